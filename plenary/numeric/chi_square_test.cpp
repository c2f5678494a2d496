#include "plenary/numeric/chi_square.hpp"

#include <array>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

namespace plenary {
namespace {

// Regularised incomplete gamma functions, computed to 15 digits with other means.
TEST(ChiSquare, TailIsTheIncompleteGammaFunction) {
    EXPECT_NEAR(chi_square_tail(0.5, 1), 0.479500122186953, 1e-14);
    EXPECT_NEAR(chi_square_tail(7.5, 3), 0.0575584519726364, 1e-14);
    EXPECT_NEAR(chi_square_tail(30, 19), 0.0517984588930239, 1e-14);
    EXPECT_NEAR(chi_square_tail(100, 19) / 5.35556075043512e-13, 1, 1e-12);
    EXPECT_NEAR(chi_square_tail(60, 49), 0.134864346525321, 1e-14);
    EXPECT_NEAR(chi_square_tail(150, 200), 0.996647558501813, 1e-13);
    EXPECT_NEAR(chi_square_tail(10, 2), std::exp(-5), 1e-16);
    for (const std::size_t freedom : {1UL, 2UL, 5UL, 8UL})
        EXPECT_EQ(chi_square_tail(0, freedom), 1);
}

TEST(ChiSquare, EvennessIsOneWhereCountsAreEqualAndSmallWhereTheyAreNot) {
    EXPECT_EQ(evenness(std::vector<std::size_t>(20, 10)), 1);
    EXPECT_EQ(evenness(std::vector<std::size_t>(5, 0)), 1);
    // 10, 20, 30 against 20 each: 10 on 2 degrees of freedom.
    EXPECT_NEAR(evenness(std::array<std::size_t, 3>{10, 20, 30}), std::exp(-5), 1e-15);
    EXPECT_LT(evenness(std::array<std::size_t, 4>{100, 0, 0, 0}), 1e-60);
}

} // namespace
} // namespace plenary
