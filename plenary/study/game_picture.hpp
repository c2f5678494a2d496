// The picture that goes with the answer of a question about a rule, where there is one: `--svg
// FILE`.
#pragma once

#include <string>
#include <string_view>

#include "plenary/question/arena.hpp"

namespace plenary::study {

// Whether the question with this name has a picture.
[[nodiscard]] bool has_game_picture(std::string_view question);

// The picture as SVG. Errors: those of the answer. Asks for has_game_picture(question).
[[nodiscard]] Result<std::string> game_picture(std::string_view question,
                                               const question::Arena& arena);

} // namespace plenary::study
