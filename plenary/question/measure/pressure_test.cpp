// Figures: compiled for this project with exact fractions, two quadratures and Monte Carlo.
#include "plenary/question/measure/pressure.hpp"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plenary/numeric/normal.hpp"

namespace plenary::question {
namespace {

// Twenty supporters, three pressed, the rest opponents; the last member cannot vote unless `all`.
BaseReading body_of(int members, const std::string& rule, bool all = true) {
    BaseReading out;
    out.formula = parse_formula(rule).value();
    for (int i = 0; i < members; ++i) {
        Elector one;
        one.code = "M" + std::to_string(i);
        one.can_vote = all || i + 1 < members;
        out.electorate.members.push_back(one);
    }
    return out;
}

PressureQuestion question_on(const BaseReading& reading) {
    PressureQuestion out;
    for (std::size_t i = 0; i < reading.electorate.members.size(); ++i) {
        if (!reading.electorate.members[i].can_vote) {
            out.chances.emplace_back(std::nullopt);
            continue;
        }
        const double p = i < 20 ? 0.95 : i < 23 ? 0.20 : 0.05;
        out.chances.emplace_back(Chance{p, p, p});
    }
    out.pressed = {20, 21, 22};
    out.targets = {0.05, 0.1, 0.25, 0.5};
    out.rhos = {0};
    return out;
}

double value_of(const PressureAnswer& answer, std::size_t member) {
    const auto found = std::find_if(answer.members.begin(), answer.members.end(),
                                    [&](const MemberEffect& one) { return one.member == member; });
    return found->birnbaum;
}

struct Expected {
    const char* rule;
    int members;
    bool all;
    double p, supporter, pressed, opponent, certain;
    std::vector<std::optional<std::pair<double, double>>> even;
};

class PressureVectors : public testing::TestWithParam<Expected> {};

TEST_P(PressureVectors, Hold) {
    const Expected& expected = GetParam();
    const BaseReading reading = body_of(expected.members, expected.rule, expected.all);
    const auto answer = pressure_on(reading, question_on(reading)).value();
    const UnderShock& one = answer.shocks.front();
    EXPECT_NEAR(one.p.p, expected.p, 1e-13);
    EXPECT_NEAR(one.reachable_max.p, expected.certain, 1e-13);
    EXPECT_NEAR(value_of(answer, 0), expected.supporter, 1e-13);
    EXPECT_NEAR(value_of(answer, 21), expected.pressed, 1e-13);
    EXPECT_NEAR(value_of(answer, 30), expected.opponent, 1e-13);
    ASSERT_EQ(one.break_even.size(), expected.even.size());
    for (std::size_t k = 0; k < expected.even.size(); ++k) {
        EXPECT_EQ(one.break_even[k].reachable, expected.even[k].has_value()) << k;
        if (!expected.even[k])
            continue;
        EXPECT_NEAR(one.break_even[k].p.value(), expected.even[k]->first, 1e-7);
        EXPECT_NEAR(one.break_even[k].shift.value(), expected.even[k]->second, 1e-5);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Three, PressureVectors,
    testing::Values(Expected{"yes >= 24",
                             35,
                             true,
                             0.010008386571712,
                             0.008848839680537,
                             0.024567218926886,
                             0.034310397065474,
                             0.213265759800897,
                             {{{0.507414190, 1.4159533}}, {{0.710656546, 2.2848692}}, {}, {}}},
                    Expected{"yes >= 24",
                             35,
                             false,
                             0.008292866718438,
                             0.007434308714707,
                             0.021319492880690,
                             0.030508447472904,
                             0.195997926159871,
                             {{{0.539299363, 1.5438167}}, {{0.744954521, 2.4581757}}, {}, {}}},
                    Expected{"yes >= 23",
                             34,
                             true,
                             0.042603263783912,
                             0.035724928031304,
                             0.086274013804609,
                             0.106547439324298,
                             0.541354598980388,
                             {{{0.227422632, 0.1633723}},
                              {{0.373961894, 0.8710370}},
                              {{0.655953316, 2.0316066}},
                              {{0.959163256, 4.5427734}}}}));

TEST(Pressure, ACommonShock) {
    const BaseReading reading = body_of(35, "yes >= 24");
    PressureQuestion question = question_on(reading);
    question.rhos = {0, 0.1, 0.2, 0.4};
    const auto answer = pressure_on(reading, question).value();
    EXPECT_NEAR(answer.shocks[1].p.p, 0.0396848937, 1e-8);
    EXPECT_NEAR(answer.shocks[2].p.p, 0.0661711619, 1e-8);
    EXPECT_NEAR(answer.shocks[3].p.p, 0.0990299332, 1e-8);
    for (const UnderShock& one : answer.shocks) {
        EXPECT_LT(one.p.error, 1e-9);
        for (const BreakEven& even : one.break_even) {
            if (!even.p)
                continue;
            // Put back in, the break-even gives the target.
            PressureQuestion back = question;
            back.rhos = {one.rho};
            for (const std::size_t member : back.pressed)
                back.chances[member] = Chance{*even.p, *even.p, *even.p};
            EXPECT_NEAR(pressure_on(reading, back)->shocks[0].p.p, even.target, 1e-9);
        }
    }
}

TEST(Pressure, TheShiftThatUnlikeMembersNeed) {
    const BaseReading reading = body_of(35, "yes >= 23");
    PressureQuestion question = question_on(reading);
    question.chances[20] = Chance{0.6, 0.6, 0.6};
    question.chances[22] = Chance{0, 0, 0};
    const auto answer = pressure_on(reading, question).value();
    const BreakEven& even = answer.shocks[0].break_even[1];
    ASSERT_TRUE(even.shift);
    PressureQuestion back = question;
    for (const std::size_t member : back.pressed) {
        const double p = shifted(question.chances[member]->value, *even.shift);
        back.chances[member] = Chance{p, p, p};
    }
    EXPECT_NEAR(pressure_on(reading, back)->shocks[0].p.p, 0.1, 1e-10);
    // The last of them never moves: a shift of nothing is nothing, so 0.5 is out of reach though
    // certainty would do.
    EXPECT_TRUE(answer.shocks[0].break_even[3].p);
    EXPECT_FALSE(answer.shocks[0].break_even[3].shift);
}

TEST(Pressure, EnoughIfCertainAndTheSetsThatSuffice) {
    const BaseReading short_of = body_of(35, "yes >= 24");
    const auto no = pressure_on(short_of, question_on(short_of)).value();
    EXPECT_FALSE(no.enough_if_certain);
    EXPECT_EQ(no.supporters, 20);
    EXPECT_TRUE(no.sufficient_sets.empty());
    const BaseReading exactly = body_of(34, "yes >= 23");
    const auto yes = pressure_on(exactly, question_on(exactly)).value();
    EXPECT_TRUE(yes.enough_if_certain);
    EXPECT_EQ(yes.sufficient_sets, (std::vector<std::vector<std::size_t>>{{20, 21, 22}}));
    const BaseReading easy = body_of(34, "yes >= 22");
    EXPECT_EQ(pressure_on(easy, question_on(easy))->sufficient_sets.size(), 3U);
}

TEST(Pressure, ARuleUnderWhichAYesHarmsIsRefused) {
    const BaseReading reading = body_of(35, "yes <= 20");
    EXPECT_EQ(pressure_on(reading, question_on(reading)).error().code, "not-monotone");
}

RC_GTEST_PROP(Pressure, TheChanceRisesWithEveryMemberAndBirnbaumIsItsSlope, ()) {
    const int members = *rc::gen::inRange(3, 12);
    const int quota = *rc::gen::inRange(1, members + 1);
    const BaseReading reading = body_of(members, "yes >= " + std::to_string(quota));
    PressureQuestion question;
    const auto chance = rc::gen::map(rc::gen::inRange(0, 1001), [](int x) { return x / 1000.0; });
    for (int i = 0; i < members; ++i) {
        const double p = *chance;
        question.chances.emplace_back(Chance{p, p, p});
    }
    question.pressed = {0};
    question.rhos = {0, 0.3};
    const auto before = pressure_on(reading, question).value();
    const auto moved = static_cast<std::size_t>(*rc::gen::inRange(0, members));
    const double to = *chance;
    const double from = question.chances[moved]->value;
    question.chances[moved] = Chance{to, to, to};
    const auto after = pressure_on(reading, question).value();
    const double change = after.shocks[0].p.p - before.shocks[0].p.p;
    RC_ASSERT(std::abs(change - value_of(before, moved) * (to - from)) < 1e-13);
    RC_ASSERT((to - from) * change >= -1e-14);
    RC_ASSERT((to - from) * (after.shocks[1].p.p - before.shocks[1].p.p) >= -1e-9);
}

TEST(Pressure, TheGridIsTheSameForAnyNumberOfWorkersAndStaysWithinTheEnds) {
    const BaseReading reading = body_of(35, "yes >= 23");
    PressureQuestion question = question_on(reading);
    for (auto& one : question.chances)
        one = Chance{one->value * 0.5, one->value, (1 + one->value) / 2};
    const auto ends = pressure_on(reading, question)->shocks[0];
    const auto one = pressure_grid(reading, question, 1'003, 7, Workers{}, {}).value();
    // Backwards, as another order of the same tasks.
    Workers backwards;
    backwards.count = 2;
    backwards.run = [](std::size_t workers, std::size_t tasks, const Workers::Task& task) {
        for (std::size_t k = tasks; k-- > 0;)
            task(k, k % workers);
    };
    EXPECT_EQ(pressure_grid(reading, question, 1'003, 7, backwards, {})->p, one.p);
    EXPECT_NE(pressure_grid(reading, question, 1'003, 8, Workers{}, {})->p, one.p);
    for (const double p : one.p) {
        EXPECT_GE(p, ends.low.p);
        EXPECT_LE(p, ends.high.p);
    }
    std::vector<double> sorted = one.p;
    std::sort(sorted.begin(), sorted.end());
    EXPECT_LT(quantile_of(sorted, 0.05), quantile_of(sorted, 0.95));
    EXPECT_EQ(quantile_of(sorted, 1), sorted.back());
}

TEST(Pressure, TheGridStopsWhenToldTo) {
    const BaseReading reading = body_of(35, "yes >= 23");
    const auto stopped = pressure_grid(reading, question_on(reading), 10'000, 1, Workers{},
                                       [](double) { return false; });
    EXPECT_EQ(stopped.error().code, "interrupted");
}

} // namespace
} // namespace plenary::question
