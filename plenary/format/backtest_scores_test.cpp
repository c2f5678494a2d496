#include "plenary/format/backtest_scores.hpp"

#include <string>

#include <gtest/gtest.h>

namespace plenary::format {
namespace {

const std::string head =
    "archive,name,from,to,known_before,told,titles,roll_calls,votes,log_loss,crps,coverage90,"
    "mean_pit,mean_pit_all,day\n";

std::string problems_of(const std::string& rows, std::size_t left) {
    std::vector<Problem> problems;
    EXPECT_EQ(parse_backtest_scores(head + rows, "s.csv", problems).size(), left);
    std::string out;
    for (const Problem& each : problems)
        out += to_string(each.where) + " " + each.code + "\n";
    return out;
}

TEST(BacktestScores, AreReadRowByRow) {
    std::vector<Problem> problems;
    const auto scores = parse_backtest_scores(
        head + "club,\"A club, of old\",3,4,random:0.1,unknown,yes,101,15900,0.25,3.5,0.9,0.5,0.6,"
               "2026-11-28\n",
        "s.csv", problems);
    ASSERT_TRUE(problems.empty());
    ASSERT_EQ(scores.size(), 1U);
    const BacktestScore& score = scores.front();
    EXPECT_EQ(score.archive, "club");
    EXPECT_EQ(score.name, "A club, of old");
    EXPECT_EQ(score.from + " " + score.to, "3 4");
    EXPECT_EQ(score::to_string(score.known_before), "random:0.1");
    EXPECT_EQ(score.told, "unknown");
    EXPECT_TRUE(score.titles);
    EXPECT_EQ(score.roll_calls, 101);
    EXPECT_EQ(score.votes, 15900);
    EXPECT_DOUBLE_EQ(score.log_loss, 0.25);
    EXPECT_DOUBLE_EQ(score.crps, 3.5);
    EXPECT_DOUBLE_EQ(score.coverage90, 0.9);
    EXPECT_DOUBLE_EQ(score.mean_pit, 0.5);
    EXPECT_DOUBLE_EQ(score.mean_pit_all, 0.6);
    EXPECT_EQ(to_string(score.day), "2026-11-28");
}

TEST(BacktestScores, LeavesOutRowsWithAFaultAndSaysWhere) {
    const std::string good = "c,C,3,4,none,all,no,1,2,0.25,3.5,0.9,0.5,0.6,2026-11-28\n";
    EXPECT_EQ(problems_of(good, 1), "");
    EXPECT_EQ(problems_of("c,C,3,4,half,all,no,1,2,0.25,3.5,0.9,0.5,0.6,2026-11-28\n" + good, 1),
              "s.csv:2:9 bad-reveal\n");
    EXPECT_EQ(problems_of("c,C,3,4,none,all,no,1,2,0.25,3.5,1.9,0.5,0.6,2026-11-28\n", 0),
              "s.csv:2:34 bad-value\n");
    EXPECT_EQ(problems_of("c,C,3,4,none,friends,maybe,0,2,-1,3.5,0.9,0.5,0.6,soon\n", 0),
              "s.csv:2:14 bad-value\ns.csv:2:22 bad-value\ns.csv:2:28 bad-number\n"
              "s.csv:2:32 bad-value\ns.csv:2:51 bad-day\n");
    EXPECT_EQ(problems_of(",C,3,4,none,all,no,1,2,,3.5,0.9,0.5,0.6,2026-11-28\n", 0),
              "s.csv:2:1 empty-cell\ns.csv:2:24 empty-cell\n");
}

} // namespace
} // namespace plenary::format
