// Ideal points of many members who gave few answers each: positions are integrated out over a
// grid, and the items' parameters are at the mode of what is left (Bock and Aitkin 1981), found by
// EM, extrapolated (SQUAREM: Varadhan and Roland 2008) where the objective does not fall by it.
// docs/method/marginal.md has the formulas.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "plenary/idealpoint/fit.hpp"

namespace plenary::idealpoint {

struct MarginalOptions {
    std::size_t nodes = 48; // at least: see grid_for
    // The member of the data that is on the positive side, where no prior's mean says which is
    // which.
    std::size_t positive = 0;
    std::optional<std::uint64_t> random_start; // a seed; none: the usual one
    int most_steps = 1000;
    // Converged when a step of EM changed the objective by no more than `change`, and the gradient
    // is no longer than `gradient` times the root of the number of answers: the score's own size.
    double change = 1e-4;
    double gradient = 1e-3;
    // Called after each step that was taken with their number, the objective and its change;
    // false: stop there. May be empty.
    std::function<bool(int, double, double)> progress;
};

struct Marginal {
    Point point;               // posterior means, and the items' parameters
    std::vector<double> sd;    // of the posteriors on the grid, by member
    double objective = 0;      // log likelihood + log prior of the items, quadratic terms only
    double log_likelihood = 0; // positions integrated out
    double gradient_norm = 0;  // of the objective
    // What the items could gain by a Newton step on the expected answers, twice. The objective can
    // gain more: the curvature is that of answers from known positions.
    double decrement = 0;
    double change = 0; // of the objective, by the last step
    int steps = 0;     // of EM, those that were taken back included
    bool converged = false;
    bool interrupted = false;
    double spacing = 0;     // of the grid
    std::size_t narrow = 0; // members whose posterior is too narrow for it: sd under 0.6 of that
};

// A static model of one dimension. Errors do not happen: what cannot converge says so. The same
// bytes for any number of workers. Cost a step O(answers nodes).
[[nodiscard]] Marginal find_marginal(const Data& data, const Layout& layout,
                                     const MarginalOptions& options, Width width,
                                     const Workers& workers);

// The same as a Fit: log_posterior is the objective, sd the posterior's; z is centred and scaled
// over members, and its sd is sd / scale: the uncertainty of the scale is not in it. There is no
// chain, and no spread where it did not converge or all means are the same. Cost: two passes over
// the answers more, for the fit of the items at the means.
[[nodiscard]] Fit as_fit(const Data& data, const Layout& layout, Marginal marginal, Width width,
                         const Workers& workers);

} // namespace plenary::idealpoint
