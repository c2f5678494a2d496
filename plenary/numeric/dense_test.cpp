#include "plenary/numeric/dense.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "plenary/numeric/random.hpp"

namespace plenary {
namespace {

Matrix random_matrix(std::size_t rows, std::size_t columns, std::uint64_t seed) {
    RandomStream random(seed, 1);
    Matrix out(rows, columns);
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t j = 0; j < columns; ++j)
            out(i, j) = random.uniform() - 0.5;
    }
    return out;
}

Matrix positive(std::size_t n, std::uint64_t seed) {
    const Matrix root = random_matrix(n + 5, n, seed);
    Matrix out(n, n);
    add_product(out, root, root, 1, 0, n + 5, Part::upper, Width::plain);
    for (std::size_t i = 0; i < n; ++i)
        out(i, i) += 0.1;
    mirror(out);
    return out;
}

constexpr std::size_t sizes[] = {1, 2, 3, 7, 8, 9, 31, 32, 33, 40, 100, 193};

TEST(Dense, ProductsAreSumsOverRows) {
    for (const std::size_t n : sizes) {
        const Matrix a = random_matrix(50, n, 1);
        const Matrix b = random_matrix(50, n + 3, 2);
        for (const Width width : {Width::plain, widest()}) {
            Matrix c(n, n + 3);
            add_product(c, a, b, -2, 3, 47, Part::whole, width);
            for (std::size_t i = 0; i < n; ++i) {
                for (std::size_t j = 0; j < n + 3; ++j) {
                    double want = 0;
                    for (std::size_t r = 3; r < 47; ++r)
                        want -= 2 * a(r, i) * b(r, j);
                    EXPECT_NEAR(c(i, j), want, 1e-13);
                }
            }
        }
    }
}

TEST(Dense, InverseTimesMatrixIsOne) {
    for (const std::size_t n : sizes) {
        for (const Width width : {Width::plain, widest()}) {
            const Matrix a = positive(n, n);
            Matrix u = a;
            ASSERT_TRUE(cholesky(u, 0, width)) << n;
            const Matrix inverse = inverse_of(u, width);
            for (std::size_t i = 0; i < n; ++i) {
                const std::vector<double> row(inverse.row(i), inverse.row(i) + n);
                const std::vector<double> one = product(a, row);
                for (std::size_t j = 0; j < n; ++j)
                    EXPECT_NEAR(one[j], i == j ? 1 : 0, 1e-9) << n << " " << i << " " << j;
            }
            std::vector<double> x(n, 1.0);
            solve_lower(u, x);
            solve_upper(u, x);
            const std::vector<double> back = product(a, x);
            for (std::size_t j = 0; j < n; ++j)
                EXPECT_NEAR(back[j], 1, 1e-9);
        }
    }
}

TEST(Dense, SaysThatAMatrixIsNotPositive) {
    Matrix a = positive(60, 4);
    a(50, 50) = -1;
    EXPECT_FALSE(cholesky(a, 0, widest()));
}

} // namespace
} // namespace plenary
