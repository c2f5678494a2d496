#include "plenary/numeric/wilson.hpp"

#include <algorithm>
#include <cmath>

namespace plenary {

WilsonInterval wilson(double p, double n) {
    if (n <= 0)
        return {};
    constexpr double z = 1.959963984540054;
    const double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
    // Rounding must not let an interval around a certain 0 or 1 leave it out.
    return {p == 0 ? 0 : std::max(0.0, centre - half), p == 1 ? 1 : std::min(1.0, centre + half)};
}

} // namespace plenary
