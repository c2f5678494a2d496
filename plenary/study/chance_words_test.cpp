#include "plenary/study/chance_words.hpp"

#include <gtest/gtest.h>

namespace plenary::study {
namespace {

TEST(ChanceWords, NeverSayNeverOrAlways) {
    EXPECT_EQ(say_chance(0), "below 0.1 %");
    EXPECT_EQ(say_chance(0.0004), "below 0.1 %");
    EXPECT_EQ(say_chance(0.0006), "0.1 %");
    EXPECT_EQ(say_chance(0.674), "67.4 %");
    EXPECT_EQ(say_chance(0.9994), "99.9 %");
    EXPECT_EQ(say_chance(1), "above 99.9 %");
}

TEST(ChanceWords, FollowTheScale) {
    EXPECT_EQ(chance_in_words(0), "almost no chance");
    EXPECT_EQ(chance_in_words(0.049), "almost no chance");
    EXPECT_EQ(chance_in_words(0.05), "very unlikely");
    EXPECT_EQ(chance_in_words(0.2), "unlikely");
    EXPECT_EQ(chance_in_words(0.449), "unlikely");
    EXPECT_EQ(chance_in_words(0.5), "roughly even");
    EXPECT_EQ(chance_in_words(0.55), "likely");
    EXPECT_EQ(chance_in_words(0.8), "very likely");
    EXPECT_EQ(chance_in_words(0.95), "almost certain");
    EXPECT_EQ(chance_in_words(1), "almost certain");
}

} // namespace
} // namespace plenary::study
