#include <gtest/gtest.h>

#include "plenary/question/asking.hpp"

namespace plenary::question {
namespace {

// Two votes of one series: m on 1 March, n on 1 April with the reversed sense.
SmallDossier two_votes() {
    SmallDossier small("yes > 1/2 of members");
    small.motion().series = "s";
    small.motion().day = test_day("2017-03-01");
    small.dossier().motions.push_back(small.motion());
    Motion& second = small.dossier().motions.back();
    second.id = "n";
    second.day = test_day("2017-04-01");
    second.sense = -1;
    return small;
}

void vote(SmallDossier& small, const char* motion, const char* who, Stance stance) {
    small.add(std::string(motion) + who, who, stance).motion = motion;
}

Result<Answer> moves(SmallDossier& small, const char* from, const char* to) {
    return ask_small(ask::diff, small, {{"series", "s"}, {"from", from}, {"to", to}});
}

TEST(AskDiff, ComparesSidesNotWords) {
    SmallDossier small = two_votes();
    vote(small, "m", "A", Stance::yes);
    vote(small, "n", "A", Stance::no); // the same side: n is reversed
    vote(small, "m", "B", Stance::yes);
    vote(small, "n", "B", Stance::yes); // moved
    vote(small, "m", "C", Stance::no);
    vote(small, "n", "C", Stance::abstain); // moved
    const auto answer = moves(small, "2017-03-01", "2017-04-01");
    ASSERT_EQ(answer->table->rows.size(), 2U);
    EXPECT_EQ(answer->table->rows[0][0], "B");
    EXPECT_EQ(answer->table->rows[1][0], "C");
    EXPECT_EQ(number(answer->data, "unmoved"), 1);
}

TEST(AskDiff, AnAbsenceIsNoVote) {
    SmallDossier small = two_votes();
    vote(small, "m", "A", Stance::yes);
    vote(small, "n", "A", Stance::absent);
    EXPECT_TRUE(moves(small, "2017-03-01", "2017-04-01")->table->rows.empty());
}

TEST(AskDiff, LooksAtNoVoteAfterTheLastDay) {
    SmallDossier small = two_votes();
    vote(small, "m", "A", Stance::yes);
    vote(small, "n", "A", Stance::yes);
    EXPECT_TRUE(moves(small, "2017-03-01", "2017-03-31")->table->rows.empty());
}

TEST(AskDiff, OfOneMotionIsWhatBecameKnown) {
    SmallDossier small;
    small.add("early", "A", Stance::no, Act::reported);
    Statement& late = small.add("late", "A", Stance::yes, Act::vote);
    late.acted = late.known = test_day("2017-03-09");
    const auto answer = ask_small(ask::diff, small,
                                  {{"motion", "m"}, {"from", "2017-03-05"}, {"to", "2017-03-10"}});
    ASSERT_EQ(answer->table->rows.size(), 1U);
    EXPECT_EQ(answer->table->rows[0][2], "no");
    EXPECT_EQ(answer->table->rows[0][3], "yes");
}

TEST(AskDiff, RefusesWhatMakesNoSense) {
    SmallDossier small = two_votes();
    EXPECT_EQ(moves(small, "2017-04-01", "2017-03-01").error().code, "days-backwards");
    EXPECT_EQ(
        ask_small(ask::diff, small, {{"from", "2017-03-01"}, {"to", "2017-04-01"}}).error().code,
        "series-or-motion");
    EXPECT_EQ(
        ask_small(ask::diff, small, {{"series", "x"}, {"from", "2017-03-01"}, {"to", "2017-04-01"}})
            .error()
            .code,
        "unknown-series");
    View cut;
    cut.as_of = test_day("2017-03-01");
    EXPECT_EQ(ask_small(ask::diff, small,
                        {{"series", "s"}, {"from", "2017-03-01"}, {"to", "2017-04-01"}}, cut)
                  .error()
                  .code,
              "as-of-with-diff");
}

// One statement came, one was withdrawn, one is beaten by a later report of the same act.
TEST(AskDiff, SaysWhatCameAndWentAndHowTheCountMoved) {
    SmallDossier small("yes >= 3");
    small.add("a", "A", Stance::yes).withdrawn = test_day("2017-03-20");
    small.add("b", "B", Stance::yes);
    small.add("b2", "B", Stance::no).known = test_day("2017-03-20");
    small.add("c", "C", Stance::yes).known = test_day("2017-03-20");
    const auto answer = ask_small(ask::diff, small,
                                  {{"motion", "m"}, {"from", "2017-03-10"}, {"to", "2017-03-30"}});
    ASSERT_TRUE(answer);
    const std::string text = text_of(*answer);
    EXPECT_NE(text.find("2 of 3, 1 short -> 1 of 3, 2 short"), std::string::npos) << text;
    std::string kinds;
    const Value data{Object(answer->data)};
    for (const Value& one : *data.find("evidence")->as<Array>())
        kinds +=
            *one.find("id")->as<std::string>() + " " + *one.find("change")->as<std::string>() + ";";
    EXPECT_EQ(kinds, "b2 added;c added;a withdrawn;");
    EXPECT_EQ(data.find("moves")->as<Array>()->size(), 3U);
}

} // namespace
} // namespace plenary::question
