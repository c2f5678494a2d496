// Ranks of computed figures. Members that nothing tells apart get figures that are equal but for
// the last bits, and those differ from compiler to compiler: whoever ranks by the figure itself
// prints them in another order there.
#pragma once

#include <cmath>

namespace plenary {

// To compare by where figures of the size of a chance are ranked: the nearest billionth, counted.
// Those with equal ranks keep the order that they have.
[[nodiscard]] inline double rank_of(double figure) {
    constexpr double billionths = 1e9;
    return std::round(billionths * figure);
}

} // namespace plenary
