#include "plenary/numeric/mills.hpp"

#include <cmath>
#include <numbers>

namespace plenary {
namespace {

long double exact_ratio(long double t) {
    if (t < 12) {
        return std::sqrt(std::numbers::pi_v<long double> / 2) * std::exp(t * t / 2) *
               std::erfc(t / std::numbers::sqrt2_v<long double>);
    }
    // R(t) = 1 / (t + 1 / (t + 2 / (t + 3 / ...)))
    long double tail = t;
    for (int k = 120; k > 0; --k)
        tail = t + static_cast<long double>(k) / tail;
    return 1 / tail;
}

MillsSeries fit() {
    constexpr std::size_t points = 64;
    MillsSeries out;
    std::array<long double, points> values{};
    std::array<long double, points> angles{};
    for (std::size_t i = 0; i < points; ++i) {
        angles[i] = std::numbers::pi_v<long double> * (static_cast<long double>(i) + 0.5L) / points;
        const long double y = std::cos(angles[i]);
        const long double t = 5 * (1 + y) / (1 - y);
        values[i] = (t + 1) * exact_ratio(t);
    }
    for (std::size_t k = 0; k < MillsSeries::terms; ++k) {
        long double sum = 0;
        for (std::size_t i = 0; i < points; ++i)
            sum += values[i] * std::cos(static_cast<long double>(k) * angles[i]);
        out.coefficients[k] = static_cast<double>(sum * (k == 0 ? 1 : 2) / points);
    }
    return out;
}

} // namespace

const MillsSeries& mills_series() {
    static const MillsSeries series = fit();
    return series;
}

} // namespace plenary
