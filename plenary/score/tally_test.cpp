#include "plenary/score/tally.hpp"

#include <cmath>
#include <map>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace plenary::score {
namespace {

TEST(Tally, OfDrawsCountsExactly) {
    const std::vector<int> draws = {3, 1, 3, 7, 3, 1, 3, 3, 3, 3};
    const Tally tally = Tally::of_draws(draws);
    EXPECT_EQ(tally.below(1), 0);
    EXPECT_EQ(tally.below(3), 0.2);
    EXPECT_EQ(tally.at(3), 0.7);
    EXPECT_EQ(tally.at(4), 0);
    EXPECT_EQ(tally.at(-9), 0);
    EXPECT_EQ(tally.at(99), 0);
    EXPECT_EQ(tally.at_least(4), 0.1);
    EXPECT_EQ(tally.at_least(-9), 1);
    EXPECT_EQ(tally.below(99), 1);
    EXPECT_EQ(tally.quantile(0.05), 1);
    EXPECT_EQ(tally.quantile(0.2), 1);
    EXPECT_EQ(tally.quantile(0.21), 3);
    EXPECT_EQ(tally.quantile(0.9), 3);
    EXPECT_EQ(tally.quantile(0.95), 7);
    EXPECT_EQ(tally.quantile(1), 7);
}

// 190 of 200 draws below what came are 95 %, however they would add up one by one.
TEST(Tally, HasNoRoundingAtTheEdgesOfAnInterval) {
    std::vector<int> draws;
    for (int k = 0; k < 200; ++k)
        draws.push_back(k < 190 ? k % 37 : 50);
    EXPECT_EQ(Tally::of_draws(draws).pit(40, 0.7), 0.95);
}

TEST(Tally, ScoresACertainForecastByItsDistance) {
    const std::vector<int> five = {5};
    EXPECT_EQ(Tally::of_draws(five).crps(5), 0);
    EXPECT_EQ(Tally::of_draws(five).crps(2), 3);
    EXPECT_EQ(Tally::of_draws(five).crps(11), 6);
    const std::vector<int> around = {4, 6};
    EXPECT_EQ(Tally::of_draws(around).crps(5), 0.5);
}

TEST(Tally, DividesDownwards) {
    EXPECT_EQ(floored(7, 3), 2);
    EXPECT_EQ(floored(-7, 3), -3);
    EXPECT_EQ(floored(-6, 3), -2);
    const std::vector<int> draws = {-4, -3, -1, 0, 2, 3};
    const Tally thirds = Tally::of_draws(draws).divided(3);
    EXPECT_DOUBLE_EQ(thirds.at(-2), 1 / 6.0);
    EXPECT_DOUBLE_EQ(thirds.at(-1), 2 / 6.0);
    EXPECT_DOUBLE_EQ(thirds.at(0), 2 / 6.0);
    EXPECT_DOUBLE_EQ(thirds.at(1), 1 / 6.0);
}

// Every way in which so many members can vote, with its chance.
std::map<int, double> enumerated(const std::vector<double>& chances,
                                 const std::array<int, 3>& gains, int start) {
    std::map<int, double> out = {{start, 1.0}};
    for (std::size_t m = 0; m < chances.size() / 3; ++m) {
        std::map<int, double> next;
        for (const auto& [number, chance] : out) {
            for (std::size_t c = 0; c < 3; ++c)
                next[number + gains[c]] += chance * chances[3 * m + c];
        }
        out = std::move(next);
    }
    return out;
}

RC_GTEST_PROP(TallyProperties, OfMembersIsWhatEnumerationFinds, ()) {
    const int members = *rc::gen::inRange(0, 9);
    std::vector<double> chances;
    for (int m = 0; m < members; ++m) {
        const int yes = *rc::gen::inRange(0, 11);
        const int no = *rc::gen::inRange(0, 11 - yes);
        chances.push_back(no / 10.0);
        chances.push_back((10 - yes - no) / 10.0);
        chances.push_back(yes / 10.0);
    }
    static const std::vector<std::array<int, 3>> all = {{0, 0, 1}, {-1, 0, 1}, {-2, 0, 1}};
    const std::array<int, 3> gains = *rc::gen::elementOf(all);
    const int start = *rc::gen::inRange(-5, 6);
    const Tally tally = Tally::of_members(chances, gains, start);
    const auto want = enumerated(chances, gains, start);
    double below = 0;
    for (int number = start - 2 * members - 1; number <= start + members + 1; ++number) {
        const auto it = want.find(number);
        const double at = it == want.end() ? 0 : it->second;
        RC_ASSERT(std::abs(tally.at(number) - at) < 1e-12);
        RC_ASSERT(std::abs(tally.below(number) - below) < 1e-12);
        RC_ASSERT(std::abs(tally.at_least(number) - (1 - below)) < 1e-12);
        below += at;
    }
    RC_ASSERT(std::abs(below - 1) < 1e-12);
}

// CRPS as the mean distance to what came, less half the mean distance between two draws.
RC_GTEST_PROP(TallyProperties, CrpsIsTheOtherFormulaToo, ()) {
    const auto draws =
        *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 30)));
    const int came = *rc::gen::inRange(-5, 35);
    double to_came = 0;
    double between = 0;
    for (const int a : draws) {
        to_came += std::abs(a - came);
        for (const int b : draws)
            between += std::abs(a - b);
    }
    const auto n = static_cast<double>(draws.size());
    const double want = to_came / n - between / (2 * n * n);
    RC_ASSERT(std::abs(Tally::of_draws(draws).crps(came) - want) < 1e-9);
}

RC_GTEST_PROP(TallyProperties, QuantilesAreTheLeastThatReach, ()) {
    const auto draws =
        *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(-9, 9)));
    const double share = *rc::gen::inRange(1, 100) / 100.0;
    const Tally tally = Tally::of_draws(draws);
    const int quantile = tally.quantile(share);
    RC_ASSERT(tally.below(quantile + 1) >= share - 1e-9);
    RC_ASSERT(tally.below(quantile) < share);
}

// The first 32 bits of SHA-256("pit|..."), computed in another program.
TEST(Pit, IsRandomisedByTheLabel) {
    EXPECT_EQ(pit_chance("61|4699|dissent|0.1"), 0.8373871981166303);
    EXPECT_EQ(pit_chance("61|5134|random|0.1"), 0.1192233816254884);
    const std::vector<int> draws = {1, 2, 2, 3};
    EXPECT_EQ(Tally::of_draws(draws).pit(2, 0.5), 0.5);
    EXPECT_EQ(Tally::of_draws(draws).pit(9, 0.5), 1);
    EXPECT_EQ(Tally::of_draws(draws).pit(0, 0.5), 0);
}

} // namespace
} // namespace plenary::score
