// What a back-test came to, whoever made its rows.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "plenary/question/answer.hpp"
#include "plenary/score/backtest.hpp"
#include "plenary/study/open.hpp"

namespace plenary::study {

// A setting's rows that are scored, and what else is said of them.
struct BacktestFigures {
    score::BacktestSetting setting;
    std::vector<score::Row> scored;
    score::Pool pool; // of those
    std::size_t lopsided = 0;
    std::size_t not_new = 0;
    std::size_t all = 0;     // roll calls, scored or not
    double mean_pit_all = 0; // over all of them
};

// By setting. All rows are there. Problems: nothing-left, nothing-hidden.
[[nodiscard]] Result<std::vector<BacktestFigures>>
backtest_figures(const score::Backtest& backtest, std::span<const score::BacktestRow> rows);

// Data with the keys of docs/schema/backtest.json, tables, and a warning of roll calls whose
// sample stayed too small. With --svg in `asked` also the picture, in its file or as the answer.
// Problems: those above, unknown-format (usage), cannot-write.
[[nodiscard]] Reply backtest_reply(const score::Backtest& backtest,
                                   std::span<const score::BacktestRow> rows,
                                   const question::Asked& asked);

} // namespace plenary::study
