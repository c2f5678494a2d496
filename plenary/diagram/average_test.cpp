#include "plenary/diagram/average.hpp"

#include <algorithm>
#include <numeric>

#include <gtest/gtest.h>

#include "plenary/diagram/compile.hpp"
#include "plenary/diagram/critical.hpp"
#include "plenary/diagram/random_spec.hpp"

namespace plenary::diagram {
namespace {

Diagram diagram_of(const Spec& spec) { return compile(spec, 1'000'000).value().diagram; }

TEST(AveragePivots, AreTheSharesOfOrdersInWhichOneIsPivotal) {
    std::mt19937_64 random(21);
    for (int trial = 0; trial < 60; ++trial) {
        const std::uint32_t n = 1 + static_cast<std::uint32_t>(random() % 6);
        const Spec spec = random_spec(random, n, 2, true);
        std::vector<double> truth(n, 0);
        std::vector<std::uint32_t> order(n);
        std::iota(order.begin(), order.end(), 0U);
        double orders = 0;
        do {
            ++orders;
            std::vector<std::uint32_t> chosen(n, 0);
            bool before = spec.holds(chosen);
            for (const std::uint32_t i : order) {
                chosen[i] = 1;
                const bool after = spec.holds(chosen);
                if (after && !before)
                    truth[i] += 1;
                before = after;
            }
        } while (std::next_permutation(order.begin(), order.end()));
        const Average got = average_pivots(Engine(diagram_of(spec)), {1, 0}, {0, 1}, {}).value();
        for (std::uint32_t i = 0; i < n; ++i)
            EXPECT_NEAR(got.by_variable[i], truth[i] / orders, 1e-14);
        EXPECT_LT(got.error, 1e-14);
    }
}

TEST(AveragePivots, OfManyMembersFindTheWindow) {
    Spec spec;
    spec.variables = 193;
    Atom atom;
    atom.threshold = 129;
    for (int i = 0; i < 193; ++i) {
        atom.contribution.push_back(0);
        atom.contribution.push_back(1);
    }
    spec.atoms = {atom};
    spec.formula.entries = {{Formula::Kind::atom, 0, 0, {}}};
    const Average got = average_pivots(Engine(diagram_of(spec)), {1, 0}, {0, 1}, {}).value();
    EXPECT_LT(got.error, 1e-12);
    for (const double value : got.by_variable)
        EXPECT_NEAR(value, 1.0 / 193, 1e-15);
}

// 130 members of different weights: the quadrature needs its window, and a diagram of few bytes
// does not do.
TEST(AveragePivots, AreTheSameOnTheLatticeAndForAnyNumberOfWorkers) {
    for (const std::uint32_t d : {2U, 3U}) {
        Spec spec;
        spec.variables = 130;
        spec.choices = d;
        Atom atom;
        std::int64_t total = 0;
        for (int i = 0; i < 130; ++i) {
            const std::int64_t weight = 1 + (i * i) % 11;
            for (std::uint32_t c = 0; c < d; ++c)
                atom.contribution.push_back(c * weight);
            total += weight * (d - 1);
        }
        atom.threshold = total * 2 / 3;
        spec.atoms = {atom};
        spec.formula.entries = {{Formula::Kind::atom, 0, 0, {}}};
        const double third = 1.0 / 3;
        const std::vector<double> low =
            d == 2 ? std::vector<double>{1, 0} : std::vector<double>{third, third, third};
        const std::vector<double> high =
            d == 2 ? std::vector<double>{0, 1} : std::vector<double>{0, 0, 1};

        const Engine diagram = Engine::build(spec, std::size_t{1} << 30U).value();
        ASSERT_NE(diagram.diagram(), nullptr);
        const Engine lattice = Engine::build(spec, 1000).value();
        ASSERT_EQ(lattice.diagram(), nullptr);
        AverageMeans means;
        means.limits.most_bytes = std::size_t{1} << 30U;
        const Average one = average_pivots(diagram, low, high, means).value();
        const Average other = average_pivots(lattice, low, high, means).value();
        for (std::size_t i = 0; i < 130; ++i)
            EXPECT_NEAR(one.by_variable[i], other.by_variable[i], 1e-14);
        means.workers = {3, [](std::size_t, std::size_t tasks, const Workers::Task& task) {
                             for (std::size_t k = tasks; k-- > 0;)
                                 task(k, k % 3);
                         }};
        EXPECT_EQ(average_pivots(diagram, low, high, means)->by_variable, one.by_variable);
        EXPECT_EQ(average_pivots(lattice, low, high, means)->by_variable, other.by_variable);
        means.limits.go_on = [](double) { return false; };
        EXPECT_EQ(average_pivots(lattice, low, high, means).error().code, "interrupted");
    }
}

TEST(Critical, AgreesWithEnumeration) {
    std::mt19937_64 random(22);
    for (int trial = 0; trial < 200; ++trial) {
        const std::uint32_t n = 1 + static_cast<std::uint32_t>(random() % 9);
        const Spec spec = random_spec(random, n, 2, true);
        std::vector<std::uint64_t> truth(n, 0);
        std::uint64_t holding = 0;
        each_profile(spec, [&](const auto& chosen, bool holds_now) {
            if (!holds_now)
                return;
            ++holding;
            for (std::uint32_t i = 0; i < n; ++i) {
                if (chosen[i] == 0)
                    continue;
                auto without = chosen;
                without[i] = 0;
                if (!spec.holds(without))
                    ++truth[i];
            }
        });
        const Critical got = critical(diagram_of(spec));
        EXPECT_EQ(got.holding, UInt256(holding));
        for (std::uint32_t i = 0; i < n; ++i)
            EXPECT_EQ(got.by_variable[i], UInt256(truth[i]));
    }
}

} // namespace
} // namespace plenary::diagram
