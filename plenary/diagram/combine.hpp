// Diagrams put together: and, or, not, at least k of several. All operands have the same variables
// and choices in the same order; results are reduced.
#pragma once

#include <vector>

#include "plenary/diagram/diagram.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary::diagram {

[[nodiscard]] Diagram negate(const Diagram& a);

// Synchronous product level by level, an operand dropped as soon as it is decided, then reduction
// from below. Cost O(pairs x choices). Error too-large when a level or the sum of pairs passes
// `most_nodes`.
[[nodiscard]] Result<Diagram> both(const Diagram& a, const Diagram& b, std::size_t most_nodes);
[[nodiscard]] Result<Diagram> either(const Diagram& a, const Diagram& b, std::size_t most_nodes);

// At least `least` of the operands hold. O(least x operands) products.
[[nodiscard]] Result<Diagram> at_least(std::uint32_t least, const std::vector<Diagram>& operands,
                                       std::size_t most_nodes);

} // namespace plenary::diagram
