#include "plenary/idealpoint/item_at_nodes.hpp"

#include <array>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "plenary/idealpoint/chances.hpp"

namespace plenary::idealpoint {
namespace {

struct Case {
    Family family = Family::probit;
    std::size_t categories = 2;
};

void PrintTo(const Case& shown, std::ostream* out) {
    *out << "family " << static_cast<int>(shown.family) << ", " << shown.categories
         << " categories";
}

class AtNodes : public testing::TestWithParam<Case> {};

TEST_P(AtNodes, LogChancesAndDerivativesAreThoseOfTheChances) {
    const auto [family, categories] = GetParam();
    constexpr std::size_t nodes = 16;
    const std::size_t p = parameters_of(family, categories, 1);
    const std::size_t slopes = slopes_of(family, categories, 1);
    std::vector<double> at;
    for (std::size_t q = 0; q < nodes; ++q)
        at.push_back(-3.1 + 0.4 * static_cast<double>(q));
    std::vector<double> theta;
    std::vector<double> precision;
    for (std::size_t i = 0; i < p; ++i) {
        theta.push_back(i < slopes ? 0.9 - 0.4 * static_cast<double>(i)
                                   : 0.7 * static_cast<double>(i - slopes) - 0.5);
        precision.push_back(0.2 + 0.1 * static_cast<double>(i));
    }
    std::vector<double> counts;
    for (std::size_t i = 0; i < categories * nodes; ++i)
        counts.push_back(1 + static_cast<double>(i * 7 % 5));
    std::vector<double> log_chances(categories * nodes);
    std::vector<double> pull(p);
    std::vector<double> curvature(p * p);
    NodeWork work;
    work.categories = categories;
    work.parameters = p;
    work.nodes = nodes;
    work.at = at.data();
    work.precision = precision.data();
    work.counts = counts.data();
    work.log_chances = log_chances.data();
    work.pull = pull.data();
    work.curvature = curvature.data();

    const auto value = [&](const std::vector<double>& t) {
        std::array<double, most_categories> chance{};
        double sum = 0;
        for (std::size_t q = 0; q < nodes; ++q) {
            chances_at(family, categories, 1, t.data(), &at[q], chance.data());
            for (std::size_t k = 0; k < categories; ++k)
                sum += counts[k * nodes + q] * std::log(chance[k]);
        }
        for (std::size_t i = 0; i < p; ++i)
            sum -= precision[i] * t[i] * t[i] / 2;
        return sum;
    };
    for (const Width width : {Width::plain, widest()}) {
        work.theta = theta.data();
        respond_at_nodes(family, work, width);
        EXPECT_NEAR(work.value, value(theta), 1e-9);
        std::array<double, most_categories> chance{};
        for (std::size_t q = 0; q < nodes; ++q) {
            chances_at(family, categories, 1, theta.data(), &at[q], chance.data());
            for (std::size_t k = 0; k < categories; ++k)
                EXPECT_NEAR(log_chances[k * nodes + q], std::log(chance[k]), 1e-11);
        }
        const double h = 1e-4;
        const auto moved = [&](std::size_t i, double di, std::size_t j, double dj) {
            std::vector<double> t = theta;
            t[i] += di;
            t[j] += dj;
            return value(t);
        };
        for (std::size_t i = 0; i < p; ++i) {
            EXPECT_NEAR(pull[i], (moved(i, h, i, 0) - moved(i, -h, i, 0)) / (2 * h), 1e-5);
            for (std::size_t j = 0; j <= i; ++j) {
                const double difference = (moved(i, h, j, h) - moved(i, h, j, -h) -
                                           moved(i, -h, j, h) + moved(i, -h, j, -h)) /
                                          (4 * h * h);
                EXPECT_NEAR(curvature[i * p + j], -difference, 2e-3) << i << ", " << j;
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Families, AtNodes,
                         testing::Values(Case{Family::probit, 2}, Case{Family::probit, 4},
                                         Case{Family::logit, 2}, Case{Family::logit, 5},
                                         Case{Family::nominal, 2}, Case{Family::nominal, 4},
                                         Case{Family::probit, 1}, Case{Family::logit, 1},
                                         Case{Family::nominal, 1}));

} // namespace
} // namespace plenary::idealpoint
