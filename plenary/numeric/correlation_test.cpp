#include "plenary/numeric/correlation.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "plenary/numeric/random.hpp"

namespace plenary {
namespace {

using Numbers = std::vector<double>;

// tau-b from every pair.
std::optional<double> slow_kendall(const Numbers& a, const Numbers& b) {
    double sum = 0;
    double in_a = 0;
    double in_b = 0;
    const auto sign = [](double x) { return x > 0 ? 1.0 : x < 0 ? -1.0 : 0.0; };
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            sum += sign(a[i] - a[j]) * sign(b[i] - b[j]);
            in_a += std::abs(sign(a[i] - a[j]));
            in_b += std::abs(sign(b[i] - b[j]));
        }
    }
    if (in_a * in_b == 0)
        return std::nullopt;
    return sum / std::sqrt(in_a * in_b);
}

TEST(Correlation, ByHand) {
    const Numbers a{1, 2, 3, 4};
    EXPECT_DOUBLE_EQ(*pearson(a, Numbers{2, 4, 6, 8}), 1);
    EXPECT_DOUBLE_EQ(*pearson(a, Numbers{3, 1, -1, -3}), -1);
    EXPECT_DOUBLE_EQ(*pearson(a, Numbers{1, 3, 2, 4}), 0.8);
    EXPECT_DOUBLE_EQ(*spearman(a, Numbers{1, 30, 2, 400}), 0.8);
    EXPECT_DOUBLE_EQ(*kendall(a, Numbers{1, 30, 2, 400}), 2.0 / 3);
    EXPECT_EQ(ranks_of(Numbers{5, 1, 5, 0}), (Numbers{3.5, 2, 3.5, 1}));
    EXPECT_EQ(median_of({5, 1, 3}), 3);
    EXPECT_EQ(median_of({5, 1, 3, 2}), 2.5);
}

TEST(Correlation, OfTooLittle) {
    for (const Numbers& a : {Numbers{}, Numbers{1}, Numbers{2, 2, 2}}) {
        const Numbers b(a.size(), 1.0);
        EXPECT_FALSE(pearson(a, b));
        EXPECT_FALSE(spearman(a, b));
        EXPECT_FALSE(kendall(a, b));
    }
}

TEST(Correlation, KendallIsThatOfAllPairs) {
    RandomStream random(3, 0);
    for (int k = 0; k < 200; ++k) {
        Numbers a;
        Numbers b;
        for (int i = 0; i < k % 23; ++i) {
            a.push_back(std::floor(random.uniform() * 6));
            b.push_back(std::floor(random.uniform() * 6) + (k % 2 == 0 ? a.back() : 0));
        }
        const auto slow = slow_kendall(a, b);
        const auto fast = kendall(a, b);
        ASSERT_EQ(slow.has_value(), fast.has_value());
        EXPECT_NEAR(slow.value_or(0), fast.value_or(0), 1e-12);
    }
}

} // namespace
} // namespace plenary
