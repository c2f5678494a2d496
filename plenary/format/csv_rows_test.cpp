#include "plenary/format/csv_rows.hpp"

#include <gtest/gtest.h>

namespace plenary::format {
namespace {

TEST(CsvRows, ReadsQuotedCellsWithLineEndsAndDoubledQuotes) {
    std::vector<Problem> problems;
    CsvRows rows("\xEF\xBB\xBFid, Name\r\n1,\"a \"\"b\"\"\nc\"\r\n\r\n2,\"d\"", "t.csv", problems);
    ASSERT_TRUE(problems.empty());
    EXPECT_EQ(rows.column("NAME"), 1U);
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.cell(1), "a \"b\"\nc");
    EXPECT_EQ(rows.line(), 2);
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.cell(1), "d");
    EXPECT_EQ(rows.line(), 5);
    EXPECT_FALSE(rows.next());
    EXPECT_TRUE(rows.whole());
}

TEST(CsvRows, KnowTheLineAndColumnOfEveryCell) {
    std::vector<Problem> problems;
    CsvRows rows("\xEF\xBB\xBF"
                 "a,b,c\nä\"ä,\"x,\"\"y\nz\",3\n1,2,\n",
                 "t.csv", problems);
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.where(0), (Where{"t.csv", 2, 1}));
    EXPECT_EQ(rows.where(1), (Where{"t.csv", 2, 5}));
    EXPECT_EQ(rows.where(2), (Where{"t.csv", 3, 4})) << "a line end inside a quoted cell";
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.where(1), (Where{"t.csv", 4, 3}));
    EXPECT_EQ(rows.where(2), (Where{"t.csv", 4, 5}));
}

TEST(CsvRows, SaysWhichRowsAreWrongAndGoesOn) {
    std::vector<Problem> problems;
    CsvRows rows("a;b\n1\n2;3\n\"4\"x;5\n", "t.csv", problems, ';');
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.cell(0), "2");
    ASSERT_TRUE(rows.next());
    EXPECT_FALSE(rows.next());
    ASSERT_EQ(problems.size(), 2U);
    EXPECT_EQ(problems[0].code, "row-length");
    EXPECT_EQ(problems[0].where.line, 2);
    EXPECT_EQ(problems[1].code, "stray-quote");
    EXPECT_EQ(problems[1].where.line, 4);
}

TEST(CsvRows, StopsAtAnOpenQuoteAndAtTooManyWrongRows) {
    std::vector<Problem> problems;
    CsvRows open("a,b\n1,\"2\n", "t.csv", problems);
    EXPECT_FALSE(open.next());
    EXPECT_FALSE(open.whole());
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, "open-quote");

    problems.clear();
    std::string text = "a,b\n";
    for (int i = 0; i < 500; ++i)
        text += "1\n";
    CsvRows wrong(text, "t.csv", problems);
    EXPECT_FALSE(wrong.next());
    EXPECT_EQ(problems.size(), 101U);
    EXPECT_EQ(problems.back().code, "too-many-problems");
}

TEST(CsvRows, RefusesWhatIsEmptyOrNoUtf8OrNamesAColumnTwice) {
    std::vector<Problem> problems;
    EXPECT_FALSE(CsvRows("", "t.csv", problems).next());
    EXPECT_FALSE(CsvRows("a\n\xFF\n", "t.csv", problems).next());
    const CsvRows twice("a,A\n", "t.csv", problems);
    ASSERT_EQ(problems.size(), 3U);
    EXPECT_EQ(problems[0].code, "empty-file");
    EXPECT_EQ(problems[1].code, "invalid-utf8");
    EXPECT_EQ(problems[2].code, "duplicate-column");
}

} // namespace
} // namespace plenary::format
