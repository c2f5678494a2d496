// A member as it would be without one of its past votes, everything else held.
//
// Its place is found anew from its other votes by Newton steps from where the fit has it, with the
// motions of the fit and the fit's weights; no refit: motions, other members and what was learned
// of motions together stay. Where that item comes again, the member does not keep to a vote that it
// did not cast; what was expected of its other votes is looked at from the new place. One step
// alone goes too far where a lone vote holds a member at an end, for there the other votes hardly
// bend the posterior.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "plenary/forecast/asked.hpp"
#include "plenary/forecast/history.hpp"
#include "plenary/forecast/settings.hpp"
#include "plenary/forecast/world.hpp"
#include "plenary/numeric/width.hpp"

namespace plenary::forecast {

// The items that a member voted on, with a weight above 0.
[[nodiscard]] std::vector<std::size_t> items_voted(const History& history, std::size_t member);

// For draw_votes() alone: its members are first the member itself, then as it would be without its
// vote on each of the items, which are those of items_voted(). Draws of positions are those of the
// member, moved and stretched to the other posterior. Cost items x (steps x items + rows of
// positions) x dimensions^2, with 5 steps or so.
[[nodiscard]] World without_each(const World& world, const History& history,
                                 const Settings& settings, std::size_t member,
                                 std::span<const std::size_t> items, Width width);

// What is asked, for so many of the same member: what is known of it is known of each.
[[nodiscard]] Asked as_if_each(const Asked& asked, std::size_t member, std::size_t count);

} // namespace plenary::forecast
