// The dense lattice: the same backward-forward sweep for one linear atom whose diagram would be too
// large, over arrays instead of nodes. A level holds one value for each residual that can still
// occur; a choice moves by what it contributes. Values stream from one array to the next, without
// gathers.
//
// Only every so many levels are kept and the others are made again on the way down (square-root
// checkpoints), so memory is about 2 sqrt(levels) arrays. Nothing is subtracted but f(yes) -
// f(no) at the end, so every term is positive and any probabilities will do.
#pragma once

#include <array>
#include <cstddef>
#include <functional>

#include "plenary/diagram/pivots.hpp"
#include "plenary/diagram/spec.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary::diagram {

struct LatticeSize {
    double cells = 0;       // residuals over all levels
    std::size_t widest = 0; // residuals of the widest level
    std::size_t bytes = 0;  // memory of a sweep of one lane
};

// How large the lattice of an atom is. Cost O(variables x choices).
[[nodiscard]] LatticeSize lattice_size(const Atom& atom, std::uint32_t variables,
                                       std::uint32_t choices);

// How long work is bounded and stopped.
struct LatticeLimits {
    std::size_t most_bytes = 0;
    std::function<bool(double share)> go_on; // called once a level; false stops; may be empty
};

// P(holds) and every conditional probability, as pivots() gives them. `chance` as there. Cost about
// 3 x cells x choices x lanes multiplications. Errors: too-large when the memory would pass the
// limit, interrupted. Thread-safe.
template <std::size_t lanes>
[[nodiscard]] Result<Pivots<lanes>>
lattice_pivots(const Atom& atom, std::uint32_t variables, std::uint32_t choices,
               const std::vector<std::array<double, lanes>>& chance, const LatticeLimits& limits);

// P(holds) alone: a third of the cost, and the memory of two arrays. Errors as above.
template <std::size_t lanes>
[[nodiscard]] Result<std::array<double, lanes>>
lattice_probability(const Atom& atom, std::uint32_t variables, std::uint32_t choices,
                    const std::vector<std::array<double, lanes>>& chance,
                    const LatticeLimits& limits);

// The minimal sets of an atom of two choices whose variables stand by descending weight: those in
// which the last variable crosses the threshold. In each lane the sum over all sets of t^size, and
// for each variable the sum over the sets with it of t^(size - 1), in doubles.
struct LatticeSets {
    using Lane = std::array<double, 4>;
    Lane sum{};
    std::vector<Lane> by_variable;
};

// Cost as lattice_pivots, with twice the levels. Errors as there; `lattice_sets_bytes` is the
// memory.
[[nodiscard]] std::size_t lattice_sets_bytes(const Atom& atom, std::uint32_t variables);
[[nodiscard]] Result<LatticeSets> lattice_sets(const Atom& atom, std::uint32_t variables,
                                               const LatticeSets::Lane& t,
                                               const LatticeLimits& limits);

} // namespace plenary::diagram
