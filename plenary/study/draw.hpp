// Drawing one chart of a count.
#pragma once

#include <string>
#include <string_view>

#include "plenary/question/question.hpp"

namespace plenary::study {

// The SVG of the chart with this name for the motion, rule and assumptions of the setting. Errors:
// unknown-chart with the nearest names, and those of question::count_for.
[[nodiscard]] Result<std::string> draw(std::string_view name, const question::Setting& setting);

} // namespace plenary::study
