// Drawing: one chart of a count, or the chart of a question of its own.
#pragma once

#include <string>
#include <string_view>

#include "plenary/question/question.hpp"

namespace plenary::study {

// The SVG of the chart with this name for the motion, rule and assumptions of the setting. Errors:
// unknown-chart with the nearest names, and those of question::count_for.
[[nodiscard]] Result<std::string> draw(std::string_view name, const question::Setting& setting);

// The SVG that a question draws of its own answer (its option svg). Errors: unknown-chart, and
// those of the question.
[[nodiscard]] Result<std::string> draw_answer(std::string_view question,
                                              const question::Setting& setting);

} // namespace plenary::study
