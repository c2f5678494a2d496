// The last periods of a fit by themselves: a start near the mode where only they have something
// new.
#pragma once

#include <cstddef>

#include "plenary/idealpoint/mode.hpp"
#include "plenary/idealpoint/start.hpp"

namespace plenary::idealpoint {

// Where the tail begins: a few periods before the first one with something that an earlier fit does
// not know, as what is new moves those before it too. 0 where there is nothing new, where the whole
// is as good, and where settle_tail cannot be used.
[[nodiscard]] std::size_t first_to_settle(const Data& data, const Layout& layout,
                                          const Known& known);

// Moves positions and items of the periods from `first` on (at least 1) to their mode, with
// everything before held still. One dimension, without linked items. A start: it stops at a
// decrement of 0.01 or after 20 steps. Cost of a step: a pass over the answers of these periods.
void settle_tail(const Data& data, const Layout& layout, std::size_t first, Point& point,
                 Width width, const Workers& workers);

} // namespace plenary::idealpoint
