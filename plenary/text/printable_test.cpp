#include "plenary/text/printable.hpp"

#include <gtest/gtest.h>

namespace plenary {
namespace {

TEST(Printable, LetsNothingMoveTheCursorOrTurnTheText) {
    EXPECT_EQ(printable("a\x1b[31mb"), "a\xEF\xBF\xBD[31mb");
    EXPECT_EQ(printable(std::string_view("a\0b", 3)), "a\xEF\xBF\xBD"
                                                      "b");
    EXPECT_EQ(printable("a\tb\nc\r"), "a b\nc\xEF\xBF\xBD");
    EXPECT_EQ(printable("\xE2\x80\xAE"
                        "abc"),
              "\xEF\xBF\xBD"
              "abc");
    EXPECT_EQ(printable("Haïti 中国"), "Haïti 中国");
    EXPECT_EQ(printable("\xff"), "\xEF\xBF\xBD");
}

} // namespace
} // namespace plenary
