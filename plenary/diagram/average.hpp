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

#include <vector>

#include "plenary/diagram/engine.hpp"
#include "plenary/numeric/workers.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary::diagram {

struct Average {
    std::vector<double> by_variable;
    double error = 0; // |sum - (P(1) - P(0))|
    int points = 0;   // of the last quadrature
};

// How the work is done: its memory, who stops it, and by how many workers. The same bytes for any
// number of them.
struct AverageMeans {
    LatticeLimits limits; // go_on is told the share of the quadrature that is done
    Workers workers;
};

// Every variable's distribution mixes two rows: chance(t) = t * high + (1 - t) * low, each row
// giving the probability of every choice; the difference is that between the two rows. Cost
// O(points x a sweep). Errors of the sweep: too-large, interrupted.
[[nodiscard]] Result<Average> average_pivots(const Engine& engine, const std::vector<double>& low,
                                             const std::vector<double>& high,
                                             const AverageMeans& means);

} // namespace plenary::diagram
