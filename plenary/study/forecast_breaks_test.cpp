#include "plenary/study/forecast_breaks.hpp"

#include <gtest/gtest.h>

namespace plenary::study {
namespace {

constexpr std::int8_t none = forecast::no_vote;

// Three votes of two seats, AAA and BBB; BBB was not there at the second.
struct Case {
    std::vector<Member> members;
    Roster roster;
    ForecastRecord record;
    View view;

    Case() {
        for (const char* code : {"AAA", "BBB"})
            members.emplace_back().code = code;
        for (const Member& member : members)
            roster.seats.emplace_back().member = &member;
        record.history.members = 2;
        record.history.votes = {2, 0, 2, none, 0, 2};
        for (const char* day : {"2001-01-01", "2002-01-01", "2003-01-01"})
            record.items.push_back({"a", day, "", *Day::parse(day), false});
    }

    Case(const Case&) = delete;
    Case& operator=(const Case&) = delete;
    ~Case() = default;

    [[nodiscard]] BreaksInView with(const std::vector<Break>& breaks,
                                    const char* last = "2004-01-01") const {
        return breaks_in_view(breaks, view, *Day::parse(last), roster, record);
    }
};

Break broken(const char* member, const char* day, double factor) {
    return {member, *Day::parse(day), factor, *Day::parse(day), true, ""};
}

TEST(ForecastBreaks, LowerTheEarlierVotesOfTheirMemberAlone) {
    const Case some;
    const BreaksInView got = some.with({broken("AAA", "2002-06-01", 4)});
    EXPECT_EQ(got.weights, (std::vector<double>{0.25, 1, 0.25, 1, 1, 1}));
    ASSERT_EQ(got.breaks.size(), 1U);
    EXPECT_EQ(got.breaks[0].lowered, 2U);
}

TEST(ForecastBreaks, AVoteOnTheDayItselfIsOfTheNewCourse) {
    const Case some;
    EXPECT_EQ(some.with({broken("BBB", "2003-01-01", 2)}).weights,
              (std::vector<double>{1, 0.5, 1, 1, 1, 1}));
    EXPECT_TRUE(some.with({broken("BBB", "2001-01-01", 2)}).weights.empty());
}

TEST(ForecastBreaks, SeveralAfterOneVoteAreMultiplied) {
    const Case some;
    EXPECT_EQ(some.with({broken("AAA", "2001-06-01", 4), broken("AAA", "2002-06-01", 2)}).weights,
              (std::vector<double>{0.125, 1, 0.5, 1, 1, 1}));
}

TEST(ForecastBreaks, AFactorOfOneOrLessChangesNothing) {
    const Case some;
    for (const double factor : {1.0, 0.5}) {
        const BreaksInView got = some.with({broken("AAA", "2002-06-01", factor)});
        EXPECT_TRUE(got.weights.empty());
        ASSERT_EQ(got.breaks.size(), 1U);
        EXPECT_EQ(got.breaks[0].lowered, 0U);
    }
    EXPECT_EQ(some.with({broken("CCC", "2002-06-01", 4)}).breaks[0].lowered, 0U);
}

TEST(ForecastBreaks, WhatIsLaterOrNotYetKnownIsNotThere) {
    Case some;
    const Break one = broken("AAA", "2002-06-01", 4);
    EXPECT_TRUE(some.with({one}, "2002-05-31").breaks.empty());
    EXPECT_EQ(some.with({one}, "2002-06-01").breaks.size(), 1U);
    some.view.as_of = *Day::parse("2002-05-31");
    EXPECT_TRUE(some.with({one}).breaks.empty());
    some.view.as_of = *Day::parse("2003-01-01");
    EXPECT_EQ(some.with({one}).breaks.size(), 1U);
    Break late = one;
    late.known = *Day::parse("2003-01-02");
    EXPECT_TRUE(some.with({late}).breaks.empty());
    some.view.known_by = *Day::parse("2003-01-02");
    EXPECT_EQ(some.with({late}).breaks.size(), 1U);
}

TEST(ForecastBreaks, SourcesThatAreNotLookedAtSayNothing) {
    Case some;
    Break one = broken("AAA", "2002-06-01", 4);
    some.view.all_sources = false;
    some.view.sources = {"paper"};
    EXPECT_EQ(some.with({one}).breaks.size(), 1U);
    one.source = "radio";
    EXPECT_TRUE(some.with({one}).breaks.empty());
    one.source = "paper";
    EXPECT_EQ(some.with({one}).breaks.size(), 1U);
}

} // namespace
} // namespace plenary::study
