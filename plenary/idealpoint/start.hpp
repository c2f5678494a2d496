// Where a fit begins.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "plenary/idealpoint/pass.hpp"
#include "plenary/idealpoint/point.hpp"

namespace plenary::idealpoint {

// Positions from the leading eigenvectors of what members' answers have in common: each item is
// centred and scaled over its answers, missing ones are its mean, and the eigenvectors of the
// members' Gram matrix are scaled to sd 1. A member has one position over all periods. The sign of
// the first dimension follows the priors' means, where they have any. Items are then fitted to
// these positions. Cost O(items members^2).
[[nodiscard]] Point good_start(const Data& data, const Layout& layout, Pass& pass, Width width);

// What an earlier fit of fewer answers says of a point.
struct Known {
    std::vector<std::optional<double>> positions; // by coordinate
    std::vector<std::vector<double>> items;       // parameters by item; empty: not known
};

// The point of an earlier fit. Where it says nothing, a state has its member's position in the
// period before, else in the next period where it is known, else its prior's mean; items are fitted
// to the positions.
[[nodiscard]] Point known_start(const Data& data, const Layout& layout, Pass& pass,
                                const Known& known);

// Random positions after four rounds of power iteration towards those eigenvectors, and items
// fitted to them. From noise alone Newton's method may end at a lower mode: the UN General Assembly
// has one where the first dimension is what the second should be.
[[nodiscard]] Point random_start(const Data& data, const Layout& layout, Pass& pass,
                                 std::uint64_t seed, Width width);

} // namespace plenary::idealpoint
