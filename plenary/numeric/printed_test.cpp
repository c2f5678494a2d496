#include "plenary/numeric/printed.hpp"

#include <gtest/gtest.h>

namespace plenary {
namespace {

TEST(PrintedNumber, IsReadWhole) {
    EXPECT_EQ(printed_number("-1.5e-07"), -1.5e-07);
    EXPECT_EQ(printed_number("0.14307800000000001"), 0.143078);
    for (const char* text : {"", " 1", "1 ", "NA", "nan", "inf", "1e999", "0x10", "1,5"})
        EXPECT_FALSE(printed_number(text)) << text;
}

} // namespace
} // namespace plenary
