#include "plenary/numeric/procrustes.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "plenary/numeric/correlation.hpp"
#include "plenary/numeric/random.hpp"

namespace plenary {
namespace {

Matrix cloud(std::size_t rows, std::size_t columns, std::uint64_t seed) {
    RandomStream random(seed, 0);
    Matrix out(rows, columns);
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t e = 0; e < columns; ++e)
            out(i, e) = random.uniform() * static_cast<double>(columns - e);
    }
    return out;
}

// A cloud that was turned by an angle, mirrored, stretched and moved comes back onto itself.
TEST(Procrustes, BringsBackWhatWasMoved) {
    const Matrix x = cloud(30, 2, 1);
    for (const double mirror : {1.0, -1.0}) {
        Matrix y(30, 2);
        const double c = std::cos(0.8);
        const double s = std::sin(0.8);
        for (std::size_t i = 0; i < 30; ++i) {
            y(i, 0) = 7 + 3 * (c * x(i, 0) - s * x(i, 1));
            y(i, 1) = -2 + mirror * 3 * (s * x(i, 0) + c * x(i, 1));
        }
        const Laid laid = lay_over(x, y);
        EXPECT_NEAR(laid.congruence, 1, 1e-12);
        EXPECT_NEAR(laid.from.scale / laid.onto.scale, 3, 1e-12);
        EXPECT_NEAR(laid.turn(0, 0) * laid.turn(1, 1) - laid.turn(0, 1) * laid.turn(1, 0), mirror,
                    1e-12);
        for (std::size_t i = 0; i < 30; ++i) {
            const std::vector<double> back = laid.moved(y.row(i));
            for (std::size_t e = 0; e < 2; ++e)
                EXPECT_NEAR(back[e], (x(i, e) - laid.onto.mean[e]) / laid.onto.scale, 1e-12);
        }
    }
}

// No small turn from the best one brings the clouds nearer.
TEST(Procrustes, IsTheNearest) {
    const Matrix x = cloud(40, 2, 2);
    const Matrix y = cloud(40, 2, 3);
    const Laid best = lay_over(x, y);
    const auto distance = [&](const Laid& laid) {
        double sum = 0;
        for (std::size_t i = 0; i < 40; ++i) {
            const std::vector<double> moved = laid.moved(y.row(i));
            for (std::size_t e = 0; e < 2; ++e)
                sum += std::pow(moved[e] - (x(i, e) - laid.onto.mean[e]) / laid.onto.scale, 2);
        }
        return sum;
    };
    for (const double angle : {-0.3, -0.01, 0.01, 0.3, 1.5}) {
        Laid other = best;
        for (std::size_t e = 0; e < 2; ++e) {
            other.turn(e, 0) =
                std::cos(angle) * best.turn(e, 0) - std::sin(angle) * best.turn(e, 1);
            other.turn(e, 1) =
                std::sin(angle) * best.turn(e, 0) + std::cos(angle) * best.turn(e, 1);
        }
        EXPECT_GT(distance(other), distance(best));
    }
}

TEST(Procrustes, InOneColumnIsTheSignOfTheCorrelation) {
    const Matrix x = cloud(20, 1, 4);
    Matrix y(20, 1);
    std::vector<double> a;
    std::vector<double> b;
    for (std::size_t i = 0; i < 20; ++i) {
        y(i, 0) = std::sin(5.0 * static_cast<double>(i)) - x(i, 0);
        a.push_back(x(i, 0));
        b.push_back(y(i, 0));
    }
    const Laid laid = lay_over(x, y);
    ASSERT_LT(*pearson(a, b), 0);
    EXPECT_NEAR(laid.turn(0, 0), -1, 1e-15);
    EXPECT_NEAR(laid.congruence, -*pearson(a, b), 1e-12);
}

TEST(Procrustes, OfOnePointTwice) {
    Matrix x(2, 2);
    x.set_zero();
    const Laid laid = lay_over(x, x);
    EXPECT_EQ(laid.congruence, 0);
    EXPECT_EQ(laid.moved(x.row(0)), (std::vector<double>{0, 0}));
}

} // namespace
} // namespace plenary
