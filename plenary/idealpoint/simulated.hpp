// Data drawn from a model, with the truth that it was drawn from: for calibration.
#pragma once

#include <cstdint>
#include <vector>

#include "plenary/idealpoint/data.hpp"
#include "plenary/idealpoint/point.hpp"
#include "plenary/idealpoint/response.hpp"

namespace plenary::idealpoint {

struct World {
    Family family = Family::probit;
    std::size_t dimensions = 1;
    std::size_t members = 40;
    std::size_t periods = 1; // more than one: positions walk
    std::size_t items = 100; // of each period
    std::size_t categories = 2;
    double answered = 0.9;      // chance that a member answers an item
    double step_variance = 0.1; // of the walk
    double repeated =
        0; // share of a later period's items that have the parameters of one of the first
    ItemPrior items_prior{1, 1};
    // The first member's position is near 2 and the second's near -2 in the first dimension: then
    // the posterior has one side only.
    bool anchored = true;
};

struct Simulated {
    Data data;
    Point truth; // of the layout of the same data, unused categories dropped
};

// Positions from their priors, items from theirs (cutpoints in order), answers from the model.
// Items without answers are drawn again; unanimous ones stay. The same for the same seed.
[[nodiscard]] Simulated simulate(const World& world, std::uint64_t seed);

} // namespace plenary::idealpoint
