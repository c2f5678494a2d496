#include "plenary/forecast/simulated.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include <gtest/gtest.h>

namespace plenary::forecast {
namespace {

Truth plain() {
    Truth out;
    out.kinds = {{1, {-0.5, 0, 0.8, 0}, {0.8, 0.8, 1, 2}}};
    return out;
}

TEST(Simulated, IsOfTheSizesAskedFor) {
    Truth truth = plain();
    truth.members = {12, 35};
    truth.past = {30, 32};
    truth.to_come = 3;
    std::set<std::size_t> items;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const Simulated drawn = simulate(truth, seed);
        EXPECT_GE(drawn.history.members, 12U);
        EXPECT_LE(drawn.history.members, 35U);
        items.insert(drawn.history.items());
        EXPECT_EQ(drawn.came.size(), 3 * drawn.history.members);
        EXPECT_EQ(drawn.votes(2).data() + drawn.history.members,
                  drawn.came.data() + drawn.came.size());
    }
    EXPECT_EQ(items, (std::set<std::size_t>{30, 31, 32}));
}

TEST(Simulated, IsTheSameForTheSameSeed) {
    EXPECT_EQ(simulate(plain(), 3).history.votes, simulate(plain(), 3).history.votes);
    EXPECT_NE(simulate(plain(), 3).history.votes, simulate(plain(), 4).history.votes);
}

// Without slopes votes have the shares of the motion: no 1, abstain e^-1, yes e.
TEST(Simulated, VotesHaveTheSharesOfTheModel) {
    Truth truth = plain();
    truth.members = {1000, 1000};
    truth.past = {1, 1};
    truth.to_come = 20;
    truth.kinds = {{1, {-1, 0, 1, 0}, {0, 0, 0, 0}}};
    const Simulated drawn = simulate(truth, 1);
    const double all = 1 + std::exp(-1) + std::exp(1);
    const auto share = [&drawn](std::int8_t vote) {
        return static_cast<double>(std::count(drawn.came.begin(), drawn.came.end(), vote)) / 20000;
    };
    EXPECT_NEAR(share(0), 1 / all, 0.015);
    EXPECT_NEAR(share(1), std::exp(-1) / all, 0.015);
    EXPECT_NEAR(share(2), std::exp(1) / all, 0.015);
}

TEST(Simulated, MotionsAreOfAllKindsByTheirShares) {
    Truth truth = plain();
    truth.past = {1000, 1000};
    truth.kinds = {{0.2, {0, 0, 9, 0}, {0, 0, 0, 0}}, {0.8, {0, 0, -9, 0}, {0, 0, 0, 0}}};
    const Simulated drawn = simulate(truth, 1);
    std::size_t won = 0;
    for (std::size_t j = 0; j < drawn.history.items(); ++j)
        won += drawn.history.vote(j, 0) == 2 ? 1U : 0U;
    EXPECT_NEAR(static_cast<double>(won) / 1000, 0.2, 0.04);
}

// How often members vote at the last roll call as they did at the first, on motions all alike.
double alike(const Truth& truth) {
    double same = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Simulated drawn = simulate(truth, seed);
        for (std::size_t m = 0; m < drawn.history.members; ++m)
            same += drawn.history.vote(0, m) == drawn.history.vote(drawn.history.items() - 1, m);
    }
    return same / static_cast<double>(20 * truth.members.least);
}

TEST(Simulated, DepartsFromTheModelWhereThatIsAskedFor) {
    Truth truth = plain();
    truth.kinds = {{1, {-9, 0, 0, 20}, {0, 0, 0, 0}}};
    EXPECT_GT(alike(truth), 0.95);
    Truth drifting = truth;
    drifting.steady = 0.99;
    EXPECT_LT(alike(drifting), 0.85);
    EXPECT_GT(alike(drifting), 0.55);
    Truth erratic = truth;
    erratic.erratic = 0.3;
    EXPECT_LT(alike(erratic), 0.75);
}

// Motions are all of their own, with members that are all alike: only what comes again has them do
// what they did.
TEST(Simulated, WhatComesAgainHasMembersDoWhatTheyDid) {
    Truth truth = plain();
    truth.past = {2, 2};
    truth.kinds = {{1, {0, 0, 0, 0}, {0, 0, 0, 0}}};
    EXPECT_NEAR(alike(truth), 1.0 / 3, 0.05);
    truth.again.chance = 1;
    // e^2 against 2: the part that was expected is the same for all three.
    EXPECT_NEAR(alike(truth), std::exp(2) / (std::exp(2) + 2), 0.05);
}

std::vector<std::int8_t> some_votes() {
    std::vector<std::int8_t> out(40, 0);
    for (std::size_t m = 0; m < 10; ++m)
        out[4 * m] = 2;
    return out;
}

TEST(Reveal, TellsTheVotesOfSoManyMembers) {
    const std::vector<std::int8_t> votes = some_votes();
    const auto asked = reveal(votes, Revealed::anyone, 0.3, 7);
    ASSERT_TRUE(asked);
    EXPECT_EQ(asked->said.size(), 12U);
    EXPECT_EQ(asked->silent.size(), 28U);
    std::set<std::size_t> members(asked->silent.begin(), asked->silent.end());
    for (const Said& each : asked->said) {
        members.insert(each.member);
        for (std::size_t c = 0; c < outcomes; ++c)
            EXPECT_EQ(each.likely[c], static_cast<std::size_t>(votes[each.member]) == c ? 1 : 0);
    }
    EXPECT_EQ(members.size(), 40U);
    EXPECT_TRUE(reveal(votes, Revealed::nobody, 0.3, 7)->said.empty());
}

TEST(Reveal, HearsEverybodyAlike) {
    const std::vector<std::int8_t> votes = some_votes();
    std::vector<int> heard(votes.size(), 0);
    for (std::uint64_t seed = 1; seed <= 4000; ++seed) {
        const auto asked = reveal(votes, Revealed::anyone, 0.1, seed);
        ASSERT_TRUE(asked);
        for (const Said& each : asked->said)
            ++heard[each.member];
    }
    for (const int each : heard)
        EXPECT_NEAR(each, 400, 100);
}

TEST(Reveal, HearsYesAloneWhereThatIsAskedFor) {
    const std::vector<std::int8_t> votes = some_votes();
    const auto asked = reveal(votes, Revealed::yes_alone, 0.25, 7);
    ASSERT_TRUE(asked);
    EXPECT_EQ(asked->said.size(), 10U);
    for (const Said& each : asked->said)
        EXPECT_EQ(votes[each.member], 2);
    EXPECT_FALSE(reveal(votes, Revealed::yes_alone, 0.28, 7)); // eleven
}

} // namespace
} // namespace plenary::forecast
