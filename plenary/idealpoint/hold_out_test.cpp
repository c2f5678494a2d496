#include "plenary/idealpoint/hold_out.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "plenary/idealpoint/fit.hpp"
#include "plenary/idealpoint/simulated.hpp"

namespace plenary::idealpoint {
namespace {

World some_world() {
    World world;
    world.periods = 3;
    world.categories = 3;
    return world;
}

TEST(HoldOut, EveryAnswerIsOnOneSide) {
    const Data data = simulate(some_world(), 4).data;
    const HeldOut held = hold_out(data, 0.1, 7);
    EXPECT_EQ(held.answers.size() + held.data.answers(), data.answers());
    EXPECT_NEAR(static_cast<double>(held.answers.size()) / static_cast<double>(data.answers()), 0.1,
                0.02);
    ASSERT_EQ(held.data.items.size(), data.items.size());
    std::size_t at = 0;
    for (std::size_t j = 0; j < data.items.size(); ++j) {
        const Item& all = data.items[j];
        const Item& rest = held.data.items[j];
        ASSERT_EQ(rest.labels, all.labels);
        for (std::size_t k = 0; k < all.categories(); ++k) {
            std::vector<std::uint32_t> both(
                held.data.voters.begin() +
                    static_cast<std::ptrdiff_t>(rest.first_voter + rest.starts[k]),
                held.data.voters.begin() +
                    static_cast<std::ptrdiff_t>(rest.first_voter + rest.starts[k + 1]));
            while (at < held.answers.size() && held.answers[at].item == j &&
                   held.answers[at].category == k)
                both.push_back(held.answers[at++].voter);
            std::vector<std::uint32_t> want(
                data.voters.begin() + static_cast<std::ptrdiff_t>(all.first_voter + all.starts[k]),
                data.voters.begin() +
                    static_cast<std::ptrdiff_t>(all.first_voter + all.starts[k + 1]));
            std::sort(both.begin(), both.end());
            std::sort(want.begin(), want.end());
            ASSERT_EQ(both, want);
        }
    }
    EXPECT_EQ(at, held.answers.size());
    EXPECT_EQ(hold_out(data, 0.1, 7).data.voters, held.data.voters);
    EXPECT_NE(hold_out(data, 0.1, 8).data.voters, held.data.voters);
    EXPECT_TRUE(hold_out(data, 0, 7).answers.empty());
}

TEST(HoldOut, AFitTellsThemBetterThanNothingAndTheTruthBetterStill) {
    const Simulated sim = simulate(some_world(), 4);
    const HeldOut held = hold_out(sim.data, 0.2, 1);
    const Layout layout(held.data, Family::probit, 1);
    const Fit out = fit(held.data, layout, {}, widest(), {});
    ASSERT_TRUE(out.mode.converged);
    const auto mean = [&](const Point& point) {
        const std::vector<double> all = log_losses(held, layout, point);
        EXPECT_EQ(all.size(), held.answers.size());
        return std::accumulate(all.begin(), all.end(), 0.0) / static_cast<double>(all.size());
    };
    EXPECT_LT(mean(sim.truth), mean(out.mode.point));
    EXPECT_LT(mean(out.mode.point), std::log(3));

    // What is known of positions less surely is told less boldly: as the mean chance over them.
    const std::vector<double> unsure = log_losses(held, layout, out.mode.point, out.spread->sd);
    const HeldAnswer& first = held.answers.front();
    const std::size_t at = layout.coordinate(held.data.items[first.item].period, first.voter, 0);
    const double sd = out.spread->sd[at];
    double chance = 0;
    double mass = 0;
    for (double z = -8; z <= 8; z += 0.01) {
        Point moved = out.mode.point;
        moved.positions[at] += z * sd;
        const double weight = std::exp(-z * z / 2);
        chance += weight * std::exp(-log_losses({held.data, {first}}, layout, moved).front());
        mass += weight;
    }
    EXPECT_NEAR(unsure.front(), -std::log(chance / mass), 1e-6);
}

} // namespace
} // namespace plenary::idealpoint
