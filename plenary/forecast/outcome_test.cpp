#include "plenary/forecast/outcome.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "plenary/forecast/history.hpp"
#include "plenary/numeric/random.hpp"

namespace plenary::forecast {
namespace {

Passes at_least(int needed) {
    return [needed](std::span<const std::int8_t> votes) {
        return std::count(votes.begin(), votes.end(), std::int8_t{2}) >= needed;
    };
}

TEST(Outcome, CountsDrawsThatPassAndTotals) {
    // Three members, four draws: 2, 3, 1 and 2 yes.
    const std::vector<std::int8_t> votes = {2, 2, 0, 2, 2, 2, 2, 1, 0, 2, away, 2};
    const Outcome got = outcome_of(votes, 3, at_least(2), Depth::whole);
    EXPECT_DOUBLE_EQ(got.pass, 0.75);
    EXPECT_DOUBLE_EQ(got.error, std::sqrt(0.75 * 0.25 / 4));
    EXPECT_DOUBLE_EQ(got.yes.mean, 2);
    EXPECT_EQ(got.yes.first, 1);
    EXPECT_EQ(got.yes.shares, (std::vector<double>{0.25, 0.5, 0.25}));
    EXPECT_EQ(got.absent.q95, 1);
    EXPECT_DOUBLE_EQ(got.members[0].yes, 1);
    EXPECT_DOUBLE_EQ(got.members[1].absent, 0.25);
    EXPECT_DOUBLE_EQ(got.members[1].abstain, 0.25);
}

// Seen: two forecasts 4 points apart, each with an error of 0.4 points, from 80 effective
// proposals.
TEST(Outcome, TheErrorOfDrawingIsThatOfTheMotionsToo) {
    EXPECT_DOUBLE_EQ(drawing_error(0.75, 4, std::numeric_limits<double>::infinity()),
                     std::sqrt(0.75 * 0.25 / 4));
    EXPECT_NEAR(drawing_error(0.7, 16000, 80), 0.0514, 1e-4);
    const std::vector<std::int8_t> votes = {2, 0, 2, 2};
    EXPECT_DOUBLE_EQ(outcome_of(votes, 1, at_least(1), Depth::totals, 2).error,
                     std::sqrt(0.75 * 0.25 * 0.75));
}

// Seen: shares added up came to more than 1, and the error was no number.
TEST(Outcome, WhatEveryDrawSaysIsCertainInThem) {
    for (const std::size_t draws : {3U, 49U, 500U, 1000U}) {
        const Outcome got = outcome_of(std::vector<std::int8_t>(draws, std::int8_t{2}), 1,
                                       at_least(1), Depth::whole);
        EXPECT_EQ(got.pass, 1) << draws;
        EXPECT_EQ(got.error, 0) << draws;
        EXPECT_EQ(got.members[0].pivot, 1) << draws;
    }
}

TEST(Outcome, MissingVotesAreCountedFromTheLine) {
    EXPECT_EQ(
        outcome_of(std::vector<std::int8_t>{0, 0, 1, 2}, 4, at_least(3), Depth::whole).missing.q50,
        2);
    EXPECT_EQ(
        outcome_of(std::vector<std::int8_t>{2, 2, 1, 2}, 4, at_least(3), Depth::whole).missing.q50,
        0);
    EXPECT_EQ(
        outcome_of(std::vector<std::int8_t>{2, 2, 2, 2}, 4, at_least(3), Depth::whole).missing.q50,
        -1);
    // Out of reach: one more than there are.
    EXPECT_EQ(outcome_of(std::vector<std::int8_t>{0, 0}, 2, at_least(5), Depth::whole).missing.q50,
              3);
}

TEST(Outcome, APivotIsWhoCouldHaveChangedIt) {
    // Two of three needed: with 2-2-0 each yes is a pivot and the no is not.
    const Outcome got = outcome_of(std::vector<std::int8_t>{2, 2, 0}, 3, at_least(2), Depth::whole);
    EXPECT_EQ(got.members[0].pivot, 1);
    EXPECT_EQ(got.members[1].pivot, 1);
    EXPECT_EQ(got.members[2].pivot, 0);
}

TEST(Outcome, TheOneThatGoesWithTheResultIsWorthAsking) {
    // The first member's vote is the result; the second's is a coin of its own.
    std::vector<std::int8_t> votes;
    for (int s = 0; s < 400; ++s) {
        votes.push_back(s % 2 == 0 ? std::int8_t{2} : std::int8_t{0});
        votes.push_back(s % 4 < 2 ? std::int8_t{2} : std::int8_t{0});
    }
    const Outcome got = outcome_of(
        votes, 2, [](std::span<const std::int8_t> draw) { return draw[0] == 2; }, Depth::whole);
    EXPECT_NEAR(got.members[0].bits, 1, 0.01);
    EXPECT_NEAR(got.members[1].bits, 0, 0.01);
    EXPECT_NEAR(got.members[0].bits_error, 0, 1e-9); // of a fair coin every answer says one bit
}

// Runs of draws with numbers of their own differ by what the error says.
TEST(Outcome, TheErrorOfBitsIsThatOfRunsOfDraws) {
    constexpr int runs = 200;
    constexpr int draws = 1000;
    double sum = 0;
    double squares = 0;
    double told = 0;
    for (int run = 0; run < runs; ++run) {
        RandomStream random(static_cast<std::uint64_t>(run), 0);
        std::vector<std::int8_t> votes;
        for (int s = 0; s < draws; ++s) {
            const bool for_it = random.uniform() < 0.3;
            votes.push_back(for_it ? std::int8_t{2} : std::int8_t{0});
            votes.push_back(random.uniform() < (for_it ? 0.5 : 0.1) ? std::int8_t{2}
                                                                    : std::int8_t{0});
        }
        const MemberOutcome first =
            outcome_of(
                votes, 2, [](std::span<const std::int8_t> draw) { return draw[1] == 2; },
                Depth::whole)
                .members[0];
        sum += first.bits / runs;
        squares += first.bits * first.bits / runs;
        told += first.bits_error / runs;
    }
    EXPECT_NEAR(sum, 0.1319, 0.003); // h(0.22) - 0.3 h(0.5) - 0.7 h(0.1)
    EXPECT_NEAR(told / std::sqrt(squares - sum * sum), 1, 0.15);
}

TEST(Outcome, WhoDoesNotVoteIsLeftAlone) {
    std::vector<std::int8_t> votes = {no_vote, 2, no_vote, 0};
    const Outcome got = outcome_of(votes, 2, at_least(1), Depth::whole);
    EXPECT_EQ(got.members[0].yes + got.members[0].no + got.members[0].absent, 0);
    take_away(votes, std::vector<double>{1.0, 1.0}, 1);
    EXPECT_EQ(votes, (std::vector<std::int8_t>{no_vote, away, no_vote, away}));
}

TEST(Outcome, MembersStayAwayAsOftenAsTheirChanceSays) {
    std::vector<std::int8_t> votes(20000, 2);
    take_away(votes, std::vector<double>{0.25, 0.0}, 5);
    const auto gone = std::count(votes.begin(), votes.end(), away);
    EXPECT_NEAR(static_cast<double>(gone) / 10000, 0.25, 0.02);
    for (std::size_t at = 1; at < votes.size(); at += 2)
        ASSERT_EQ(votes[at], 2);
}

} // namespace
} // namespace plenary::forecast
