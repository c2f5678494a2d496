// The mode of the positions with the items integrated out by Laplace's method: the joint mode sits
// too far out, as it takes the items for known; this does not.
//
// Maximises F(x) = sum over items of [log likelihood + log prior at the item's best parameters
// given x, less half the log determinant of its curvature there] + log prior of x. Gradient exact
// (third derivatives of the probit); steps with the curvature of the profile likelihood, mixed by
// Anderson's method. Only two answers an item and one dimension. Reference: Tierney and Kadane
// 1986; the same idea as INLA's.
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

} // namespace plenary::idealpoint
