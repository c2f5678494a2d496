// plenary forecast settle: frozen forecasts held against the votes that came.
#pragma once

#include <vector>

#include "plenary/study/open.hpp"

namespace plenary::study {

// FILE, --motion, --archive, --roll-call, --now.
[[nodiscard]] std::vector<question::Option> forecast_settle_options();

// Appends a line for every forecast of the motion (without --motion: of every motion of the log
// with votes in the dossier) that is not settled, and a correction where it is and the votes
// differ. Data with the keys of docs/schema/forecast-settle.json, of all forecasts of these
// motions. Problems: of the options (usage), of reading; no-forecast (not found: the log has none
// of the motion); no-votes (not found), those of came_in_archive; already-settled (conflict:
// nothing is new); those of append_to_forecast_log.
[[nodiscard]] Reply forecast_settle(const Request& request);

} // namespace plenary::study
