// The sweep: one pass over a diagram, from the terminals up and, where wanted, from the root down.
// What it computes is said by a semiring, one file each in semiring/.
//
// A semiring S has a type Value and
//
//     Value terminal(level, holds)    of a terminal when variables from `level` on are left
//     Value none()                    what joining starts from
//     void join(Value& sum, level, choice, const Value& child)
//                                     adds one choice of a node of `level`
//
// All are pure. Cost of a sweep: O(nodes x choices) joins.
#pragma once

#include <vector>

#include "plenary/diagram/diagram.hpp"

namespace plenary::diagram {

// The values of all nodes, by id; those of the terminals are left as `none`.
template <class S>
std::vector<typename S::Value> values_upward(const Diagram& diagram, const S& semiring) {
    using Value = typename S::Value;
    std::vector<Value> values(diagram.size() + first_node, semiring.none());
    const std::uint32_t choices = diagram.choices();
    for (std::uint32_t level = diagram.variables(); level-- > 0;) {
        values[fails] = semiring.terminal(level + 1, false);
        values[holds] = semiring.terminal(level + 1, true);
        for (Id node = diagram.begin(level); node < diagram.begin(level + 1); ++node) {
            const Id* children = diagram.children(node);
            Value sum = semiring.none();
            for (std::uint32_t c = 0; c < choices; ++c)
                semiring.join(sum, level, c, values[children[c]]);
            values[node] = sum;
        }
    }
    values[fails] = values[holds] = semiring.none();
    return values;
}

// The value of the whole diagram.
template <class S>
typename S::Value value_of(const Diagram& diagram, const S& semiring) {
    if (diagram.root() < first_node)
        return semiring.terminal(0, diagram.root() == holds);
    return values_upward(diagram, semiring)[diagram.root()];
}

} // namespace plenary::diagram
