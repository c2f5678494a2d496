#include "plenary/numeric/wilson.hpp"

#include <gtest/gtest.h>

namespace plenary {
namespace {

TEST(Wilson, KeepsACertainShareInsideAndSaysWhatCouldStillBe) {
    const WilsonInterval none = wilson(0, 100'000);
    EXPECT_EQ(none.low, 0);
    EXPECT_GT(none.high, 3e-5);
    EXPECT_LT(none.high, 1e-4);
    EXPECT_EQ(wilson(1, 10).high, 1);
}

// 81 of 263, of Newcombe (1998), table I.
TEST(Wilson, IsAsPublished) {
    const WilsonInterval found = wilson(81.0 / 263, 263);
    EXPECT_NEAR(found.low, 0.2553, 5e-5);
    EXPECT_NEAR(found.high, 0.3662, 5e-5);
}

TEST(Wilson, KnowsNothingWithoutTrials) {
    EXPECT_EQ(wilson(0, 0).low, 0);
    EXPECT_EQ(wilson(0, 0).high, 1);
}

} // namespace
} // namespace plenary
