// plenary forecast --task: the forecast of a task folder, as the two tables that a score is made
// of.
#pragma once

#include <filesystem>
#include <vector>

#include "plenary/forecast/batch.hpp"
#include "plenary/score/task.hpp"
#include "plenary/study/forecast_model.hpp"
#include "plenary/study/open.hpp"

namespace plenary::study {

// --task, --out, --strict and those of the model.
[[nodiscard]] std::vector<question::Option> forecast_task_options();

// Writes pred.csv and draws.csv into the new folder --out, both or none. Data with the keys of
// docs/schema/forecast-task.json. A warning names roll calls whose effective sample stayed too
// small; with --strict the condition does not hold then, and nothing is written. Problems: of the
// options (usage), not-empty before any work, those of reading the task (all of them, with line and
// column), no-text, no-training, nothing-to-forecast, impossible-selection, interrupted,
// cannot-write.
[[nodiscard]] Reply forecast_task(const Request& request);

// The end of it: what a forecast of all targets comes to, written into `out`. Every target was
// answered.
[[nodiscard]] Reply write_forecast(const score::Task& task, const ForecastModel& model,
                                   forecast::Selection selection,
                                   const forecast::BatchAnswer& answer,
                                   const std::filesystem::path& out, bool strict);

} // namespace plenary::study
