// Draws of positions: on the identified scale, and how well chains of them mix.
#pragma once

#include <vector>

#include "plenary/idealpoint/point.hpp"

namespace plenary::idealpoint {

// Centres and scales positions, each dimension over all states (sd with n - 1).
void identify(const Data& data, const Layout& layout, std::vector<double>& positions);

// The positions turned and mirrored about 0 to be nearest to `reference`: the orthogonal Procrustes
// solution (Schoenemann 1966). Only dimensions that the priors do not tell apart are turned; a
// first one that is tied (first_is_tied) stays as it is.
[[nodiscard]] std::vector<double> turned_to(const Data& data, const Layout& layout,
                                            const std::vector<double>& positions,
                                            const std::vector<double>& reference);

struct Mixing {
    double mean = 0;
    double sd = 0;
    double r_hat = 1;     // each chain split in two
    double effective = 0; // sample size of the mean
};

// Of chains of equal length, one after the other. R-hat and effective sample size as Gelman et al.
// (Bayesian Data Analysis, 3rd ed., 11.4-5) have them: Geyer's initial monotone sequence.
[[nodiscard]] Mixing mixing_of(const std::vector<double>& series, int chains);

} // namespace plenary::idealpoint
