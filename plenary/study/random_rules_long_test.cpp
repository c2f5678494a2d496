#include "plenary/study/random_rules.hpp"

#include <gtest/gtest.h>

#include "plenary/study/hold_rule.hpp"

namespace plenary::study {
namespace {

TEST(RandomRulesLong, NineteenHundredMoreAgreeWithEnumeration) {
    const Seen seen = hold_rules(101, 2000);
    EXPECT_EQ(seen.rules, 1900);
    EXPECT_GE(seen.monotone, 300);
    EXPECT_GE(seen.swings, 500);
    EXPECT_GE(seen.with_absent, 200);
    EXPECT_LE(seen.constant, 760);
}

} // namespace
} // namespace plenary::study
