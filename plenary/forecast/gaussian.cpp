#include "plenary/forecast/gaussian.hpp"

#include <cmath>
#include <utility>

namespace plenary::forecast {

bool lower_root(std::span<const double> matrix, std::size_t n, std::vector<double>& root) {
    root.assign(n * n, 0.0);
    for (std::size_t j = 0; j < n; ++j) {
        for (std::size_t i = j; i < n; ++i) {
            double sum = matrix[i * n + j];
            for (std::size_t k = 0; k < j; ++k)
                sum -= root[i * n + k] * root[j * n + k];
            if (i > j) {
                root[i * n + j] = sum / root[j * n + j];
            } else if (sum > 0) {
                root[j * n + j] = std::sqrt(sum);
            } else {
                return false;
            }
        }
    }
    return true;
}

Gaussian gaussian(std::vector<double> mean, std::span<const double> covariance) {
    const std::size_t n = mean.size();
    Gaussian out;
    out.mean = std::move(mean);
    std::vector<double> raised(covariance.begin(), covariance.end());
    constexpr double least_ridge = 1e-10;
    constexpr double faster = 100;
    for (double ridge = least_ridge; !lower_root(raised, n, out.root); ridge *= faster) {
        for (std::size_t i = 0; i < n; ++i)
            raised[i * n + i] = covariance[i * n + i] * (1 + ridge) + ridge;
    }
    for (std::size_t i = 0; i < n; ++i)
        out.log_root += std::log(out.root[i * n + i]);

    // The inverse of the root, then the precision from it.
    std::vector<double> inverse(n * n, 0.0);
    for (std::size_t j = 0; j < n; ++j) {
        for (std::size_t i = j; i < n; ++i) {
            double sum = i == j ? 1.0 : 0.0;
            for (std::size_t k = j; k < i; ++k)
                sum -= out.root[i * n + k] * inverse[k * n + j];
            inverse[i * n + j] = sum / out.root[i * n + i];
        }
    }
    out.precision.assign(n * n, 0.0);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = 0;
            for (std::size_t k = i; k < n; ++k)
                sum += inverse[k * n + i] * inverse[k * n + j];
            out.precision[i * n + j] = sum;
            out.precision[j * n + i] = sum;
        }
    }
    return out;
}

double log_density(const Gaussian& gaussian, std::span<const double> x, std::span<double> work) {
    const std::size_t n = gaussian.mean.size();
    double square = 0;
    for (std::size_t i = 0; i < n; ++i) {
        double sum = x[i] - gaussian.mean[i];
        for (std::size_t k = 0; k < i; ++k)
            sum -= gaussian.root[i * n + k] * work[k];
        work[i] = sum / gaussian.root[i * n + i];
        square += work[i] * work[i];
    }
    return -square / 2 - gaussian.log_root;
}

} // namespace plenary::forecast
