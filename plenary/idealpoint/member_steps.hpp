// How far each member's position moves from session to session: its own variance of the walk,
// shrunk to what members have in common, by empirical Bayes.
//
// A step of member m has variance r_m s, with s that of the priors and log r_m ~ N(mu, tau^2).
// Rounds: the mode for given r, and there, by Laplace's approximation, the variance of each step D.
// With sums over the steps of a member, n = sum of 1 - var D / (r s), which is how many steps the
// answers tell, and Q = sum of D^2 / s; then l = log r_m maximises
//     - n l / 2 - Q exp(-l) / 2 - (l - mu)^2 / (2 tau^2),
// and mu and tau^2 become the mean of l and of (l - mu)^2 + 1 / h, with h the curvature of that.
// Where rounds no longer move anything, r is at a maximum of the Laplace approximation's evidence:
// E D^2 / (r s) sums to the number of steps, but for the shrinkage. MacKay 1992; it goes further in
// a round than EM, which has the same end. The walk is of one dimension, without linked items.
#pragma once

#include <vector>

#include "plenary/idealpoint/fit.hpp"

namespace plenary::idealpoint {

struct MemberSteps {
    std::vector<double> factors; // r by member of the data; exp(mu) without steps
    double mu = 0;
    double tau = 0;
    int rounds = 0;
    bool settled = false; // the last round moved no log factor by more than 0.05
};

struct StepMoments {
    std::vector<double> told;    // n, by member
    std::vector<double> squares; // sum of D^2 / (r s), by member
    std::vector<bool> walks;     // whether the member has steps
};

// At a mode that has its chain. Cost of the selected inverse.
[[nodiscard]] StepMoments step_moments(const Data& data, const Layout& layout, const Mode& mode,
                                       Width width, const Workers& workers);

// One round's factors from the moments: `steps` holds the last ones and gets the new ones. Returns
// how far the log factors moved at most.
double update_steps(const StepMoments& moments, MemberSteps& steps);

// Fits with variances of members, at most `most_rounds` of them, and leaves them in data.priors.
// The fit's errors take them for known. `data` is that of `layout`.
[[nodiscard]] Fit fit_member_steps(Data& data, const Layout& layout, FitOptions options,
                                   MemberSteps& steps, Width width, const Workers& workers,
                                   int most_rounds = 16);

} // namespace plenary::idealpoint
