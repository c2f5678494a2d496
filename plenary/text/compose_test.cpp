#include "plenary/text/compose.hpp"

#include <gtest/gtest.h>

namespace plenary {
namespace {

TEST(Compose, JoinsALetterAndItsMarks) {
    EXPECT_EQ(composed("e\u0301"), "\u00e9");
    EXPECT_EQ(composed("a\u0323\u0302"), "\u1ead");
    EXPECT_EQ(composed("q\u0301"), "q\u0301") << "there is no such letter";
}

} // namespace
} // namespace plenary
