// Figures: compiled for this project from closed forms, linear programs over all minimal blocking
// coalitions, integer programs and enumeration.
#include <cmath>
#include <numeric>
#include <set>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plenary/inducement/coalition.hpp"
#include "plenary/inducement/hurdle.hpp"
#include "plenary/inducement/robust.hpp"

namespace plenary::inducement {
namespace {

constexpr std::size_t memory = std::size_t{1} << 28U;

// Weights of members, and the first `vetoers` with a veto.
BoundRule rule_of(const std::vector<int>& weights, int quota, int vetoers = 0) {
    Electorate electorate;
    std::string rule = "yes[w] >= " + std::to_string(quota);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        Elector one;
        one.code = "M" + std::to_string(i);
        electorate.members.push_back(one);
        electorate.columns["w"].push_back(Rational::make(weights[i], 1).value());
        electorate.groups["V"].push_back(static_cast<int>(i) < vetoers);
    }
    if (vetoers > 0)
        rule += " and veto by V";
    return open_rule(parse_formula(rule).value(), electorate, memory).value();
}

// Values by member, brought to the variables of the rule.
template <class Value>
std::vector<Value> of_variables(const BoundRule& rule, const std::vector<Value>& by_member) {
    std::vector<Value> out;
    for (const std::size_t member : rule.game.variables)
        out.push_back(by_member[member]);
    return out;
}

// ---- the hurdle

struct HurdleRow {
    std::vector<int> weights;
    int quota;
    int vetoers;
    std::int64_t numerator;
    std::int64_t denominator;
};

class Hurdles : public testing::TestWithParam<HurdleRow> {};

TEST_P(Hurdles, AreTheKnownFractionsAndVerified) {
    const HurdleRow& row = GetParam();
    const auto got = hurdle(rule_of(row.weights, row.quota, row.vetoers)).value();
    ASSERT_TRUE(got.verified);
    EXPECT_EQ(got.fraction, Rational::make(row.numerator, row.denominator));
    EXPECT_NEAR(got.value,
                static_cast<double>(row.numerator) / static_cast<double>(row.denominator), 1e-9);
    EXPECT_EQ(got.gap, 0);
}

std::vector<int> alike(int n) { return std::vector<int>(static_cast<std::size_t>(n), 1); }

INSTANTIATE_TEST_SUITE_P(
    Known, Hurdles,
    testing::Values(HurdleRow{alike(3), 2, 0, 3, 2}, HurdleRow{alike(9), 5, 0, 9, 5},
                    HurdleRow{alike(9), 6, 0, 9, 4}, HurdleRow{alike(10), 7, 0, 5, 2},
                    HurdleRow{alike(12), 8, 0, 12, 5}, HurdleRow{alike(35), 24, 0, 35, 12},
                    HurdleRow{alike(34), 23, 0, 17, 6}, HurdleRow{alike(35), 18, 0, 35, 18},
                    HurdleRow{alike(34), 18, 0, 2, 1}, HurdleRow{alike(33), 22, 0, 11, 4},
                    HurdleRow{{4, 4, 4, 2, 2, 1}, 12, 0, 5, 2},
                    HurdleRow{{10, 10, 10, 10, 5, 5, 3, 3, 2}, 41, 0, 3, 1},
                    HurdleRow{{10, 10, 10, 10, 5, 5, 5, 3, 3, 2}, 45, 0, 25, 8},
                    HurdleRow{{10, 10, 10, 10, 8, 5, 5, 5, 5, 3, 3, 2}, 54, 0, 16, 5},
                    HurdleRow{{3, 1, 1, 1, 1}, 4, 0, 7, 4}, HurdleRow{{50, 49, 1}, 51, 0, 2, 1},
                    HurdleRow{alike(15), 9, 5, 45, 7}));

TEST(Hurdle, OneThatDecidesAloneIsOneAndUnanimityIsEverybody) {
    EXPECT_EQ(hurdle(rule_of({5, 1, 1}, 5))->fraction, Rational::make(1, 1));
    EXPECT_EQ(hurdle(rule_of(alike(7), 7))->fraction, Rational::make(7, 1));
}

TEST(Hurdle, ManyMembersThatDiffer) {
    std::vector<int> weights;
    for (int i = 0; i < 40; ++i)
        weights.push_back(100 + 37 * i % 91);
    const int sum = std::accumulate(weights.begin(), weights.end(), 0);
    const auto got = hurdle(rule_of(weights, sum * 2 / 3)).value();
    EXPECT_GT(got.value, 2.5);
    EXPECT_LT(got.value, 3.5);
    EXPECT_LT(got.gap, 1e-7);
}

// ---- the cheapest coalition

struct CheapestRow {
    std::vector<int> weights;
    int quota;
    std::vector<double> prices;
    double cost;
};

class CheapestCoalitions : public testing::TestWithParam<CheapestRow> {};

TEST_P(CheapestCoalitions, CostWhatEnumerationFinds) {
    const CheapestRow& row = GetParam();
    const BoundRule rule = rule_of(row.weights, row.quota);
    EXPECT_EQ(cheapest_winning(rule, of_variables(rule, row.prices)).cost, row.cost);
}

INSTANTIATE_TEST_SUITE_P(
    Random, CheapestCoalitions,
    testing::Values(
        CheapestRow{
            {9, 8, 8, 9, 4, 3, 9, 8, 3, 2, 8, 5}, 51, {0, 0, 3, 8, 5, 5, 0, 3, 2, 2, 5, 5}, 13},
        CheapestRow{{1, 9, 2, 1, 1, 4, 4, 1}, 12, {8, 2, 1, 2, 3, 8, 0, 3}, 2},
        CheapestRow{{5, 8, 1, 2, 8, 5, 7, 9}, 30, {8, 0, 5, 1, 1, 8, 0, 3}, 4},
        CheapestRow{{1, 2, 2, 7, 2, 5, 7, 2, 1, 1}, 16, {0, 0, 0, 2, 2, 5, 2, 2, 0, 3}, 4},
        CheapestRow{{5, 6, 2, 5, 6, 1, 7, 2}, 23, {0, 0, 5, 0, 0, 0, 2, 8}, 0},
        CheapestRow{
            {3, 9, 4, 8, 9, 4, 3, 7, 7, 2, 7, 7}, 36, {0, 0, 1, 8, 8, 3, 1, 0, 0, 0, 2, 8}, 3},
        CheapestRow{{1, 3, 4, 8, 5, 1}, 15, {8, 3, 1, 8, 1, 2}, 10},
        CheapestRow{{2, 2, 4, 4, 1, 6}, 10, {1, 3, 2, 0, 3, 2}, 2}));

std::vector<double> article_prices(std::size_t members) {
    std::vector<double> out(members, 9);
    std::fill_n(out.begin(), 20, 0.0);
    out[20] = out[21] = 3;
    out[22] = 4;
    return out;
}

TEST(CheapestCoalition, OfTheArticle) {
    for (const auto& [members, quota, cost] :
         {std::tuple{35, 24, 19.0}, std::tuple{34, 23, 10.0}}) {
        const BoundRule rule = rule_of(alike(members), quota);
        const auto prices = of_variables(rule, article_prices(static_cast<std::size_t>(members)));
        EXPECT_EQ(cheapest_winning(rule, prices).cost, cost);
    }
}

TEST(CheapestCoalition, IntervalsInIntervalsOut) {
    const BoundRule rule = rule_of(alike(3), 2);
    std::vector<Interval> prices{{1, 2, 3}, {2, 3, 6}, {4, 5, 5}};
    const auto got = cheapest_coalition(rule, of_variables(rule, prices));
    EXPECT_EQ(got.low.cost, 3);
    EXPECT_EQ(got.mode.cost, 5);
    EXPECT_EQ(got.high.cost, 8);
    // The first is in at both ends, the second gives way to the third at the high end.
    EXPECT_EQ(of_variables(rule, prices)[0].mode, 2);
    EXPECT_TRUE(got.low.in_every[0] && got.high.in_every[0]);
    EXPECT_TRUE(got.low.in_every[1]);
    EXPECT_FALSE(got.high.in_some[1]);
    EXPECT_TRUE(got.high.in_every[2]);
}

TEST(CheapestCoalition, TiesAreNoOnesPlace) {
    const BoundRule rule = rule_of(alike(3), 2);
    const auto got = cheapest_coalition(rule, {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}});
    for (std::size_t v = 0; v < 3; ++v) {
        EXPECT_FALSE(got.mode.in_every[v]);
        EXPECT_TRUE(got.mode.in_some[v]);
    }
}

// ---- a counter-lobby

struct RobustRow {
    int quota;
    std::vector<double> leaning;
    double budget;
    double cost;
    std::size_t size;
    double level;
};

class Robusts : public testing::TestWithParam<RobustRow> {};

TEST_P(Robusts, CostWhatIsKnown) {
    const RobustRow& row = GetParam();
    const BoundRule rule = rule_of(alike(static_cast<int>(row.leaning.size())), row.quota);
    const auto got = robust_cost(rule, of_variables(rule, row.leaning), row.budget).value();
    EXPECT_NEAR(got.cost, row.cost, 1e-9);
    EXPECT_EQ(got.size, row.size);
    EXPECT_NEAR(got.level.value(), row.level, 1e-9);
}

std::vector<double> article_leanings() {
    std::vector<double> out(35, -4);
    std::fill_n(out.begin(), 20, 3.0);
    out[20] = out[21] = -1;
    out[22] = -1.5;
    return out;
}

INSTANTIATE_TEST_SUITE_P(
    Known, Robusts,
    testing::Values(
        RobustRow{5, std::vector<double>(9, 0), 1, 1.8, 9, 0.2},
        RobustRow{3, {4, 2, 0, -2, -4}, 12, 20, 4, 6},
        RobustRow{4, {5, 3, 1, 0, -1, -3, -5}, 6, 9, 5, 3},
        RobustRow{6, {2, 1.5, 1, 0.5, 0, -0.5, -1, -1.5, -2}, 9, 20.25, 9, 2.25},
        RobustRow{4, {5, 3, 1, 0, -1, -3, -5}, 0, 0, 4, 0},
        RobustRow{6, {2, 1.5, 1, 0.5, 0, -0.5, -1, -1.5, -2}, 0, 0.5, 6, 0},
        RobustRow{24, article_leanings(), 0, 7.5, 24, 0},
        RobustRow{24, article_leanings(), 1, 11.5, 24, 1},
        RobustRow{24, article_leanings(), 5, 24, 25, 2.5},
        RobustRow{24, article_leanings(), 10, 37, 27, 2.5},
        RobustRow{24, article_leanings(), 20, 60.071428571428571, 30, 2.857142857142857},
        RobustRow{24, article_leanings(), 40, 108.16666666666667, 35, 3.3333333333333333}));

// The coalition of counted votes under a rule that cannot be told by counting, so that the solver
// answers: one member of no weight stands beside.
TEST(Robust, TheSolverAgreesWithTheClosedForm) {
    for (const RobustRow& row :
         {RobustRow{3, {4, 2, 0, -2, -4}, 12, 20, 4, 6},
          RobustRow{4, {5, 3, 1, 0, -1, -3, -5}, 6, 9, 5, 3},
          RobustRow{6, {2, 1.5, 1, 0.5, 0, -0.5, -1, -1.5, -2}, 9, 20.25, 9, 2.25}}) {
        std::vector<int> weights = alike(static_cast<int>(row.leaning.size()));
        weights.push_back(0);
        std::vector<double> leaning = row.leaning;
        leaning.push_back(-1);
        const BoundRule rule = rule_of(weights, row.quota);
        const auto got = robust_cost(rule, of_variables(rule, leaning), row.budget).value();
        EXPECT_NEAR(got.cost, row.cost, 1e-7);
        EXPECT_GT(got.coalitions, 0U);
    }
}

TEST(Robust, RulesOfAnyShape) {
    const BoundRule eec = rule_of({4, 4, 4, 2, 2, 1}, 12);
    EXPECT_NEAR(
        robust_cost(eec, of_variables(eec, std::vector<double>{1, -1, 0, 0, -1, 1}), 6)->cost, 16,
        1e-7);
    const BoundRule council = rule_of(alike(15), 9, 5);
    EXPECT_NEAR(robust_cost(council,
                            of_variables(council, std::vector<double>{3, 2, 1, -1, -2, 1, 1, 0, 0,
                                                                      0, -1, -1, -1, -2, -2}),
                            6)
                    ->cost,
                37.5, 1e-7);
}

// ---- properties

RC_GTEST_PROP(Inducement, CostsGrowWithTheBudgetAndScaleTogether, ()) {
    const auto n = *rc::gen::inRange<std::size_t>(2, 9);
    const int quota = *rc::gen::inRange(1, static_cast<int>(n) + 1);
    std::vector<double> leaning;
    for (std::size_t i = 0; i < n; ++i)
        leaning.push_back(*rc::gen::inRange(-8, 9) / 2.0);
    const BoundRule rule = rule_of(alike(static_cast<int>(n)), quota);
    double before = 0;
    for (const double budget : {0.0, 0.5, 1.0, 3.0, 9.0}) {
        const double cost = robust_cost(rule, leaning, budget)->cost;
        RC_ASSERT(cost >= before - 1e-12);
        before = cost;
        std::vector<double> scaled = leaning;
        for (double& one : scaled)
            one *= 4;
        RC_ASSERT(std::abs(robust_cost(rule, scaled, 4 * budget)->cost - 4 * cost) < 1e-9);
    }
}

RC_GTEST_PROP(Inducement, WithstandingNeverCostsLessThanTheCheapestCoalition, ()) {
    const auto n = *rc::gen::inRange<std::size_t>(2, 9);
    const BoundRule rule =
        rule_of(alike(static_cast<int>(n)), *rc::gen::inRange(1, static_cast<int>(n) + 1));
    std::vector<double> leaning;
    std::vector<Interval> prices; // what brings each member over when nobody answers
    for (std::size_t i = 0; i < n; ++i) {
        leaning.push_back(*rc::gen::inRange(-8, 9) / 2.0);
        const double price = std::max(0.0, -leaning.back());
        prices.push_back({price, price, price});
    }
    const double least = cheapest_coalition(rule, prices).mode.cost;
    for (const double budget : {0.0, 0.5, 3.0})
        RC_ASSERT(robust_cost(rule, leaning, budget)->cost >= least - 1e-12);
}

RC_GTEST_PROP(Inducement, TheHurdleOfAQuotaIsItsFormula, ()) {
    const auto n = *rc::gen::inRange(1, 30);
    const auto q = *rc::gen::inRange(1, n + 1);
    RC_ASSERT(hurdle(rule_of(alike(n), q))->fraction == Rational::make(n, n - q + 1).value());
}

RC_GTEST_PROP(Inducement, TheHurdleOfARuleOfWeightsIsAtLeastOneAndOneOnlyForADictator, ()) {
    const auto weights = *rc::gen::container<std::vector<int>>(5, rc::gen::inRange(1, 10));
    const int sum = std::accumulate(weights.begin(), weights.end(), 0);
    const int quota = *rc::gen::inRange(1, sum + 1);
    const BoundRule rule = rule_of(weights, quota);
    const auto got = hurdle(rule).value();
    bool alone = false;
    for (std::uint32_t v = 0; v < 5; ++v) {
        std::vector<std::uint32_t> chosen(5, 0);
        chosen[v] = 1;
        alone = alone || rule.game.spec.holds(chosen);
    }
    RC_ASSERT(got.verified);
    RC_ASSERT(got.value >= 1 - 1e-9);
    RC_ASSERT((got.value < 1 + 1e-9) == alone);
}

TEST(Inducement, RulesThatNobodyCanWinOrBlockAreRefused) {
    Electorate electorate;
    for (const char* code : {"A", "B"}) {
        Elector one;
        one.code = code;
        electorate.members.push_back(one);
    }
    const auto code_of = [&](const char* rule) {
        return open_rule(parse_formula(rule).value(), electorate, memory).error().code;
    };
    EXPECT_EQ(code_of("yes >= 3"), "E-RULE-UNREACHABLE");
    EXPECT_EQ(code_of("yes >= 0"), "E-RULE-DEGENERATE");
    EXPECT_EQ(code_of("yes <= 1"), "not-monotone");
}

} // namespace
} // namespace plenary::inducement
