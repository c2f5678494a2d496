// Johnston's index (1978): every winning coalition in which somebody is critical shares one point
// equally among its critical members; shares of the sum.
#pragma once

#include <optional>
#include <vector>

#include "plenary/diagram/diagram.hpp"
#include "plenary/rule/game.hpp"

namespace plenary::question {

// For one weighted threshold by counting: with members by descending weight, the critical ones of a
// coalition are those heavier than its excess over the quota, so a prefix; cost O(members^2 x
// weights of the prefix). For any other monotone rule by trying all coalitions, up to 24 members.
// None otherwise, and none when the weights are too large for the counting (quota times members
// above 2^26).
[[nodiscard]] std::optional<std::vector<double>> johnston(const Game& game,
                                                          const diagram::Diagram& diagram);

} // namespace plenary::question
