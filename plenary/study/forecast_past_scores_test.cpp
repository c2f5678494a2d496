#include "plenary/study/forecast_past_scores.hpp"

#include <gtest/gtest.h>

#include "plenary/disk/scratch_folder.hpp"
#include "plenary/text/join.hpp"

namespace plenary::study {
namespace {

using forecast::Selection;
using format::BacktestScore;

BacktestScore row(const char* reveal, const char* told, bool titles) {
    BacktestScore out;
    out.archive = "club";
    out.name = "A club";
    out.from = "3";
    out.to = "4";
    out.known_before = *score::reveal_named(reveal);
    out.told = told;
    out.titles = titles;
    out.roll_calls = 10;
    out.votes = 100;
    return out;
}

std::string nearest(const KindOfForecast& kind) {
    const std::vector<BacktestScore> scores = {
        row("none", "all", false),           row("none", "all", true),
        row("random:0.1", "all", true),      row("random:0.3", "all", true),
        row("dissent:0.3", "all", true),     row("supporters:0.1", "all", true),
        row("random:0.1", "all", false),     row("supporters:0.1", "supporters", false),
        row("random:0.1", "unknown", true),  row("supporters:0.1", "unknown", true),
        row("random:0.3", "unknown", false),
    };
    std::string out;
    for (const BacktestScore& each : nearest_scores(scores, kind))
        out +=
            score::to_string(each.known_before) + " " + each.told + (each.titles ? " t; " : "; ");
    return out;
}

TEST(PastScores, AreThoseOfTheNearestKind) {
    EXPECT_EQ(nearest({Selection::all, true, 1, 9, 0}), "random:0.1 all t; ");
    EXPECT_EQ(nearest({Selection::all, true, 6, 4, 0}), "random:0.3 all t; ");
    EXPECT_EQ(nearest({Selection::all, false, 6, 4, 0}), "random:0.1 all; ");
    EXPECT_EQ(nearest({Selection::unknown, true, 6, 4, 0}),
              "random:0.1 unknown t; supporters:0.1 unknown t; ");
    // Whoever was told of supporters is never measured by a forecast that was not.
    EXPECT_EQ(nearest({Selection::supporters, true, 6, 4, 0}), "supporters:0.1 supporters; ");
    EXPECT_EQ(nearest({Selection::supporters, true, 0, 4, 0}), "none all t; ");
    EXPECT_EQ(nearest({Selection::unknown, false, 0, 0, 0}), "none all; ");
    EXPECT_TRUE(nearest_scores({}, {Selection::all, true, 1, 9, 0}).empty());
}

TEST(PastScores, SayOnWhichBodyTheyWereMeasured) {
    BackTest test;
    test.kind = {Selection::all, true, 5, 5, 7};
    test.nearest = {row("random:0.1", "all", true)};
    EXPECT_NE(join(say(test), "\n").find("measured on A club, not on this body"),
              std::string::npos);
    test.own_body = true;
    EXPECT_EQ(join(say(test), "\n").find("never back-tested"), std::string::npos);
    test.nearest.clear();
    EXPECT_EQ(say(test).size(), 1U);
}

TEST(PastScores, AFaultyTableIsToldWithItsPlace) {
    const disk::ScratchFolder root;
    root.put("priors/backtest-scores.csv", "archive\nclub\n");
    std::vector<Problem> problems;
    const BackTest test = back_test_of({}, Body(), {root.path()}, problems);
    EXPECT_TRUE(test.nearest.empty());
    ASSERT_FALSE(problems.empty());
    EXPECT_EQ(problems.front().where.line, 1);
    std::filesystem::remove_all(root.path());
    problems.clear();
    EXPECT_TRUE(back_test_of({}, Body(), {root.path()}, problems).nearest.empty());
    EXPECT_TRUE(problems.empty());
}

// The table that ships is whole, and has the kinds that a forecast on a motion may be of.
TEST(PastScores, ThatShipAreReadable) {
    Body body;
    body.archives = {"un-general-assembly"};
    for (const Selection selection : {Selection::all, Selection::supporters, Selection::unknown}) {
        std::vector<Problem> problems;
        const BackTest test = back_test_of({selection, true, 20, 14, 5}, body, {"data"}, problems);
        EXPECT_TRUE(problems.empty());
        EXPECT_EQ(test.nearest.size(), selection == Selection::unknown ? 2U : 1U);
        EXPECT_TRUE(test.own_body);
        for (const BacktestScore& each : test.nearest)
            EXPECT_TRUE(each.titles);
    }
}

} // namespace
} // namespace plenary::study
