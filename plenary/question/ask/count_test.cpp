#include <gtest/gtest.h>

#include "plenary/question/asking.hpp"

namespace plenary::question {
namespace {

TEST(AskCount, SaysTheNumberTheRuleAndTheDenominator) {
    SmallDossier small;
    small.add("a", "A", Stance::yes, Act::inference);
    const auto answer = ask_small(ask::count, small, {{"motion", "m"}});
    ASSERT_TRUE(answer);
    EXPECT_EQ(number(answer->data, "needed"), 5);
    EXPECT_EQ(number(answer->data, "short"), 4);
    const std::string text = text_of(*answer);
    EXPECT_NE(text.find("1 of 5: 4 short, two thirds of all 7 members"), std::string::npos) << text;
    EXPECT_NE(text.find("All 1 yes are inferred"), std::string::npos);
    ASSERT_TRUE(answer->table);
    EXPECT_EQ(answer->table->rows.size(), 7U);
}

TEST(AskCount, ATurnoutRuleHasARangeBeforeTheVoteAndANumberAfterIt) {
    SmallDossier small("yes >= 2/3 of present");
    small.add("a", "A", Stance::yes);
    const auto before = ask_small(ask::count, small, {{"motion", "m"}});
    EXPECT_EQ(number(before->data, "needed"), -999) << "a range, never one number";
    EXPECT_NE(text_of(*before).find("1 of 1 to 4: between exactly enough and 3 short"),
              std::string::npos)
        << text_of(*before);
    for (const char* code : {"B", "C", "D", "E", "F"})
        small.add(code, code, Stance::no);
    const auto after = ask_small(ask::count, small, {{"motion", "m"}});
    EXPECT_EQ(number(after->data, "needed"), 4);
    EXPECT_NE(text_of(*after).find("1 of 4: lost, 3 short, two thirds of the 6 members present"),
              std::string::npos);
}

TEST(AskCount, ExitsOneWhenTheRequiredOutcomeIsAnother) {
    SmallDossier small("yes >= 1");
    small.add("a", "A", Stance::yes);
    EXPECT_TRUE(
        ask_small(ask::count, small, {{"motion", "m"}, {"require", "carried"}})->condition_holds);
    EXPECT_FALSE(
        ask_small(ask::count, small, {{"motion", "m"}, {"require", "lost"}})->condition_holds);
    EXPECT_EQ(ask_small(ask::count, small, {{"motion", "m"}, {"require", "won"}}).error().code,
              "unknown-outcome");
}

TEST(AskCount, RefusesWhatItCannotCount) {
    SmallDossier small;
    EXPECT_EQ(ask_small(ask::count, small, {{"motion", "x"}}).error().code, "unknown-motion");
    EXPECT_EQ(ask_small(ask::count, small, {{"motion", "m"}, {"assume", "G=yes"}}).error().code,
              "cannot-vote");
    EXPECT_EQ(ask_small(ask::count, small, {{"motion", "m"}, {"assume", "A"}}).error().code,
              "bad-assumption");
    EXPECT_EQ(
        ask_small(ask::count, small, {{"motion", "m"}, {"assume", "A=yes,a=no"}}).error().code,
        "bad-assumption");
    EXPECT_EQ(ask_small(ask::count, small, {{"motion", "m"}, {"rule", "yes > 2"}})->condition_holds,
              true);
    small.motion().rule.reset();
    EXPECT_EQ(ask_small(ask::count, small, {{"motion", "m"}}).error().code, "no-rule");
}

} // namespace
} // namespace plenary::question
