#include "plenary/numeric/svd.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "plenary/numeric/random.hpp"

namespace plenary {
namespace {

void expect_orthogonal(const Matrix& a) {
    for (std::size_t p = 0; p < a.columns(); ++p) {
        for (std::size_t q = 0; q < a.columns(); ++q) {
            double sum = 0;
            for (std::size_t i = 0; i < a.rows(); ++i)
                sum += a(i, p) * a(i, q);
            EXPECT_NEAR(sum, p == q ? 1 : 0, 1e-12) << p << " " << q;
        }
    }
}

void expect_parts(const Matrix& a, const Svd& parts) {
    expect_orthogonal(parts.u);
    expect_orthogonal(parts.v);
    for (std::size_t i = 0; i < a.rows(); ++i) {
        for (std::size_t j = 0; j < a.columns(); ++j) {
            double sum = 0;
            for (std::size_t k = 0; k < parts.values.size(); ++k)
                sum += parts.u(i, k) * parts.values[k] * parts.v(j, k);
            EXPECT_NEAR(sum, a(i, j), 1e-11 * (1 + parts.values.front()));
        }
    }
    for (std::size_t k = 0; k < parts.values.size(); ++k) {
        EXPECT_GE(parts.values[k], 0);
        EXPECT_LE(parts.values[k], parts.values[k == 0 ? 0 : k - 1]);
    }
}

Matrix square(std::size_t n, const std::vector<double>& cells) {
    Matrix out(n, n);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j)
            out(i, j) = cells[i * n + j];
    }
    return out;
}

// [[3, 0], [4, 5]] has the singular values sqrt(45) and sqrt(5).
TEST(Svd, ByHand) {
    const Svd parts = svd(square(2, {3, 0, 4, 5}));
    EXPECT_NEAR(parts.values[0], std::sqrt(45.0), 1e-13);
    EXPECT_NEAR(parts.values[1], std::sqrt(5.0), 1e-13);
    expect_parts(square(2, {3, 0, 4, 5}), parts);
}

TEST(Svd, OfNothingOfOneAndOfLessThanFullRank) {
    for (const std::vector<double>& cells :
         {std::vector<double>(9, 0.0), {1, 2, 3, 2, 4, 6, 3, 6, 9}, {0, 0, 0, 0, -2, 0, 0, 0, 0}}) {
        expect_parts(square(3, cells), svd(square(3, cells)));
    }
    const Svd one = svd(square(1, {-4}));
    EXPECT_EQ(one.values[0], 4);
    expect_parts(square(1, {-4}), one);
}

TEST(Svd, OfManyMatrices) {
    RandomStream random(7, 0);
    for (std::size_t n = 1; n <= 8; ++n) {
        for (int k = 0; k < 20; ++k) {
            Matrix a(n, n);
            for (std::size_t i = 0; i < n; ++i) {
                for (std::size_t j = 0; j < n; ++j)
                    a(i, j) = std::exp(6 * random.uniform()) * (random.uniform() - 0.5);
            }
            expect_parts(a, svd(a));
        }
    }
}

} // namespace
} // namespace plenary
