// The dense lattice: the same backward-forward sweep for one linear atom whose diagram would be too
// large, over arrays instead of nodes. A level holds one value for each residual that can still
// occur; a choice moves by what it contributes. Values stream from one array to the next, without
// gathers.
//
// Only every so many levels are kept and the others are made again on the way down (square-root
// checkpoints), so memory is about 2 sqrt(variables) arrays. Nothing is subtracted but f(yes) -
// f(no) at the end, so every term is positive and any probabilities will do.
#pragma once

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

// P(holds) and every conditional probability, as pivots() gives them. `chance` as there. `go_on` is
// called once a level; false stops. Cost about 3 x cells x choices x lanes multiplications. Errors:
// too-large when the memory would pass `most_bytes`, interrupted.
template <std::size_t lanes>
[[nodiscard]] Result<Pivots<lanes>>
lattice_pivots(const Atom& atom, std::uint32_t variables, std::uint32_t choices,
               const std::vector<std::array<double, lanes>>& chance, std::size_t most_bytes,
               const std::function<bool(double)>& go_on = {});

extern template Result<Pivots<1>> lattice_pivots<1>(const Atom&, std::uint32_t, std::uint32_t,
                                                    const std::vector<std::array<double, 1>>&,
                                                    std::size_t,
                                                    const std::function<bool(double)>&);
extern template Result<Pivots<4>> lattice_pivots<4>(const Atom&, std::uint32_t, std::uint32_t,
                                                    const std::vector<std::array<double, 4>>&,
                                                    std::size_t,
                                                    const std::function<bool(double)>&);

} // namespace plenary::diagram
