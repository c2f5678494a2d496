// Gauss-Legendre quadrature on [0, 1].
#pragma once

#include <vector>

namespace plenary {

struct Quadrature {
    std::vector<double> points;  // ascending, inside (0, 1)
    std::vector<double> weights; // positive, sum 1
};

// Exact for polynomials of degree 2 x points - 1, up to rounding (weights to about 1e-16). points
// >= 1. Newton's method on the Legendre polynomial from the usual cosine start (Press et al.,
// Numerical Recipes, section 4.6). Cost O(points^2).
[[nodiscard]] Quadrature gauss_legendre(int points);

// The sum of terms as if in twice the precision (Neumaier 1974).
class CompensatedSum {
public:
    void add(double term);

    [[nodiscard]] double value() const { return sum_ + rest_; }

private:
    double sum_ = 0;
    double rest_ = 0;
};

} // namespace plenary
