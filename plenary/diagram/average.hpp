// Pivot probabilities averaged over one common probability t from 0 to 1: the integral of
// P(holds | i chooses `high`) - P(holds | i chooses `low`) over t, all others choosing `high` with
// probability t and `low` with 1 - t. For two choices this is the Shapley-Shubik index (Owen 1972:
// the multilinear extension on the diagonal).
//
// Gauss-Legendre quadrature inside the window where P(holds | t) moves from P(0) to P(1). What lies
// outside is bounded by P(left end) - P(0) + P(1) - P(right end). The points are doubled until
// the values add up to P(1) - P(0) within 1e-12, or until the quadrature is exact for the
// polynomial's degree.
#pragma once

#include <array>
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

using EightLevels = std::array<double, 8>; // values of t

// P(holds | t) and the difference for each variable, at eight values of t at once.
struct EightPivots {
    EightLevels probability{};
    std::vector<EightLevels> difference; // by variable
};

// Whatever can give pivots: a diagram, a lattice. `probability` alone is the cheaper one.
struct PivotSource {
    std::uint32_t variables = 0;
    std::function<EightLevels(const EightLevels& t)> probability;
    std::function<EightPivots(const EightLevels& t)> pivots;
};

[[nodiscard]] Average average_pivots(const PivotSource& source);

// The same for a diagram. Every variable's distribution mixes two rows: chance(t) = t * high + (1 -
// t) * low, each row giving the probability of every choice; the difference is that between the two
// rows. Cost O(points x nodes x choices).
[[nodiscard]] Average average_pivots(const Diagram& diagram, const std::vector<double>& low,
                                     const std::vector<double>& high);

} // namespace plenary::diagram
