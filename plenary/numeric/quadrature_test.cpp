#include "plenary/numeric/quadrature.hpp"

#include <cmath>
#include <cstddef>

#include <gtest/gtest.h>

namespace plenary {
namespace {

TEST(GaussLegendre, IsExactForPolynomialsOfItsDegree) {
    for (const int points : {1, 2, 3, 7, 14, 26, 48, 97}) {
        const Quadrature rule = gauss_legendre(points);
        for (const int degree : {0, 1, points, 2 * points - 1}) {
            double sum = 0;
            for (std::size_t i = 0; i < rule.points.size(); ++i) {
                sum += rule.weights[i] * std::pow(rule.points[i], degree);
            }
            EXPECT_NEAR(sum, 1.0 / (degree + 1), 3e-15) << points << " points, degree " << degree;
        }
    }
}

TEST(CompensatedSum, KeepsWhatPlainSummationLoses) {
    CompensatedSum sum;
    for (const double term : {1.0, 1e100, 1.0, -1e100})
        sum.add(term);
    EXPECT_EQ(sum.value(), 2.0);
}

} // namespace
} // namespace plenary
