#include "plenary/positions/fraction.hpp"

#include <cstdint>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace plenary::positions {
namespace {

TEST(Fraction, IsInLowestTerms) {
    EXPECT_EQ(to_string(Fraction(-6, -4)), "3/2");
    EXPECT_EQ(to_string(Fraction(6, -4)), "-3/2");
    EXPECT_EQ(to_string(Fraction(0, -4)), "0");
    EXPECT_EQ(to_string(Fraction(21, 3)), "7");
    EXPECT_DOUBLE_EQ(Fraction(5003, 677).to_double(), 5003.0 / 677.0);
}

TEST(Fraction, PrintsWhatSixtyFourBitsDoNotHold) {
    const auto million_million = static_cast<Int128>(1000000000000);
    EXPECT_EQ(to_string(Fraction(-million_million * million_million, 7)),
              "-1000000000000000000000000/7");
}

TEST(Fraction, SaysWhenItDoesNotFit) {
    const auto large = static_cast<Int128>(INT64_MAX);
    const auto square = product(large, large);
    ASSERT_TRUE(square);
    EXPECT_FALSE(product(*square, large));
    EXPECT_FALSE(sum(*square + *square, *square));
    EXPECT_EQ(sum(3, -5), Int128{-2});
}

RC_GTEST_PROP(Fraction, EqualsItsMultiples, (std::int32_t numerator, std::int32_t denominator)) {
    RC_PRE(denominator != 0);
    const auto factor = *rc::gen::inRange(1, 1000000);
    RC_ASSERT(Fraction(numerator, denominator) ==
              Fraction(static_cast<Int128>(numerator) * factor,
                       static_cast<Int128>(denominator) * factor));
}

} // namespace
} // namespace plenary::positions
