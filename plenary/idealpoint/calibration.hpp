// Calibration: data drawn from a model, fitted by the model and held against the truth.
//
// Over many archives the truth has every rank among draws of its posterior equally often, and an
// interval of 90 % holds it nine times in ten. References: Cook, Gelman and Rubin 2006; Talts et
// al. 2018 (ranks). That holds for draws of the whole posterior, whose priors are those that the
// truth was drawn from. Laplace's approximation and the marginal mode are judged by it.
//
// Everything is on the identified scale (draws.hpp): the truth and each draw are turned and
// mirrored to the mode, as far as the priors leave it open, and then each is centred and scaled
// over its own states. The mode is a function of the answers alone, so ranks stay exact.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "plenary/idealpoint/simulated.hpp"
#include "plenary/numeric/width.hpp"

namespace plenary::idealpoint {

// Draws that are kept of a chain: the truth has one of 20 ranks, and the range from the least of
// them to the greatest is the central 90 %.
inline constexpr std::size_t kept_draws = 19;

struct Trial {
    int warm_up = 150;
    int apart = 10;        // draws of the chain for each that is kept: near independent
    int leaps = 10;        // of a trajectory, at most
    bool integrate = true; // the items too, where the model can: two passes over them a position
};

// Of one archive. Shares are of all positions (states and dimensions).
struct Calibrated {
    bool converged = false; // where the joint mode was not found, nothing else is told of it
    // Of one position, chosen by the seed: how many kept draws are under the truth, and for how
    // many independent draws the whole chain stands.
    std::size_t rank = 0;
    double effective = 0;
    // Positions whose truth is in the central 90 %: of the kept draws, by Laplace's method at the
    // joint mode, with roll calls integrated out (nested.hpp), and by the marginal mode.
    double sampled = 0;
    double laplace = 0;
    std::optional<double> integrated; // one dimension, two answers an item
    std::optional<double> marginal;   // static, one dimension; not where it did not converge
    // Share of items that lost a category that nobody used (of two, none is lost).
    double dropped = 0;
};

// `family` and `dimensions` are those of the world that it was drawn from. The seed is of the
// sampler and of the choice of a position; it may be the world's. The same for the same arguments.
// Cost: a fit, and about ten passes over the answers for each draw of the chain.
[[nodiscard]] Calibrated calibrate(const Simulated& simulated, const World& world,
                                   std::uint64_t seed, const Trial& trial, Width width);

// How likely ranks at least as uneven are where the truth has every one of them equally often, in
// so many classes of neighbouring ranks; 20 must be a multiple of them.
[[nodiscard]] double evenness_of_ranks(std::span<const std::size_t> ranks, std::size_t classes);

} // namespace plenary::idealpoint
