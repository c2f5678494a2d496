// The picture of an answer, for the questions that have one: `--svg FILE`.
#pragma once

#include <string>
#include <string_view>

#include "plenary/question/question.hpp"

namespace plenary::study {

// The picture as SVG, from the same options as the answer. Errors: those of the answer. Asks for a
// question that has an option `svg`.
[[nodiscard]] Result<std::string> picture(std::string_view question,
                                          const question::Setting& setting);

} // namespace plenary::study
