// What an item says when its answers are spread over the nodes of a grid of one dimension: the log
// chance of every category at every node, and what a Newton step of its parameters needs.
#pragma once

#include <cstddef>

#include "plenary/idealpoint/response.hpp"

namespace plenary::idealpoint {

// Plain pointers: everything is owned by whoever calls. Rows have `nodes` doubles, a row for each
// category; the matrix has `parameters` rows, of which the lower triangle is filled.
struct NodeWork {
    // Given.
    std::size_t categories = 2;
    std::size_t parameters = 2;
    std::size_t nodes = 0;      // whole vectors (lanes.hpp)
    const double* at = nullptr; // positions of the nodes
    const double* theta = nullptr;
    const double* precision = nullptr; // of the parameters' priors; means are 0
    const double* counts = nullptr;    // answers by category and node; none: log chances alone

    // Found. Derivatives are of `value`.
    double* log_chances = nullptr;
    double value = 0; // sum of counts x log chances + log prior, quadratic terms only
    double* pull = nullptr;
    double* curvature = nullptr; // negative Hessian, positive definite
};

// An item of one category has chance 1 everywhere. Where cutpoints are out of order, log chances
// are -infinity or NaN, and so is `value`, where counts are given; nothing else is to be used then.
// Cost O(categories nodes).
void respond_at_nodes(Family family, NodeWork& work, Width width);

} // namespace plenary::idealpoint
