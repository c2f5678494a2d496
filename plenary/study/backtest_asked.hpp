// What `plenary backtest` is asked.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "plenary/numeric/workers.hpp"
#include "plenary/score/backtest.hpp"
#include "plenary/score/split.hpp"
#include "plenary/study/archive_asked.hpp"
#include "plenary/study/forecast_model.hpp"

namespace plenary::study {

[[nodiscard]] std::vector<question::Option> backtest_options();

// One way in which votes are known before, and what the forecast is told of it.
struct AskedSetting {
    score::Reveal reveal;
    forecast::Selection selection = forecast::Selection::all;
};

struct BacktestAsked {
    OpenedArchive opened;
    std::vector<AskedSetting> settings;
    ForecastModel model;
    // What stands in every part; the number of rows is not known yet.
    score::Backtest backtest;
    std::size_t part = 0; // of backtest.parts
    Workers workers;
};

struct BacktestAskedOrProblems {
    std::optional<BacktestAsked> asked;
    std::vector<Problem> problems;
};

// Problems (usage): bad-session, sessions-reversed, bad-reveal, setting-twice, bad-shard,
// missing-argument, unused-option, and those of the options of the model and of scoring; and of
// reading the archive.
[[nodiscard]] BacktestAskedOrProblems backtest_asked(const question::Asked& asked);

} // namespace plenary::study
