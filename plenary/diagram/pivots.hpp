// One backward-forward sweep: the probability that the function holds, and what it would be if one
// variable made a given choice, for every variable and choice at once.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "plenary/diagram/diagram.hpp"

namespace plenary::diagram {

template <std::size_t lanes>
struct Pivots {
    using Lane = std::array<double, lanes>;
    Lane probability{};
    // given[variable * choices + choice]: the probability that the function holds when this
    // variable makes this choice and the others choose as they do.
    std::vector<Lane> given;
};

// chance[(variable * choices + choice)][lane]. Cost two passes of O(nodes x choices x lanes). All
// terms are positive; the only rounding is that of sums of products. Thread-safe.
template <std::size_t lanes>
[[nodiscard]] Pivots<lanes> pivots(const Diagram& diagram,
                                   const std::vector<std::array<double, lanes>>& chance);

extern template Pivots<1> pivots<1>(const Diagram&, const std::vector<std::array<double, 1>>&);
extern template Pivots<8> pivots<8>(const Diagram&, const std::vector<std::array<double, 8>>&);

} // namespace plenary::diagram
