// What is told of two motions at once: "abstained on both", "took part in neither vote".
#pragma once

#include <vector>

#include "plenary/evidence/reader/ballots.hpp"

namespace plenary::reader {

// Gives each vote that is told of both motions to the two voted on last before it. `claims` are all
// of the text, in the order they are told, each with its motion. Cost O(claims).
void copy_to_both(const Analysis& analysis, std::vector<Bound>& claims);

} // namespace plenary::reader
