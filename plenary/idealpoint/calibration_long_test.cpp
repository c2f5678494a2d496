// Every model of ideal points on 20 archives of each shape, with the figures printed. 200 archives
// of larger ones: ./dev bench calibrate, docs/method/calibration.md.

#include "plenary/idealpoint/calibration.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "plenary/numeric/clustered.hpp"

namespace plenary::idealpoint {
namespace {

constexpr std::uint64_t archives = 20;
constexpr double least_share = 0.86;
constexpr double most_share = 0.94;
// Of Student's t with 19 degrees of freedom: 99.9 % within. Positions of one archive are wrong
// together, so the error is that of a mean of 20 archives and not of all their positions.
constexpr double far = 3.883;

struct Shares {
    std::vector<std::size_t> ranks;
    std::vector<double> sampled;
    std::vector<double> laplace;
    std::vector<double> marginal;
};

Shares run(const World& world) {
    Shares out;
    Trial trial;
    trial.integrate = false;
    trial.warm_up = 100;
    trial.apart = 5;
    trial.leaps = world.categories > 2 ? 20 : 10;
    for (std::uint64_t seed = 1; seed <= archives; ++seed) {
        const Calibrated each = calibrate(simulate(world, seed), world, seed, trial, widest());
        EXPECT_TRUE(each.converged) << seed;
        out.ranks.push_back(each.rank);
        out.sampled.push_back(each.sampled);
        out.laplace.push_back(each.laplace);
        if (each.marginal)
            out.marginal.push_back(*each.marginal);
    }
    return out;
}

// Prints coverage; fails where it cannot be within `least` and `most`, for all that 20 archives
// say.
void expect_within(const std::string& name, const std::vector<double>& shares, double least,
                   double most) {
    std::vector<Cluster> clusters;
    for (const double share : shares)
        clusters.push_back({share, 1});
    const ClusteredMean over = clustered_mean(clusters);
    fmt::print("{}: {:.1f} % +- {:.1f} hold the truth{}\n", name, 100 * over.mean, 100 * over.error,
               over.mean < least_share || over.mean > most_share ? ", outside 86 to 94" : "");
    EXPECT_EQ(over.clusters, archives) << name;
    EXPECT_GE(over.mean + far * over.error, least) << name;
    EXPECT_LE(over.mean - far * over.error, most) << name;
}

struct Kind {
    std::string name;
    Family family = Family::probit;
    std::size_t categories = 2;
    std::size_t dimensions = 1;
    std::size_t periods = 1;
    double repeated = 0;
};

void PrintTo(const Kind& kind, std::ostream* out) { *out << kind.name; }

class Calibrates : public testing::TestWithParam<Kind> {};

TEST_P(Calibrates, CommitteesAndLegislatures) {
    const Kind& kind = GetParam();
    std::vector<std::size_t> ranks;
    for (const bool committee : {true, false}) {
        World world;
        world.members = committee ? 15 : 40;
        world.items = (committee ? 40 : 80) / kind.periods;
        world.family = kind.family;
        world.categories = kind.categories;
        world.repeated = kind.repeated;
        world.dimensions = kind.dimensions;
        world.periods = kind.periods;
        world.anchored = kind.dimensions == 1;
        const Shares shares = run(world);
        ranks.insert(ranks.end(), shares.ranks.begin(), shares.ranks.end());
        const std::string name = kind.name + (committee ? ", committee" : ", legislature");
        expect_within(name + ", sampled", shares.sampled, 0.9, 0.9);
        expect_within(name + ", Laplace", shares.laplace, least_share, most_share);
        if (!shares.marginal.empty())
            expect_within(name + ", marginal", shares.marginal, least_share, most_share);
    }
    const double p = evenness_of_ranks(ranks, 10);
    fmt::print("{}: ranks of the truth, p = {:.3f}\n", kind.name, p);
    EXPECT_GT(p, 0.001);
}

INSTANTIATE_TEST_SUITE_P(
    Models, Calibrates,
    testing::Values(
        Kind{.name = "binary"}, Kind{.name = "ordinal", .categories = 3},
        Kind{.name = "ordinal, logit", .family = Family::logit, .categories = 3},
        Kind{.name = "nominal", .family = Family::nominal, .categories = 3},
        Kind{.name = "ordinal, dynamic", .categories = 3, .periods = 4},
        Kind{.name = "ordinal, dynamic, linked", .categories = 3, .periods = 4, .repeated = 0.25},
        Kind{.name = "binary, two dimensions", .dimensions = 2}));

// Many members with few answers each: the marginal mode holds, the joint one is only printed.
TEST(CalibratesSurveys, OfManyMembers) {
    World world;
    world.members = 150;
    world.items = 20;
    const Shares shares = run(world);
    const double p = evenness_of_ranks(shares.ranks, 5);
    fmt::print("binary, survey: ranks of the truth, p = {:.3f}\n", p);
    EXPECT_GT(p, 0.001);
    expect_within("binary, survey, sampled", shares.sampled, 0.9, 0.9);
    expect_within("binary, survey, Laplace", shares.laplace, 0, 1);
    expect_within("binary, survey, marginal", shares.marginal, least_share, most_share);
}

} // namespace
} // namespace plenary::idealpoint
