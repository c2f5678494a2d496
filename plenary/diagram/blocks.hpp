// A spec in which some variables always choose alike.
#pragma once

#include <cstdint>
#include <vector>

#include "plenary/diagram/spec.hpp"

namespace plenary::diagram {

// Variable b of the result stands for the variables of blocks[b], which make the same choice. Every
// variable is in exactly one block. Sums stay what they were. Cost O(atoms x variables x choices).
[[nodiscard]] Spec in_blocks(const Spec& spec,
                             const std::vector<std::vector<std::uint32_t>>& blocks);

// An order that keeps diagrams small: heaviest first, by the greatest share of any atom's range
// that a variable moves. Ties keep their order.
[[nodiscard]] std::vector<std::size_t> heaviest_first(const Spec& spec);

} // namespace plenary::diagram
