#include "plenary/format/decisions.hpp"

#include <gtest/gtest.h>

namespace plenary::format {
namespace {

std::vector<std::string> codes(const ReadDecisions& read) {
    std::vector<std::string> out;
    for (const Problem& problem : read.problems)
        out.push_back(std::to_string(problem.where.line) + " " + problem.code);
    return out;
}

TEST(Decisions, AcceptRejectAndOpen) {
    const ReadDecisions read = parse_decisions(
        "{\"proposal\":\"p\",\"decision\":\"accept\",\"cells\":{\"stance\":\"no\",\"who\":\"PER\"},"
        "\"reason\":\"r\",\"by\":\"Ana\"}\r\n"
        "\n"
        "{\"decision\":\"reject\",\"proposal\":\"q\",\"cells\":{},\"shown\":[{\"x\":1}]}\n"
        "{\"proposal\":\"r\",\"decision\":null}\n"
        "{\"proposal\":\"p\",\"decision\":\"\"}",
        "f");
    EXPECT_TRUE(read.problems.empty());
    EXPECT_EQ(read.open, 2U);
    ASSERT_EQ(read.decisions.size(), 2U);
    const Decision& first = read.decisions[0];
    EXPECT_EQ(first.proposal, "p");
    EXPECT_TRUE(first.accepts);
    EXPECT_EQ(first.cells, (ledger::Cells{{"stance", "no"}, {"who", "PER"}}));
    EXPECT_EQ(first.reason, "r");
    EXPECT_EQ(first.by, "Ana");
    EXPECT_EQ(first.where, (Where{"f", 1, 1}));
    EXPECT_FALSE(read.decisions[1].accepts);
    EXPECT_EQ(read.decisions[1].where.line, 3);
}

TEST(Decisions, WhatIsWrittenOpenIsReadOpen) {
    const std::string line = open_decision("p", {{"quote", "a \"b\"\n\xC3\xA9"}});
    EXPECT_EQ(line.find('\n'), line.size() - 1);
    const ReadDecisions read = parse_decisions(line, "f");
    EXPECT_TRUE(read.problems.empty());
    EXPECT_TRUE(read.decisions.empty());
    EXPECT_EQ(read.open, 1U);
}

TEST(Decisions, EveryLineAtFaultIsTold) {
    const ReadDecisions read = parse_decisions("{\"proposal\":\"a\",\n"
                                               "3\n"
                                               "{\"proposal\":\"a\",\"proposal\":\"b\"}\n"
                                               "{\"proposal\":\"a\",\"decison\":\"accept\"}\n"
                                               "{\"proposal\":7}\n"
                                               "{\"decision\":\"accept\"}\n"
                                               "{\"proposal\":\"a\",\"decision\":\"maybe\"}\n"
                                               "{\"proposal\":\"a\",\"decision\":\"reject\","
                                               "\"cells\":{\"who\":\"b\"}}\n"
                                               "{\"proposal\":\"a\",\"decision\":\"accept\"}\n"
                                               "{\"proposal\":\"a\",\"decision\":\"reject\"}\n"
                                               "{\"proposal\":\"\xFF\"}\n"
                                               "{\"proposal\":\"c\",\"decision\":\"accept\","
                                               "\"cells\":{\"who\":null}}\n"
                                               "{\"proposal\":1e999}\n",
                                               "f");
    EXPECT_EQ(codes(read),
              (std::vector<std::string>{"1 bad-json", "2 not-an-object", "3 key-twice",
                                        "4 unknown-key", "5 bad-value", "6 no-proposal",
                                        "7 bad-value", "8 cells-of-a-rejected", "10 decided-twice",
                                        "11 invalid-utf8", "12 bad-value", "13 bad-json"}));
    EXPECT_EQ(read.problems[0].where.column, 17);
    EXPECT_EQ(read.problems[9].where.column, 14);
    EXPECT_EQ(read.decisions.size(), 1U);
}

TEST(Decisions, AFileWithoutALineIsTold) {
    EXPECT_EQ(codes(parse_decisions("", "f")), std::vector<std::string>{"1 no-decisions"});
    EXPECT_EQ(codes(parse_decisions(" \n\n", "f")), std::vector<std::string>{"1 no-decisions"});
}

// A key of an inner object is another key.
TEST(Decisions, KeysOfOtherObjectsDoNotClash) {
    const ReadDecisions read =
        parse_decisions("{\"proposal\":\"a\",\"decision\":\"accept\",\"cells\":{\"reason\":\"x\"},"
                        "\"reason\":\"y\"}",
                        "f");
    EXPECT_TRUE(read.problems.empty());
    ASSERT_EQ(read.decisions.size(), 1U);
}

} // namespace
} // namespace plenary::format
