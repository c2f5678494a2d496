// The chance of every pattern of outcomes of a procedure's stages, each stage taken as held whether
// or not the procedure comes to it. Everything else about a procedure follows from these.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/numeric/workers.hpp"
#include "plenary/procedure/members.hpp"

namespace plenary::procedure {

struct Means {
    Workers workers;
    std::size_t most_bytes = std::size_t{1} << 28U;
    std::uint64_t samples = 100'000;
    std::uint64_t seed = 1;
    std::function<bool(double)> go_on; // told the share of the samples done; may be empty
    bool always_sample = false;        // also where an exact way fits
};

struct Patterns {
    // By pattern: bit m says whether stage m passes. Adds up to 1. An observed stage has its
    // outcome in every pattern that can be.
    std::vector<double> chance;
    bool sampled = false;
    std::uint64_t samples = 0;
    double error =
        0; // exact ways: how far the last two grids differ; sampled: 0, see plenary::wilson
    std::string method;
};

// Exact where no more than two stages hang together: without persistence every stage by itself
// given the common shock; two free stages; one free and one observed; any number when nested.
// Otherwise, or where the rules are too large together, sampled: sample k uses stream k of the
// seed, so any number of workers gives the same. Errors: E-CORR; observed-impossible when the
// observed votes cannot be under this correlation; interrupted.
[[nodiscard]] Result<Patterns> patterns_of(const Chain& chain, Correlation correlation,
                                           const Means& means);

// The sampled way. Without observed votes all is drawn; with them F and then each G_i are drawn
// from what the votes leave of them, on grids of step 1/32 over [-8, 8]. `why` is said in the
// method.
[[nodiscard]] Result<Patterns> sampled_patterns(const Chain& chain, Correlation correlation,
                                                const Means& means, std::string_view why);

} // namespace plenary::procedure
