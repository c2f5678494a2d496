#include "plenary/idealpoint/chances.hpp"

#include <algorithm>
#include <cmath>

#include "plenary/numeric/normal.hpp"

namespace plenary::idealpoint {
namespace {

double logistic_cdf(double x) {
    return x >= 0 ? 1 / (1 + std::exp(-x)) : std::exp(x) / (1 + std::exp(x));
}

} // namespace

void chances_at(Family family, std::size_t categories, std::size_t dimensions, const double* theta,
                const double* position, double* out) {
    if (categories == 1) {
        out[0] = 1;
        return;
    }
    const std::size_t slopes = slopes_of(family, categories, dimensions);
    const double* last = theta + slopes;
    if (family == Family::nominal) {
        double most = 0;
        for (std::size_t k = 0; k < categories; ++k) {
            double u = 0;
            if (k > 0) {
                u = last[k - 1];
                for (std::size_t e = 0; e < dimensions; ++e)
                    u += theta[(k - 1) * dimensions + e] * position[e];
            }
            out[k] = u;
            most = std::max(most, u);
        }
        double sum = 0;
        for (std::size_t k = 0; k < categories; ++k) {
            out[k] = std::exp(out[k] - most);
            sum += out[k];
        }
        for (std::size_t k = 0; k < categories; ++k)
            out[k] /= sum;
        return;
    }
    double eta = 0;
    for (std::size_t e = 0; e < dimensions; ++e)
        eta += theta[e] * position[e];
    // Each category from the side where its mass is small.
    const auto cdf = family == Family::probit ? normal_cdf : logistic_cdf;
    for (std::size_t k = 0; k < categories; ++k) {
        if (k == 0) {
            out[k] = cdf(last[0] - eta);
        } else if (k + 1 == categories) {
            out[k] = cdf(eta - last[k - 1]);
        } else {
            const double low = last[k - 1] - eta;
            const double high = last[k] - eta;
            out[k] = low + high > 0 ? cdf(-low) - cdf(-high) : cdf(high) - cdf(low);
            out[k] = std::max(out[k], 0.0);
        }
    }
}

} // namespace plenary::idealpoint
