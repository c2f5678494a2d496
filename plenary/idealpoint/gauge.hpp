// What the answers cannot tell: positions may be turned, shifted and stretched, and only the priors
// say no. Directions of such moves, orthonormal, in the coordinates of Layout.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace plenary::idealpoint {

using Vector = std::vector<double>;

// How coordinates stand: period by period, in it dimension by dimension, in it state by state.
struct Frame {
    std::vector<std::size_t> states; // of each period
    std::size_t dimensions = 1;
};

// Mean and sd (n - 1) of each dimension over all states.
struct Centre {
    Vector mean;
    Vector scale;
};

[[nodiscard]] Centre centre_of(const Frame& frame, std::span<const double> positions);

[[nodiscard]] double dot(std::span<const double> a, std::span<const double> b);

// Takes what `basis`, orthonormal, has of v out of it, and adds it to the basis where something is
// left.
void add_to_basis(std::vector<Vector>& basis, Vector v);

// How positions move when two dimensions from `first` on are turned into each other, all pairs,
// orthonormal.
[[nodiscard]] std::vector<Vector> turns_of(const Frame& frame, std::span<const double> positions,
                                           std::size_t first);

// Adds how positions move when each dimension is shifted and stretched about its mean. `mean` is of
// each dimension.
void add_shifts_and_stretches(std::vector<Vector>& basis, const Frame& frame,
                              std::span<const double> positions, std::span<const double> mean);

// Calls each(coordinate, dimension) for all of them.
template <class Each>
void for_coordinates(const Frame& frame, const Each& each) {
    std::size_t at = 0;
    for (const std::size_t states : frame.states) {
        for (std::size_t e = 0; e < frame.dimensions; ++e) {
            for (std::size_t i = 0; i < states; ++i)
                each(at++, e);
        }
    }
}

} // namespace plenary::idealpoint
