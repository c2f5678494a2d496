#include "plenary/positions/flip.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plenary/positions/examples.hpp"
#include "plenary/positions/random_actors.hpp"

namespace plenary::positions {
namespace {

using examples::actors;
using examples::decimal;
using examples::emission_standards;

const Decimal one = Decimal::make(1, 0);

class EmissionFlips : public testing::Test {
protected:
    std::vector<Actor> table = emission_standards();
    Result<Weighted> weighted = weigh(table, 0);
    Flips found = flips(*weighted, table, 0, one);

    const std::optional<Flip>& of(const std::string& id, Input input) {
        const auto at = std::find_if(table.begin(), table.end(),
                                     [&](const Actor& actor) { return actor.id == id; });
        return found.by_actor.at(static_cast<std::size_t>(at - table.begin()))
            .at(static_cast<std::size_t>(input));
    }
};

TEST_F(EmissionFlips, TheSmallestSalience) {
    ASSERT_FALSE(found.tied);
    ASSERT_TRUE(found.smallest[0]);
    EXPECT_EQ(found.smallest[0]->change.to_double(), 0.03125);
    EXPECT_EQ(table[found.smallest[0]->actor].id, "UK");
    EXPECT_EQ(found.smallest[0]->new_median, decimal("10"));
    for (const char* id : {"UK", "France", "Italy"})
        EXPECT_EQ(to_string(of(id, Input::salience)->change), "1/32") << id;
    EXPECT_EQ(to_string(of("Germany", Input::salience)->change), "-1/32");
    EXPECT_EQ(to_string(of("Denmark", Input::salience)->change), "-1/10");
    EXPECT_EQ(of("Denmark", Input::salience)->new_median, decimal("10"));
    // Ireland's whole weight is 0.005, the margin: at a salience of 0 the median is tied, no more.
    ASSERT_TRUE(of("Ireland", Input::salience));
    EXPECT_TRUE(of("Ireland", Input::salience)->ties_only);
    EXPECT_FALSE(of("Ireland", Input::salience)->new_median);
}

TEST_F(EmissionFlips, TheSmallestCapabilityAndPosition) {
    ASSERT_TRUE(found.smallest[1]);
    EXPECT_EQ(table[found.smallest[1]->actor].id, "Denmark");
    EXPECT_EQ(to_string(found.smallest[1]->change), "-1/200");
    EXPECT_EQ(to_string(of("UK", Input::capability)->change), "1/180");
    // Those at the median carry it away as soon as they leave it upwards.
    ASSERT_TRUE(of("Greece", Input::position));
    EXPECT_EQ(of("Greece", Input::position)->change, Fraction());
    EXPECT_TRUE(of("Greece", Input::position)->follows);
    EXPECT_TRUE(of("Greece", Input::position)->upward);
    EXPECT_EQ(to_string(of("Germany", Input::position)->change), "3");
    EXPECT_FALSE(of("UK", Input::position)->upward);
    EXPECT_EQ(to_string(of("UK", Input::position)->change), "-3");
}

TEST(Flips, ASalienceCannotLeaveItsScale) {
    // The margin of b is 2; c alone would have to care 3.
    const auto table = actors({"a 1 0 1", "b 3 1 1", "c 1 2 1"});
    const auto weighted = weigh(table, 0);
    ASSERT_TRUE(weighted);
    const Flips found = flips(*weighted, table, 0, one);
    EXPECT_FALSE(found.by_actor[2][0]);
    ASSERT_TRUE(found.by_actor[2][1]);
    EXPECT_EQ(to_string(found.by_actor[2][1]->change), "3");
    EXPECT_EQ(found.by_actor[2][1]->new_median, decimal("2"));
    const Flips wider = flips(*weighted, table, 0, decimal("4"));
    ASSERT_TRUE(wider.by_actor[2][0]);
    EXPECT_TRUE(wider.by_actor[2][0]->ties_only);
    EXPECT_TRUE(flips(*weighted, table, 0, decimal("4.1")).by_actor[2][0]->new_median);
}

TEST(Flips, OneActorCannotBeOutweighed) {
    const auto table = actors({"a 1 5 1"});
    const Flips found = flips(*weigh(table, 0), table, 0, one);
    EXPECT_FALSE(found.by_actor[0][0]);
    EXPECT_FALSE(found.by_actor[0][1]);
    ASSERT_TRUE(found.by_actor[0][2]);
    EXPECT_TRUE(found.by_actor[0][2]->follows);
    EXPECT_TRUE(found.by_actor[0][2]->either_way);
}

TEST(Flips, ATieIsSaid) {
    const auto table = actors({"a 1 0 1", "b 1 1 1"});
    const Flips found = flips(*weigh(table, 0), table, 0, one);
    EXPECT_TRUE(found.tied);
    EXPECT_TRUE(found.by_actor.empty());
    EXPECT_FALSE(found.smallest[0]);
}

// A plain weighted median in doubles, that knows nothing of the above: {lower, upper}.
std::pair<double, double> plain_median(const std::vector<double>& positions,
                                       const std::vector<double>& weights) {
    std::map<double, double> at;
    double total = 0;
    for (std::size_t i = 0; i < positions.size(); ++i) {
        at[positions[i]] += weights[i];
        total += weights[i];
    }
    std::pair<double, double> out{NAN, NAN};
    double up_to = 0;
    constexpr double slack = 1e-11;
    for (const auto& [position, weight] : at) {
        up_to += weight;
        if (std::isnan(out.first) && up_to >= total / 2 - slack)
            out.first = position;
        if (std::isnan(out.second) && up_to > total / 2 + slack)
            out.second = position;
    }
    return out;
}

std::pair<double, double> changed(const std::vector<Actor>& table, std::size_t who, Input input,
                                  double change) {
    std::vector<double> positions;
    std::vector<double> weights;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const auto plus = [&](Input one_of) { return i == who && one_of == input ? change : 0; };
        positions.push_back(table[i].on[0].position.to_double() + plus(Input::position));
        weights.push_back((table[i].capability.to_double() + plus(Input::capability)) *
                          (table[i].on[0].salience.to_double() + plus(Input::salience)));
    }
    return plain_median(positions, weights);
}

// Slightly more than the change: another median, as said. Slightly less, on either side: the same.
RC_GTEST_PROP(Flips, ReallyFlip, ()) {
    const auto table = *random_actors();
    const auto weighted = weigh(table, 0);
    RC_PRE(weighted.has_value() && !weighted->tied());
    const Flips found = flips(*weighted, table, 0, one);
    const double median = weighted->position(weighted->low).to_double();
    const auto before = std::pair(median, median);
    constexpr double bit = 1e-6;
    for (std::size_t i = 0; i < table.size(); ++i) {
        for (const Input input : all_inputs) {
            const auto& flip = found.by_actor[i][static_cast<std::size_t>(input)];
            if (!flip) {
                // None can: the ends of the scale and a few far away change nothing.
                const double now = input == Input::salience ? table[i].on[0].salience.to_double()
                                   : input == Input::capability ? table[i].capability.to_double()
                                                                : 1000;
                const double most = input == Input::salience ? 1 - now : 1000;
                RC_ASSERT(changed(table, i, input, most) == before);
                const auto without = changed(table, i, input, -now);
                RC_ASSERT(without == before || std::isnan(without.second));
                continue;
            }
            const double change = flip->change.to_double();
            const double sign = change > 0 || (change == 0 && flip->upward) ? 1 : -1;
            if (std::abs(change) > 2 * bit) {
                RC_ASSERT(changed(table, i, input, change - sign * bit) == before);
                const double other_way = sign * bit - change;
                const double now = input == Input::salience ? table[i].on[0].salience.to_double()
                                                            : table[i].capability.to_double();
                const bool inside =
                    now + other_way >= 0 && (input == Input::capability || now + other_way <= 1);
                if (input != Input::position && inside)
                    RC_ASSERT(changed(table, i, input, other_way) == before);
            }
            if (input != Input::position) {
                const auto at = changed(table, i, input, change);
                RC_ASSERT(at.first != at.second);
            }
            if (flip->ties_only && input != Input::position)
                continue;
            const auto beyond = changed(table, i, input, change + sign * bit);
            RC_ASSERT(beyond != before);
            RC_ASSERT((flip->upward ? beyond.second > median : beyond.first < median));
            if (flip->either_way)
                RC_ASSERT(changed(table, i, input, change - sign * bit) != before);
            if (flip->new_median)
                RC_ASSERT(beyond ==
                          std::pair(flip->new_median->to_double(), flip->new_median->to_double()));
        }
    }
}

} // namespace
} // namespace plenary::positions
