// The forecast of a motion of a dossier: plenary forecast --motion M.
#pragma once

#include <memory>
#include <vector>

#include "plenary/study/forecast_reading.hpp"
#include "plenary/study/open.hpp"

namespace plenary::study {

// The forecast with its answer; with problems there is no answer.
struct ToldForecast {
    std::unique_ptr<MotionForecast> on;
    std::vector<ForecastReading> readings;
    question::Answer answer;
    std::vector<Problem> problems;
};

[[nodiscard]] std::vector<question::Option> forecast_dossier_options();

// Reads the dossier, the record and the rule; draws the votes of all members together under each
// reading of who is heard first, and says what they come to. Problems: of open(), of counting
// (unknown-motion, no-rule, ...), of archives and priors; no-such-archive; bad-number;
// bad-selection; selection-impossible; all-away; too-few-effective (only with --strict; the
// condition does not hold).
[[nodiscard]] ToldForecast tell_forecast(const Request& request);

// The same with the pictures that --svg and --svg-strip ask for. Problems also: unknown-format,
// two-pictures (usage), cannot-write.
[[nodiscard]] Reply forecast_dossier(const Request& request);

} // namespace plenary::study
