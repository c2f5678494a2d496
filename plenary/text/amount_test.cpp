#include "plenary/text/amount.hpp"

#include <gtest/gtest.h>

namespace plenary {
namespace {

TEST(Amount, IsGroupedAndHasCents) {
    EXPECT_EQ(say_money(19729714.8387), "19,729,714.84");
    EXPECT_EQ(say_money(0), "0.00");
    EXPECT_EQ(say_money(999.999), "1,000.00");
    EXPECT_EQ(say_money(-1234.5), "-1,234.50");
    EXPECT_EQ(say_money(-100), "-100.00");
    EXPECT_EQ(say_money(-0.001), "0.00");
    EXPECT_EQ(say_count(433710), "433,710");
    EXPECT_EQ(say_count(100), "100");
    EXPECT_EQ(say_count(216855.5), "216,855.5");
    EXPECT_EQ(to_cents(3263311.4839), 3263311.48);
}

TEST(Amount, OfAShareHasThreeDigits) {
    EXPECT_EQ(say_percent(0.029878252), "2.99 %");
    EXPECT_EQ(say_percent(0.0000097914), "0.000979 %");
    EXPECT_EQ(say_percent(0), "0 %");
    EXPECT_EQ(say_percent(0.4139), "41.4 %");
    EXPECT_EQ(say_percent(12.5), "1,250 %");
}

} // namespace
} // namespace plenary
