// Which past motions may have come again: their prior shares, and a first look at what is known.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "plenary/forecast/asked.hpp"
#include "plenary/forecast/settings.hpp"
#include "plenary/forecast/world.hpp"
#include "plenary/numeric/width.hpp"

namespace plenary::forecast {

struct PriorShares {
    std::vector<double> fresh; // by part of the mixture that motions without forerunner come from
    std::vector<double> again; // by item
};

// The shares sum to 1.
[[nodiscard]] PriorShares prior_shares(const World& world, const Asked& asked,
                                       const Settings& settings);

// How many of the silent are expected to vote no, abstain and yes if an item came again as it was:
// 3 x items, rows up to whole vectors. Cost silent x items.
[[nodiscard]] std::vector<double> silent_votes(const World& world, const Asked& asked, Width width);

// The items that are likeliest by prior share and what is known, in order: settings.kept of them
// where anything is known. Here they come again as they were. `silent` is what silent_votes() gives
// where silence says something, else empty; n heard and s more that could have been then count
// B(n, s + 1), the integral of selection.hpp with the expected s, for every hearing of the
// selection. Cost hearings x said x items.
[[nodiscard]] std::vector<std::size_t> likely_items(const World& world, const Asked& asked,
                                                    const Settings& settings,
                                                    std::span<const double> shares,
                                                    std::span<const double> silent, Width width);

} // namespace plenary::forecast
