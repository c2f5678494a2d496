// What motions without a forerunner are: a mixture of normal distributions of past motions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "plenary/forecast/fit.hpp"
#include "plenary/forecast/gaussian.hpp"

namespace plenary::forecast {

struct Mixture {
    std::vector<double> shares; // sum 1
    std::vector<Gaussian> parts;
};

// By EM over draws from the posterior of every past motion, so that motions that few votes place
// spread the parts. Parts' covariances are shrunk towards the whole's. With fewer motions than
// twice the parts, there are fewer parts. The same for the same seed. Cost 40 rounds x draws x
// parts x numbers^2.
[[nodiscard]] Mixture learn_mixture(const Fit& fit, std::size_t parts, std::uint64_t seed,
                                    Width width);

} // namespace plenary::forecast
