// Bounds on the probability that the function holds when each choice's probability is only known
// within bounds. At each node the best and the worst distribution within the bounds is taken, so
// the bounds of the whole hold for certain; they are exact for monotone functions of two choices.
#pragma once

#include <algorithm>
#include <array>
#include <vector>

#include "plenary/diagram/diagram.hpp"

namespace plenary::diagram {

struct Bounds {
    double low = 0;
    double high = 0;

    friend bool operator==(const Bounds&, const Bounds&) = default;
};

// The extreme of sum p_c v_c over p_c in [low_c, high_c] with sum p_c = 1: everything at its low,
// the rest given to the largest (or smallest) values first.
[[nodiscard]] inline double extreme(const Bounds* chance, const double* values,
                                    std::uint32_t choices, bool largest) {
    std::array<std::uint32_t, 8> order{};
    double rest = 1;
    double sum = 0;
    for (std::uint32_t c = 0; c < choices; ++c) {
        order[c] = c;
        rest -= chance[c].low;
        sum += chance[c].low * values[c];
    }
    std::sort(order.begin(), order.begin() + choices, [&](std::uint32_t a, std::uint32_t b) {
        return largest ? values[a] > values[b] : values[a] < values[b];
    });
    for (std::uint32_t k = 0; k < choices && rest > 0; ++k) {
        const std::uint32_t c = order[k];
        const double more = std::min(rest, chance[c].high - chance[c].low);
        sum += more * values[c];
        rest -= more;
    }
    return sum;
}

// chance[variable * choices + choice]; at most 8 choices. Cost O(nodes x choices log choices).
[[nodiscard]] inline Bounds probability_bounds(const Diagram& diagram,
                                               const std::vector<Bounds>& chance) {
    if (diagram.root() < first_node) {
        const double value = diagram.root() == holds ? 1 : 0;
        return {value, value};
    }
    std::vector<Bounds> values(diagram.size() + first_node);
    values[holds] = {1, 1};
    const std::uint32_t d = diagram.choices();
    std::array<double, 8> low{};
    std::array<double, 8> high{};
    for (std::uint32_t level = diagram.variables(); level-- > 0;) {
        for (Id node = diagram.begin(level); node < diagram.begin(level + 1); ++node) {
            for (std::uint32_t c = 0; c < d; ++c) {
                low[c] = values[diagram.child(node, c)].low;
                high[c] = values[diagram.child(node, c)].high;
            }
            const Bounds* p = &chance[std::size_t{level} * d];
            values[node] = {extreme(p, low.data(), d, false), extreme(p, high.data(), d, true)};
        }
    }
    return values[diagram.root()];
}

} // namespace plenary::diagram
