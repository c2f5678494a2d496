// plenary forecast log: a forecast frozen before the vote, a model's or a person's.
#pragma once

#include <vector>

#include "plenary/study/open.hpp"

namespace plenary::study {

// --out, --person, --p, --yes, --now, --strict and those of a forecast on a motion.
[[nodiscard]] std::vector<question::Option> forecast_log_options();

// Appends one line to the log --out, which is made where it is not there. Data with the keys of
// docs/schema/forecast-log.json. Problems: of the options (usage), those of prepare_forecast and of
// append_to_forecast_log; supposed (what is supposed cannot be scored); known-later (what it rests
// on is of a day after the moment); selection-impossible. With --strict nothing is frozen where the
// effective sample is too small: exit 1.
[[nodiscard]] Reply forecast_log(const Request& request);

} // namespace plenary::study
