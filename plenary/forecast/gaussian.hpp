// Normal distributions of a few dimensions.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace plenary::forecast {

// Square matrices stand in rows, n x n.
struct Gaussian {
    std::vector<double> mean;
    std::vector<double> precision;
    std::vector<double> root; // lower triangle L of the covariance LL'
    double log_root = 0;      // the sum of the logarithms of its diagonal
};

// From mean and covariance (symmetric, positive definite; where rounding has lost that, its
// diagonal is raised until it is). Cost n^3.
[[nodiscard]] Gaussian gaussian(std::vector<double> mean, std::span<const double> covariance);

// The log density at x, less the constant -n/2 log 2 pi. `work` has n numbers. Cost n^2 / 2.
[[nodiscard]] double log_density(const Gaussian& gaussian, std::span<const double> x,
                                 std::span<double> work);

// The lower Cholesky factor of a symmetric matrix; false where it is not positive definite.
[[nodiscard]] bool lower_root(std::span<const double> matrix, std::size_t n,
                              std::vector<double>& root);

} // namespace plenary::forecast
