#include "plenary/diagram/blocks.hpp"

#include <algorithm>
#include <numeric>

namespace plenary::diagram {

Spec in_blocks(const Spec& spec, const std::vector<std::vector<std::uint32_t>>& blocks) {
    const std::size_t d = spec.choices;
    Spec out = spec;
    out.variables = static_cast<std::uint32_t>(blocks.size());
    for (std::size_t a = 0; a < spec.atoms.size(); ++a) {
        std::vector<std::int64_t> sums(blocks.size() * d, 0);
        for (std::size_t b = 0; b < blocks.size(); ++b) {
            for (const std::uint32_t variable : blocks[b]) {
                for (std::size_t c = 0; c < d; ++c)
                    sums[b * d + c] += spec.atoms[a].contribution[variable * d + c];
            }
        }
        out.atoms[a].contribution = std::move(sums);
    }
    return out;
}

std::vector<std::size_t> heaviest_first(const Spec& spec) {
    const std::size_t n = spec.variables;
    const auto d = static_cast<std::ptrdiff_t>(spec.choices);
    std::vector<double> weight(n, 0);
    for (const Atom& atom : spec.atoms) {
        std::vector<double> ranges(n);
        for (std::size_t v = 0; v < n; ++v) {
            const auto first = atom.contribution.begin() + static_cast<std::ptrdiff_t>(v) * d;
            const auto [low, high] = std::minmax_element(first, first + d);
            ranges[v] = static_cast<double>(*high) - static_cast<double>(*low);
        }
        const double all = std::accumulate(ranges.begin(), ranges.end(), 0.0);
        if (all <= 0)
            continue;
        const bool equal = std::all_of(ranges.begin(), ranges.end(),
                                       [&](double r) { return r == ranges.front(); });
        // An atom in which everybody moves the same says nothing about an order.
        if (equal)
            continue;
        for (std::size_t v = 0; v < n; ++v)
            weight[v] = std::max(weight[v], ranges[v] / all);
    }
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return weight[a] > weight[b]; });
    return order;
}

} // namespace plenary::diagram
