// One actor of a position model: where it stands on one issue, how much it can do, how much it
// cares. A plain value.
#pragma once

#include <string>

#include "plenary/problem/problem.hpp"

namespace plenary::positions {

struct Actor {
    std::string id;
    std::string name;
    double position = 0;   // on the issue's own scale; any finite number
    double capability = 0; // >= 0, on one scale for all actors
    double salience = 0;   // >= 0, on one scale for all actors
    Where where;
};

} // namespace plenary::positions
