#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plenary/evidence/random_evidence.hpp"

namespace plenary {
namespace {

View view_of(const char* as_of, const char* known_by) {
    View out;
    out.as_of = Day::parse(as_of);
    out.known_by = Day::parse(known_by);
    return out;
}

std::optional<Stance> stance_of_a(SmallDossier& small, const View& view) {
    return small.line_up(view).find("A")->stance;
}

TEST(View, HindsightTakesWhatBecameKnownLater) {
    SmallDossier small;
    Statement& one = small.add("s", "A", Stance::yes);
    one.acted = test_day("2017-03-10");
    one.known = test_day("2017-05-01");
    EXPECT_FALSE(stance_of_a(small, view_of("2017-03-10", "")));
    EXPECT_FALSE(stance_of_a(small, view_of("2017-03-10", "2017-04-30")));
    EXPECT_EQ(stance_of_a(small, view_of("2017-03-10", "2017-05-01")), Stance::yes);
    EXPECT_FALSE(stance_of_a(small, view_of("2017-03-09", "2017-05-01")));
}

TEST(View, WhatWasKnownCanBeLessThanWhatWasActed) {
    SmallDossier small;
    Statement& one = small.add("s", "A", Stance::yes);
    one.acted = test_day("2017-03-10");
    one.known = test_day("2017-03-12");
    EXPECT_FALSE(stance_of_a(small, view_of("2017-03-30", "2017-03-11")));
    small.motion().day = test_day("2017-03-10");
    EXPECT_FALSE(stance_of_a(small, view_of("", "2017-03-11")));
    EXPECT_EQ(stance_of_a(small, view_of("", "2017-03-12")), Stance::yes);
}

TEST(View, AWithdrawalCountsFromTheDayItIsKnown) {
    SmallDossier small;
    small.add("s", "A", Stance::yes).withdrawn = test_day("2017-04-05");
    EXPECT_EQ(stance_of_a(small, view_of("2017-04-04", "")), Stance::yes);
    EXPECT_FALSE(stance_of_a(small, view_of("2017-04-05", "")));
    EXPECT_EQ(stance_of_a(small, view_of("2017-12-31", "2017-04-04")), Stance::yes);
    EXPECT_FALSE(stance_of_a(small, view_of("2017-03-10", "2017-04-05")));
}

TEST(View, AnInferenceFallsWithAWithdrawnGround) {
    SmallDossier small;
    small.dossier().motions.push_back(small.motion());
    small.dossier().motions.back().id = "other";
    small.add("ground", "A", Stance::yes).motion = "other";
    small.add("s", "A", Stance::yes, Act::inference).rests_on = {"ground"};
    EXPECT_EQ(stance_of_a(small, view_of("2017-04-05", "")), Stance::yes);
    small.dossier().statements.front().withdrawn = test_day("2017-04-05");
    EXPECT_FALSE(stance_of_a(small, view_of("2017-04-05", "")));
}

// A ruling of 20 March is knowledge: hindsight takes it, an earlier day of knowing does not.
TEST(View, ARulingFollowsWhatIsKnown) {
    SmallDossier small;
    small.add("y", "A", Stance::yes);
    small.add("n", "A", Stance::no).source = "radio";
    small.rule_on("A", "n");
    EXPECT_TRUE(small.line_up(view_of("2017-03-19", "")).find("A")->conflict);
    EXPECT_EQ(stance_of_a(small, view_of("2017-03-19", "2017-03-20")), Stance::no);
    EXPECT_TRUE(small.line_up(view_of("2017-03-30", "2017-03-19")).find("A")->conflict);
}

TEST(View, APrintedTotalIsSeenFromItsDay) {
    SmallDossier small;
    PrintedTally& tally = small.tally("t", 3, 2, 1, 0);
    EXPECT_TRUE(view_of("2017-03-01", "").sees(tally));
    tally.acted = test_day("2017-03-10");
    tally.known = test_day("2017-03-12");
    EXPECT_FALSE(view_of("2017-03-11", "").sees(tally));
    EXPECT_FALSE(view_of("2017-03-09", "2017-12-31").sees(tally));
    EXPECT_TRUE(view_of("2017-03-10", "2017-03-12").sees(tally));
}

TEST(View, MotionsAreVisibleBeforeTheirDay) {
    SmallDossier small;
    small.motion().day = test_day("2018-01-01");
    const View view = view_of("2017-03-30", "");
    EXPECT_EQ(seats_day(small.dossier(), small.motion(), view), test_day("2018-01-01"));
    EXPECT_EQ(small.count(view).tally.unknown, 6);
}

TEST(View, AMotionWithoutADayIsReadOnTheDefaultDayWithTheHindsightAskedFor) {
    SmallDossier small;
    const View view = view_for(small.dossier(), small.motion(), view_of("", "2019-01-01"));
    EXPECT_EQ(view.as_of, small.dossier().default_day);
    EXPECT_EQ(view.known_by, test_day("2019-01-01"));
}

// ---- properties

Day any_day() {
    return Day(test_day("2017-03-01").days() + std::chrono::days(*rc::gen::inRange(-1, 8)));
}

void fill_with_days(SmallDossier& small) {
    fill(small);
    for (Statement& one : small.dossier().statements) {
        if (*rc::gen::inRange(0, 3) == 0)
            one.withdrawn = Day(one.known.days() + std::chrono::days(*rc::gen::inRange(0, 3)));
    }
    if (!small.dossier().statements.empty() && *rc::gen::arbitrary<bool>()) {
        const Statement& one = small.dossier().statements.front();
        small.rule_on(one.who, one.id);
        small.dossier().rulings.back().day = any_day();
    }
    for (PrintedTally& tally : small.motion().tallies)
        tally.known = any_day();
}

std::string fingerprint(SmallDossier& small, const View& view) {
    const Count count = small.count(view);
    return fingerprint(count, small.line_up(view));
}

// What is not acted and known yet could as well not be there.
RC_GTEST_PROP(View, LaterEntriesChangeNothing, ()) {
    SmallDossier small(any_rule().c_str());
    fill_with_days(small);
    View view;
    view.as_of = any_day();
    if (*rc::gen::arbitrary<bool>())
        view.known_by = any_day();
    const std::string before = fingerprint(small, view);
    const Day known = *view.known_cut();
    Dossier& dossier = small.dossier();
    dossier.statements.erase_if([&](const Statement& one) {
        return one.acted > *view.as_of || one.known > known ||
               (one.withdrawn && *one.withdrawn <= known);
    });
    for (Statement& one : dossier.statements)
        one.withdrawn.reset();
    std::erase_if(dossier.rulings, [&](const Ruling& one) { return one.day > known; });
    std::erase_if(small.motion().tallies,
                  [&](const PrintedTally& one) { return *one.known > known; });
    RC_ASSERT(fingerprint(small, view) == before);
}

RC_GTEST_PROP(View, HindsightWithoutAnEndIgnoresTheDaysOfKnowing, ()) {
    SmallDossier small(any_rule().c_str());
    fill_with_days(small);
    View view;
    view.as_of = any_day();
    view.known_by = Day::parse("9999-12-31");
    const std::string before = fingerprint(small, view);
    Dossier& dossier = small.dossier();
    dossier.statements.erase_if(
        [&](const Statement& one) { return one.acted > *view.as_of || one.withdrawn.has_value(); });
    View everything;
    small.motion().day = small.dossier().default_day; // read with every statement
    RC_ASSERT(fingerprint(small, everything) == before);
}

} // namespace
} // namespace plenary
