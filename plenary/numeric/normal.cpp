#include "plenary/numeric/normal.hpp"

#include <cassert>
#include <cmath>
#include <limits>
#include <numbers>

namespace plenary {
namespace {

// Of a p of at most one half.
double lower_quantile(double p) {
    const double t = std::sqrt(-2 * std::log(p));
    double x = (2.515517 + t * (0.802853 + t * 0.010328)) /
                   (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) -
               t;
    for (int step = 0; step < 4; ++step) {
        const double miss = (normal_cdf(x) - p) / normal_density(x);
        x -= miss / (1 + x * miss / 2);
    }
    return x;
}

} // namespace

double normal_density(double x) { return std::exp(-x * x / 2) / std::sqrt(2 * std::numbers::pi); }

double normal_cdf(double x) { return std::erfc(-x / std::numbers::sqrt2) / 2; }

double normal_quantile(double p) {
    assert(p >= 0 && p <= 1);
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if (p <= 0)
        return -infinity;
    if (p >= 1)
        return infinity;
    // Below about 1e-300 the density underflows, and no question comes near it.
    if (p < 1e-290)
        return lower_quantile(1e-290);
    return p <= 0.5 ? lower_quantile(p) : -lower_quantile(1 - p);
}

} // namespace plenary
