#include "plenary/rule/share.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plenary/rule/formula.hpp"

namespace plenary {
namespace {

Share rule(const char* text) { return as_share(parse_formula(text).value()).value(); }

TEST(Share, KeepsTheDenominatorInTheNumberNeeded) {
    EXPECT_EQ(votes_needed(rule("yes >= 2/3 of members"), 35), 24);
    EXPECT_EQ(votes_needed(rule("yes >= 2/3 of seated"), 34), 23);
    EXPECT_EQ(votes_needed(rule("yes >= 2/3 of present"), 33), 22);
    EXPECT_EQ(votes_needed(rule("yes > 1/2 of members"), 35), 18);
    EXPECT_EQ(votes_needed(rule("yes > 1/2 of members"), 34), 18);
    EXPECT_EQ(votes_needed(rule("yes >= 1/2 of members"), 34), 17);
    EXPECT_EQ(votes_needed(rule("yes >= 24"), 35), 24);
    EXPECT_EQ(votes_needed(rule("yes > 24"), 35), 25);
    EXPECT_EQ(votes_needed(rule("yes >= 2/3 of 35"), 12), 24);
    EXPECT_EQ(votes_needed(rule("yes >= 66.7% of members"), 1000), 667);
    EXPECT_EQ(votes_needed(rule("yes >= 2/3 of voting"), 0), 1);
}

TEST(Share, APlainNumberMayBeAsLargeAsTheyGo) {
    EXPECT_EQ(votes_needed(rule("yes >= 9223372036854775807"), 35), 9223372036854775807);
    EXPECT_EQ(votes_needed(rule("yes > 9223372036854775806"), 35), 9223372036854775807);
    EXPECT_EQ(votes_needed(rule("yes > 9223372036854775807"), 35), 9223372036854775807);
}

TEST(Share, IsSaidWithItsDenominator) {
    EXPECT_EQ(say(rule("yes >= 2/3 of members"), 35), "at least two thirds of all 35 members");
    EXPECT_EQ(say(rule("yes > 1/2 of members"), 35), "more than half of all 35 members");
    EXPECT_EQ(say(rule("yes >= 2/3 of seated"), 34),
              "at least two thirds of the 34 members that are seated");
    EXPECT_EQ(say(rule("yes > 1/2 of voting"), -1),
              "more than half of the members voting yes or no");
    EXPECT_EQ(say(rule("yes >= 66.7% of present"), 33),
              "at least 66.7 % of the 33 members present");
    EXPECT_EQ(say(rule("yes >= 0.5% of voting"), 400),
              "at least 0.5 % of the 400 members voting yes or no");
    EXPECT_EQ(say(rule("yes >= 13/17 of members"), 35), "at least 13/17 of all 35 members");
    EXPECT_EQ(say(rule("yes >= 24"), 35), "at least 24 yes votes");
    EXPECT_EQ(say(rule("yes >= 100% of members"), 9), "at least all of all 9 members");
}

RC_GTEST_PROP(Share, NeededIsTheFewestThatCarries, ()) {
    const auto b = *rc::gen::inRange<std::int64_t>(1, 100);
    const auto a = *rc::gen::inRange<std::int64_t>(1, b + 1);
    const bool strict = *rc::gen::arbitrary<bool>();
    const auto size = *rc::gen::inRange<std::int64_t>(1, 300);
    const auto needed =
        votes_needed(Share{Rational::make(a, b).value(), strict, Word::members, 0}, size);
    const auto carries = [&](std::int64_t yes) {
        return strict ? yes * b > a * size : yes * b >= a * size;
    };
    RC_ASSERT(carries(needed));
    RC_ASSERT(needed == 1 || !carries(needed - 1));
}

} // namespace
} // namespace plenary
