#include "plenary/procedure/graph.hpp"

#include <gtest/gtest.h>

#include "plenary/procedure/fixture.hpp"

namespace plenary::procedure {
namespace {

Procedure three() {
    return fixture::procedure({fixture::stage("a", "yes >= 1"), fixture::stage("b", "yes >= 1"),
                               fixture::stage("c", "yes >= 1")},
                              {0.0});
}

double of(const Walked& walked, std::string_view end) {
    for (const EndState& one : walked.ends) {
        if (one.name == end)
            return one.chance;
    }
    return -1;
}

TEST(Graph, ReachPassAndEnds) {
    const Procedure one = three();
    ASSERT_TRUE(faults_of(one).empty());
    // Bit m: stage m passes.
    const std::vector<double> chance{0.1, 0.2, 0.05, 0.15, 0.1, 0.1, 0.05, 0.25};
    const Walked got = walk(one, chance);
    EXPECT_NEAR(got.reached[0], 1, 1e-15);
    EXPECT_NEAR(got.passed[0], 0.7, 1e-15);
    EXPECT_NEAR(got.reached[1], 0.7, 1e-15);
    EXPECT_NEAR(got.passed[1], 0.4, 1e-15);
    EXPECT_NEAR(got.passed[2], 0.25, 1e-15);
    EXPECT_NEAR(of(got, "done"), 0.25, 1e-15);
    EXPECT_NEAR(of(got, "dropped"), 0.75, 1e-15);
    const std::vector<std::size_t> path = main_path(one);
    EXPECT_EQ(path, (std::vector<std::size_t>{0, 1, 2}));
    EXPECT_EQ(end_of_main_path(one), "done");
    EXPECT_EQ(default_end(one), "dropped");
    const JointChance joint = joint_chance(path, chance);
    EXPECT_NEAR(joint.joint, 0.25, 1e-15);
    EXPECT_NEAR(joint.product, 0.7 * 0.5 * 0.5, 1e-15);
    EXPECT_EQ(bottleneck(path, got), 0U);
}

// A mandate: each renewal that fails ends it on that day.
TEST(Graph, EndsByDay) {
    Procedure one = three();
    const char* days[] = {"2017-10-15", "2018-04-15", "2019-04-15"};
    for (std::size_t m = 0; m < 3; ++m) {
        one.stages[m].day = fixture::day(days[m]);
        one.stages[m].on_fail = one.stages[m].on_timeout = "lapses";
    }
    const std::vector<double> chance{0.1, 0.2, 0.05, 0.15, 0.1, 0.1, 0.05, 0.25};
    const Walked got = walk(one, chance);
    ASSERT_EQ(got.ends.size(), 2U);
    const EndState& lapses = got.ends[0];
    ASSERT_EQ(lapses.name, "lapses");
    ASSERT_EQ(lapses.arrivals.size(), 3U);
    EXPECT_EQ(lapses.arrivals[0].day, fixture::day("2017-10-15"));
    EXPECT_NEAR(lapses.arrivals[0].chance, 0.3, 1e-15);
    EXPECT_NEAR(lapses.arrivals[1].chance, 0.3, 1e-15);
    EXPECT_NEAR(lapses.arrivals[2].chance, 0.15, 1e-15);
}

TEST(Graph, AStageThatMayNotBeHeld) {
    Procedure one = three();
    one.stages[1].held = 0.75;
    one.stages[1].day = fixture::day("2017-10-15");
    EXPECT_EQ(faults_of(one).at(0).column, "on_timeout");
    one.stages[1].on_timeout = "too late";
    ASSERT_TRUE(faults_of(one).empty());
    std::vector<double> all_pass(8, 0.0);
    all_pass[7] = 1;
    const Walked got = walk(one, all_pass);
    EXPECT_NEAR(got.reached[1], 0.75, 1e-15);
    EXPECT_NEAR(of(got, "too late"), 0.25, 1e-15);
    EXPECT_NEAR(of(got, "done"), 0.75, 1e-15);
}

TEST(Graph, GoingRoundNeedsADate) {
    Procedure one = three();
    one.stages[2].on_fail = "a";
    const auto without = faults_of(one);
    ASSERT_EQ(without.size(), 1U);
    EXPECT_EQ(without[0].stage, 0U);
    EXPECT_EQ(without[0].column, "date");
    one.stages[0].day = fixture::day("2017-10-15");
    ASSERT_EQ(faults_of(one).size(), 1U);
    EXPECT_EQ(faults_of(one)[0].column, "on_timeout");
    one.stages[0].on_timeout = "too late";
    EXPECT_TRUE(faults_of(one).empty());
    one.stages[0].on_timeout = "a";
    EXPECT_FALSE(faults_of(one).empty());
}

TEST(Graph, EndsAndStagesThatNobodyComesTo) {
    Procedure one = three();
    for (Stage& stage : one.stages)
        stage.on_pass = stage.on_fail = "a";
    ASSERT_EQ(faults_of(one).size(), 1U);
    EXPECT_NE(faults_of(one)[0].message.find("no end state"), std::string::npos);
    one = three();
    one.stages[0].on_pass = "bb";
    const auto got = faults_of(one);
    ASSERT_EQ(got.size(), 2U);
    EXPECT_EQ(got[0].message, "no stage of 'p' leads to 'b'");
    EXPECT_EQ(got[0].hint, "these are taken as end states: bb, done, dropped");
}

} // namespace
} // namespace plenary::procedure
