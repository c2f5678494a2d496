// The static quantities of a position model: the weighted mean and the weighted median, with
// weights capability x salience, and what stands behind them.
//
// The mean of positions weighted by salience and capability is the compromise model of Van den Bos
// 1991 and Achen 2006; the weighted median is the forecast of Black 1958 with the weights of Bueno
// de Mesquita 1985. Both take positions on one issue as points on a line.
//
// Inputs are decimals, so weights, shares and the median are exact; the mean and net votes are
// exact while their products fit 128 bits, and say so when not. Plain values, safe to read from any
// thread. Cost O(actors log actors).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "plenary/positions/actor.hpp"
#include "plenary/positions/fraction.hpp"

namespace plenary::positions {

// One of the distinct positions, and the weight there.
struct Level {
    std::int64_t at = 0; // in units of 10^-position_places
    Int128 weight = 0;   // in units of 10^-weight_places
    Int128 up_to = 0;    // the weight here and below
};

struct Weighted {
    std::vector<std::int64_t> positions; // of the actors, in units of 10^-position_places
    std::vector<Int128> weights;         // of the actors, in units of 10^-weight_places
    int position_places = 0;
    int capability_places = 0; // decimals of the capabilities
    int weight_places = 0;     // decimals of capabilities and saliences together
    Int128 total = 0;          // above zero
    std::vector<Level> levels; // ascending; a level may have no weight

    Exactly mean;
    // The median: the lowest level with at least half of the weight at or below it, and the lowest
    // with more than half. They differ when exactly half is at or below the first; then everything
    // between the two is a median, and both are to be shown.
    std::size_t low = 0;
    std::size_t high = 0;

    [[nodiscard]] bool tied() const { return low != high; }

    [[nodiscard]] Decimal position(std::size_t level) const;
    [[nodiscard]] Fraction share(std::size_t level) const;
    [[nodiscard]] Fraction share_up_to(std::size_t level) const;
};

// The quantities of one issue. Errors: E-RANGE when there is no actor or no weight at all;
// too-many-digits when a column needs more than most_digits digits to be written at one number of
// decimals. A capability or a salience below zero is a mistake of the caller.
[[nodiscard]] Result<Weighted> weigh(std::span<const Actor> actors, std::size_t issue);

// Net votes of `a` over `b`: the sum of weight x (|x - b| - |x - a|) / range over the actors, where
// range is the distance between the outermost positions. Above zero: `a` is nearer to the weight.
// Zero when all stand at one point.
[[nodiscard]] Exactly net_votes(const Weighted& weighted, const Decimal& a, const Decimal& b);

} // namespace plenary::positions
