#include "plenary/score/settle.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "plenary/score/runs.hpp"

namespace plenary::score {
namespace {

Instant moment(const char* text) { return *Instant::parse(text); }

// Four draws of four members: yes totals 3, 3, 1, 1. D is known to vote yes.
Frozen four_draws() {
    FrozenDraws draws;
    draws.draws = 4;
    draws.members = {"A", "B", "C", "D"};
    draws.known = "...Y";
    draws.votes = {"Y2N2", "Y2AX", "N4", "Y4"};
    Frozen out;
    out.at = moment("2017-03-30T12:00:00Z");
    out.motion = "m";
    out.pass = 0.75;
    out.by = draws;
    return out;
}

Came votes_that_came(const char* votes) {
    Came out;
    out.day = *Day::parse("2017-04-26");
    out.members = {"A", "B", "C", "D"};
    out.votes = votes;
    out.passed = true;
    return out;
}

TEST(Settle, ChancesAreSharesOfTheDraws) {
    const auto chances = chances_of(std::get<FrozenDraws>(four_draws().by));
    EXPECT_EQ(chances[0], (std::array<double, 5>{0.5, 0, 0.5, 0, 0}));
    EXPECT_EQ(chances[1], (std::array<double, 5>{0, 0.25, 0.5, 0.25, 0}));
}

// By hand: A came with 1/2, B with 2/3 of the draws in which it votes, C stays away.
TEST(Settle, ScoresVotesThatWereNotKnown) {
    const Settled got = settle(four_draws(), votes_that_came("NYXY"));
    EXPECT_TRUE(got.before);
    EXPECT_EQ(got.votes, 2U);
    EXPECT_NEAR(*got.log_loss, (-std::log(0.5) - std::log(2.0 / 3)) / 2, 1e-12);
    EXPECT_NEAR(*got.brier, (0.5 + 2.0 / 9) / 2, 1e-12);
    EXPECT_EQ(got.yes, 2);
    // Chance of at most 1 is 1/2, of at most 2 is 1/2: (1/2)^2 below and at what came.
    EXPECT_NEAR(*got.crps, 0.5, 1e-12);
    EXPECT_EQ(got.interval, (std::pair{1, 3}));
    EXPECT_EQ(got.inside, true);
    EXPECT_NEAR(*got.brier_pass, 0.0625, 1e-12);
}

TEST(Settle, ADifferentDrawGivesADifferentScore) {
    Frozen other = four_draws();
    std::get<FrozenDraws>(other.by).votes[0] = "Y3N";
    const Came came = votes_that_came("NYXY");
    EXPECT_FALSE(nearly_same(settle(four_draws(), came), settle(other, came)));
    EXPECT_TRUE(nearly_same(settle(four_draws(), came), settle(four_draws(), came)));
}

TEST(Settle, AVoteThatIsNotOnRecordLeavesTheTotalOpen) {
    Came came = votes_that_came("N.XY");
    came.passed.reset();
    const Settled got = settle(four_draws(), came);
    EXPECT_EQ(got.votes, 1U);
    EXPECT_EQ(got.yes, std::nullopt);
    EXPECT_EQ(got.crps, std::nullopt);
    EXPECT_EQ(got.inside, std::nullopt);
    EXPECT_EQ(got.brier_pass, std::nullopt);
    EXPECT_EQ(got.interval, (std::pair{1, 3}));
}

TEST(Settle, WhoNeverVotesInTheDrawsIsTakenAsEven) {
    Frozen frozen = four_draws();
    std::get<FrozenDraws>(frozen.by).votes[2] = "X4";
    Came came = votes_that_came("XXNY");
    EXPECT_NEAR(*settle(frozen, came).log_loss, std::log(3.0), 1e-12);
    came.votes = "XXXY";
    EXPECT_EQ(settle(frozen, came).log_loss, std::nullopt);
}

TEST(Settle, OnTheDayOfTheVoteIsNotBeforeIt) {
    Frozen frozen = four_draws();
    frozen.at = moment("2017-04-25T23:59:59Z");
    EXPECT_TRUE(settle(frozen, votes_that_came("YYYY")).before);
    frozen.at = moment("2017-04-26T00:00:00Z");
    EXPECT_FALSE(settle(frozen, votes_that_came("YYYY")).before);
}

TEST(Settle, APersonIsScoredByChanceAndInterval) {
    Frozen frozen;
    frozen.at = moment("2017-03-30T12:00:00Z");
    frozen.pass = 0.3;
    frozen.by = FrozenGuess{"Ana", std::pair{3, 4}};
    const Settled got = settle(frozen, votes_that_came("NYXY"));
    EXPECT_NEAR(*got.brier_pass, 0.49, 1e-12);
    EXPECT_EQ(got.inside, false);
    EXPECT_EQ(got.log_loss, std::nullopt);
    EXPECT_EQ(got.crps, std::nullopt);
    frozen.by = FrozenGuess{"Ana", std::nullopt};
    EXPECT_EQ(settle(frozen, votes_that_came("NYXY")).inside, std::nullopt);
}

// What was frozen too late is counted and not averaged.
TEST(Settle, PoolsWhatWasFrozenBefore) {
    SettledPool pool;
    pool.add(settle(four_draws(), votes_that_came("NYXY")));
    pool.add(settle(four_draws(), votes_that_came("YYXY")));
    Frozen late = four_draws();
    late.at = moment("2017-05-01T00:00:00Z");
    pool.add(settle(late, votes_that_came("NNNY")));
    EXPECT_EQ(pool.forecasts, 2U);
    EXPECT_EQ(pool.late, 1U);
    EXPECT_EQ(pool.passages, 2U);
    EXPECT_NEAR(pool.brier_pass, 0.125, 1e-12);
    EXPECT_EQ(pool.votes, 4U);
    EXPECT_EQ(pool.totals, 2U);
    EXPECT_EQ(pool.inside, 2U);
}

} // namespace
} // namespace plenary::score
