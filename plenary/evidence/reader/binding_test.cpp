#include "plenary/evidence/reader/binding.hpp"

#include <gtest/gtest.h>

namespace plenary::reader {
namespace {

Motion motion(std::string id, std::string sentence, std::optional<Day> day = std::nullopt) {
    Motion out;
    out.id = std::move(id);
    out.sentence = std::move(sentence);
    out.day = day;
    return out;
}

Day day(std::string_view text) { return *Day::parse(text); }

using Bound = std::map<std::string, std::string>;

TEST(Binding, AWordOfTheIdDecides) {
    const std::vector<Motion> motions{
        motion("declaration-2017", "Call on a member to set days for elections"),
        motion("main-2017", "Adopt the main draft declaration"),
        motion("agenda-2017", "Take up the situation in the Permanent Council")};
    const std::vector<MotionHeard> heard{{"declaration", "the declaration", 0, 0},
                                         {"matter:agenda", "agenda", 0, 0}};
    EXPECT_EQ(bind_motions(heard, motions, day("2017-03-30")),
              (Bound{{"declaration", "declaration-2017"}, {"matter:agenda", "agenda-2017"}}));
}

TEST(Binding, WhatTwoFitEquallyAndWhatNoneFitsIsLeftToAPerson) {
    const std::vector<Motion> motions{motion("a", "Adopt the resolution on fish"),
                                      motion("b", "Adopt the resolution on ships")};
    EXPECT_EQ(bind_motions({{"resolution", "the resolution", 0, 0}}, motions, day("2020-01-01")),
              Bound{});
    EXPECT_EQ(bind_motions({{"charter", "the Charter", 0, 0}}, motions, day("2020-01-01")),
              Bound{});
    EXPECT_EQ(
        bind_motions({{"resolution", "the resolution on fish", 0, 0}}, motions, day("2020-01-01")),
        (Bound{{"resolution", "a"}}));
}

TEST(Binding, AMotionThatIsNotYetIsNotMeant) {
    const std::vector<Motion> motions{motion("meeting-1", "Hold the meeting", day("2017-03-28")),
                                      motion("meeting-2", "Hold the meeting", day("2017-04-26"))};
    EXPECT_EQ(bind_motions({{"matter:meeting", "meeting", 0, 0}}, motions, day("2017-03-30")),
              (Bound{{"matter:meeting", "meeting-1"}}));
}

TEST(Binding, WhatIsConditionalIsALeaning) {
    Proposal one;
    one.member = "PER";
    one.stance = Proposal::Stance::support;
    EXPECT_EQ(stance_in_dossier(one), plenary::Stance::yes);
    one.grade = Proposal::Grade::conditional;
    EXPECT_EQ(stance_in_dossier(one), plenary::Stance::lean_yes);
    one.stance = Proposal::Stance::no;
    EXPECT_EQ(stance_in_dossier(one), plenary::Stance::lean_no);
    one.stance = Proposal::Stance::absent;
    EXPECT_EQ(stance_in_dossier(one), plenary::Stance::absent);
}

TEST(Binding, OnlyAVoteIsAVote) {
    Proposal one;
    one.member = "PER";
    one.act = Proposal::Act::vote;
    EXPECT_EQ(act_in_dossier(one), plenary::Act::vote);
    one.act = Proposal::Act::backing;
    EXPECT_EQ(act_in_dossier(one), plenary::Act::reported);
    one.member.clear();
    EXPECT_EQ(act_in_dossier(one), plenary::Act::aggregate);
}

} // namespace
} // namespace plenary::reader
