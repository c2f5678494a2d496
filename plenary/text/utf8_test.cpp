#include "plenary/text/utf8.hpp"

#include <gtest/gtest.h>

namespace plenary {
namespace {

TEST(Utf8, FindsTheFirstBadByte) {
    EXPECT_FALSE(first_invalid_utf8("Haïti"));
    EXPECT_FALSE(first_invalid_utf8(""));
    EXPECT_EQ(first_invalid_utf8("ab\xff"), 2U);
    EXPECT_EQ(first_invalid_utf8("a\xc3"), 1U);
    EXPECT_EQ(first_invalid_utf8("\xed\xa0\x80"), 0U);
    EXPECT_EQ(first_invalid_utf8("\xc0\xaf"), 0U);
}

TEST(Utf8, CountsCharactersAndColumns) {
    EXPECT_EQ(count_characters("Haïti"), 5U);
    EXPECT_EQ(display_width("Haïti"), 5U);
    EXPECT_EQ(display_width("中国"), 4U);
    EXPECT_EQ(display_width("e\xcc\x81"), 1U);
}

} // namespace
} // namespace plenary
