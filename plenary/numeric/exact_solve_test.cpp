#include "plenary/numeric/exact_solve.hpp"

#include <random>

#include <gtest/gtest.h>

namespace plenary {
namespace {

TEST(ExactSolve, SmallSystems) {
    const auto got = exact_solve({{2, 1}, {1, 3}}, {1, 2}).value();
    EXPECT_EQ(got.numerators, (std::vector<std::int64_t>{1, 3}));
    EXPECT_EQ(got.denominator, 5);
    // A zero on the diagonal, and a determinant below zero.
    const auto turned = exact_solve({{0, 2}, {4, 0}}, {1, 2}).value();
    EXPECT_EQ(turned.numerators, (std::vector<std::int64_t>{1, 1}));
    EXPECT_EQ(turned.denominator, 2);
}

TEST(ExactSolve, ASingularMatrixHasNone) { EXPECT_FALSE(exact_solve({{1, 2}, {2, 4}}, {1, 2})); }

TEST(ExactSolve, PutBackInItIsExact) {
    std::mt19937_64 random(5);
    int solved = 0;
    for (int round = 0; round < 40; ++round) {
        const std::size_t n = 1 + static_cast<std::size_t>(round) % 30;
        std::vector<std::vector<std::int64_t>> matrix(n, std::vector<std::int64_t>(n));
        for (auto& row : matrix) {
            for (auto& one : row)
                one = static_cast<std::int64_t>(random() % 2);
        }
        const std::vector<std::int64_t> right(n, 1);
        const auto got = exact_solve(matrix, right);
        if (!got)
            continue;
        ++solved;
        for (std::size_t i = 0; i < n; ++i) {
            std::int64_t sum = 0;
            for (std::size_t j = 0; j < n; ++j)
                sum += matrix[i][j] * got->numerators[j];
            ASSERT_EQ(sum, got->denominator * right[i]);
        }
    }
    EXPECT_GT(solved, 25);
}

TEST(ExactSolve, WhatLeavesItsBitsIsRefused) {
    std::mt19937_64 random(6);
    std::vector<std::vector<std::int64_t>> matrix(90, std::vector<std::int64_t>(90));
    for (auto& row : matrix) {
        for (auto& one : row)
            one = static_cast<std::int64_t>(random() % 1000);
    }
    EXPECT_FALSE(exact_solve(matrix, std::vector<std::int64_t>(90, 1)));
}

} // namespace
} // namespace plenary
