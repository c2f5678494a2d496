// Pivot probabilities averaged over one common probability t from 0 to 1: the integral of
// P(holds | i chooses `high`) - P(holds | i chooses `low`) over t, all others choosing `high` with
// probability t and `low` with 1 - t. For two choices this is the Shapley-Shubik index (Owen 1972:
// the multilinear extension on the diagonal).
//
// Gauss-Legendre quadrature inside the window where P(holds | t) moves from 0 to 1. What lies
// outside is bounded by P(at the left end) + 1 - P(at the right end). The points are doubled until
// the values add up to P(1) - P(0) within 1e-12, or until the quadrature is exact for the
// polynomial's degree.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "plenary/diagram/diagram.hpp"

namespace plenary::diagram {

struct Average {
    std::vector<double> by_variable;
    double error = 0; // |sum - (P(1) - P(0))|
    int points = 0;   // of the last quadrature
};

// P(holds | t) and the difference for each variable, at eight values of t at once.
struct EightPivots {
    double probability[8] = {};
    std::vector<double> difference; // [variable * 8 + lane]
};

using PivotsAt = std::function<EightPivots(const double (&t)[8])>;

// The average for anything that can give pivots: a diagram, a lattice. `variables` bounds the
// degree.
[[nodiscard]] Average average_pivots(std::uint32_t variables, const PivotsAt& at);

// The same for a diagram. Every variable's distribution mixes two rows: chance(t) = t * high + (1 -
// t) * low, each row giving the probability of every choice; the difference is that between the two
// rows. Cost O(points x nodes x choices).
[[nodiscard]] Average average_pivots(const Diagram& diagram, const std::vector<double>& low,
                                     const std::vector<double>& high);

} // namespace plenary::diagram
