// The brief: one printable page on a motion.
#pragma once

#include <string>

#include "plenary/study/open.hpp"

namespace plenary::study {

// A complete HTML page for the motion, rule and assumptions of the setting, which was opened from
// the request: headline, every chart,
// the table of members with the evidence behind each, readings, conflicts, pressure, sources; then,
// where the dossier has them, the page "stakes and pressure". With the option `forecast` a page
// with the forecast goes before it. It holds no script and makes no request. Errors: those of
// question::count_for, and of tell_forecast where it is asked for.
[[nodiscard]] Result<std::string> brief(const question::Setting& setting, const Request& request);

} // namespace plenary::study
