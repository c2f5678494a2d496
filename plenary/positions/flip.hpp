// The flip distance of a weighted median: the smallest change of one number that changes it.
//
// With weight B below the median m, M at it, A above it, the median is m alone while B < M + A and
// A < M + B. Raising the weight of somebody above m, or lowering that of somebody not above it,
// ties m with the next position above when A = M + B, and beyond that the next position is the
// median; below likewise. A weight is capability x salience, so the change of one of them is the
// change of weight over the other. A position changes the median only by crossing m with enough
// weight; from there on the median goes with the actor.
//
// Exact: the changes are fractions. Cost O(actors x positions).
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "plenary/positions/weighted.hpp"

namespace plenary::positions {

enum class Input { salience, capability, position };

inline constexpr std::array all_inputs{Input::salience, Input::capability, Input::position};

[[nodiscard]] std::string_view to_string(Input input);

struct Flip {
    std::size_t actor = 0; // its place in the table
    Input input = Input::salience;
    Fraction change;    // what is added; at a salience or capability so changed the median is tied
    bool upward = true; // which way the median goes
    // Where the median is beyond the tie. None where it can be tied but no more, because the number
    // is then at the end of its scale; and none for a position, with which the median goes.
    std::optional<Decimal> new_median;
    bool follows = false;    // a position: any step beyond `change` takes the median along
    bool either_way = false; // a position: a step the other way does it too
    bool ties_only = false;  // the median can be tied, but not changed beyond
};

using FlipsOfActor = std::array<std::optional<Flip>, all_inputs.size()>; // none: none can

struct Flips {
    bool tied = false; // the median is tied as it is: every change of weight settles it
    std::vector<FlipsOfActor> by_actor; // in the order of the table; empty when tied
    // The smallest change of each input, in the input's own unit. Of equal ones that which is the
    // smaller share of what the number is now, then the first in the table.
    FlipsOfActor smallest;
};

// A salience stays from 0 to `salience_most`, a capability at 0 or more; a position may go
// anywhere.
[[nodiscard]] Flips flips(const Weighted& weighted, std::span<const Actor> actors,
                          std::size_t issue, const Decimal& salience_most);

} // namespace plenary::positions
