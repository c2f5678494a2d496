// The brief: one printable page on a motion.
#pragma once

#include <string>

#include "plenary/question/question.hpp"

namespace plenary::study {

// A complete HTML page for the motion, rule and assumptions of the setting: headline, every chart,
// the table of members with the evidence behind each, readings, conflicts, pressure, sources. It
// holds no script and makes no request. Errors: those of question::count_for.
[[nodiscard]] Result<std::string> brief(const question::Setting& setting);

} // namespace plenary::study
