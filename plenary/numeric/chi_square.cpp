#include "plenary/numeric/chi_square.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>
#include <numeric>

namespace plenary {

double chi_square_tail(double x, std::size_t freedom) {
    assert(freedom >= 1 && x >= 0);
    const double half = x / 2;
    const bool odd = freedom % 2 == 1;
    // Q(a + 1) = Q(a) + half^a exp(-half) / Gamma(a + 1), from a = 1/2 or 1 up.
    double tail = odd ? std::erfc(std::sqrt(half)) : std::exp(-half);
    double term =
        odd ? 2 * std::sqrt(half / std::numbers::pi) * std::exp(-half) : half * std::exp(-half);
    for (std::size_t k = odd ? 3 : 4; k <= freedom; k += 2) {
        tail += term;
        term *= x / static_cast<double>(k);
    }
    return std::min(tail, 1.0);
}

double evenness(std::span<const std::size_t> counts) {
    assert(counts.size() >= 2);
    const auto all = static_cast<double>(std::accumulate(counts.begin(), counts.end(), 0UL));
    if (all == 0)
        return 1;
    const double expected = all / static_cast<double>(counts.size());
    double sum = 0;
    for (const std::size_t count : counts) {
        const double away = static_cast<double>(count) - expected;
        sum += away * away / expected;
    }
    return chi_square_tail(sum, counts.size() - 1);
}

} // namespace plenary
