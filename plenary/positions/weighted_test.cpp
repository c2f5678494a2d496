#include "plenary/positions/weighted.hpp"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plenary/positions/examples.hpp"
#include "plenary/positions/random_actors.hpp"

namespace plenary::positions {
namespace {

using examples::actors;
using examples::decimal;
using examples::emission_standards;

// The figures of the published table; net votes by hand from it.
TEST(Weighted, TheEmissionStandards) {
    const auto weighted = weigh(emission_standards(), 0);
    ASSERT_TRUE(weighted);
    ASSERT_TRUE(weighted->mean.fraction);
    EXPECT_EQ(to_string(*weighted->mean.fraction), "5003/677");
    EXPECT_DOUBLE_EQ(weighted->mean.value, 7.389955686853767);
    ASSERT_EQ(weighted->levels.size(), 3U);
    EXPECT_FALSE(weighted->tied());
    EXPECT_EQ(to_string(weighted->position(weighted->low)), "7");
    EXPECT_NEAR(weighted->share(0).to_double(), 0.366322008863, 1e-12);
    EXPECT_NEAR(weighted->share(1).to_double(), 0.137370753323, 1e-12);
    EXPECT_NEAR(weighted->share(2).to_double(), 0.496307237814, 1e-12);
    EXPECT_NEAR(weighted->share_up_to(1).to_double(), 0.503692762186, 1e-12);
    const auto votes = [&](const char* a, const char* b) {
        const Exactly out = net_votes(*weighted, decimal(a), decimal(b));
        return out.fraction ? to_string(*out.fraction) : "not exact";
    };
    EXPECT_EQ(votes("7", "10"), "1/400");
    EXPECT_EQ(votes("4", "7"), "-181/2000");
    EXPECT_EQ(votes("4", "10"), "-11/125");
    EXPECT_EQ(votes("10", "4"), "11/125");
    EXPECT_EQ(votes("7", "7"), "0");
}

TEST(Weighted, HalfTheWeightIsATie) {
    const auto weighted = weigh(actors({"a 1 0 1", "b 1 3 0", "c 1 8 1"}), 0);
    ASSERT_TRUE(weighted);
    EXPECT_TRUE(weighted->tied());
    EXPECT_EQ(to_string(weighted->position(weighted->low)), "0");
    EXPECT_EQ(to_string(weighted->position(weighted->high)), "8");
    EXPECT_EQ(weighted->share_up_to(weighted->low), Fraction(1, 2));
}

TEST(Weighted, NoWeightIsAnError) {
    const auto weighted = weigh(actors({"a 0 0 1", "b 1 3 0"}), 0);
    ASSERT_FALSE(weighted);
    EXPECT_EQ(weighted.error().code, "E-RANGE");
    EXPECT_FALSE(weigh({}, 0));
}

TEST(Weighted, DigitsThatDoNotFitTogether) {
    const auto weighted = weigh(actors({"a 999999999999999 0 1", "b 0.1 3 1"}), 0);
    ASSERT_FALSE(weighted);
    EXPECT_EQ(weighted.error().code, "too-many-digits");
}

// The products of three columns of fifteen digits leave 128 bits; the median does not need them.
TEST(Weighted, AMeanThatIsNotExactSaysSo) {
    const auto weighted = weigh(actors({"a 123456789012341 -123456789012343 999999999999989",
                                        "b 323456789012347 323456789012349 999999999999937"}),
                                0);
    ASSERT_TRUE(weighted);
    EXPECT_FALSE(weighted->mean.fraction);
    const double share = 123456789012341.0 * 999999999999989.0;
    const double rest = 323456789012347.0 * 999999999999937.0;
    const double mean = (share * -123456789012343.0 + rest * 323456789012349.0) / (share + rest);
    EXPECT_NEAR(weighted->mean.value / mean, 1, 1e-14);
    EXPECT_EQ(weighted->low, 1U);
    const Exactly votes = net_votes(*weighted, decimal("0"), decimal("323456789012349"));
    EXPECT_FALSE(votes.fraction);
    EXPECT_TRUE(std::isfinite(votes.value));
}

RC_GTEST_PROP(Weighted, TheMedianSplitsTheWeight, ()) {
    const auto drawn = *random_actors();
    const auto weighted = weigh(drawn, 0);
    RC_PRE(weighted.has_value());
    const auto weight_where = [&](auto test) {
        Int128 out = 0;
        for (std::size_t i = 0; i < drawn.size(); ++i)
            out += test(drawn[i].on[0].position) ? weighted->weights[i] : Int128{0};
        return out;
    };
    for (const std::size_t level : {weighted->low, weighted->high}) {
        const Decimal median = weighted->position(level);
        RC_ASSERT(2 * weight_where([&](const Decimal& at) { return at < median; }) <=
                  weighted->total);
        RC_ASSERT(2 * weight_where([&](const Decimal& at) { return at > median; }) <=
                  weighted->total);
        RC_ASSERT(weighted->levels[level].weight > 0);
    }
    const Decimal low = weighted->position(weighted->low);
    RC_ASSERT(weighted->tied() ==
              (2 * weight_where([&](const Decimal& at) { return at <= low; }) == weighted->total));
}

RC_GTEST_PROP(Weighted, ScalingTheWeightsChangesNothing, ()) {
    const auto drawn = *random_actors();
    const auto factor = *rc::gen::inRange<std::int64_t>(2, 1000);
    auto scaled = drawn;
    for (Actor& actor : scaled)
        actor.capability =
            Decimal::make(actor.capability.digits() * factor, actor.capability.places());
    const auto before = weigh(drawn, 0);
    RC_PRE(before.has_value());
    const auto after = weigh(scaled, 0);
    RC_ASSERT(after.has_value());
    RC_ASSERT(after->mean.fraction == before->mean.fraction);
    RC_ASSERT(after->low == before->low);
    RC_ASSERT(after->high == before->high);
    for (std::size_t i = 0; i < before->levels.size(); ++i)
        RC_ASSERT(after->share(i) == before->share(i));
}

RC_GTEST_PROP(Weighted, TheMeanMovesWithThePositions, ()) {
    const auto drawn = *random_actors();
    const auto step = *rc::gen::inRange<std::int64_t>(-500, 500);
    auto moved = drawn;
    for (Actor& actor : moved) {
        const auto at = actor.on[0].position.at_places(2);
        actor.on[0].position = Decimal::make(*at + step, 2);
    }
    const auto before = weigh(drawn, 0);
    RC_PRE(before.has_value());
    const auto after = weigh(moved, 0);
    RC_ASSERT(after.has_value());
    RC_ASSERT(std::abs(after->mean.value - before->mean.value - static_cast<double>(step) / 100) <
              1e-9);
    RC_ASSERT(after->low == before->low);
}

RC_GTEST_PROP(Weighted, TheOrderOfTheTableIsNothing, ()) {
    auto drawn = *random_actors();
    const auto before = weigh(drawn, 0);
    RC_PRE(before.has_value());
    std::reverse(drawn.begin(), drawn.end());
    const auto after = weigh(drawn, 0);
    RC_ASSERT(after->mean.fraction == before->mean.fraction);
    RC_ASSERT(after->mean.value == before->mean.value);
    RC_ASSERT(after->low == before->low);
}

} // namespace
} // namespace plenary::positions
