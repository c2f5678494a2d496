// Exact counts around one variable of a function of two choices: the sets that make it hold, and
// those in which a variable is critical.
#pragma once

#include <vector>

#include "plenary/diagram/diagram.hpp"
#include "plenary/numeric/wide.hpp"

namespace plenary::diagram {

struct Critical {
    UInt256 holding;                  // of the 2^variables sets
    std::vector<UInt256> by_variable; // sets that hold with the variable and fail without it
};

// For monotone functions of at most 255 variables. One pass up and one down; cost O(nodes).
[[nodiscard]] Critical critical(const Diagram& diagram);

} // namespace plenary::diagram
