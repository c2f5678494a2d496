#include "plenary/numeric/pareto.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "plenary/numeric/random.hpp"

namespace plenary {
namespace {

std::vector<double> pareto_draws(double k, std::size_t n) {
    RandomStream random(7, 0);
    std::vector<double> out;
    for (std::size_t i = 0; i < n; ++i)
        out.push_back(std::pow(1 - random.uniform(), -k));
    return out;
}

TEST(ParetoK, FindsTheTailOfParetoDistributions) {
    EXPECT_NEAR(pareto_k(pareto_draws(0.3, 20000)), 0.3, 0.12);
    EXPECT_NEAR(pareto_k(pareto_draws(0.7, 20000)), 0.7, 0.12);
    EXPECT_NEAR(pareto_k(pareto_draws(1.2, 20000)), 1.2, 0.15);
}

TEST(ParetoK, OfBoundedWeightsIsBelowZeroOrNearIt) {
    RandomStream random(7, 1);
    std::vector<double> weights;
    for (int i = 0; i < 5000; ++i)
        weights.push_back(random.uniform());
    EXPECT_LT(pareto_k(weights), 0.1);
}

TEST(ParetoK, OfEqualOrFewWeightsSaysNothing) {
    EXPECT_FALSE(std::isfinite(pareto_k(std::vector<double>(1000, 0.5))));
    EXPECT_FALSE(std::isfinite(pareto_k({1, 2, 3})));
}

} // namespace
} // namespace plenary
