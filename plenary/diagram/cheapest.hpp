// The cheapest way to reach a terminal, with one way that costs so little, and what every single
// choice would make of the cost.
#pragma once

#include <cstdint>
#include <vector>

#include "plenary/diagram/diagram.hpp"
#include "plenary/diagram/semiring/min_plus.hpp"

namespace plenary::diagram {

struct Cheapest {
    // MinPlusSemiring::impossible when the terminal cannot be reached at a finite cost.
    std::int64_t cost = MinPlusSemiring::impossible;
    std::vector<std::uint32_t> chosen; // by variable; empty when impossible
};

// cost[variable * choices + choice] >= 0 or impossible, sums below 2^62; `target`: the terminal.
// Among equals the first choice wins at every variable, from the root on. Thread-safe; O(nodes).
[[nodiscard]] Cheapest cheapest(const Diagram& diagram, const std::vector<std::int64_t>& cost,
                                bool target);

// The least cost when a variable makes a choice, by [variable * choices + choice]. Thread-safe; two
// passes, O(nodes).
[[nodiscard]] std::vector<std::int64_t>
cheapest_given(const Diagram& diagram, const std::vector<std::int64_t>& cost, bool target);

} // namespace plenary::diagram
