#include "plenary/idealpoint/marginal.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <numeric>

#include <gtest/gtest.h>

#include "plenary/idealpoint/simulated_survey.hpp"
#include "plenary/numeric/correlation.hpp"

namespace plenary::idealpoint {
namespace {

Marginal found(const Data& data, Family family, const MarginalOptions& options = {}) {
    const Layout layout(data, family, 1);
    return find_marginal(data, layout, options, widest(), {});
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
    return pearson(a, b).value_or(0);
}

// The objective by plain sums over 400 nodes.
double objective(const Data& data, Family family, const std::vector<double>& parameters) {
    const Layout layout(data, family, 1);
    std::vector<double> log_likelihood(data.states() * 400, 0.0);
    std::array<double, most_categories> p{};
    const auto at = [](std::size_t q) { return -6 + 0.03 * (static_cast<double>(q) + 0.5); };
    for (std::size_t j = 0; j < data.items.size(); ++j) {
        const Item& item = data.items[j];
        for (std::size_t q = 0; q < 400; ++q) {
            const double x = at(q);
            chances_at(family, item.categories(), 1, parameters.data() + layout.first_parameter(j),
                       &x, p.data());
            for (std::size_t k = 0; k < item.categories(); ++k) {
                for (std::size_t i = item.starts[k]; i < item.starts[k + 1]; ++i) {
                    const std::size_t member = data.voters[item.first_voter + i];
                    log_likelihood[member * 400 + q] += std::log(p[k]);
                }
            }
        }
    }
    double out = 0;
    for (std::size_t i = 0; i < data.states(); ++i) {
        double mass = 0;
        for (std::size_t q = 0; q < 400; ++q)
            mass += 0.03 / std::sqrt(2 * 3.14159265358979324) *
                    std::exp(log_likelihood[i * 400 + q] - at(q) * at(q) / 2);
        out += std::log(mass);
    }
    for (const double each : parameters) // both variances are 25
        out -= each * each / 50;
    return out;
}

class Families : public testing::TestWithParam<Family> {};

TEST_P(Families, EndAtTheModeOfTheirObjective) {
    const SimulatedSurvey simulated = simulate_survey(3, GetParam(), 60, 4, 3, 0.8);
    MarginalOptions options;
    options.change = 1e-10;
    options.gradient = 1e-6;
    const Marginal marginal = found(simulated.data, GetParam(), options);
    ASSERT_TRUE(marginal.converged);
    const double best = objective(simulated.data, GetParam(), marginal.point.parameters);
    EXPECT_NEAR(marginal.objective, best, 1e-3); // what is beyond 5 sd
    EXPECT_LT(marginal.gradient_norm, 1e-4);
    EXPECT_LT(marginal.decrement, 1e-8);
    const double h = 1e-3;
    for (std::size_t i = 0; i < marginal.point.parameters.size(); ++i) {
        std::vector<double> moved = marginal.point.parameters;
        moved[i] += h;
        const double up = objective(simulated.data, GetParam(), moved);
        moved[i] -= 2 * h;
        const double down = objective(simulated.data, GetParam(), moved);
        EXPECT_LT(up, best);
        EXPECT_LT(down, best);
        EXPECT_NEAR((up - down) / (2 * h), 0, 2e-3) << i;
    }
}

TEST_P(Families, FindPositionsAgain) {
    const SimulatedSurvey simulated = simulate_survey(5, GetParam(), 500, 30, 4, 0.7);
    const Marginal marginal = found(simulated.data, GetParam());
    EXPECT_TRUE(marginal.converged);
    const double r = std::abs(correlation(marginal.point.positions, simulated.positions));
    double variance = 0; // of the posteriors: what the truth is from their means
    for (const double sd : marginal.sd)
        variance += sd * sd / 500;
    EXPECT_GT(r, 0.85);
    EXPECT_NEAR(r, std::sqrt(1 - variance), 0.02);
    EXPECT_EQ(marginal.narrow, 0U);
}

// Among them are archives so small that many extrapolations lose.
TEST_P(Families, NeverLoseByAStep) {
    for (const std::size_t members : {12UL, 25UL, 300UL}) {
        for (std::uint64_t seed = 1; seed < 6; ++seed) {
            const SimulatedSurvey simulated =
                simulate_survey(seed, GetParam(), members, 12, 3, 0.6);
            MarginalOptions options;
            options.change = 1e-8;
            double before = -std::numeric_limits<double>::infinity();
            int steps = 0;
            options.progress = [&](int step, double value, double) {
                EXPECT_GE(value, before - 1e-9);
                EXPECT_GT(step, steps);
                before = value;
                steps = step;
                return true;
            };
            const Marginal marginal = found(simulated.data, GetParam(), options);
            EXPECT_TRUE(marginal.converged) << members << ", " << seed;
            EXPECT_EQ(marginal.objective, before);
            EXPECT_EQ(marginal.steps, steps);
        }
    }
}

// A weight of two is the item twice.
TEST_P(Families, TakeAWeightForSoManyItems) {
    SimulatedSurvey simulated = simulate_survey(3, GetParam(), 80, 6, 3, 0.8);
    Data twice = simulated.data;
    twice.items.insert(twice.items.end(), simulated.data.items.begin(), simulated.data.items.end());
    twice.first_item = {0, twice.items.size()};
    for (Item& item : simulated.data.items)
        item.weight = 2;
    MarginalOptions options;
    options.change = 1e-9;
    options.gradient = 1e-6;
    const Marginal weighted = found(simulated.data, GetParam(), options);
    const Marginal repeated = found(twice, GetParam(), options);
    ASSERT_TRUE(weighted.converged && repeated.converged);
    EXPECT_NEAR(weighted.objective, repeated.objective, 1e-6);
    for (std::size_t i = 0; i < weighted.point.parameters.size(); ++i)
        EXPECT_NEAR(weighted.point.parameters[i], repeated.point.parameters[i], 1e-4);
}

INSTANTIATE_TEST_SUITE_P(Marginal, Families,
                         testing::Values(Family::probit, Family::logit, Family::nominal));

// Nine intervals of ten hold the truth, over archives of surveys.
TEST(Marginal, IntervalsOfNinetyPerCentHoldTheTruthAsOften) {
    int held = 0;
    int all = 0;
    for (std::uint64_t seed = 20; seed < 32; ++seed) {
        const SimulatedSurvey simulated = simulate_survey(seed, Family::probit, 400, 20, 3, 0.9);
        const Marginal marginal = found(simulated.data, Family::probit);
        const double sign = correlation(marginal.point.positions, simulated.positions) < 0 ? -1 : 1;
        for (std::size_t i = 0; i < 400; ++i) {
            const double miss = simulated.positions[i] - sign * marginal.point.positions[i];
            held += std::abs(miss) <= 1.6448536 * marginal.sd[i] ? 1 : 0;
            ++all;
        }
    }
    EXPECT_GE(held, 0.86 * all);
    EXPECT_LE(held, 0.94 * all);
}

TEST(Marginal, TakesWhateverItemsAndMembersThereAre) {
    for (const Family family : {Family::probit, Family::logit, Family::nominal}) {
        SimulatedSurvey simulated = simulate_survey(9, family, 80, 12, 3, 0.5);
        Data& data = simulated.data;
        add_item(data, {{0}, {}, {}});          // one answer
        add_item(data, {{0, 1, 2, 3}, {}, {}}); // all the same
        add_item(data, {{0}, {}, {1}});         // the middle is not used
        data.members = 82;                      // and two who were never asked
        data.first_state = {0, 82};
        data.member_of.push_back(80);
        data.member_of.push_back(81);
        data.priors.resize(82);
        const Layout layout(data, family, 1);
        const Marginal marginal = found(data, family);
        EXPECT_TRUE(marginal.converged);
        for (const std::size_t silent : {80UL, 81UL}) {
            EXPECT_NEAR(marginal.point.positions[silent], 0, 1e-9);
            EXPECT_NEAR(marginal.sd[silent], 1, 1e-4);
        }
        for (const double each : marginal.point.parameters)
            EXPECT_TRUE(std::isfinite(each));
        const Fit fit = as_fit(data, layout, marginal, widest(), {});
        ASSERT_TRUE(fit.spread);
        EXPECT_EQ(fit.items[12].correct, 1U);
        EXPECT_EQ(fit.items[13].correct, 4U);
        EXPECT_DOUBLE_EQ(fit.items[13].log_likelihood, 0);
    }
}

// That everybody answered alike says something where the item has a second side (give_two_sides):
// also a fit that begins with such items gets there.
TEST_P(Families, TakeUnanimousItemsWithTwoSides) {
    SimulatedSurvey simulated = simulate_survey(2, GetParam(), 60, 15, 2, 0.9);
    std::vector<std::uint32_t> all(60);
    std::iota(all.begin(), all.end(), 0U);
    add_item(simulated.data, {all, {}});
    give_two_sides(simulated.data.items.back());
    add_item(simulated.data, {{}, all});
    give_two_sides(simulated.data.items.back());
    simulated.data.item_prior = {1, 1};
    const Marginal marginal = found(simulated.data, GetParam());
    EXPECT_TRUE(marginal.converged);
    EXPECT_GT(std::abs(correlation(marginal.point.positions, simulated.positions)), 0.7);
    // The last two items lie to either side of everybody.
    const std::vector<double>& parameters = marginal.point.parameters;
    const std::size_t last = parameters.size() - 1;
    EXPECT_LT(parameters[last] * parameters[last - 2], -0.25);
}

TEST(Marginal, OfNoAnswersIsThePrior) {
    const Data nobody = members_alone(0);
    EXPECT_TRUE(found(nobody, Family::probit).converged);
    const Data silent = members_alone(3);
    const Layout layout(silent, Family::probit, 1);
    const Marginal marginal = found(silent, Family::probit);
    EXPECT_TRUE(marginal.converged);
    EXPECT_NEAR(marginal.objective, 0, 1e-12);
    for (const double sd : marginal.sd)
        EXPECT_NEAR(sd, 1, 1e-4);
    EXPECT_FALSE(as_fit(silent, layout, marginal, widest(), {}).spread); // positions have no scale
}

TEST(Marginal, SidesAreThoseOfAnAnchorOrOfAMember) {
    SimulatedSurvey simulated = simulate_survey(4, Family::probit, 200, 20, 2, 1.0);
    MarginalOptions options;
    for (const std::size_t positive : {3UL, 4UL, 5UL}) {
        options.positive = positive;
        EXPECT_GE(found(simulated.data, Family::probit, options).point.positions[positive], 0);
    }
    for (const double mean : {2.0, -2.0}) {
        simulated.data.priors[7] = {{}, mean, 0.1};
        EXPECT_GT(found(simulated.data, Family::probit).point.positions[7] * mean, 1);
    }
}

// A record that says where a member is more exactly than the grid can.
TEST(Marginal, CountsPosteriorsThatTheGridIsTooCoarseFor) {
    const SimulatedSurvey simulated = simulate_survey(6, Family::probit, 60, 600, 2, 1.0);
    MarginalOptions options;
    options.most_steps = 30;
    EXPECT_GT(found(simulated.data, Family::probit, options).narrow, 20U);
    options.nodes = 240;
    EXPECT_EQ(found(simulated.data, Family::probit, options).narrow, 0U);
}

TEST(Marginal, StopsWhereItIsToldTo) {
    const SimulatedSurvey simulated = simulate_survey(8, Family::probit, 100, 10, 2, 0.6);
    MarginalOptions options;
    options.progress = [](int, double, double) { return false; };
    const Marginal stopped = found(simulated.data, Family::probit, options);
    EXPECT_TRUE(stopped.interrupted);
    EXPECT_FALSE(stopped.converged);
    options.progress = {};
    options.most_steps = 2;
    const Marginal short_of = found(simulated.data, Family::probit, options);
    EXPECT_FALSE(short_of.converged);
    const Layout layout(simulated.data, Family::probit, 1);
    EXPECT_FALSE(as_fit(simulated.data, layout, short_of, widest(), {}).spread);
}

// z is centred and scaled over members, and its sd goes with it.
TEST(Marginal, AsAFitIsOnTheIdentifiedScale) {
    const SimulatedSurvey simulated = simulate_survey(8, Family::probit, 100, 10, 2, 0.6);
    const Layout layout(simulated.data, Family::probit, 1);
    const Marginal marginal = found(simulated.data, Family::probit);
    const Fit fit = as_fit(simulated.data, layout, marginal, widest(), {});
    ASSERT_TRUE(fit.spread);
    double sum = 0;
    double square = 0;
    for (std::size_t i = 0; i < 100; ++i) {
        sum += fit.spread->z[i];
        square += fit.spread->z[i] * fit.spread->z[i];
        EXPECT_NEAR(fit.spread->z_sd[i] * fit.spread->scale[0], marginal.sd[i], 1e-12);
    }
    EXPECT_NEAR(sum, 0, 1e-9);
    EXPECT_NEAR(square, 99, 1e-9);
    EXPECT_EQ(fit.mode.log_posterior, marginal.objective);
    EXPECT_FALSE(fit.mode.chain);
    EXPECT_GT(fit.correct, 0.5);
    EXPECT_LT(fit.correct, 1.0);
}

} // namespace
} // namespace plenary::idealpoint
