#include <gtest/gtest.h>

#include "plenary/question/asking.hpp"

namespace plenary::question {
namespace {

std::string why(SmallDossier& small, const char* member) {
    const auto answer = ask_small(ask::why, small, {{"motion", "m"}, {"member", member}});
    return answer ? text_of(*answer) : answer.error().code;
}

TEST(AskWhy, SilenceIsUnknownAndPressureIsNoStance) {
    SmallDossier small;
    Pressure threat;
    threat.id = "p";
    threat.who = "somebody";
    threat.on = "A";
    threat.kind = "threat";
    threat.what = "said something";
    threat.acted = threat.known = test_day("2017-03-01");
    threat.source = "press";
    small.dossier().pressure.push_back(threat);
    const std::string text = why(small, "A");
    EXPECT_NE(text.find("Member A: unknown. No source in view states a position"),
              std::string::npos)
        << text;
    EXPECT_NE(text.find("Pressure on it (never a stance)"), std::string::npos);
}

TEST(AskWhy, ShowsWhatAnInferenceRestsOn) {
    SmallDossier small;
    small.dossier().motions.push_back(small.motion());
    small.dossier().motions.back().id = "other";
    small.add("ground", "A", Stance::yes, Act::signature).motion = "other";
    small.add("s", "A", Stance::yes, Act::inference).rests_on = {"ground"};
    const std::string text = why(small, "A");
    EXPECT_NE(text.find("Member A: yes, inferred. No source in view states a position"),
              std::string::npos);
    EXPECT_NE(text.find("Rests on other: yes by signature"), std::string::npos) << text;
}

TEST(AskWhy, ListsByStandingAndTellsContradictions) {
    SmallDossier small;
    small.add("weak", "A", Stance::no, Act::reported);
    small.add("strong", "A", Stance::yes, Act::vote);
    const auto answer = ask_small(ask::why, small, {{"motion", "m"}, {"member", "A"}});
    ASSERT_TRUE(answer->table);
    EXPECT_EQ(answer->table->rows[0][1], "strong");
    EXPECT_NE(text_of(*answer).find("What contradicts it"), std::string::npos);
}

TEST(AskWhy, KnowsTheSeriesAndKeepsToItsCut) {
    SmallDossier small;
    small.motion().series = "s";
    small.dossier().motions.push_back(small.motion());
    small.dossier().motions.back().id = "other";
    small.add("then", "A", Stance::no).motion = "other";
    Statement& late = small.add("late", "A", Stance::yes);
    late.motion = "other";
    late.acted = late.known = test_day("2020-01-01");
    const std::string text = why(small, "A");
    EXPECT_NE(text.find("[then]"), std::string::npos);
    EXPECT_EQ(text.find("[late]"), std::string::npos) << "not known on the day of the count";
}

TEST(AskWhy, ShowsWhatWasWithdrawnBesideTheCell) {
    SmallDossier small;
    Statement& gone = small.add("gone", "A", Stance::yes, Act::speech);
    gone.withdrawn = test_day("2017-03-20");
    gone.withdrawn_reason = "the paper took it back";
    small.add("other", "B", Stance::yes).withdrawn = test_day("2017-03-20");
    const auto answer = ask_small(ask::why, small, {{"motion", "m"}, {"member", "A"}});
    const std::string text = text_of(*answer);
    EXPECT_NE(text.find("Member A: unknown."), std::string::npos) << text;
    EXPECT_NE(text.find("Withdrawn (not counted)"), std::string::npos) << text;
    EXPECT_NE(text.find("Withdrawn on 2017-03-20: the paper took it back"), std::string::npos);
    EXPECT_EQ(text.find("[other]"), std::string::npos) << "another member's";
    EXPECT_EQ(text.find("Statements on this motion"), std::string::npos);
    ASSERT_EQ(answer->table->rows.size(), 1U);
    EXPECT_EQ(answer->table->rows[0][0], "withdrawn");
}

TEST(AskWhy, KnowsWhoCannotVoteAndWhoIsNobody) {
    SmallDossier small;
    EXPECT_NE(why(small, "G").find("cannot vote on 2017-03-30: not seated since 2010-01-01"),
              std::string::npos);
    EXPECT_EQ(why(small, "Atlantis"), "unknown-member");
}

} // namespace
} // namespace plenary::question
