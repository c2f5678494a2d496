#include "plenary/numeric/random.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace plenary {
namespace {

TEST(RandomStream, IsAFunctionOfSeedStreamAndPlace) {
    RandomStream a(7, 3);
    RandomStream b(7, 3);
    RandomStream other_stream(7, 4);
    RandomStream other_seed(8, 3);
    for (int i = 0; i < 100; ++i) {
        const std::uint64_t bits = a.bits();
        EXPECT_EQ(bits, b.bits());
        EXPECT_NE(bits, other_stream.bits());
        EXPECT_NE(bits, other_seed.bits());
    }
}

TEST(RandomStream, IsUniform) {
    double sum = 0;
    double squares = 0;
    constexpr int draws = 100'000;
    for (int i = 0; i < draws; ++i) {
        const double u = RandomStream(1, static_cast<std::uint64_t>(i)).uniform();
        ASSERT_GE(u, 0.0);
        ASSERT_LT(u, 1.0);
        sum += u;
        squares += u * u;
    }
    EXPECT_NEAR(sum / draws, 0.5, 4 / std::sqrt(12.0 * draws));
    EXPECT_NEAR(squares / draws, 1.0 / 3, 0.004);
}

} // namespace
} // namespace plenary
