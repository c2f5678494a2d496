// The forecast of a motion on several days: plenary forecast --motion M --days or --over-time. On
// each day it knows what was acted and known by its end, and nothing later.
#pragma once

#include <vector>

#include "plenary/study/open.hpp"

namespace plenary::study {

inline constexpr std::size_t most_forecast_days = 30;

// --days and --over-time.
[[nodiscard]] std::vector<question::Option> forecast_days_options();

// Whether one of them is there.
[[nodiscard]] bool asks_for_days(const question::Asked& asked);

// Data with the keys of docs/schema/forecast-days.json. Problems (usage): as-of-with-days,
// unused-option, bad-day, too-many-days; no-days where nothing is said on the motion; those of
// forecast_dossier() on any day; interrupted. Where what is known cannot be so under --selection
// supporters, the day has no chance. Cost: a forecast a day.
[[nodiscard]] Reply forecast_days(const Request& request);

} // namespace plenary::study
