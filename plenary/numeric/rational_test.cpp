#include "plenary/numeric/rational.hpp"

#include <limits>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace plenary {
namespace {

Rational of(std::int64_t a, std::int64_t b) { return Rational::make(a, b).value(); }

TEST(Rational, IsKeptInLowestTermsWithAPositiveDenominator) {
    EXPECT_EQ(of(4, 6), of(2, 3));
    EXPECT_EQ(of(-4, -6), of(2, 3));
    EXPECT_EQ(of(2, -3).numerator(), -2);
    EXPECT_FALSE(Rational::make(1, 0));
}

TEST(Rational, ReadsFractionsPercentagesAndDecimalsExactly) {
    EXPECT_EQ(Rational::parse("2/3"), of(2, 3));
    EXPECT_EQ(Rational::parse("66.7%"), of(667, 1000));
    EXPECT_EQ(Rational::parse("55%"), of(11, 20));
    EXPECT_EQ(Rational::parse("0.5"), of(1, 2));
    EXPECT_EQ(Rational::parse("24"), of(24, 1));
}

TEST(Rational, RefusesWhatIsNotANumber) {
    for (const char* text : {"", "/", "1/", "/3", "1/0", "-1", "+1", "1e3", ".5", "5.", "%", "1 /2",
                             "2/3%", "1234567890123456789", "a", "1.2.3"}) {
        EXPECT_FALSE(Rational::parse(text)) << text;
    }
}

TEST(Rational, RoundsUpAndDownExactly) {
    EXPECT_EQ(of(2, 3).ceil_times(35), 24);
    EXPECT_EQ(of(2, 3).ceil_times(33), 22);
    EXPECT_EQ(of(2, 3).floor_times(34), 22);
    EXPECT_EQ(of(-1, 3).floor_times(1), -1);
    EXPECT_EQ(of(-1, 3).ceil_times(1), 0);
}

TEST(Rational, AddsExactlyOrNotAtAll) {
    const auto of = [](std::int64_t a, std::int64_t b) { return Rational::make(a, b).value(); };
    EXPECT_EQ(of(1, 6).plus(of(1, 10)), of(4, 15));
    EXPECT_EQ(of(-1, 2).plus(of(1, 2)), Rational());
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    EXPECT_EQ(of(most, 1).plus(of(1, 1)), std::nullopt);
    EXPECT_EQ(of(1, most).plus(of(1, most - 1)), std::nullopt);
}

TEST(Rational, OrdersWithoutRounding) {
    EXPECT_LT(of(2, 3), of(667, 1000));
    EXPECT_GT(of(2, 3), of(666, 1000));
    EXPECT_LT(of(1, 3), of(333333333333333334, 1000000000000000000));
}

RC_GTEST_PROP(Rational, CeilIsTheSmallestIntegerThatReaches, ()) {
    const auto a = *rc::gen::inRange<std::int64_t>(0, 1000);
    const auto b = *rc::gen::inRange<std::int64_t>(1, 1000);
    const auto n = *rc::gen::inRange<std::int64_t>(0, 1000);
    const auto c = of(a, b).ceil_times(n);
    RC_ASSERT(c * b >= a * n);
    RC_ASSERT((c - 1) * b < a * n);
}

RC_GTEST_PROP(Rational, PrintingAndReadingIsTheIdentity, ()) {
    const auto value = of(*rc::gen::inRange<std::int64_t>(0, 1000000),
                          *rc::gen::inRange<std::int64_t>(1, 1000000));
    RC_ASSERT(Rational::parse(to_string(value)) == value);
}

} // namespace
} // namespace plenary
