// The exact mode of the posterior, by Newton steps with the items eliminated.
//
// The first steps leave out the curvature of the product of slope and position, which keeps the
// system positive definite; then the whole Hessian is used, with a
// ridge on the positions raised until it is. In two and more dimensions a small ridge
// stays: rotations leave the posterior as it is, and the Hessian is singular along them. Far from
// the mode items follow the positions by Newton steps of their own (as in variable projection,
// Golub and Pereyra 1973). A step is halved until the log posterior does not fall: there are
// saddles. With the same factorisation go up to three further steps, each from a gradient of its
// own (Shamanskii 1967). Cost an iteration: one pass over the answers, one factorisation of the
// chain, and for each further step a gradient, about a fifth of that.
#pragma once

#include <functional>
#include <optional>

#include "plenary/idealpoint/pass.hpp"
#include "plenary/idealpoint/point.hpp"

namespace plenary::idealpoint {

struct ModeOptions {
    int most_iterations = 500;
    int gauss_newton_steps = 5;
    // Converged when the Newton decrement, g'H^-1 g, is under this: twice what the log posterior
    // could still gain. No coordinate is then further from the mode than the root of it, in sds.
    double decrement = 1e-13;
    // Called after each iteration with its number, the log posterior and the decrement; false: stop
    // there. May be empty.
    std::function<bool(int, double, double)> progress;
};

struct Mode {
    Point point;
    double log_posterior = 0; // quadratic prior terms only, without constants
    double log_likelihood = 0;
    double gradient_norm = 0;
    double decrement = 0;
    int iterations = 0;
    bool converged = false;
    bool interrupted = false;
    // The precision of the positions with the items eliminated, at `point`, where it converged.
    // `ridge` was added to its diagonal (see gauge.hpp).
    std::optional<BlockChain> chain;
    double ridge = 0;
    // Where items are linked: what their parameters add to it (Border).
    std::optional<Border> border;

    // v becomes the covariance of the positions times v.
    void spread(std::vector<double>& v) const;
};

// From `start` to the mode near it. `pass` holds what eliminating the items left, at the mode.
[[nodiscard]] Mode find_mode(const Data& data, const Layout& layout, Pass& pass, Point start,
                             const ModeOptions& options, Width width, const Workers& workers);

} // namespace plenary::idealpoint
