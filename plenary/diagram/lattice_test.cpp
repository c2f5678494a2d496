#include "plenary/diagram/lattice.hpp"

#include <gtest/gtest.h>

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
