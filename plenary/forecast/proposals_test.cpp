#include "plenary/forecast/proposals.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "plenary/numeric/random.hpp"

namespace plenary::forecast {
namespace {

// Members in two camps that take turns, with exceptions.
World two_camps(const Settings& settings) {
    constexpr std::size_t members = 12;
    RandomStream random(3, 0);
    History history;
    history.members = members;
    for (int j = 0; j < 30; ++j) {
        const bool turned = random.uniform() < 0.4;
        for (std::size_t m = 0; m < members; ++m) {
            const bool yes = ((m < members / 2) != turned) == (random.uniform() < 0.85);
            history.votes.push_back(yes ? 2 : random.uniform() < 0.3 ? 1 : 0);
        }
    }
    return make_world(history, {1, 2}, settings, 1, widest());
}

Asked two_friends(Selection selection) {
    Asked out;
    out.selection = selection;
    out.said = {{0, {0, 0, 1}}, {1, {0, 0, 1}}};
    for (std::size_t m = 2; m < 12; ++m)
        out.silent.push_back(m);
    return out;
}

// Prior over density has the mean 1 wherever motions are drawn, but for constants.
double mean_ratio(const World& world, const Settings& settings, Selection selection) {
    constexpr std::size_t count = 200000;
    const Proposals got = propose(world, two_friends(selection), settings,
                                  selection != Selection::all, count, 5, widest());
    EXPECT_EQ(got.size(), count);
    double sum = 0;
    for (const double each : got.logs)
        sum += std::exp(each);
    return sum / count;
}

TEST(Proposals, AreOverTheDensityTheyWereDrawnFrom) {
    const Settings settings;
    const World world = two_camps(settings);
    const double plain = mean_ratio(world, settings, Selection::all);
    EXPECT_NEAR(mean_ratio(world, settings, Selection::supporters) / plain, 1, 0.1);
    EXPECT_NEAR(mean_ratio(world, settings, Selection::unknown) / plain, 1, 0.1);
}

TEST(Proposals, AreTheSameForTheSameSeed) {
    const Settings settings;
    const World world = two_camps(settings);
    const auto with = [&](std::uint64_t seed) {
        return propose(world, two_friends(Selection::unknown), settings, true, 100, seed, widest())
            .motions;
    };
    EXPECT_EQ(with(1), with(1));
    EXPECT_NE(with(1), with(2));
}

} // namespace
} // namespace plenary::forecast
