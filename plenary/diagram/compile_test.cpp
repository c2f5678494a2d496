#include "plenary/diagram/compile.hpp"

#include <set>

#include <gtest/gtest.h>

#include "plenary/diagram/pivots.hpp"
#include "plenary/diagram/random_spec.hpp"
#include "plenary/diagram/semiring/boolean.hpp"
#include "plenary/diagram/semiring/count.hpp"
#include "plenary/diagram/semiring/interval.hpp"
#include "plenary/diagram/semiring/max_product.hpp"
#include "plenary/diagram/semiring/min_plus.hpp"
#include "plenary/diagram/sweep.hpp"

namespace plenary::diagram {
namespace {

constexpr std::size_t plenty = 1'000'000;

Diagram diagram_of(const Spec& spec) { return compile(spec, plenty).value().diagram; }

Spec quota(std::vector<std::int64_t> weights, std::int64_t threshold) {
    Spec spec;
    spec.variables = static_cast<std::uint32_t>(weights.size());
    Atom atom;
    atom.threshold = threshold;
    for (const std::int64_t weight : weights) {
        atom.contribution.push_back(0);
        atom.contribution.push_back(weight);
    }
    spec.atoms = {atom};
    spec.formula.entries = {{Formula::Kind::atom, 0, 0, {}}};
    return spec;
}

Spec some_spec(std::mt19937_64& random, int trial) {
    const std::uint32_t choices = 2 + static_cast<std::uint32_t>(trial % 3);
    const std::uint32_t most = choices == 2 ? 8 : choices == 3 ? 6 : 5;
    return random_spec(random, 1 + static_cast<std::uint32_t>(random() % most), choices,
                       trial % 2 == 0);
}

constexpr int trials = 300;

TEST(Compile, AgreesWithEnumerationAndIsReduced) {
    std::mt19937_64 random(1);
    for (int trial = 0; trial < trials; ++trial) {
        const Spec spec = some_spec(random, trial);
        const Diagram diagram = diagram_of(spec);
        each_profile(spec, [&](const auto& chosen, bool holding) {
            ASSERT_EQ(diagram.value(chosen), holding) << "trial " << trial;
        });
        for (std::uint32_t level = 0; level < spec.variables; ++level) {
            std::set<std::vector<Id>> seen;
            for (Id node = diagram.begin(level); node < diagram.begin(level + 1); ++node) {
                const std::vector<Id> children(diagram.children(node),
                                               diagram.children(node) + spec.choices);
                ASSERT_TRUE(seen.insert(children).second) << "trial " << trial;
                ASSERT_FALSE(children.front() < first_node &&
                             std::set<Id>(children.begin(), children.end()).size() == 1)
                    << "a node that is a terminal, trial " << trial;
            }
        }
    }
}

TEST(Sweep, CountsExactly) {
    std::mt19937_64 random(2);
    for (int trial = 0; trial < trials; ++trial) {
        const Spec spec = some_spec(random, trial);
        const Diagram diagram = diagram_of(spec);
        std::uint64_t count = 0;
        each_profile(spec, [&](const auto&, bool holding) { count += holding ? 1 : 0; });
        EXPECT_EQ(value_of(diagram, CountSemiring<std::uint64_t>(spec.variables, spec.choices)),
                  count);
        EXPECT_TRUE(value_of(diagram, CountSemiring<UInt128>(spec.variables, spec.choices)) ==
                    count);
        EXPECT_EQ(value_of(diagram, CountSemiring<UInt256>(spec.variables, spec.choices)),
                  UInt256(count));
    }
}

std::vector<std::array<double, 1>> some_chances(std::mt19937_64& random, const Spec& spec) {
    std::vector<std::array<double, 1>> chance(std::size_t{spec.variables} * spec.choices);
    for (std::uint32_t i = 0; i < spec.variables; ++i) {
        double sum = 0;
        for (std::uint32_t c = 0; c < spec.choices; ++c) {
            chance[i * spec.choices + c][0] = static_cast<double>(random() % 1000);
            sum += chance[i * spec.choices + c][0];
        }
        for (std::uint32_t c = 0; c < spec.choices; ++c) {
            double& p = chance[i * spec.choices + c][0];
            p = sum > 0 ? p / sum : c == 0 ? 1 : 0;
        }
    }
    return chance;
}

TEST(Sweep, ProbabilityAndEveryConditionalProbability) {
    std::mt19937_64 random(3);
    for (int trial = 0; trial < trials; ++trial) {
        const Spec spec = some_spec(random, trial);
        const Diagram diagram = diagram_of(spec);
        const auto chance = some_chances(random, spec);
        const std::uint32_t d = spec.choices;
        double probability = 0;
        std::vector<double> given(chance.size(), 0);
        each_profile(spec, [&](const auto& chosen, bool holding) {
            if (!holding)
                return;
            double all = 1;
            for (std::uint32_t i = 0; i < spec.variables; ++i)
                all *= chance[i * d + chosen[i]][0];
            probability += all;
            for (std::uint32_t i = 0; i < spec.variables; ++i) {
                double others = 1;
                for (std::uint32_t j = 0; j < spec.variables; ++j) {
                    if (j != i)
                        others *= chance[j * d + chosen[j]][0];
                }
                given[i * d + chosen[i]] += others;
            }
        });
        const Pivots<1> got = pivots<1>(diagram, chance);
        EXPECT_NEAR(got.probability[0], probability, 1e-14);
        for (std::size_t k = 0; k < given.size(); ++k)
            EXPECT_NEAR(got.given[k][0], given[k], 1e-14);
    }
}

TEST(Sweep, EightLanesAreEightSweeps) {
    std::mt19937_64 random(4);
    const Spec spec = random_spec(random, 7, 3, false);
    const Diagram diagram = diagram_of(spec);
    std::vector<std::array<double, 8>> wide(std::size_t{spec.variables} * spec.choices);
    std::vector<std::vector<std::array<double, 1>>> narrow;
    for (std::size_t k = 0; k < 8; ++k) {
        narrow.push_back(some_chances(random, spec));
        for (std::size_t j = 0; j < wide.size(); ++j)
            wide[j][k] = narrow[k][j][0];
    }
    const Pivots<8> all = pivots<8>(diagram, wide);
    for (std::size_t k = 0; k < 8; ++k) {
        const Pivots<1> one = pivots<1>(diagram, narrow[k]);
        EXPECT_EQ(all.probability[k], one.probability[0]);
        for (std::size_t j = 0; j < wide.size(); ++j)
            EXPECT_EQ(all.given[j][k], one.given[j][0]);
    }
}

TEST(Sweep, CheapestMostProbableAndPossible) {
    std::mt19937_64 random(5);
    for (int trial = 0; trial < trials; ++trial) {
        const Spec spec = some_spec(random, trial);
        const Diagram diagram = diagram_of(spec);
        const std::uint32_t d = spec.choices;
        std::vector<std::int64_t> cost(std::size_t{spec.variables} * d);
        std::vector<bool> allowed(cost.size(), true);
        std::vector<double> chance(cost.size());
        for (std::size_t k = 0; k < cost.size(); ++k) {
            cost[k] = random() % 5 == 0 ? MinPlusSemiring::impossible
                                        : static_cast<std::int64_t>(random() % 10);
            allowed[k] = k % d == 0 || random() % 3 != 0;
            chance[k] = static_cast<double>(random() % 100) / 100;
        }
        std::int64_t cheapest = MinPlusSemiring::impossible;
        std::int64_t cheapest_fail = MinPlusSemiring::impossible;
        double likeliest = -1;
        Possible possible;
        each_profile(spec, [&](const auto& chosen, bool holding) {
            std::int64_t sum = 0;
            double product = 1;
            bool may = true;
            for (std::uint32_t i = 0; i < spec.variables; ++i) {
                sum = MinPlusSemiring::add(sum, cost[i * d + chosen[i]]);
                product *= chance[i * d + chosen[i]];
                may = may && allowed[i * d + chosen[i]];
            }
            (holding ? cheapest : cheapest_fail) =
                std::min(holding ? cheapest : cheapest_fail, sum);
            if (holding)
                likeliest = std::max(likeliest, product);
            if (may)
                (holding ? possible.hold : possible.fail) = true;
        });
        EXPECT_EQ(value_of(diagram, MinPlusSemiring(cost, spec.variables, d)), cheapest);
        EXPECT_EQ(value_of(diagram, MinPlusSemiring(cost, spec.variables, d, false)),
                  cheapest_fail);
        EXPECT_NEAR(value_of(diagram, MaxProductSemiring(chance, spec.variables, d)), likeliest,
                    1e-15);
        EXPECT_EQ(value_of(diagram, BooleanSemiring(allowed, d)), possible);
    }
}

TEST(Sweep, BoundsHoldAndAreTightForMonotoneRules) {
    std::mt19937_64 random(6);
    for (int trial = 0; trial < 100; ++trial) {
        const Spec spec = random_spec(random, 6, 2, true);
        const Diagram diagram = diagram_of(spec);
        std::vector<Bounds> bounds(12);
        std::vector<std::array<double, 1>> low(12);
        std::vector<std::array<double, 1>> high(12);
        for (std::size_t i = 0; i < 6; ++i) {
            const double a = static_cast<double>(random() % 100) / 100;
            const double b = std::min(1.0, a + static_cast<double>(random() % 30) / 100);
            bounds[2 * i + 1] = {a, b};
            bounds[2 * i] = {1 - b, 1 - a};
            low[2 * i + 1][0] = a;
            low[2 * i][0] = 1 - a;
            high[2 * i + 1][0] = b;
            high[2 * i][0] = 1 - b;
        }
        const Bounds got = probability_bounds(diagram, bounds);
        EXPECT_NEAR(got.low, pivots<1>(diagram, low).probability[0], 1e-14);
        EXPECT_NEAR(got.high, pivots<1>(diagram, high).probability[0], 1e-14);
    }
}

TEST(Compile, KnownSizes) {
    const std::vector<std::int64_t> ones(35, 1);
    const Diagram oas = diagram_of(quota(ones, 24));
    EXPECT_EQ(oas.size(), 288U);
    EXPECT_EQ(oas.widest(), 12U);
    const Diagram unsc = diagram_of(quota({7, 7, 7, 7, 7, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, 39));
    EXPECT_EQ(unsc.size(), 33U);
    EXPECT_EQ(value_of(unsc, CountSemiring<std::uint64_t>(15, 2)), 848U);
}

TEST(Compile, ConstantsAreTerminals) {
    EXPECT_EQ(diagram_of(quota({1, 1}, 0)).root(), holds);
    EXPECT_EQ(diagram_of(quota({1, 1}, 3)).root(), fails);
}

TEST(Compile, StopsAtTheCapAndAtOverflow) {
    std::vector<std::int64_t> weights;
    for (int i = 0; i < 40; ++i)
        weights.push_back((std::int64_t{1} << i) + i);
    const Spec wide = quota(weights, std::int64_t{1} << 39);
    EXPECT_EQ(compile(wide, 10).error().code, "too-large");
    const std::int64_t huge = std::int64_t{1} << 61;
    EXPECT_EQ(compile(quota({huge, huge, huge}, 1), plenty).error().code, "sum-overflow");
}

} // namespace
} // namespace plenary::diagram
