#include "plenary/study/forecast_reasons.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace plenary::study {
namespace {

// The error is that of a mean of eight, by t with 7 degrees of freedom.
TEST(Reasons, AreMeansWithTheErrorOfDrawing) {
    const Drawn95 mean = drawn95({1, 2, 3, 4, 5, 6, 7, 8});
    EXPECT_DOUBLE_EQ(mean.value, 4.5);
    EXPECT_NEAR(mean.error, 2.36462 * std::sqrt(6.0 / 8), 1e-5);
    EXPECT_TRUE(mean.seen());
    EXPECT_FALSE(drawn95({-1, 1, -1, 1, -1, 1, -1, 1}).seen());
    EXPECT_TRUE(drawn95({-1, -1, -1, -1, -1, -1, -1, -1}).seen());
    // What does nothing is not listed, however small its error.
    EXPECT_FALSE(drawn95({0, 0, 0, 0, 0, 0, 0, 0}).seen());
}

} // namespace
} // namespace plenary::study
