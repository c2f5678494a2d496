#include "plenary/numeric/decimal.hpp"

#include <gtest/gtest.h>

namespace plenary {
namespace {

TEST(Decimal, Numbers) {
    EXPECT_EQ(decimal_of("0"), 0.0);
    EXPECT_EQ(decimal_of("1276929359.32"), 1276929359.32);
    EXPECT_EQ(decimal_of("-0.5"), -0.5);
    EXPECT_EQ(decimal_of("007"), 7.0);
}

TEST(Decimal, EverythingElse) {
    for (const char* text : {"", "-", ".", ".5", "5.", "1e3", "1,000", "1.2.3", "+1", "--1", "5 %",
                             "-.5", "inf", "nan", "0x10", "1-", " 1", "1 ", "1234567890123456789"})
        EXPECT_EQ(decimal_of(text), std::nullopt) << text;
}

} // namespace
} // namespace plenary
