// The figures of scored forecasts as data and as a table.
#pragma once

#include <optional>

#include "plenary/question/answer.hpp"
#include "plenary/score/intervals.hpp"
#include "plenary/score/metrics.hpp"

namespace plenary::study {

[[nodiscard]] double figure_of(const score::Figures& figures, score::Figure figure);

// {log_loss, ...}; of intervals a pair each, or null where there are none.
[[nodiscard]] question::Object data_of(const score::Figures& figures);
[[nodiscard]] question::Value data_of(const std::optional<score::Intervals>& intervals);

// What a forecast is compared with.
struct ComparedFigures {
    score::Figures base{};
    score::Figures difference{}; // forecast less base
    std::optional<score::Intervals> intervals;
};

// A row a figure, in words, with the intervals and the base where there are any.
[[nodiscard]] question::Table figures_table(const score::Figures& figures,
                                            const std::optional<score::Intervals>& intervals,
                                            const std::optional<ComparedFigures>& compared);

} // namespace plenary::study
