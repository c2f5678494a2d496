#include "plenary/format/table.hpp"

#include <gtest/gtest.h>

namespace plenary::format {
namespace {

TEST(Decimal, IsDigitsWithAFullStop) {
    EXPECT_EQ(parse_decimal("1276929359.32"), 1276929359.32);
    EXPECT_EQ(parse_decimal("-0.5"), -0.5);
    EXPECT_EQ(parse_decimal("007"), 7);
    for (const char* text : {"", "-", ".5", "1e9", "1,000", "1.2.3", "inf", "nan", "0x10", "+1",
                             "--1", " 1", "1 ", "12 %", "-.5"}) {
        EXPECT_FALSE(parse_decimal(text)) << text;
    }
    EXPECT_FALSE(parse_decimal(std::string(400, '9'))); // more than a double holds
}

} // namespace
} // namespace plenary::format
