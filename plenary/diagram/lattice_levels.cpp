#include "plenary/diagram/lattice_levels.hpp"

#include <algorithm>

namespace plenary::diagram {

LatticeLevels::LatticeLevels(const Atom& atom, std::uint32_t variables, std::uint32_t d,
                             bool in_pairs)
    : threshold(atom.threshold), choices(d) {
    // Contributions are counted from the least of each variable, so that they are not negative.
    std::vector<std::int64_t> steps = atom.contribution;
    for (std::uint32_t i = 0; i < variables; ++i) {
        const auto first = steps.begin() + static_cast<std::ptrdiff_t>(std::size_t{i} * d);
        const std::int64_t least = *std::min_element(first, first + d);
        threshold -= least;
        for (auto step = first; step != first + d; ++step)
            *step -= least;
    }
    for (std::uint32_t i = 0; i < variables;) {
        LatticeLevel level;
        level.first = i;
        level.variables = in_pairs && d <= 3 && i + 1 < variables ? 2 : 1;
        const std::int64_t* one = &steps[std::size_t{i} * d];
        if (level.variables == 1) {
            level.steps.assign(one, one + d);
        } else {
            for (std::uint32_t a = 0; a < d; ++a) {
                for (std::uint32_t b = 0; b < d; ++b)
                    level.steps.push_back(one[a] + one[d + b]);
            }
        }
        most += *std::max_element(level.steps.begin(), level.steps.end());
        i += level.variables;
        levels.push_back(std::move(level));
    }
    levels.emplace_back();
    std::int64_t before = 0;
    for (LatticeLevel& level : levels) {
        level.low = std::max<std::int64_t>(1, threshold - before);
        level.high = std::min(threshold, most - before);
        if (!level.steps.empty())
            before += *std::max_element(level.steps.begin(), level.steps.end());
    }
}

std::size_t LatticeLevels::widest() const {
    std::size_t out = 0;
    for (const LatticeLevel& level : levels)
        out = std::max(out, level.width());
    return out;
}

LatticeReach reach_of(const LatticeLevel& here, std::size_t choice, const LatticeLevel& next) {
    const auto width = static_cast<std::int64_t>(here.width());
    const std::int64_t step = here.steps[choice];
    // From residual step + 1 on it stays above zero; up to next.high + step it can still hold.
    const std::int64_t from = std::clamp<std::int64_t>(step + 1 - here.low, 0, width);
    const std::int64_t to = std::clamp<std::int64_t>(next.high + step - here.low + 1, from, width);
    return {static_cast<std::size_t>(from), static_cast<std::size_t>(to),
            static_cast<std::ptrdiff_t>(here.low - step - next.low)};
}

} // namespace plenary::diagram
