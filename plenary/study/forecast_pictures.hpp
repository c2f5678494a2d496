// The pictures of a forecast on a motion: the yes total, and its members.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plenary/study/forecast_dossier.hpp"

namespace plenary::study {

// `readings` are those of readings_of(); the one that was asked for must be possible. SVG.
[[nodiscard]] std::string forecast_tally_picture(const MotionForecast& on,
                                                 const std::vector<ForecastReading>& readings);
[[nodiscard]] std::string forecast_strip_picture(const MotionForecast& on,
                                                 const ForecastReading& main);

// Their last line: the archives, the dossier and its days.
[[nodiscard]] std::string forecast_source_line(const MotionForecast& on);

// --svg FILE and --svg-strip FILE.
[[nodiscard]] std::vector<question::Option> forecast_picture_options();

// What is wrong with them, before any work (usage): unknown-format, two-pictures on stdout.
[[nodiscard]] std::optional<Problem> bad_forecast_pictures(const question::Asked& asked);

// Writes what they ask for and says so in the answer; "-": the drawing is the answer. Problem:
// cannot-write.
[[nodiscard]] std::optional<Problem> add_forecast_pictures(const question::Asked& asked,
                                                           ToldForecast& told);

} // namespace plenary::study
