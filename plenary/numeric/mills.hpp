// Mills' ratio of the standard normal distribution, R(t) = P(Z > t) / density(t), for t >= 0: what
// probit likelihoods are made of, without leaving the range of doubles far out in a tail.
#pragma once

#include <array>

#include "plenary/numeric/lanes.hpp"

namespace plenary {

// (t + 1) R(t) as a Chebyshev series in y = (t - 5) / (t + 5), which takes [0, inf) to [-1, 1).
struct MillsSeries {
    static constexpr std::size_t terms = 22;
    std::array<double, terms> coefficients{};
};

// Computed once, from erfc and the continued fraction of Laplace in long double at 64 points.
// Relative error of mills_ratio about
// 1e-15.
[[nodiscard]] const MillsSeries& mills_series();

// R(t); the coefficients are those of mills_series().
[[nodiscard, gnu::always_inline]] inline Lanes mills_ratio(const double* coefficients, Lanes t) {
    const Lanes y = (t - 5.0) / (t + 5.0);
    const Lanes twice = y + y;
    Lanes after = all_lanes(coefficients[MillsSeries::terms - 1]);
    Lanes later = all_lanes(0.0);
    for (std::size_t k = MillsSeries::terms - 2; k > 0; --k) { // Clenshaw's recurrence
        const Lanes now = twice * after + (coefficients[k] - later);
        later = after;
        after = now;
    }
    return (y * after + (coefficients[0] - later)) / (t + 1.0);
}

} // namespace plenary
