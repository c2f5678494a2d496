#include "plenary/idealpoint/calibration.hpp"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

namespace plenary::idealpoint {
namespace {

World committee() {
    World out;
    out.members = 12;
    out.items = 30;
    return out;
}

TEST(Calibration, IsTheSameForTheSameSeeds) {
    World world = committee();
    world.categories = 3;
    const Simulated simulated = simulate(world, 3);
    const Calibrated one = calibrate(simulated, world, 3, {}, widest());
    const Calibrated again = calibrate(simulated, world, 3, {}, widest());
    ASSERT_TRUE(one.converged);
    EXPECT_EQ(one.rank, again.rank);
    EXPECT_EQ(one.effective, again.effective);
    EXPECT_EQ(one.sampled, again.sampled);
    EXPECT_EQ(one.laplace, again.laplace);
    EXPECT_EQ(one.marginal, again.marginal);
    EXPECT_FALSE(one.integrated); // three answers an item
    EXPECT_LE(one.rank, kept_draws);
    EXPECT_GT(one.dropped, 0);
    EXPECT_LT(one.dropped, 1);
    for (const double share : {one.sampled, one.laplace, one.marginal.value_or(-1)}) {
        EXPECT_GE(share, 0);
        EXPECT_LE(share, 1);
        EXPECT_NEAR(share * 12, std::round(share * 12), 1e-9); // of 12 members
    }
}

TEST(Calibration, HasWhatTheModelHas) {
    World world = committee();
    Trial trial;
    trial.apart = 2;
    const Calibrated binary = calibrate(simulate(world, 1), world, 1, trial, widest());
    EXPECT_TRUE(binary.integrated);
    EXPECT_TRUE(binary.marginal);
    EXPECT_EQ(binary.dropped, 0);
    world.dimensions = 2;
    world.anchored = false;
    const Calibrated two = calibrate(simulate(world, 1), world, 1, trial, widest());
    EXPECT_TRUE(two.converged);
    EXPECT_FALSE(two.integrated);
    EXPECT_FALSE(two.marginal);
}

// What is not the posterior is seen: here every answer counts four times, so that draws and errors
// are half as wide as they should be.
TEST(Calibration, SeesAPosteriorThatIsTooNarrow) {
    const World world = committee();
    std::vector<std::size_t> right;
    std::vector<std::size_t> wrong;
    double sampled = 0;
    double laplace = 0;
    constexpr std::uint64_t archives = 40;
    Trial trial;
    trial.integrate = false;
    for (std::uint64_t seed = 1; seed <= archives; ++seed) {
        Simulated simulated = simulate(world, seed);
        right.push_back(calibrate(simulated, world, seed, trial, widest()).rank);
        for (Item& item : simulated.data.items)
            item.weight = 4;
        const Calibrated narrow = calibrate(simulated, world, seed, trial, widest());
        ASSERT_TRUE(narrow.converged);
        wrong.push_back(narrow.rank);
        sampled += narrow.sampled / archives;
        laplace += narrow.laplace / archives;
    }
    EXPECT_GT(evenness_of_ranks(right, 10), 0.001);
    EXPECT_LT(evenness_of_ranks(wrong, 10), 0.001);
    EXPECT_LT(sampled, 0.75);
    EXPECT_LT(laplace, 0.75);
}

TEST(Calibration, RanksThatAreEvenAreLikely) {
    std::vector<std::size_t> ranks;
    for (std::size_t i = 0; i < 200; ++i)
        ranks.push_back(i % (kept_draws + 1));
    EXPECT_EQ(evenness_of_ranks(ranks, 20), 1);
    EXPECT_EQ(evenness_of_ranks(ranks, 5), 1);
    for (std::size_t& rank : ranks) // too often at the ends
        rank = rank < 5 ? 0 : rank > 14 ? kept_draws : rank;
    EXPECT_LT(evenness_of_ranks(ranks, 20), 1e-6);
    EXPECT_EQ(evenness_of_ranks(std::vector<std::size_t>{}, 20), 1);
}

} // namespace
} // namespace plenary::idealpoint
