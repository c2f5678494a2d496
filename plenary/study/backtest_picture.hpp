// The picture of a back-test: what chances of yes came to, and where the totals fell.
#pragma once

#include <span>
#include <string>

#include "plenary/score/backtest.hpp"
#include "plenary/study/backtest_answer.hpp"

namespace plenary::study {

// One panel a setting.
[[nodiscard]] std::string backtest_picture(const score::Backtest& backtest,
                                           std::span<const BacktestFigures> figures);

} // namespace plenary::study
