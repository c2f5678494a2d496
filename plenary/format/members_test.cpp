#include "plenary/format/members.hpp"

#include <gtest/gtest.h>

namespace plenary::format {
namespace {

TEST(Members, BlanksAroundColumnsDoNotMatter) {
    const ReadMembers read = parse_members(" code , weight\nA, 2\nB,1 \n", "m.csv");
    ASSERT_TRUE(read.problems.empty()) << describe(read.problems.front());
    EXPECT_EQ(read.electorate.members.at(1).code, "B");
    EXPECT_EQ(read.electorate.columns.at("weight").at(0), Rational::make(2, 1));
}

TEST(Members, ColumnsThatDifferOnlyInBlanksAreOneTwice) {
    const ReadMembers read = parse_members("code,weight, weight\nA,2,3\n", "m.csv");
    ASSERT_EQ(read.problems.size(), 1U);
    EXPECT_EQ(read.problems[0].code, "duplicate-column");
    EXPECT_EQ(read.problems[0].where, (Where{"m.csv", 1, 13}));
}

TEST(Weights, OneNumberALineMayBeginWithAByteOrderMark) {
    const ReadWeights read = parse_weights("\xEF\xBB\xBF"
                                           "51\n50\n49.5\n",
                                           "w.txt", true);
    ASSERT_TRUE(read.members.problems.empty()) << describe(read.members.problems.front());
    EXPECT_EQ(read.quota, Rational::make(51, 1));
    EXPECT_EQ(read.members.electorate.members.size(), 2U);
}

TEST(Weights, OneNumberALineIsUtf8) {
    const ReadWeights read = parse_weights("1\n2\xFF\n", "w.txt", false);
    ASSERT_EQ(read.members.problems.size(), 1U);
    EXPECT_EQ(read.members.problems[0].code, "invalid-utf8");
    EXPECT_EQ(read.members.problems[0].where, (Where{"w.txt", 2, 2}));
}

} // namespace
} // namespace plenary::format
