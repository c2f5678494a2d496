// The mode of the positions with the items integrated out by Laplace's method: the joint mode sits
// too far out, as it takes the items for known; this does not.
//
// Maximises F(x) = sum over items of [log likelihood + log prior at the item's best parameters
// given x, less half the log determinant of its curvature there] + log prior of x. Gradient exact
// (third derivatives of the probit); a quasi-Newton method of limited memory begins with
// the curvature of the profile likelihood. Only two answers an item and one dimension. Reference:
// Tierney and Kadane 1986; the same idea as INLA's.
#pragma once

#include "plenary/idealpoint/mode.hpp"

namespace plenary::idealpoint {

// Whether the model is one that this can do.
[[nodiscard]] bool can_integrate_items(const Data& data, const Layout& layout);

// From a joint mode. In the result log_posterior is F without constants, `decrement` the squared
// length of the last step in units of the posterior, and `chain` the curvature of the profile
// likelihood at the point found.
[[nodiscard]] Mode integrate_items(const Data& data, const Layout& layout, Pass& pass,
                                   const Mode& joint, const ModeOptions& options, Width width,
                                   const Workers& workers);

// Coordinates that to_mean() can take on.
inline constexpr std::size_t most_mean_coordinates = 2000;

// Moves the positions from the mode of F to the mean of its Laplace approximation, to the first
// order of its skewness: by - C grad(half log det C^-1), with C the covariance (Tierney and Kadane
// 1986, section 2), and fits the items there. Gradients by central differences: two passes and
// factorisations a coordinate. Progress as ModeOptions has it, with the coordinate; false where it
// was stopped.
[[nodiscard]] bool to_mean(const Layout& layout, Pass& pass, Mode& mode, const ModeOptions& options,
                           Width width, const Workers& workers);

} // namespace plenary::idealpoint
