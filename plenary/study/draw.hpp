// Drawing one chart of a count.
#pragma once

#include <string>
#include <string_view>

#include "plenary/question/question.hpp"

namespace plenary::study {

// The SVG of the chart with this name for the motion, rule and assumptions of the setting. Errors:
// unknown-chart with the nearest names, and those of question::count_for.
[[nodiscard]] Result<std::string> draw(std::string_view name, const question::Setting& setting);

// The SVG of one procedure, one line of numbers for each correlation of the setting. Errors:
// several-procedures when the setting names none and there are more, and those of
// question::procedural.
[[nodiscard]] Result<std::string> draw_procedure(const question::Setting& setting);

} // namespace plenary::study
