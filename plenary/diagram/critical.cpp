#include "plenary/diagram/critical.hpp"

#include <cassert>

#include "plenary/diagram/semiring/count.hpp"
#include "plenary/diagram/sweep.hpp"

namespace plenary::diagram {
namespace {

UInt256 wide(const UInt256& value) { return value; }

UInt256 wide(UInt128 value) {
    return UInt256(static_cast<std::uint64_t>(value >> 64U)) * UInt256::power_of_two(64) +
           UInt256(static_cast<std::uint64_t>(value));
}

UInt256 wide(std::uint64_t value) { return UInt256(value); }

// All counts are at most 2^variables, so the narrowest number that holds it will do.
template <class Number>
Critical count_critical(const Diagram& diagram) {
    const std::uint32_t n = diagram.variables();
    const CountSemiring<Number> semiring(n, 2);
    Critical out;
    out.by_variable.resize(n);
    if (diagram.root() < first_node) {
        if (diagram.root() == holds)
            out.holding = UInt256::power_of_two(n);
        return out;
    }
    std::vector<Number> below = values_upward(diagram, semiring);
    std::vector<Number> above(below.size(), Number(0));
    above[diagram.root()] = Number(1);
    out.holding = wide(below[diagram.root()]);
    for (std::uint32_t level = 0; level < n; ++level) {
        below[holds] = semiring.rest(level + 1);
        below[fails] = Number(0);
        Number sum(0);
        for (Id node = diagram.begin(level); node < diagram.begin(level + 1); ++node) {
            const Id* children = diagram.children(node);
            const Number here = above[node];
            above[children[0]] += here;
            above[children[1]] += here;
            sum += here * (below[children[1]] - below[children[0]]);
        }
        out.by_variable[level] = wide(sum);
    }
    return out;
}

} // namespace

Critical critical(const Diagram& diagram) {
    assert(diagram.choices() == 2 && diagram.variables() <= 255);
    if (diagram.variables() <= 62)
        return count_critical<std::uint64_t>(diagram);
    if (diagram.variables() <= 126)
        return count_critical<UInt128>(diagram);
    return count_critical<UInt256>(diagram);
}

} // namespace plenary::diagram
