// Bringing members into an order in which those that vote alike stand together.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "plenary/rollcall/agreement.hpp"

namespace plenary::rollcall {

// The order, and the two members at its ends that it was made from.
struct MemberOrder {
    std::vector<std::size_t> members;
    std::optional<std::pair<std::size_t, std::size_t>> poles;
    std::size_t unplaced = 0; // at the end, in the order given: no vote in common with a pole
};

// The poles are the two members whose agreement has the lowest upper end of its 95 % interval, so
// that few votes in common make no pole. Everybody stands by how much more it agrees with the
// first pole (the one given first) than with the second. It is an order to look at, not a scale:
// what lies between the poles may be more than one thing. Cost O(members^2 x roll calls / 64).
[[nodiscard]] MemberOrder by_agreement(const Ballots& ballots,
                                       const std::vector<std::size_t>& members, Abstention rule);

} // namespace plenary::rollcall
