// The parts that the prior of a motion is made of, and where what is known places each of them.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "plenary/forecast/asked.hpp"
#include "plenary/forecast/settings.hpp"
#include "plenary/forecast/world.hpp"

namespace plenary::forecast {

struct Part {
    std::size_t item = 0; // no_item: without forerunner
    const Gaussian* prior = nullptr;
    double log_share = 0;      // of the prior
    double heard = 0;          // the rate at which yes is heard, where silence counts
    std::vector<double> place; // the maximum of the posterior
    std::vector<double> root;  // the lower Cholesky factor of the negative Hessian there
    double log_root = 0;       // the sum of the logarithms of its diagonal
    double log_evidence = 0;   // Laplace's approximation, less constants
};

// Parts that are likely before anything is known, and of past motions as many as settings.kept
// where something is. Where silence counts, it is placed as if yes alone were heard, at the rate
// that fits how many of the silent would vote yes there.
[[nodiscard]] std::vector<Part> place_parts(const World& world, const Asked& asked,
                                            const Settings& settings, bool silence_counts,
                                            Width width);

} // namespace plenary::forecast
