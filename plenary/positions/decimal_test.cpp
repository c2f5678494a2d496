#include "plenary/positions/decimal.hpp"

#include <cstdlib>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace plenary::positions {
namespace {

TEST(Decimal, ReadsWhatIsWritten) {
    const auto value = Decimal::parse("-0.030");
    ASSERT_TRUE(value);
    EXPECT_EQ(value->digits(), -3);
    EXPECT_EQ(value->places(), 2);
    EXPECT_EQ(to_string(*value), "-0.03");
    EXPECT_EQ(to_string(Decimal::parse("+0100.50").value()), "100.5");
    EXPECT_EQ(to_string(Decimal::parse("-0").value()), "0");
    EXPECT_EQ(Decimal::parse("1.0"), Decimal::parse("1"));
    EXPECT_LT(Decimal::parse("0.9").value(), Decimal::parse("1").value());
    EXPECT_LT(Decimal::parse("-2").value(), Decimal::parse("-1.99").value());
}

TEST(Decimal, RefusesWhatIsNoDecimal) {
    for (const char* text :
         {"", "-", "+", ".5", "5.", "1e3", "1/2", "5%", " 5", "5 ", "1.2.3", "0x10", "nan", "inf",
          "--1", "1234567890123456", "0.0000000000000001"}) {
        EXPECT_FALSE(Decimal::parse(text)) << text;
    }
    EXPECT_TRUE(Decimal::parse("000000000000000000123456789012345"));
    EXPECT_TRUE(Decimal::parse("0.123456789012345000000"));
}

TEST(Decimal, AtMorePlaces) {
    EXPECT_EQ(Decimal::parse("0.5")->at_places(3), 500);
    EXPECT_EQ(Decimal::parse("99999999999999")->at_places(2), std::nullopt);
}

RC_GTEST_PROP(Decimal, ItsDoubleIsTheNearest, ()) {
    const auto digits = *rc::gen::inRange<std::int64_t>(-999999999999999, 1000000000000000);
    const auto places = *rc::gen::inRange(0, most_digits + 1);
    const Decimal value = Decimal::make(digits, places);
    const std::string text = to_string(value);
    RC_ASSERT(value.to_double() == std::strtod(text.c_str(), nullptr));
    RC_ASSERT(Decimal::parse(text) == value);
}

} // namespace
} // namespace plenary::positions
