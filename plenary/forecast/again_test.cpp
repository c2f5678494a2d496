#include "plenary/forecast/again.hpp"

#include <numeric>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plenary/numeric/lanes.hpp"

namespace plenary::forecast {
namespace {

// Ten members; an item for each chance of yes that all of them have. Nobody abstains.
World world_of(const std::vector<double>& yes) {
    constexpr std::size_t members = 10;
    World out;
    out.fit.dimensions = 1;
    out.fit.members = members;
    out.fit.items = yes.size();
    out.fresh.shares = {0.25, 0.75};
    out.item_stride = whole_lanes(yes.size());
    out.as_it_was.assign(members * outcomes * out.item_stride, 0.0);
    for (std::size_t m = 0; m < members; ++m) {
        for (std::size_t j = 0; j < yes.size(); ++j) {
            out.as_it_was[(m * outcomes + 0) * out.item_stride + j] = 1 - yes[j];
            out.as_it_was[(m * outcomes + 2) * out.item_stride + j] = yes[j];
        }
    }
    return out;
}

// The first members said yes, the others are silent.
Asked asked(std::size_t said, Selection selection) {
    Asked out;
    out.selection = selection;
    for (std::size_t m = 0; m < 10; ++m) {
        if (m < said)
            out.said.push_back({m, {0, 0, 1}});
        else
            out.silent.push_back(m);
    }
    return out;
}

TEST(Again, SharesOfThePriorSumToOne) {
    const World world = world_of({0.1, 0.5, 0.9});
    Asked question = asked(0, Selection::all);
    const Settings settings;
    const auto sum = [](const PriorShares& shares) {
        return std::accumulate(shares.fresh.begin(), shares.fresh.end(), 0.0) +
               std::accumulate(shares.again.begin(), shares.again.end(), 0.0);
    };
    const PriorShares blind = prior_shares(world, question, settings);
    EXPECT_NEAR(sum(blind), 1, 1e-12);
    EXPECT_LT(blind.again[0], blind.again[2]); // the newest is likeliest
    EXPECT_NEAR(blind.fresh[0], (1 - settings.again) * 0.25, 1e-12);
    question.likeness = {1, 0.2, 0};
    const PriorShares titled = prior_shares(world, question, settings);
    EXPECT_NEAR(sum(titled), 1, 1e-12);
    EXPECT_GT(titled.again[0], 0.6);
}

TEST(Again, TheSilentAreAddedUp) {
    const World world = world_of({0.1, 0.5});
    const std::vector<double> silent = silent_votes(world, asked(4, Selection::all), widest());
    EXPECT_NEAR(silent[0], 5.4, 1e-12);
    EXPECT_NEAR(silent[2 * world.item_stride + 1], 3.0, 1e-12);
}

// Seen: where supporters alone are heard, the items kept were those that everybody voted for.
TEST(Again, SilenceSpeaksAgainstItemsThatEverybodyVotedFor) {
    const World world = world_of({0.4, 0.6, 0.99});
    Settings settings;
    settings.kept = 1;
    const std::vector<double> shares = {0.5, 0.3, 0.2};
    EXPECT_THAT(likely_items(world, asked(3, Selection::all), settings, shares, {}, widest()),
                testing::ElementsAre(2));
    const Asked supporters = asked(3, Selection::supporters);
    EXPECT_THAT(likely_items(world, supporters, settings, shares,
                             silent_votes(world, supporters, widest()), widest()),
                testing::ElementsAre(0));
}

TEST(Again, ItemsAreKeptInTheirOrderAndAllOfThemWhereNothingIsKnown) {
    const World world = world_of({0.5, 0.7, 0.6, 0.2});
    Settings settings;
    settings.kept = 2;
    const std::vector<double> shares(4, 0.25);
    EXPECT_THAT(likely_items(world, asked(5, Selection::all), settings, shares, {}, widest()),
                testing::ElementsAre(1, 2));
    EXPECT_THAT(likely_items(world, asked(0, Selection::all), settings, shares, {}, widest()),
                testing::ElementsAre(0, 1, 2, 3));
}

} // namespace
} // namespace plenary::forecast
