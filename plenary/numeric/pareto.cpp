#include "plenary/numeric/pareto.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace plenary {

double pareto_k(std::vector<double> weights) {
    constexpr double none = -std::numeric_limits<double>::infinity();
    constexpr std::size_t least = 25;
    constexpr std::size_t least_tail = 5;
    const std::size_t n = weights.size();
    if (n < least)
        return none;
    std::sort(weights.begin(), weights.end());
    const auto size = static_cast<double>(n);
    const std::size_t tail =
        std::max(least_tail, static_cast<std::size_t>(std::min(0.2 * size, 3 * std::sqrt(size))));
    const double threshold = weights[n - tail - 1];
    std::vector<double> x;
    for (std::size_t i = n - tail; i < n; ++i)
        x.push_back(weights[i] - threshold);
    if (!(x[tail / 4] > 0) || !std::isfinite(x.back()))
        return none;

    // Profile likelihood over a grid of theta = -k / sigma, averaged with its own weights.
    const auto count = static_cast<double>(tail);
    const std::size_t grid = 30 + static_cast<std::size_t>(std::sqrt(count));
    const double quartile = x[static_cast<std::size_t>(count / 4 + 0.5) - 1];
    std::vector<double> theta;
    std::vector<double> log_likelihood;
    for (std::size_t j = 1; j <= grid; ++j) {
        const double b =
            1 / x.back() +
            (1 - std::sqrt(static_cast<double>(grid) / (static_cast<double>(j) - 0.5))) /
                (3 * quartile);
        double k = 0;
        for (const double each : x)
            k += std::log1p(-b * each) / count;
        theta.push_back(b);
        log_likelihood.push_back(count * (std::log(-b / k) - k - 1));
    }
    const double most = *std::max_element(log_likelihood.begin(), log_likelihood.end());
    double sum = 0;
    double mean = 0;
    for (std::size_t j = 0; j < grid; ++j) {
        const double weight = std::exp(log_likelihood[j] - most);
        sum += weight;
        mean += weight * theta[j];
    }
    mean /= sum;
    double k = 0;
    for (const double each : x)
        k += std::log1p(-mean * each) / count;
    // As if ten of the largest had shown k = 0.5.
    constexpr double prior_count = 10;
    constexpr double prior_k = 0.5;
    return (count * k + prior_count * prior_k) / (count + prior_count);
}

} // namespace plenary
