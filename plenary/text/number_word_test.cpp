#include "plenary/text/number_word.hpp"

#include <gtest/gtest.h>

namespace plenary {
namespace {

TEST(NumberWord, SmallNumbersAreWordsAndTheRestDigits) {
    EXPECT_EQ(number_word(0), "no");
    EXPECT_EQ(number_word(3), "three");
    EXPECT_EQ(number_word(12), "twelve");
    EXPECT_EQ(number_word(13), "13");
    EXPECT_EQ(number_word(-1), "-1");
}

} // namespace
} // namespace plenary
