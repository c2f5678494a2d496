#include "plenary/idealpoint/member_steps.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "plenary/idealpoint/chances.hpp"
#include "plenary/idealpoint/simulated.hpp"
#include "plenary/numeric/normals.hpp"

namespace plenary::idealpoint {
namespace {

// Members of which every fifth walks ten times as far, others a little: answers of three
// categories from the model.
Data two_kinds(std::uint64_t seed) {
    World world;
    world.members = 40;
    world.periods = 12;
    world.items = 40;
    world.categories = 3;
    Simulated sim = simulate(world, seed);
    Data data = sim.data;
    const Layout layout(data, Family::probit, 1);
    NormalStream random(seed, 9);
    RandomStream uniform(seed, 10);
    Point truth = sim.truth;
    for (std::size_t s = 0; s < data.states(); ++s) {
        if (data.priors[s].previous)
            truth.positions[s] = truth.positions[*data.priors[s].previous] +
                                 (data.member_of[s] % 5 == 0 ? 0.5 : 0.05) * random.next();
    }
    std::vector<std::uint32_t> voters;
    for (std::size_t j = 0; j < data.items.size(); ++j) {
        Item& item = data.items[j];
        std::vector<std::vector<std::uint32_t>> by_category(item.categories());
        for (std::size_t i = 0; i < item.answers(); ++i) {
            const std::uint32_t voter = data.voters[item.first_voter + i];
            std::vector<double> p(most_categories);
            chances_at(Family::probit, item.categories(), 1,
                       truth.parameters.data() + layout.first_parameter(j),
                       &truth.positions[layout.coordinate(item.period, voter, 0)], p.data());
            double left = uniform.uniform();
            std::size_t k = 0;
            while (k + 1 < item.categories() && left >= p[k])
                left -= p[k++];
            by_category[k].push_back(voter);
        }
        item.first_voter = voters.size();
        for (std::size_t k = 0; k < item.categories(); ++k) {
            item.starts[k] = voters.size() - item.first_voter;
            voters.insert(voters.end(), by_category[k].begin(), by_category[k].end());
        }
        item.starts.back() = voters.size() - item.first_voter;
    }
    data.voters = voters;
    return data;
}

TEST(MemberSteps, WhoWalksFarIsSeen) {
    Data data = two_kinds(5);
    const std::vector<StatePrior> priors = data.priors;
    const Layout layout(data, Family::probit, 1);
    MemberSteps steps;
    const Fit out = fit_member_steps(data, layout, {}, steps, widest(), {});
    ASSERT_TRUE(out.spread);
    EXPECT_GT(steps.rounds, 1);
    EXPECT_GT(steps.tau, 0.3);
    double far = 0;
    double near = 0;
    for (std::size_t m = 0; m < data.members; ++m)
        (m % 5 == 0 ? far : near) += std::log(steps.factors[m]) / (m % 5 == 0 ? 8 : 32);
    EXPECT_GT(far - near, 1);
    for (std::size_t s = 0; s < data.states(); ++s) {
        const double factor = priors[s].previous ? steps.factors[data.member_of[s]] : 1;
        EXPECT_EQ(data.priors[s].variance, priors[s].variance * factor);
    }
}

// Where all walk alike, they stay alike.
TEST(MemberSteps, AreShrunkToWhatMembersHaveInCommon) {
    World world;
    world.members = 40;
    world.periods = 10;
    world.items = 40;
    world.categories = 3;
    Data data = simulate(world, 2).data;
    const Layout layout(data, Family::probit, 1);
    MemberSteps steps;
    ASSERT_TRUE(fit_member_steps(data, layout, {}, steps, widest(), {}).spread);
    EXPECT_LT(steps.tau, 0.6);
    EXPECT_NEAR(steps.mu, 0, 0.5);
}

TEST(MemberSteps, ARoundIsTheMaximumOfItsFormula) {
    MemberSteps steps;
    steps.factors = {1, 2, 1};
    steps.tau = 0.5;
    const StepMoments moments{{10, 20, 0}, {30, 5, 0}, {true, true, false}};
    const double moved = update_steps(moments, steps);
    EXPECT_GT(moved, 0.1);
    const auto value = [](double n, double q, double l) {
        return -n * l / 2 - q * std::exp(-l) / 2 - l * l / (2 * 0.25);
    };
    for (const auto& [n, q, factor] :
         {std::tuple{10.0, 30.0, steps.factors[0]}, {20.0, 10.0, steps.factors[1]}}) {
        const double l = std::log(factor);
        EXPECT_GT(value(n, q, l), value(n, q, l + 1e-3));
        EXPECT_GT(value(n, q, l), value(n, q, l - 1e-3));
    }
    EXPECT_NEAR(steps.mu, (std::log(steps.factors[0]) + std::log(steps.factors[1])) / 2, 1e-12);
    EXPECT_EQ(steps.factors[2], std::exp(steps.mu));
}

} // namespace
} // namespace plenary::idealpoint
