// The picture that goes with the answer of a question, where there is one: `--svg FILE`.
#pragma once

#include <string>
#include <string_view>

#include "plenary/question/question.hpp"

namespace plenary::study {

// Whether the question with this name has a picture.
[[nodiscard]] bool has_picture(std::string_view question);

// The picture as SVG, from the same options as the answer. Errors: those of the answer. Asks for
// has_picture(question).
[[nodiscard]] Result<std::string> picture(std::string_view question,
                                          const question::Setting& setting);

} // namespace plenary::study
