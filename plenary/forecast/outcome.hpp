// What joint draws of the votes come to: whether it passes, by how much, and who decides it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <vector>

namespace plenary::forecast {

// Beside the outcomes of history.hpp: a member that was there to vote and stayed away.
inline constexpr std::int8_t away = 3;

// Whether a motion passes when members do this (0 no, 1 abstain, 2 yes, away, no_vote).
using Passes = std::function<bool(std::span<const std::int8_t> votes)>;

struct Quantiles {
    double mean = 0;
    int q05 = 0;
    int q50 = 0;
    int q95 = 0;
    std::vector<double> shares; // of draws, from `first` up
    int first = 0;
};

// Quantiles of whole numbers: the least that so large a share of them does not exceed.
[[nodiscard]] Quantiles quantiles_of(std::vector<int> values);

struct MemberOutcome {
    double yes = 0;
    double abstain = 0;
    double no = 0;
    double absent = 0;
    // The share of draws in which this member, doing something else alone, changes the result.
    double pivot = 0;
    // By how many bits knowing its choice lowers the uncertainty of the result, on average.
    double bits = 0;
    double bits_error = 0; // of drawing: one standard error, by the delta method
};

struct Outcome {
    double pass = 0;
    double error = 0; // of the drawing alone: see drawing_error()
    Quantiles yes;
    Quantiles no;
    Quantiles abstain;
    Quantiles absent;
    // How many more must turn to yes for it to pass; 0 or less: how many of the yes can be lost.
    Quantiles missing;
    std::vector<MemberOutcome> members;
};

// How much is asked of the draws: pivots, bits and missing votes cost most of it.
enum class Depth { totals, whole };

// `votes` is draws x members, at least one draw. `passes` is asked once a draw, and about 4 x
// members times more for the whole; with Depth::totals `missing` is empty and pivots and bits are
// 0. `effective` is the sample size of the motions that votes were drawn for (Forecast); infinite
// where each draw stands for itself. A pivot and the missing votes are found by asking, so any rule
// will do; for a rule under which more yes may mean less, `missing` is what turning members to yes
// in their order comes to.
[[nodiscard]] Outcome outcome_of(std::span<const std::int8_t> votes, std::size_t members,
                                 const Passes& passes, Depth depth,
                                 double effective = std::numeric_limits<double>::infinity());

// One standard error of a chance that draws were counted for, at most: their votes are drawn
// independently, their motions taken from a weighted sample that is worth `effective` draws. The
// root of p (1 - p) (1 / draws + 1 / effective).
[[nodiscard]] double drawing_error(double chance, std::size_t draws, double effective);

// Every member that votes stays away with its own chance, whatever it would have voted. The same
// for the same seed.
void take_away(std::span<std::int8_t> votes, std::span<const double> absent, std::uint64_t seed);

} // namespace plenary::forecast
