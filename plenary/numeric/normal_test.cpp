#include "plenary/numeric/normal.hpp"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace plenary {
namespace {

TEST(Normal, KnownValues) {
    // Abramowitz and Stegun, table 26.1 and 26.6.
    EXPECT_DOUBLE_EQ(normal_cdf(0), 0.5);
    EXPECT_NEAR(normal_cdf(1), 0.841344746068543, 1e-15);
    EXPECT_NEAR(normal_cdf(-2), 0.022750131948179, 1e-15);
    EXPECT_NEAR(normal_cdf(-10) / 7.619853024160527e-24, 1, 1e-13);
    EXPECT_NEAR(normal_quantile(0.975), 1.959963984540054, 1e-14);
    EXPECT_NEAR(normal_quantile(0.2), -0.841621233572914, 1e-14);
}

TEST(Normal, TheEndsAreInfinite) {
    EXPECT_EQ(normal_quantile(0), -std::numeric_limits<double>::infinity());
    EXPECT_EQ(normal_quantile(1), std::numeric_limits<double>::infinity());
    EXPECT_EQ(normal_cdf(normal_quantile(0)), 0);
    EXPECT_EQ(normal_cdf(normal_quantile(1)), 1);
}

TEST(Normal, TheQuantileUndoesTheDistribution) {
    for (double x = -36; x <= 8; x += 0.37) {
        const double p = normal_cdf(x);
        // Towards 1 the p itself is what limits.
        const double slack = 1e-13 + (x > 0 ? 1e-16 / normal_density(x) : 0);
        EXPECT_NEAR(normal_quantile(p), x, slack * std::abs(x) + slack) << x;
    }
}

} // namespace
} // namespace plenary
