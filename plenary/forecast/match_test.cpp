#include "plenary/forecast/match.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "plenary/forecast/simulated.hpp"

namespace plenary::forecast {
namespace {

Simulated archive(std::uint64_t seed) {
    Truth truth;
    truth.members = {40, 60};
    truth.past = {80, 120};
    truth.to_come = 1;
    truth.kinds = {{0.5, {-0.5, 0, 0.8, 0}, {0.8, 0.8, 1, 2}},
                   {0.5, {0, 0, 3, 0}, {0.8, 0.6, 0.8, 0.6}}};
    return simulate(truth, seed);
}

// Stretches the parts' own spread, not their means' distances from each other.
void scale_parts(Mixture& mixture, double by) {
    for (Gaussian& part : mixture.parts) {
        for (double& each : part.root)
            each *= by;
        for (double& each : part.precision)
            each /= by * by;
        part.log_root += static_cast<double>(part.mean.size()) * std::log(by);
    }
}

TEST(MatchSpread, DrawnSharesSpreadAsPastOnes) {
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        const Simulated drawn = archive(seed);
        const Settings settings = plain_settings({2, 3});
        World world = make_world(drawn.history, {2, 3}, settings, seed, widest());
        const double past = spread_of_past(drawn.history, settings.member_decay);
        ASSERT_GT(past, 0);
        const auto ratio = [&](std::uint64_t with) {
            return std::sqrt(spread_of_fresh(world, drawn.history, 1, with, widest()) / past);
        };
        EXPECT_NEAR(ratio(seed), 1, 1e-3);
        EXPECT_NEAR(ratio(seed + 100), 1, 0.06); // other motions

        // What was made too narrow is widened again, and what was too wide is narrowed.
        for (const double by : {0.8, 1.2}) {
            scale_parts(world.fresh, by);
            EXPECT_GT(std::abs(ratio(seed) - 1), 0.01) << by;
            const double factor = match_spread(world, drawn.history, settings, seed, widest());
            EXPECT_EQ(factor > 1, by < 1) << by;
            EXPECT_NEAR(ratio(seed), 1, 1e-3) << by;
        }
    }
}

TEST(MatchSpread, OldVotesCountAsTheyDoElsewhere) {
    History history;
    history.members = 2;
    // Oldest first: split, then agreed twice.
    history.votes = {0, 2, 2, 2, 2, 2};
    EXPECT_NEAR(spread_of_past(history, 0), 1.0 / 4 * (1.0 / 3) * (2.0 / 3), 1e-15);
    EXPECT_LT(spread_of_past(history, 3), spread_of_past(history, 0));
    history.votes = {no_vote, no_vote, 0, 2};
    EXPECT_EQ(spread_of_past(history, 0), 0); // one item with votes
    EXPECT_EQ(spread_of_past(History{}, 1), 0);
}

// Seen once: a record without votes.
TEST(MatchSpread, LeavesAMixtureThatNothingCanBeMatchedWith) {
    History history;
    history.members = 3;
    for (const std::size_t items : {0U, 1U, 2U}) {
        history.votes.assign(items * history.members, std::int8_t{2});
        World world = make_world(history, {1, 1}, Settings(), 1, widest());
        EXPECT_EQ(match_spread(world, history, Settings(), 1, widest()), 1) << items;
    }
}

// The factor is bounded, whatever a few roll calls say.
TEST(MatchSpread, OfAFewRollCallsIsBounded) {
    History history;
    history.members = 5;
    for (int item = 0; item < 2; ++item) {
        for (std::size_t m = 0; m < history.members; ++m)
            history.votes.push_back(item == 0 ? std::int8_t{0} : std::int8_t{2});
    }
    const Settings settings;
    World world = make_world(history, {1, 1}, settings, 1, widest());
    const double factor = match_spread(world, history, settings, 1, widest());
    EXPECT_GE(factor, least_widening);
    EXPECT_LE(factor, most_widening);
    for (const Gaussian& part : world.fresh.parts) {
        for (const double each : part.mean)
            EXPECT_TRUE(std::isfinite(each));
    }
}

} // namespace
} // namespace plenary::forecast
