// Eight motions at once, each placed by the votes on it: Newton's method on log posteriors.
//
// A motion has a log odds of abstaining and one of yes against no, each an intercept and slopes:
// 2 x axes numbers, abstain's first, where axes = 1 + dimensions. Given members' places the log
// posterior is concave where votes are known for sure, and Newton's method with bounded steps finds
// its one maximum. Of a vote that is known less well the curvature is the covariance of the three
// outcomes less what it is once that much is known, where all of it together still leaves a
// maximum; else that of a sure vote, times (most - least) / most of the three likelihoods: never
// too little for a step upwards.
#pragma once

#include <cstddef>

#include "plenary/numeric/width.hpp"

namespace plenary::forecast {

// Arrays of eight doubles a cell, one a motion, unless said otherwise.
struct MotionGroup {
    std::size_t axes = 0;
    std::size_t votes = 0;
    const double* places = nullptr; // votes x axes plain numbers: 1, then the member's position
    // votes x 3: how likely what is known of the vote is, were it no, abstain and yes: 1 for the
    // one and 0 for the others where it is known for sure; thrice 1 where nothing is.
    const double* said = nullptr;
    const double* shift = nullptr;     // votes x 2: added to the log odds; may be null
    const double* counts = nullptr;    // votes: how much each counts, 0 to 1; null: all wholly
    const double* mean = nullptr;      // 2 axes
    const double* precision = nullptr; // (2 axes)^2
    int steps = 1;
    // In: where to begin. Out: the maximum.
    double* motion = nullptr; // 2 axes
    // Out: the lower Cholesky factor of the negative Hessian there.
    double* root = nullptr;           // (2 axes)^2
    double* log_likelihood = nullptr; // out; null: not wanted
    double* work = nullptr;           // 2 axes
    // (2 axes)^2 to work with; null where all votes are known for sure.
    double* spare = nullptr;
};

// A step is no longer than this.
inline constexpr double most_motion_step = 3;

// Cost steps x (votes axes^2 + axes^3).
void place_motions(const MotionGroup& group, Width width);

} // namespace plenary::forecast
