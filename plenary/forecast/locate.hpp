// What motion it is, given what is known of the votes on it: draws from the posterior by importance
// sampling.
//
// The prior is a mixture: parts for motions without forerunner, and one for each past motion come
// again, more likely the newer it is and the nearer its title (again.hpp). Each part that what is
// known leaves likely is placed by Newton's method (parts.hpp), and motions are proposed around
// those places (proposals.hpp). The weight of a proposal integrates what is known over members'
// positions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "plenary/forecast/asked.hpp"
#include "plenary/forecast/selection.hpp"
#include "plenary/forecast/settings.hpp"
#include "plenary/forecast/world.hpp"

namespace plenary::forecast {

struct Located {
    std::vector<double> motions;    // draws x numbers
    std::vector<std::size_t> again; // of each draw: the item that came again, or no_item
    std::vector<std::size_t>
        rates; // of each draw: its place in `ways`; empty: silence says nothing
    std::vector<Rates> ways;
    // Of the proposals, before any of them is taken: 1 / sum of squared weights, and the shape of
    // the tail of the weights (numeric/pareto.hpp).
    double effective = 0;
    double tail = 0;
    // What was said cannot have been said under this selection; there are no draws then.
    bool impossible = false;
};

// Draws `draws` of `proposals`, both at least 1. The same for the same seed.
[[nodiscard]] Located locate(const World& world, const Asked& asked, const Settings& settings,
                             std::size_t proposals, std::size_t draws, std::uint64_t seed,
                             Width width);

} // namespace plenary::forecast
