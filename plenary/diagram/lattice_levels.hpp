// The levels of the dense lattice of one atom: which residuals can occur at each, and by how much
// every choice lowers them.
//
// Two variables of two choices make one level of four, two of three make one of nine: half the
// arrays that have to be read, written and kept, for as many multiplications or half as many again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "plenary/diagram/spec.hpp"

namespace plenary::diagram {

struct LatticeLevel {
    // The residuals that can occur and are still open, both inclusive; none where low > high. Above
    // `high` the atom cannot hold any more, at zero and below it holds.
    std::int64_t low = 0;
    std::int64_t high = 0;
    std::vector<std::int64_t> steps; // by choice, not negative; empty for the level after the last
    std::uint32_t first = 0;         // its first variable
    std::uint32_t variables = 0;     // 1 or 2; of two, choice = of the first * 2 + of the second

    [[nodiscard]] std::size_t width() const {
        return high < low ? 0 : static_cast<std::size_t>(high - low + 1);
    }
};

struct LatticeLevels {
    // `in_pairs`: whether two variables may make one level. Sums must have been checked
    // (Spec::check). Cost O(variables x choices).
    LatticeLevels(const Atom& atom, std::uint32_t variables, std::uint32_t choices,
                  bool in_pairs = true);

    [[nodiscard]] std::size_t widest() const;

    std::vector<LatticeLevel> levels; // one more than there are steps
    std::int64_t threshold = 0;       // the residual at the start, steps counted from zero
    std::int64_t most = 0;            // what all steps together can take off
    std::uint32_t choices = 0;        // of one variable
};

// The part of a level's residuals that a choice takes into the window of the next level: [from, to)
// as places of this level. Before `from` the atom holds, from `to` on it cannot.
struct LatticeReach {
    std::size_t from = 0;
    std::size_t to = 0;
    std::ptrdiff_t shift = 0; // place in the next level minus place here
};

[[nodiscard]] LatticeReach reach_of(const LatticeLevel& here, std::size_t choice,
                                    const LatticeLevel& next);

} // namespace plenary::diagram
