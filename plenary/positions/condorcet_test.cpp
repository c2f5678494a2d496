#include "plenary/positions/condorcet.hpp"

#include <cmath>
#include <numeric>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plenary/positions/examples.hpp"
#include "plenary/positions/random_actors.hpp"

namespace plenary::positions {
namespace {

using examples::actors;
using examples::decimal;

struct Printed {
    const char* actor;
    const char* utility; // of its position, to XJ
    const char* risk;
    const char* probability;
};

// The first state of KTAB's reference run of 30 May 2017.
constexpr Printed printed[] = {
    {"XJ", "1.000", "+1.000", "0.0618"},  {"LK", "0.592", "-0.498", "0.0156"},
    {"ZG", "0.955", "-0.452", "0.0117"},  {"MK", "0.767", "+0.362", "0.4340"},
    {"LH", "0.588", "-0.500", "0.0028"},  {"XS", "0.888", "-0.500", "0.0000"},
    {"NEA", "0.937", "-0.497", "0.0020"}, {"MLR", "0.700", "-0.499", "0.0013"},
    {"MEP", "0.955", "-0.452", "0.0117"}, {"MOF", "0.809", "+0.643", "0.2481"},
    {"SHX", "0.717", "-0.383", "0.1533"}, {"HLJ", "0.900", "-0.196", "0.0689"},
    {"WY", "0.636", "-0.500", "0.0005"}};

TEST(Condorcet, KtabsReferenceToItsPrintedDigits) {
    const auto table = examples::ktab_reference();
    const auto held = condorcet(table, decimal("100"));
    ASSERT_TRUE(held);
    ASSERT_EQ(table.size(), std::size(printed));
    EXPECT_EQ(held->probability.size(), 12U); // ZG and MEP stand at one point
    for (std::size_t i = 0; i < table.size(); ++i) {
        EXPECT_EQ(table[i].id, printed[i].actor);
        EXPECT_EQ(fmt::format("{:.3f}", held->utility[i]), printed[i].utility) << table[i].id;
        EXPECT_EQ(fmt::format("{:+.3f}", held->risk[i]), printed[i].risk) << table[i].id;
        EXPECT_EQ(fmt::format("{:.4f}", held->probability[held->candidate[i]]),
                  printed[i].probability)
            << table[i].id;
    }
}

// Two positions, one issue, R by hand: a has three quarters of the strength, so p is 3/4 and 1/4,
// and the attitudes are 1 and 0.
TEST(Condorcet, TwoPositionsByHand) {
    const auto held = condorcet(actors({"a 3 0 1", "b 1 1 1"}), decimal("1"));
    ASSERT_TRUE(held);
    EXPECT_DOUBLE_EQ(held->risk[0], 1);
    EXPECT_NEAR(held->risk[1], 0, 1e-15);
    // At distance 1 a utility is 0 whatever the attitude.
    EXPECT_DOUBLE_EQ(held->probability[0], 0.75);
    EXPECT_DOUBLE_EQ(held->probability[1], 0.25);
}

TEST(Condorcet, WhatEverybodyLikesLessHasNoChance) {
    const auto held = condorcet(actors({"a 1 0 1", "b 1 2 1", "c 0 10 1"}), decimal("10"));
    ASSERT_TRUE(held);
    EXPECT_EQ(held->probability[2], 0);
    EXPECT_DOUBLE_EQ(held->probability[0], 0.5);
}

TEST(Condorcet, Errors) {
    const auto error = [](const std::vector<Actor>& table, const char* width) {
        const auto held = condorcet(table, decimal(width));
        return held ? std::string("none") : held.error().code + ": " + held.error().message;
    };
    EXPECT_EQ(error({}, "1"), "E-RANGE: no actor has a capability above 0");
    EXPECT_EQ(error(actors({"a 0 0 1"}), "1"), "E-RANGE: no actor has a capability above 0");
    EXPECT_EQ(error(actors({"a 1 0 1", "b 1 5 0"}), "9"),
              "E-RANGE: 'b' cares about no issue, so no position is nearer to it than another");
    EXPECT_EQ(error(actors({"a 1 -3 1", "b 1 5 1"}), "7.5"),
              "E-RANGE: the positions -3 and 5 are further apart than a scale of 7.5 is wide");
    EXPECT_EQ(error(actors({"a 1 -3 1", "b 1 5 1"}), "8"), "none");
    EXPECT_EQ(error(std::vector<Actor>(most_candidates + 1, examples::actor("a 1 0 1")), "1")
                  .substr(0, 16),
              "too-many-actors:");
}

RC_GTEST_PROP(Condorcet, ProbabilitiesOfTheDistinctPositionsAddUp, ()) {
    const auto issues = *rc::gen::inRange<std::size_t>(1, 4);
    const auto table = *random_actors(issues);
    const auto held = condorcet(table, decimal("20"));
    RC_PRE(held.has_value());
    const double total = std::accumulate(held->probability.begin(), held->probability.end(), 0.0);
    RC_ASSERT(std::abs(total - 1) < 1e-12);
    for (const double p : held->probability)
        RC_ASSERT(p >= 0 && p <= 1);
    for (std::size_t i = 0; i < table.size(); ++i) {
        RC_ASSERT(held->risk[i] >= -0.5 && held->risk[i] <= 1);
        for (std::size_t k = 0; k < issues; ++k) {
            RC_ASSERT(table[i].on[k].position ==
                      table[held->first_holder[held->candidate[i]]].on[k].position);
        }
    }
}

// Capability and salience have no unit of their own here.
RC_GTEST_PROP(Condorcet, ScalesDoNotMatter, ()) {
    const auto table = *random_actors(2);
    auto scaled = table;
    for (Actor& actor : scaled) {
        actor.capability = Decimal::make(actor.capability.digits() * 8, actor.capability.places());
        for (Stand& stand : actor.on)
            stand.salience = Decimal::make(stand.salience.digits() * 4, stand.salience.places());
    }
    const auto before = condorcet(table, decimal("20"));
    RC_PRE(before.has_value());
    const auto after = condorcet(scaled, decimal("20"));
    for (std::size_t i = 0; i < before->probability.size(); ++i)
        RC_ASSERT(std::abs(after->probability[i] - before->probability[i]) < 1e-9);
}

} // namespace
} // namespace plenary::positions
