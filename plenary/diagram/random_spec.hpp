// Random specs and plain enumeration, for the tests: the slow truth that every sweep is held
// against.
#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

#include "plenary/diagram/spec.hpp"

namespace plenary::diagram {

// Calls see(chosen, holds) for every way of choosing. Cost choices^variables.
template <class See>
void each_profile(const Spec& spec, See see) {
    std::vector<std::uint32_t> chosen(spec.variables, 0);
    while (true) {
        see(static_cast<const std::vector<std::uint32_t>&>(chosen), spec.holds(chosen));
        std::uint32_t i = 0;
        while (i < spec.variables && ++chosen[i] == spec.choices)
            chosen[i++] = 0;
        if (i == spec.variables)
            return;
    }
}

// 1 to 4 atoms of small or huge weights, put together at random. With `monotone`, choice 1 never
// contributes less than choice 0, and there is no negation.
inline Spec random_spec(std::mt19937_64& random, std::uint32_t variables, std::uint32_t choices,
                        bool monotone) {
    const auto below = [&](std::uint64_t n) { return random() % n; };
    Spec spec;
    spec.variables = variables;
    spec.choices = choices;
    const std::uint64_t atoms = 1 + below(4);
    constexpr std::uint64_t scales[] = {1, 3, 20, 1000, 1'000'000'000};
    for (std::uint64_t a = 0; a < atoms; ++a) {
        Atom atom;
        std::int64_t sum = 0;
        std::int64_t least = 0;
        const std::uint64_t scale = scales[below(5)];
        for (std::uint32_t i = 0; i < variables; ++i) {
            const std::size_t first = atom.contribution.size();
            for (std::uint32_t c = 0; c < choices; ++c) {
                std::int64_t value = static_cast<std::int64_t>(below(scale + 1));
                if (c == 0 && below(2) == 0)
                    value = 0;
                if (!monotone && below(4) == 0)
                    value = -value;
                atom.contribution.push_back(value);
            }
            if (monotone && atom.contribution[first] > atom.contribution[first + 1]) {
                std::swap(atom.contribution[first], atom.contribution[first + 1]);
            }
            std::int64_t low = atom.contribution[first];
            std::int64_t high = low;
            for (std::uint32_t c = 1; c < choices; ++c) {
                low = std::min(low, atom.contribution[first + c]);
                high = std::max(high, atom.contribution[first + c]);
            }
            least += low;
            sum += high;
        }
        const std::uint64_t range = static_cast<std::uint64_t>(sum - least) + 2;
        atom.threshold = least + static_cast<std::int64_t>(below(range));
        spec.atoms.push_back(std::move(atom));
    }
    using Kind = Formula::Kind;
    auto& entries = spec.formula.entries;
    std::vector<std::uint32_t> open;
    for (std::uint32_t a = 0; a < atoms; ++a) {
        entries.push_back({Kind::atom, a, 0, {}});
        open.push_back(a);
        if (!monotone && below(4) == 0) {
            entries.push_back({Kind::negation, 0, 0, {open.back()}});
            open.back() = static_cast<std::uint32_t>(entries.size() - 1);
        }
    }
    while (open.size() > 1) {
        const std::size_t take = 2 + below(open.size() - 1);
        const auto start = open.end() - static_cast<std::ptrdiff_t>(take);
        const std::vector<std::uint32_t> children(start, open.end());
        open.erase(start, open.end());
        entries.push_back(
            {Kind::at_least, 0, static_cast<std::uint32_t>(1 + below(take)), children});
        open.push_back(static_cast<std::uint32_t>(entries.size() - 1));
    }
    return spec;
}

} // namespace plenary::diagram
