#include "plenary/procedure/patterns.hpp"

#include <array>
#include <cmath>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "plenary/numeric/bivariate_normal.hpp"
#include "plenary/numeric/normal.hpp"
#include "plenary/procedure/fixture.hpp"
#include "plenary/procedure/graph.hpp"

namespace plenary::procedure {
namespace {

double both(const Patterns& patterns) { return patterns.chance[3]; }

Patterns exact(const Chain& chain, Correlation correlation) {
    return patterns_of(chain, correlation, {}).value();
}

// cases/reference/chain.csv: quotas, extra difficulty, rho, tau, P of the stages and of both.
TEST(Patterns, TheTwoStageVectors) {
    std::ifstream in("cases/reference/chain.csv");
    std::string line;
    std::getline(in, line);
    int rows = 0;
    while (std::getline(in, line)) {
        std::istringstream cells(line);
        std::vector<double> row;
        for (std::string cell; std::getline(cells, cell, ',');)
            row.push_back(std::stod(cell));
        ASSERT_GE(row.size(), 10U);
        const Body body = fixture::body(35);
        const Chain chain = fixture::chain(
            body,
            fixture::procedure({fixture::stage("one", fmt::format("yes >= {}", row[0])),
                                fixture::stage("two", fmt::format("yes >= {}", row[1]), row[2])},
                               fixture::thirty_five()));
        const Patterns got = exact(chain, {row[3], row[4]});
        EXPECT_NEAR(stage_chance(0, got.chance), row[5], 1e-8) << line;
        EXPECT_NEAR(stage_chance(1, got.chance), row[6], 1e-8) << line;
        EXPECT_NEAR(both(got), row[7], 1e-8) << line;
        EXPECT_NEAR(both(got) / stage_chance(0, got.chance), row[8], 1e-7) << line;
        const JointChance joint = joint_chance({0, 1}, got.chance);
        EXPECT_NEAR(joint.product, row[9], 1e-8) << line;
        EXPECT_LE(got.error, 1e-12) << line;
        EXPECT_FALSE(got.sampled);
        ++rows;
    }
    EXPECT_EQ(rows, 12);
}

// One member: the two stages are one bivariate normal.
TEST(Patterns, OneMemberIsTheBivariateNormal) {
    const Chain chain = fixture::chain(
        fixture::body(1),
        fixture::procedure(
            {fixture::stage("one", "yes >= 1"), fixture::stage("two", "yes >= 1", 0.4)}, {1.2}));
    for (const double rho : {0.0, 0.2, 0.5}) {
        for (const double tau : {0.0, 0.3, 0.49, 1 - rho}) {
            const double r = std::min(1.0, rho + tau);
            EXPECT_NEAR(both(exact(chain, {rho, tau})), normal_both_above(-1.2, -0.8, r), 1e-11)
                << rho << " " << tau;
        }
    }
    EXPECT_NEAR(both(exact(chain, {1, 0})), normal_cdf(0.8), 1e-13);
}

// Plain counts by convolution and by diagrams, and a rule with vetoes and weights of its own.
TEST(Patterns, CountsAndDiagramsAgree) {
    const Body body = fixture::body(9);
    const Chain chain =
        fixture::chain(body, fixture::procedure({fixture::stage("one", "yes >= 5"),
                                                 fixture::stage("two", "yes >= 6", 0.3)},
                                                {1, 0.5, 0.4, 0.3, 0, -0.1, -0.2, -0.4, 1.5}));
    const MemberVotes votes(chain, {0.2, 0.4}, MemberVotes::Way::pair, {0, 1});
    const JointRule by_count = JointRule::build(chain, votes.joint(), 1U << 20U).value();
    const JointRule by_diagram =
        JointRule::build(chain, votes.joint(), 1U << 20U, JointMethod::diagrams).value();
    ASSERT_TRUE(by_count.counts());
    ASSERT_FALSE(by_diagram.counts());
    std::vector<JointRule::Lane> chance(chain.voters.size() * votes.joint().choices);
    for (std::size_t lane = 0; lane < 8; ++lane)
        votes.fill(-2 + 0.6 * static_cast<double>(lane), lane, chance);
    const auto a = by_count.chances(chance).value();
    const auto b = by_diagram.chances(chance).value();
    for (std::size_t pattern = 0; pattern < 4; ++pattern) {
        for (std::size_t lane = 0; lane < 8; ++lane)
            EXPECT_NEAR(a[pattern][lane], b[pattern][lane], 1e-14);
    }
}

// What the members do is summed over every joint vote of a small body, at one value of F.
double enumerated(const Chain& chain, Correlation correlation, double shock, std::size_t pattern) {
    const std::size_t n = chain.voters.size();
    const double r = correlation.persistence / (1 - correlation.common);
    std::vector<std::array<double, 4>> cells;
    for (const Voter& voter : chain.voters) {
        std::array<double, 4> cell{};
        for (std::size_t joint = 0; joint < 4; ++joint) {
            std::array<double, 2> at{};
            for (std::size_t m = 0; m < 2; ++m) {
                const double t =
                    (chain.difficulty[m] - voter.support - std::sqrt(correlation.common) * shock) /
                    std::sqrt(1 - correlation.common);
                at[m] = (joint >> m & 1U) != 0 ? t : -t;
            }
            const bool alike = joint == 0 || joint == 3;
            cell[joint] = normal_both_above(at[0], at[1], alike ? r : -r);
        }
        cells.push_back(cell);
    }
    double sum = 0;
    for (std::size_t all = 0; all < std::size_t{1} << 2 * n; ++all) {
        double p = 1;
        std::vector<std::vector<std::uint32_t>> chosen(2, std::vector<std::uint32_t>(n, 0));
        for (std::size_t i = 0; i < n; ++i) {
            const std::size_t joint = all >> 2 * i & 3U;
            p *= cells[i][joint];
            for (std::size_t m = 0; m < 2; ++m)
                chosen[m][*chain.voters[i].variable[m]] = joint >> m & 1U;
        }
        const std::size_t got = (chain.games[0].spec.holds(chosen[0]) ? 1U : 0U) |
                                (chain.games[1].spec.holds(chosen[1]) ? 2U : 0U);
        if (got == pattern)
            sum += p;
    }
    return sum;
}

TEST(Patterns, AnyRulesAgainstEnumeration) {
    const Body body = fixture::body(5, 2);
    const Chain chain = fixture::chain(
        body, fixture::procedure({fixture::stage("one", "yes >= 3 and yes in P >= 2"),
                                  fixture::stage("two", "yes >= 4 or yes in P >= 2", 0.5)},
                                 {0.9, 0.4, 0.1, -0.2, -0.6}));
    const Correlation correlation{0.25, 0.45};
    const Patterns got = exact(chain, correlation);
    for (std::size_t pattern = 0; pattern < 4; ++pattern) {
        double sum = 0;
        const double step = 1.0 / 8;
        for (double f = -9; f <= 9; f += step)
            sum += step * normal_density(f) * enumerated(chain, correlation, f, pattern);
        EXPECT_NEAR(got.chance[pattern], sum, 1e-11) << pattern;
    }
}

// Nested: given F and every G nothing is left to chance, so three members are a triple integral.
TEST(Patterns, NestedAgainstBruteForce) {
    const std::vector<double> supports{0.8, 0.1, -0.5};
    const std::vector<double> difficulties{0, 0.6, 0.3};
    std::vector<Stage> stages;
    for (std::size_t m = 0; m < 3; ++m)
        stages.push_back(fixture::stage(fmt::format("s{}", m), "yes >= 2", difficulties[m]));
    const Chain chain = fixture::chain(fixture::body(3), fixture::procedure(stages, supports));
    const double rho = 0.3;
    const Patterns got = exact(chain, {rho, 1 - rho});
    std::vector<double> wanted(8, 0.0);
    const double step = 1.0 / 32;
    for (double f = -8; f <= 8; f += step) {
        // Each member is in one of four regions: says yes at none, the easiest, two or all stages.
        std::vector<std::vector<double>> region;
        const std::vector<double> order{0, 0.3, 0.6};
        for (const double s : supports) {
            std::vector<double> at;
            for (const double b : order)
                at.push_back(normal_cdf((s - b + std::sqrt(rho) * f) / std::sqrt(1 - rho)));
            region.push_back({1 - at[0], at[0] - at[1], at[1] - at[2], at[2]});
        }
        for (std::size_t a = 0; a < 4; ++a) {
            for (std::size_t b = 0; b < 4; ++b) {
                for (std::size_t c = 0; c < 4; ++c) {
                    const auto passes = [&](std::size_t least) {
                        return (a >= least) + (b >= least) + (c >= least) >= 2;
                    };
                    const std::size_t pattern =
                        (passes(1) ? 1U : 0U) | (passes(3) ? 2U : 0U) | (passes(2) ? 4U : 0U);
                    wanted[pattern] +=
                        step * normal_density(f) * region[0][a] * region[1][b] * region[2][c];
                }
            }
        }
    }
    for (std::size_t pattern = 0; pattern < 8; ++pattern)
        EXPECT_NEAR(got.chance[pattern], wanted[pattern], 1e-10) << pattern;
}

// Nearly nested comes to the same as nested.
TEST(Patterns, NestedIsTheLimitOfTwoStages) {
    const Chain chain = fixture::chain(fixture::body(35),
                                       fixture::procedure({fixture::stage("one", "yes >= 18"),
                                                           fixture::stage("two", "yes >= 20", 0.3)},
                                                          fixture::thirty_five()));
    EXPECT_NEAR(both(exact(chain, {0.2, 0.8})), both(exact(chain, {0.2, 0.8 - 1e-7})), 1e-6);
    // Whoever says yes to the harder one said yes to the easier one.
    EXPECT_NEAR(exact(chain, {0.2, 0.8}).chance[2], 0, 1e-14);
}

TEST(Patterns, AbstentionsAreNoVetoes) {
    const Body body = fixture::body(3, 1);
    const auto chance = [&](double margin) {
        return stage_chance(
            0, exact(fixture::chain(body, fixture::procedure(
                                              {fixture::stage("one", "yes >= 2 and no in P = 0")},
                                              {0, 0, 0}, margin)),
                     {0, 0})
                   .chance);
    };
    // Without a margin the permanent member must say yes: 1/2 (1 - 1/4); with an endless one it
    // never says no: at least two of three.
    EXPECT_NEAR(chance(0), 0.375, 1e-14);
    EXPECT_NEAR(chance(40), 0.5, 1e-14);
}

TEST(Patterns, AnObservedRollCallChangesWhatFollows) {
    const Body body = fixture::body(1);
    const Procedure one = fixture::procedure(
        {fixture::stage("one", "yes >= 1"), fixture::stage("two", "yes >= 1", 0.4)}, {1.2});
    for (const Correlation correlation : {Correlation{0.2, 0.6}, Correlation{0.0, 0.8},
                                          Correlation{0.8, 0.0}, Correlation{0.3, 0.7}}) {
        Chain chain = fixture::chain(body, one);
        ASSERT_TRUE(observe(chain, 0, {{"M0", Choice::yes}}, {}).value());
        const double r = correlation.common + correlation.persistence;
        EXPECT_NEAR(exact(chain, correlation).chance[3],
                    normal_both_above(-1.2, -0.8, r) / normal_cdf(1.2), 1e-11);
        EXPECT_EQ(exact(chain, correlation).chance[2], 0);
    }
}

// The chance of the second stage is the average over what the first could have shown.
TEST(Patterns, ObservedRollCallsAverageOut) {
    const Body body = fixture::body(4);
    const Procedure one = fixture::procedure(
        {fixture::stage("one", "yes >= 2"), fixture::stage("two", "yes >= 3", 0.4)},
        {0.9, 0.2, -0.1, -0.7});
    const Correlation correlation{0.25, 0.35};
    const Chain open = fixture::chain(body, one);
    const Patterns whole = exact(open, correlation);
    double sum = 0;
    for (std::size_t votes = 0; votes < 16; ++votes) {
        Chain chain = open;
        std::vector<std::pair<std::string, Choice>> seen;
        for (std::size_t i = 0; i < 4; ++i)
            seen.emplace_back(fmt::format("M{}", i),
                              (votes >> i & 1U) != 0 ? Choice::yes : Choice::no);
        (void)observe(chain, 0, seen, {}).value();
        const MemberVotes likelihood(chain, correlation, MemberVotes::Way::separate, {});
        double weight = 0;
        for (double f = -9; f <= 9; f += 1.0 / 16)
            weight += normal_density(f) / 16 * std::exp(likelihood.log_likelihood(f));
        sum += weight * stage_chance(1, exact(chain, correlation).chance);
    }
    EXPECT_NEAR(sum, stage_chance(1, whole.chance), 1e-10);
}

TEST(Patterns, WhatCannotHaveBeenSeenIsSaid) {
    const Procedure one = fixture::procedure({fixture::stage("one", "yes >= 1"),
                                              fixture::stage("two", "yes >= 1", 0.4),
                                              fixture::stage("three", "yes >= 1", 0.6)},
                                             {0.5, 0.5});
    Chain chain = fixture::chain(fixture::body(2), one);
    (void)observe(chain, 0, {{"M0", Choice::no}, {"M1", Choice::yes}}, {}).value();
    (void)observe(chain, 1, {{"M0", Choice::yes}, {"M1", Choice::no}}, {}).value();
    const auto got = patterns_of(chain, {0.4, 0.6}, {});
    ASSERT_FALSE(got);
    EXPECT_EQ(got.error().code, "observed-impossible");
    EXPECT_TRUE(patterns_of(chain, {0.4, 0}, {}));
    EXPECT_EQ(observe(chain, 2, {{"M0", Choice::no}}, {}).error().code, "E-PROC");
}

TEST(Patterns, NoCorrelationIsRefused) {
    const Chain chain = fixture::chain(
        fixture::body(1), fixture::procedure({fixture::stage("one", "yes >= 1")}, {0}));
    for (const Correlation bad :
         {Correlation{-0.1, 0}, Correlation{0, -0.1}, Correlation{0.6, 0.5}, Correlation{NAN, 0}}) {
        const auto got = patterns_of(chain, bad, {});
        ASSERT_FALSE(got);
        EXPECT_EQ(got.error().code, "E-CORR");
    }
}

// At a fixed number of votes one supporter fewer never helps.
TEST(Patterns, BarringASupporterNeverHelpsAtAFixedQuota) {
    const Body body = fixture::body(9);
    const std::vector<double> supports{1, 0.5, 0.4, 0.3, 0, -0.1, -0.2, -0.4, 1.5};
    for (const double tau : {0.0, 0.3, 0.8}) {
        const std::vector<Stage> stages{fixture::stage("one", "yes >= 5"),
                                        fixture::stage("two", "yes >= 5", 0.2)};
        const Patterns before =
            exact(fixture::chain(body, fixture::procedure(stages, supports)), {0.2, tau});
        for (std::size_t i = 0; i < supports.size(); ++i) {
            std::vector<Stage> barred = stages;
            barred[1].barred = {fmt::format("M{}", i)};
            const Patterns after =
                exact(fixture::chain(body, fixture::procedure(barred, supports)), {0.2, tau});
            EXPECT_LT(stage_chance(1, after.chance), stage_chance(1, before.chance)) << i;
            EXPECT_LT(both(after), both(before)) << i;
            EXPECT_NEAR(stage_chance(0, after.chance), stage_chance(0, before.chance), 1e-12) << i;
        }
    }
}

TEST(Patterns, SamplingAgreesWithTheExactWay) {
    const Chain chain = fixture::chain(fixture::body(35),
                                       fixture::procedure({fixture::stage("one", "yes >= 18"),
                                                           fixture::stage("two", "yes >= 20", 0.3)},
                                                          fixture::thirty_five()));
    Means means;
    means.samples = 10'000;
    means.always_sample = true;
    for (const double tau : {0.0, 0.4, 0.8}) {
        const Patterns wanted = exact(chain, {0.2, tau});
        const Patterns got = patterns_of(chain, {0.2, tau}, means).value();
        ASSERT_TRUE(got.sampled);
        for (std::size_t pattern = 0; pattern < 4; ++pattern) {
            const double p = wanted.chance[pattern];
            // Four standard errors: the seed is fixed.
            const double allowed = 4 * std::sqrt(p * (1 - p) / 10'000) + 1e-4;
            EXPECT_NEAR(got.chance[pattern], p, allowed) << tau << " " << pattern;
        }
    }
}

TEST(Patterns, SamplingAgreesWhereAVoteWasObserved) {
    Chain chain = fixture::chain(fixture::body(9),
                                 fixture::procedure({fixture::stage("one", "yes >= 5"),
                                                     fixture::stage("two", "yes >= 5", 0.2)},
                                                    {1, 0.5, 0.4, 0.3, 0, -0.1, -0.2, -0.4, 1.5}));
    std::vector<std::pair<std::string, Choice>> seen;
    for (std::size_t i = 0; i < 8; ++i)
        seen.emplace_back(fmt::format("M{}", i), i < 6 ? Choice::yes : Choice::no);
    ASSERT_TRUE(observe(chain, 0, seen, {}).value());
    Means means;
    means.samples = 20'000;
    means.always_sample = true;
    for (const double tau : {0.0, 0.5, 0.8}) {
        const double p = both(exact(chain, {0.2, tau}));
        const double got = both(patterns_of(chain, {0.2, tau}, means).value());
        EXPECT_NEAR(got, p, 4 * std::sqrt(p * (1 - p) / 20'000)) << tau;
    }
}

TEST(Patterns, ThreeStagesThatHangTogetherAreSampled) {
    const std::vector<double> supports{1, 0.5, 0.4, 0.3, 0};
    const auto chain = [&](std::size_t stages) {
        std::vector<Stage> list;
        for (std::size_t m = 0; m < stages; ++m)
            list.push_back(fixture::stage(fmt::format("s{}", m), "yes >= 3"));
        return fixture::chain(fixture::body(5), fixture::procedure(list, supports));
    };
    Means means;
    means.samples = 2'000;
    EXPECT_TRUE(patterns_of(chain(3), {0.2, 0.4}, means).value().sampled);
    EXPECT_FALSE(patterns_of(chain(3), {0.2, 0}, means).value().sampled);
    EXPECT_FALSE(patterns_of(chain(3), {0.2, 0.8}, means).value().sampled);
    EXPECT_FALSE(patterns_of(chain(2), {0.2, 0.4}, means).value().sampled);
    means.go_on = [](double) { return false; };
    EXPECT_EQ(patterns_of(chain(3), {0.2, 0.4}, means).error().code, "interrupted");
}

} // namespace
} // namespace plenary::procedure
