#include "plenary/study/random_rules.hpp"

#include <gtest/gtest.h>

#include "plenary/study/hold_rule.hpp"

namespace plenary::study {
namespace {

TEST(RandomRules, AHundredAgreeWithEnumeration) {
    const Seen seen = hold_rules(1, 100);
    EXPECT_EQ(seen.rules, 100);
    // The rules are worth asking.
    EXPECT_GE(seen.monotone, 15);
    EXPECT_GE(seen.swings, 30);
    EXPECT_GE(seen.with_absent, 10);
    EXPECT_LE(seen.constant, 40);
}

} // namespace
} // namespace plenary::study
