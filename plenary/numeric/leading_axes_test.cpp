#include "plenary/numeric/leading_axes.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace plenary {
namespace {

TEST(LeadingAxes, AreEigenvectorsLargestFirst) {
    // 9 uu' + 4 vv' with u, v orthonormal and centred: their own scaled eigenvectors.
    const double half = 0.5;
    const double u[4] = {half, half, -half, -half};
    const double v[4] = {half, -half, half, -half};
    Matrix common(4, 4);
    for (std::size_t i = 0; i < 4; ++i) {
        for (std::size_t j = 0; j < 4; ++j)
            common(i, j) = 9 * u[i] * u[j] + 4 * v[i] * v[j];
    }
    const std::vector<double> axes = leading_axes(common, 2);
    ASSERT_EQ(axes.size(), 8U);
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_NEAR(std::abs(axes[i]), 1.0, 1e-9);
        EXPECT_NEAR(axes[i] * axes[0], u[i] * u[0] * 4, 1e-9);
        EXPECT_NEAR(axes[4 + i] * axes[4], v[i] * v[0] * 4, 1e-9);
    }
}

TEST(LeadingAxes, OfNothingInCommonAreFinite) {
    Matrix common(3, 3);
    common.set_zero();
    for (const double each : leading_axes(common, 2))
        EXPECT_TRUE(std::isfinite(each));
}

} // namespace
} // namespace plenary
