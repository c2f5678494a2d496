// The work of a back-test: tasks straight from the archive, forecasts, and what came.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "plenary/score/backtest.hpp"
#include "plenary/study/backtest_asked.hpp"

namespace plenary::study {

struct BacktestRowsOrProblems {
    std::optional<score::BacktestPart> part;
    std::vector<Problem> problems;
};

// The rows of the part that is asked for; each is the same in whatever part it stands. One fit a
// session. Problems: no-such-session, no-training, no-text, impossible-selection (all before any
// work), interrupted.
[[nodiscard]] BacktestRowsOrProblems
backtest_rows(const BacktestAsked& asked,
              const std::function<bool(std::string_view stage, double share)>& progress);

} // namespace plenary::study
