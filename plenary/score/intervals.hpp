// How far a figure might have come out otherwise: sessions are drawn anew, with replacement, and
// the figures are pooled over those (the bootstrap of clusters; Efron and Tibshirani 1993).
//
// Roll calls of one session share titles, blocs and quarrels, so sessions are drawn and not votes.
// With few sessions the intervals are too narrow; with one there are none.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>

#include "plenary/score/metrics.hpp"

namespace plenary::score {

struct Resampling {
    std::size_t repeats = 1000; // at least 1
    std::uint64_t seed = 1;

    friend bool operator==(const Resampling&, const Resampling&) = default;
};

// The 95 % interval of each figure: 2.5 % to 97.5 % of the repeats.
using Intervals = std::array<std::pair<double, double>, figures>;

// Nothing where the rows are of fewer than two sessions. Each session has a hidden vote. The same
// seed gives the same intervals on every machine. Cost O(rows + repeats x sessions).
[[nodiscard]] std::optional<Intervals> intervals_of(std::span<const Row> rows,
                                                    const Resampling& how);

// Of the differences rows - base; both have the same roll calls in the same order, and each repeat
// draws the same sessions of both.
[[nodiscard]] std::optional<Intervals>
difference_intervals(std::span<const Row> rows, std::span<const Row> base, const Resampling& how);

} // namespace plenary::score
