// Passage by sampling, for compound rules too large for a diagram. Every sample draws all members
// at once and then asks, for each member and choice, whether the rule would have passed had that
// member chosen so: the differences between choices are paired and far less noisy than the chance
// itself.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "plenary/numeric/random.hpp"
#include "plenary/numeric/workers.hpp"
#include "plenary/rule/game.hpp"

namespace plenary::question {

struct Sampled {
    std::uint64_t samples = 0;
    std::uint64_t passed = 0;
    double p = 0;
    // 95 % interval (Wilson 1927). Never from 0 to 0: with no hit the upper end says what could
    // still be.
    double low = 0;
    double high = 1;
    std::vector<double> given; // [variable * choices + choice]
};

// chance[variable * choices + choice]. Sample k uses stream k of the seed, so any number of workers
// gives the same. `go_on` is told the share that is done; when it answers false, fewer
// samples than asked come back.
[[nodiscard]] Sampled sample_passage(const Game& game, const std::vector<double>& chance,
                                     std::uint64_t samples, std::uint64_t seed,
                                     const std::function<bool(double)>& go_on,
                                     const Workers& workers);

} // namespace plenary::question
