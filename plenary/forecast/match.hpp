// The prior of a motion made as wide as the past was.
//
// Past motions are known with an error, and what is estimated of them lies closer together than
// they did; normal parts smooth over what edges they had. So totals of motions drawn from the
// mixture spread less than those of past roll calls. The mixture is therefore stretched about its
// mean by the one factor at which the variance of yes shares is what it was (method of moments):
// motions are drawn from it, members' positions from their posteriors, and the members that voted
// on a past item, each in turn, decide by them.
#pragma once

#include <cstdint>

#include "plenary/forecast/history.hpp"
#include "plenary/forecast/settings.hpp"
#include "plenary/forecast/world.hpp"
#include "plenary/numeric/width.hpp"

namespace plenary::forecast {

// The factor stays between these: of a few roll calls it is unsure.
inline constexpr double least_widening = 0.8;
inline constexpr double most_widening = 1.5;

// The weighted variance of yes shares of all votes on an item; old items weigh exp(-decay) of the
// newest, at the oldest. 0 without votes.
[[nodiscard]] double spread_of_past(const History& history, double decay);

// The same of motions drawn from world.fresh, stretched by `factor` about its mean. At least one
// item must have votes.
[[nodiscard]] double spread_of_fresh(const World& world, const History& history, double factor,
                                     std::uint64_t seed, Width width);

// Stretches world.fresh; returns the factor, 1 where the past has no spread to match. The same for
// the same seed and width. `world` must have drawn positions. Cost about 12 x 2,000 x members
// chances.
double match_spread(World& world, const History& history, const Settings& settings,
                    std::uint64_t seed, Width width);

} // namespace plenary::forecast
