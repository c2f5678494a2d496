// A sampler that judges the approximations: Hamiltonian Monte Carlo in coordinates in which the
// Laplace approximation is a standard normal distribution of independent numbers.
//
// It draws positions and items jointly from the exact posterior, with all that the mode leaves out.
// Reference: Neal 2011, MCMC using Hamiltonian dynamics; Vehtari et al. 2021 for R-hat and the
// effective sample size. Cost a draw: about ten passes over the answers.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "plenary/idealpoint/mode.hpp"

namespace plenary::idealpoint {

struct RefereeOptions {
    int chains = 2;
    int draws = 500; // of each chain, after the warm-up
    int warm_up = 150;
    int leaps = 10; // of a trajectory, at most; each has half of them or more
    std::uint64_t seed = 1;
    // The share of all draws that are made; false: stop. May be empty.
    std::function<bool(double share)> progress;
    // Every kept draw: its chain and its positions, by coordinate. May be empty.
    std::function<void(int chain, const std::vector<double>& positions)> take;
};

// By coordinate; z as in Spread, each draw centred and scaled by itself.
struct Referee {
    std::vector<double> mean;
    std::vector<double> sd;
    std::vector<double> z_mean;
    std::vector<double> z_sd;
    std::vector<double> effective; // sample size of z, of all chains together
    double most_r_hat = 1;         // of z
    double acceptance = 0;
    double step = 0;
    int draws = 0; // of all chains
    bool interrupted = false;
};

// `mode` must have converged, and `pass` must hold what its prepare() found there. Each draw
// is turned and mirrored back to the mode before z is taken (turned_to), as far as the priors do
// not say which way is which.
[[nodiscard]] Referee judge(const Data& data, const Layout& layout, Pass& pass, const Mode& mode,
                            const RefereeOptions& options);

} // namespace plenary::idealpoint
