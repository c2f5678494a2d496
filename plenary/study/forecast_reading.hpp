// What a forecast comes to under a reading of who is heard first.
#pragma once

#include <optional>
#include <vector>

#include "plenary/study/forecast_asked.hpp"

namespace plenary::study {

struct ForecastReading {
    forecast::Selection selection = forecast::Selection::unknown;
    bool possible = false; // what is known can be so under this selection
    forecast::Outcome outcome;
    forecast::Forecast forecast;
};

[[nodiscard]] ForecastReading reading_of(const MotionForecast& on, forecast::Asked asked,
                                         forecast::Selection selection, forecast::Depth depth);

// All three: all, supporters, unknown. Only the one that was asked for says anything of members.
[[nodiscard]] std::vector<ForecastReading> readings_of(const MotionForecast& on);

// The one that was asked for, of those readings_of() gives.
[[nodiscard]] const ForecastReading& main_reading(const MotionForecast& on,
                                                  const std::vector<ForecastReading>& readings);

// That what is known cannot be so under the selection that is used, as a problem of invalid input.
[[nodiscard]] Problem selection_impossible(const SelectionUsed& selection);

// The number of yes with which the motion passes and without which it does not, whoever takes part;
// none where the rule has no such number, and no_number_of() says why.
[[nodiscard]] std::optional<int> yes_needed(const MotionForecast& on);
[[nodiscard]] std::string no_number_of(const MotionForecast& on);

} // namespace plenary::study
