#include "plenary/diagram/lattice.hpp"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "plenary/diagram/minimal.hpp"
#include "plenary/diagram/random_spec.hpp"
#include "plenary/diagram/threshold.hpp"

namespace plenary::diagram {
namespace {

template <std::size_t lanes>
std::vector<std::array<double, lanes>> chances(std::mt19937_64& random, std::uint32_t n,
                                               std::uint32_t d) {
    std::vector<std::array<double, lanes>> out(std::size_t{n} * d);
    for (std::uint32_t i = 0; i < n; ++i) {
        for (std::size_t k = 0; k < lanes; ++k) {
            double sum = 0;
            for (std::uint32_t c = 0; c < d; ++c) {
                out[i * d + c][k] = static_cast<double>(1 + random() % 100);
                sum += out[i * d + c][k];
            }
            for (std::uint32_t c = 0; c < d; ++c)
                out[i * d + c][k] /= sum;
        }
    }
    return out;
}

TEST(Lattice, AgreesWithTheDiagram) {
    std::mt19937_64 random(31);
    for (int trial = 0; trial < 300; ++trial) {
        const std::uint32_t n = 1 + static_cast<std::uint32_t>(random() % 9);
        const std::uint32_t d = 2 + static_cast<std::uint32_t>(random() % 2);
        Spec spec = random_spec(random, n, d, trial % 2 == 0);
        const Atom* atom = nullptr;
        for (const Atom& one : spec.atoms) {
            if (lattice_size(one, n, d).widest < 100'000)
                atom = &one;
        }
        if (atom == nullptr)
            continue;
        const auto chance = chances<4>(random, n, d);
        const Diagram diagram = compile_atom(*atom, n, d, 1'000'000).value();
        const auto lattice =
            lattice_pivots<4>(*atom, n, d, chance, {std::size_t{1} << 30U, {}}).value();
        for (std::size_t k = 0; k < 4; ++k) {
            std::vector<std::array<double, 1>> one(chance.size());
            for (std::size_t j = 0; j < chance.size(); ++j)
                one[j][0] = chance[j][k];
            const auto truth = pivots<1>(diagram, one);
            const auto single =
                lattice_pivots<1>(*atom, n, d, one, {std::size_t{1} << 30U, {}}).value();
            ASSERT_NEAR(lattice.probability[k], truth.probability[0], 1e-14) << "trial " << trial;
            ASSERT_EQ(lattice.probability[k], single.probability[0]);
            const auto alone =
                lattice_probability<1>(*atom, n, d, one, {std::size_t{1} << 30U, {}}).value();
            ASSERT_EQ(alone[0], single.probability[0]);
            for (std::size_t j = 0; j < chance.size(); ++j) {
                ASSERT_NEAR(lattice.given[j][k], truth.given[j][0], 1e-14) << "trial " << trial;
            }
        }
    }
}

TEST(Lattice, AddsUpMinimalSetsAsTheDiagramDoes) {
    std::mt19937_64 random(32);
    for (int trial = 0; trial < 200; ++trial) {
        const auto n = static_cast<std::uint32_t>(1 + random() % 10);
        std::vector<std::int64_t> weights;
        std::int64_t total = 0;
        for (std::uint32_t i = 0; i < n; ++i) {
            weights.push_back(static_cast<std::int64_t>(random() % 9));
            total += weights.back();
        }
        std::sort(weights.rbegin(), weights.rend());
        Spec spec;
        spec.variables = n;
        Atom atom;
        for (const std::int64_t weight : weights)
            atom.contribution.insert(atom.contribution.end(), {0, weight});
        atom.threshold =
            static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(total + 3));
        const Diagram sets =
            minimal_sets(compile_atom(atom, n, 2, 100'000).value(), 100'000).value();
        const std::array<double, 4> t{1.0, 0.5, 0.25, 2.0};
        const auto got = lattice_sets(atom, n, t, {std::size_t{1} << 20U, {}}).value();
        std::array<double, 4> sum{};
        std::vector<std::array<double, 4>> by_variable(n);
        const std::vector<bool> free(n, false);
        each_set(sets, free, free, [&](const std::vector<std::uint32_t>& set) {
            for (std::size_t k = 0; k < 4; ++k) {
                const double power = std::pow(t[k], static_cast<double>(set.size()));
                sum[k] += power;
                for (const std::uint32_t i : set)
                    by_variable[i][k] += power / t[k];
            }
            return true;
        });
        for (std::size_t k = 0; k < 4; ++k) {
            ASSERT_DOUBLE_EQ(got.sum[k], sum[k]) << "trial " << trial;
            for (std::size_t i = 0; i < n; ++i)
                ASSERT_DOUBLE_EQ(got.by_variable[i][k], by_variable[i][k]) << "trial " << trial;
        }
    }
}

TEST(Lattice, SaysWhenItIsTooLargeAndStopsWhenTold) {
    Atom atom;
    atom.threshold = 5'000'000;
    for (int i = 0; i < 10; ++i) {
        atom.contribution.push_back(0);
        atom.contribution.push_back(1'000'001);
    }
    const std::vector<std::array<double, 1>> half(20, {0.5});
    EXPECT_EQ(lattice_pivots<1>(atom, 10, 2, half, {1000, {}}).error().code, "too-large");
    EXPECT_EQ(
        lattice_pivots<1>(atom, 10, 2, half, {std::size_t{1} << 32U, [](double) { return false; }})
            .error()
            .kind,
        Kind::interrupted);
}

} // namespace
} // namespace plenary::diagram
