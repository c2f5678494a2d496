#include "plenary/diagram/pivots.hpp"

#include "plenary/diagram/semiring/probability.hpp"
#include "plenary/diagram/sweep.hpp"

namespace plenary::diagram {

template <std::size_t lanes>
Pivots<lanes> pivots(const Diagram& diagram, const std::vector<std::array<double, lanes>>& chance) {
    using Lane = std::array<double, lanes>;
    const std::uint32_t d = diagram.choices();
    const std::uint32_t n = diagram.variables();
    Pivots<lanes> out;
    out.given.assign(std::size_t{n} * d, Lane{});
    if (diagram.root() < first_node) {
        if (diagram.root() == holds) {
            out.probability.fill(1.0);
            for (Lane& lane : out.given)
                lane.fill(1.0);
        }
        return out;
    }
    std::vector<Lane> up = values_upward(diagram, ProbabilitySemiring<lanes>(chance, d));
    up[holds].fill(1.0);
    up[fails].fill(0.0);
    out.probability = up[diagram.root()];

    // The probability of coming to a node; what has already come to the terminal `holds` counts for
    // every later variable whatever it chooses.
    std::vector<Lane> reach(diagram.size() + first_node, Lane{});
    reach[diagram.root()].fill(1.0);
    Lane decided{};
    for (std::uint32_t level = 0; level < n; ++level) {
        Lane* given = &out.given[std::size_t{level} * d];
        for (std::uint32_t c = 0; c < d; ++c)
            given[c] = decided;
        Lane newly{};
        for (Id node = diagram.begin(level); node < diagram.begin(level + 1); ++node) {
            const Id* children = diagram.children(node);
            const Lane& here = reach[node];
            for (std::uint32_t c = 0; c < d; ++c) {
                const Id child = children[c];
                if (child == fails)
                    continue;
                const Lane& p = chance[std::size_t{level} * d + c];
                const Lane& value = up[child];
                Lane& below = child == holds ? newly : reach[child];
                for (std::size_t k = 0; k < lanes; ++k) {
                    given[c][k] += here[k] * value[k];
                    below[k] += here[k] * p[k];
                }
            }
        }
        for (std::size_t k = 0; k < lanes; ++k)
            decided[k] += newly[k];
    }
    return out;
}

template Pivots<1> pivots<1>(const Diagram&, const std::vector<std::array<double, 1>>&);
template Pivots<8> pivots<8>(const Diagram&, const std::vector<std::array<double, 8>>&);

} // namespace plenary::diagram
