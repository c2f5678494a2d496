#include "plenary/idealpoint/expectation.hpp"

#include <array>
#include <cmath>

#include <gtest/gtest.h>

#include "plenary/idealpoint/item_at_nodes.hpp"
#include "plenary/idealpoint/simulated_survey.hpp"
#include "plenary/numeric/quadrature.hpp"

namespace plenary::idealpoint {
namespace {

// Six members, the last of them silent; items of two, three and one categories, one with a weight.
struct Tiny {
    Data data = members_alone(6);
    std::vector<std::vector<double>> theta = {{1.2, -0.3}, {-0.8, -0.5, 0.9}, {0.4}, {2.0, 0.1}};

    Tiny() {
        add_item(data, {{0, 1, 4}, {2, 3}});
        add_item(data, {{3}, {0, 2}, {1}});
        add_item(data, {{}, {0, 4}});
        add_item(data, {{0}, {1, 2, 3}});
        data.items[1].weight = 1.5;
        data.priors[2] = {{}, 1.0, 0.25};
    }

    void fill(Expectation& expectation, const Grid& grid) const {
        for (std::size_t j = 0; j < data.items.size(); ++j) {
            NodeWork work;
            work.categories = data.items[j].categories();
            work.parameters = theta[j].size();
            work.nodes = grid.nodes.size();
            work.at = grid.nodes.data();
            work.theta = theta[j].data();
            work.log_chances = expectation.log_chances(j);
            respond_at_nodes(Family::probit, work, Width::plain);
            for (std::size_t i = 0; i < work.categories * work.nodes; ++i)
                work.log_chances[i] *= data.items[j].weight;
        }
    }

    // The likelihood of a member's answers at a position.
    [[nodiscard]] double likelihood(std::size_t member, double x) const {
        double product = 1;
        std::array<double, most_categories> p{};
        for (std::size_t j = 0; j < data.items.size(); ++j) {
            const Item& item = data.items[j];
            chances_at(Family::probit, item.categories(), 1, theta[j].data(), &x, p.data());
            for (std::size_t k = 0; k < item.categories(); ++k) {
                for (std::size_t i = item.starts[k]; i < item.starts[k + 1]; ++i) {
                    if (data.voters[item.first_voter + i] == member)
                        product *= std::pow(p[k], item.weight);
                }
            }
        }
        return product;
    }

    [[nodiscard]] double prior(std::size_t member, double x) const {
        const StatePrior& of = data.priors[member];
        return std::exp(-(x - of.mean) * (x - of.mean) / (2 * of.variance));
    }
};

TEST(Expectation, IsWhatPlainSumsOverTheGridGive) {
    const Tiny tiny;
    for (const std::size_t nodes : {24UL, 48UL, 104UL}) {
        const Grid grid = grid_for(tiny.data, nodes);
        ASSERT_EQ(grid.nodes.size(), nodes);
        for (const Width width : {Width::plain, widest()}) {
            const Workers one;
            Expectation expectation(tiny.data, grid, width, one);
            tiny.fill(expectation, grid);
            double log_likelihood = 0;
            std::vector<std::vector<double>> weights;
            const double found = expectation.run();
            for (std::size_t i = 0; i < tiny.data.members; ++i) {
                double mass = 0;
                double prior = 0;
                double moment = 0;
                double square = 0;
                auto& own = weights.emplace_back();
                for (const double x : grid.nodes) {
                    own.push_back(tiny.prior(i, x) * tiny.likelihood(i, x));
                    prior += tiny.prior(i, x);
                    mass += own.back();
                    moment += x * own.back();
                    square += x * x * own.back();
                }
                for (double& weight : own)
                    weight /= mass;
                log_likelihood += std::log(mass / prior);
                const double mean = moment / mass;
                EXPECT_NEAR(expectation.mean()[i], mean, 1e-12);
                EXPECT_NEAR(expectation.sd()[i], std::sqrt(square / mass - mean * mean), 1e-12);
            }
            EXPECT_NEAR(found, log_likelihood, 1e-12);
            for (std::size_t j = 0; j < tiny.data.items.size(); ++j) {
                const Item& item = tiny.data.items[j];
                for (std::size_t k = 0; item.categories() > 1 && k < item.categories(); ++k) {
                    for (std::size_t q = 0; q < nodes; ++q) {
                        double sum = 0;
                        for (std::size_t i = item.starts[k]; i < item.starts[k + 1]; ++i)
                            sum += weights[tiny.data.voters[item.first_voter + i]][q];
                        EXPECT_NEAR(expectation.counts(j)[k * nodes + q], sum, 1e-13);
                    }
                }
            }
        }
    }
}

// The grid against Gauss-Legendre on pieces of a wider range.
TEST(Expectation, IsTheIntegralItself) {
    const Tiny tiny;
    const Grid grid = grid_for(tiny.data, 48);
    const Workers one;
    Expectation expectation(tiny.data, grid, widest(), one);
    tiny.fill(expectation, grid);
    const double found = expectation.run();
    const Quadrature rule = gauss_legendre(40);
    double log_likelihood = 0;
    for (std::size_t i = 0; i < tiny.data.members; ++i) {
        double mass = 0;
        double moment = 0;
        for (int piece = -12; piece < 12; ++piece) {
            for (std::size_t q = 0; q < rule.points.size(); ++q) {
                const double x = piece + rule.points[q];
                const double density =
                    rule.weights[q] * tiny.prior(i, x) * tiny.likelihood(i, x) /
                    std::sqrt(2 * 3.14159265358979324 * tiny.data.priors[i].variance);
                mass += density;
                moment += x * density;
            }
        }
        log_likelihood += std::log(mass);
        EXPECT_NEAR(expectation.mean()[i], moment / mass, 3e-5);
    }
    EXPECT_NEAR(found, log_likelihood, 1e-5);
}

TEST(Grid, ReachesEveryPriorAndIsAsFineAsTheNarrowest) {
    Data data = members_alone(3);
    const Grid usual = grid_for(data, 48);
    EXPECT_EQ(usual.nodes.size(), 48U);
    EXPECT_DOUBLE_EQ(usual.nodes.front(), -5);
    EXPECT_DOUBLE_EQ(usual.nodes.back(), 5);
    for (std::size_t q = 0; q < 48; ++q)
        EXPECT_EQ(usual.nodes[q], -usual.nodes[47 - q]);
    data.priors[1] = {{}, 8.0, 0.01};
    const Grid anchored = grid_for(data, 48);
    EXPECT_LE(anchored.spacing, 0.1);
    EXPECT_GE(anchored.nodes.back(), 8.4);
    data.priors[1].variance = 1e-12;
    EXPECT_EQ(grid_for(data, 48).nodes.size(), most_nodes);
    EXPECT_EQ(grid_for(data, 47).nodes.size() % 8, 0U);
    EXPECT_EQ(grid_for(members_alone(0), 48).nodes.size(), 48U);
}

} // namespace
} // namespace plenary::idealpoint
