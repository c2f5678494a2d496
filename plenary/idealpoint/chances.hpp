// The chances of an item's answers.
#pragma once

#include <vector>

#include "plenary/idealpoint/response.hpp"

namespace plenary::idealpoint {

// The probabilities of the categories for a member at `position` (d doubles), given an item's
// parameters. They sum to 1. Far tails are exact to relative rounding. `out` has room for
// `categories` doubles.
void chances_at(Family family, std::size_t categories, std::size_t dimensions, const double* theta,
                const double* position, double* out);

} // namespace plenary::idealpoint
