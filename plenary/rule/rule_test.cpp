#include "plenary/rule/rule.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace plenary {
namespace {

Rule rule(const char* text) { return parse_rule(text).value(); }

std::string error_code(const char* text) {
    const auto result = parse_rule(text);
    return result ? "no error" : result.error().code;
}

TEST(Rule, ReadsItsLanguageAndItsSugar) {
    const Rule two_thirds = rule("yes >= 2/3 of members");
    EXPECT_EQ(rule("at least two thirds of members"), two_thirds);
    EXPECT_EQ(rule("two-thirds of members"), two_thirds);
    EXPECT_EQ(rule("Two Thirds of MEMBERS"), two_thirds);
    EXPECT_EQ(rule("yes > 1/2 of voting"), rule("more than half of voting"));
    EXPECT_EQ(rule("majority of members"), rule("yes > 50% of members"));
    EXPECT_EQ(rule("absolute majority of seated"), rule("more than one half of seated"));
    EXPECT_EQ(rule("yes >= three quarters of present"), rule("yes >= 75% of present"));
    EXPECT_EQ(rule("yes >= 24").number, 24);
    EXPECT_EQ(rule("yes >= 2/3 of 35").number, 35);
}

TEST(Rule, KeepsTheDenominatorInTheNumberNeeded) {
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

TEST(Rule, IsSaidWithItsDenominator) {
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

TEST(Rule, RefusesWhatCannotBeARule) {
    EXPECT_EQ(error_code("yes >= 4/3 of members"), "threshold-above-one");
    EXPECT_EQ(error_code("yes >= 101% of members"), "threshold-above-one");
    EXPECT_EQ(error_code("yes >= 0 of members"), "threshold-zero");
    EXPECT_EQ(error_code("0% of members"), "threshold-zero");
    EXPECT_EQ(error_code("yes >= 0"), "threshold-zero");
    EXPECT_EQ(error_code("yes > 1/1 of members"), "threshold-impossible");
    EXPECT_EQ(error_code("yes >= 2/3"), "rule-syntax");
    EXPECT_EQ(error_code("yes >= 2/3 of membres"), "unknown-word");
    EXPECT_EQ(error_code("no >= 2/3 of members"), "unknown-word");
    EXPECT_EQ(error_code("yes = 2/3 of members"), "rule-syntax");
    EXPECT_EQ(error_code(""), "rule-syntax");
    EXPECT_EQ(error_code("yes >= 2/3 of members and more"), "unknown-word");
    EXPECT_EQ(error_code("yes >= 2/0 of members"), "rule-syntax");
    EXPECT_EQ(error_code("yes >= 24.5"), "threshold-above-one");
    EXPECT_EQ(error_code("absolute members"), "unknown-word");
    EXPECT_EQ(error_code("yes >= 2/3 of \xe2\x82\xac"), "unknown-word");
}

TEST(Rule, PointsAtTheFault) {
    const auto result = parse_rule("yes >= 2/3 of membres", {"dossier.toml", 7, 9});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().where, (Where{"dossier.toml", 7, 23}));
    EXPECT_EQ(result.error().excerpt, "  yes >= 2/3 of membres\n                ^");
    EXPECT_NE(result.error().hint.find("'members'"), std::string::npos);
}

RC_GTEST_PROP(Rule, PrintingAndReadingIsTheIdentity, ()) {
    const auto b = *rc::gen::inRange<std::int64_t>(1, 500);
    const auto a = *rc::gen::inRange<std::int64_t>(1, b + 1);
    Rule any{
        Rational::make(a, b).value(), *rc::gen::arbitrary<bool>(),
        *rc::gen::element(Base::members, Base::seated, Base::present, Base::voting, Base::number),
        0};
    if (any.base == Base::number)
        any.number = *rc::gen::inRange<std::int64_t>(1, 1000);
    if (a == b && any.base != Base::number)
        any.strict = false;
    if (a == b && any.base == Base::number)
        any.share = Rational::make(1, 1).value();
    RC_ASSERT(parse_rule(to_string(any)).value() == any);
}

RC_GTEST_PROP(Rule, NeededIsTheFewestThatCarries, ()) {
    const auto b = *rc::gen::inRange<std::int64_t>(1, 100);
    const auto a = *rc::gen::inRange<std::int64_t>(1, b + 1);
    const bool strict = *rc::gen::arbitrary<bool>();
    const auto size = *rc::gen::inRange<std::int64_t>(1, 300);
    const auto needed =
        votes_needed(Rule{Rational::make(a, b).value(), strict, Base::members, 0}, size);
    const auto carries = [&](std::int64_t yes) {
        return strict ? yes * b > a * size : yes * b >= a * size;
    };
    RC_ASSERT(carries(needed));
    RC_ASSERT(needed == 1 || !carries(needed - 1));
}

} // namespace
} // namespace plenary
