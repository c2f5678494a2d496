// The cheapest coalition that carries a rule at given prices (one buyer; Snyder 1991), with what
// every member's part in it comes to when prices are known only from low to high.
#pragma once

#include <vector>

#include "plenary/inducement/bound_rule.hpp"
#include "plenary/inducement/price.hpp"

namespace plenary::inducement {

// At one end of the prices.
struct AtPrices {
    double cost = 0;
    std::vector<bool> in_one;   // by variable: in the coalition found
    std::vector<bool> in_every; // in every cheapest coalition
    std::vector<bool> in_some;  // in some cheapest coalition
};

struct CheapestCoalition {
    AtPrices low; // every price at its low end
    AtPrices mode;
    AtPrices high;
};

// `prices` >= 0 by variable. The cost is monotone in each price, so it lies between those at the
// ends whatever the prices inside their intervals. Thread-safe; a few sweeps.
[[nodiscard]] CheapestCoalition cheapest_coalition(const BoundRule& rule,
                                                   const std::vector<Interval>& prices);

} // namespace plenary::inducement
