#include "plenary/numeric/bivariate_normal.hpp"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "plenary/numeric/normal.hpp"

namespace plenary {
namespace {

double above(double x) { return normal_cdf(-x); }

TEST(BivariateNormal, StretchesKeepTheirTails) {
    EXPECT_EQ(normal_between(2, 1), 0);
    EXPECT_NEAR(normal_between(9, 10), 1.1285122074236e-19, 1e-31);
    EXPECT_NEAR(normal_between(-10, -9), 1.1285122074236e-19, 1e-31);
    EXPECT_NEAR(normal_between(-1.959963984540054, 1.959963984540054), 0.95, 1e-15);
}

// Sheppard 1899: the chance that both are positive.
TEST(BivariateNormal, OrthantOfTwo) {
    for (double r = -1; r <= 1; r += 0.125) {
        EXPECT_NEAR(normal_both_above(0, 0, r), 0.25 + std::asin(r) / (2 * std::numbers::pi), 1e-14)
            << r;
    }
    for (const double r : {0.99, 0.9999, 0.99999999, -0.99999})
        EXPECT_NEAR(normal_both_above(0, 0, r), 0.25 + std::asin(r) / (2 * std::numbers::pi), 1e-14)
            << r;
}

TEST(BivariateNormal, IndependentAndEqualVariables) {
    EXPECT_NEAR(normal_both_above(0.7, -1.2, 0), above(0.7) * above(-1.2), 1e-16);
    EXPECT_NEAR(normal_both_above(0.7, -1.2, 1), above(0.7), 1e-16);
    EXPECT_NEAR(normal_both_above(-0.7, 0.2, -1), normal_between(-0.7, -0.2), 1e-16);
    EXPECT_EQ(normal_both_above(INFINITY, 0, 0.5), 0);
    EXPECT_EQ(normal_both_above(-INFINITY, 0.3, 0.5), above(0.3));
}

// The four quarters add up to one, and two sizes of the rule agree, also near +-1.
TEST(BivariateNormal, QuartersAddUpAndTwoRulesAgree) {
    for (const double r : {-0.9999, -0.9, -0.3, 0.0, 0.3, 0.75, 0.95, 0.999, 0.9999999}) {
        for (const double h : {-3.0, -0.8, 0.0, 0.79, 0.8, 2.5}) {
            for (const double k : {-1.5, 0.0, 0.8, 4.0}) {
                const double whole = normal_both_above(h, k, r) + normal_both_above(-h, k, -r) +
                                     normal_both_above(h, -k, -r) + normal_both_above(-h, -k, r);
                EXPECT_NEAR(whole, 1, 4e-14) << h << " " << k << " " << r;
                EXPECT_NEAR(normal_both_above(h, k, r), normal_both_above(h, k, r, 64), 1e-14)
                    << h << " " << k << " " << r;
            }
        }
    }
}

// The reading of the agenda vote: support 1.2, 0.4 harder, correlation 0.8. One that said yes to
// the agenda says yes again with this chance, and twenty of them are worth so many votes.
TEST(BivariateNormal, AYesOnTheAgendaIsNoYesOnTheSuspension) {
    const double again = normal_both_above(-1.2, -0.8, 0.8) / above(-1.2);
    EXPECT_NEAR(again, 0.863, 5e-4);
    EXPECT_NEAR(20 * again, 17.3, 0.05);
}

} // namespace
} // namespace plenary
