#include "plenary/format/csv.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace plenary::format {
namespace {

struct Read {
    CsvTable table;
    std::vector<Problem> problems;
};

Read read(std::string_view text) {
    Read out;
    out.table = parse_csv(text, "t.csv", out.problems);
    return out;
}

std::string first_code(const Read& read) {
    return read.problems.empty() ? "" : read.problems.front().code;
}

TEST(Csv, ReadsQuotesCommasAndLineFeedsInCells) {
    const Read got = read("a,b\n1,\"x, \"\"y\"\"\nz\"\n,\n");
    ASSERT_TRUE(got.problems.empty());
    ASSERT_EQ(got.table.rows.size(), 2U);
    EXPECT_EQ(got.table.rows[0][1].text, "x, \"y\"\nz");
    EXPECT_EQ(got.table.rows[1][0].text, "");
    EXPECT_EQ(got.table.rows[1][0].line, 4);
}

TEST(Csv, AcceptsAByteOrderMarkAndCrlfAndAMissingLastNewline) {
    const Read got = read("\xEF\xBB\xBF"
                          "a,b\r\n1,2\r\n3,4");
    ASSERT_TRUE(got.problems.empty());
    EXPECT_EQ(got.table.header[0].text, "a");
    ASSERT_EQ(got.table.rows.size(), 2U);
    EXPECT_EQ(got.table.rows[0][1].text, "2");
    EXPECT_EQ(got.table.rows[1][1].text, "4");
}

TEST(Csv, CountsColumnsInCharacters) {
    const Read got = read("a,b\nHaïti,x\n");
    EXPECT_EQ(got.table.rows[0][1].column, 7);
}

TEST(Csv, HeaderOnlyIsFineAndEmptyIsNot) {
    EXPECT_TRUE(read("a,b\n").problems.empty());
    EXPECT_TRUE(read("a,b").table.rows.empty());
    EXPECT_EQ(first_code(read("")), "empty-file");
    EXPECT_EQ(first_code(read("\n\n")), "empty-file");
}

TEST(Csv, ReportsEachFaultWithItsPlace) {
    EXPECT_EQ(first_code(read("a,b\n1\n")), "row-length");
    EXPECT_EQ(first_code(read("a,b\n1,2,3\n")), "row-length");
    EXPECT_EQ(first_code(read("a,a\n")), "duplicate-column");
    EXPECT_EQ(first_code(read("a,b\nx\"y,2\n")), "stray-quote");
    EXPECT_EQ(first_code(read("a,b\n\"x\"y,2\n")), "stray-quote");
    const Read open = read("a,b\n1,\"x\n2,3\n");
    EXPECT_EQ(first_code(open), "open-quote");
    EXPECT_EQ(open.problems[0].where, (Where{"t.csv", 2, 3}));
    const Read bad = read("a,b\nx,\xff\n");
    EXPECT_EQ(first_code(bad), "invalid-utf8");
    EXPECT_EQ(bad.problems[0].where, (Where{"t.csv", 2, 3}));
}

TEST(Csv, GoesOnAfterABadRow) {
    const Read got = read("a,b\n1\n2,3\n4\n");
    EXPECT_EQ(got.problems.size(), 2U);
    ASSERT_EQ(got.table.rows.size(), 1U);
    EXPECT_EQ(got.table.rows[0][0].text, "2");
}

TEST(Csv, RefusesALineOver16MiB) {
    const std::string text = "a\n" + std::string(longest_line + 1, 'x') + "\n";
    const Read got = read(text);
    EXPECT_EQ(first_code(got), "line-too-long");
    EXPECT_EQ(got.problems[0].where.line, 2);
    EXPECT_TRUE(read("a\n" + std::string(longest_line, 'x')).problems.empty());
}

RC_GTEST_PROP(Csv, WritingAndReadingIsTheIdentity, ()) {
    const auto cells = *rc::gen::container<std::vector<std::string>>(
        3, rc::gen::container<std::string>(rc::gen::element('a', ',', '"', '\n', '\r', ' ')));
    std::string line = "a,b,c\n";
    for (std::size_t i = 0; i < cells.size(); ++i)
        line += (i > 0 ? "," : "") + csv_cell(cells[i]);
    const Read got = read(line + "\n");
    RC_ASSERT(got.problems.empty());
    RC_ASSERT(got.table.rows.size() == 1U);
    for (std::size_t i = 0; i < cells.size(); ++i)
        RC_ASSERT(got.table.rows[0][i].text == cells[i]);
}

TEST(Csv, QuotesACellThatBeginsLikeAFile) {
    const Read got = read(csv_cell("\xEF\xBB\xBF") + "\n");
    ASSERT_TRUE(got.problems.empty());
    EXPECT_EQ(got.table.header[0].text, "\xEF\xBB\xBF");
}

// By comparing each with each this takes minutes.
TEST(Csv, TellsManyColumnsOfOneNameOnceEach) {
    const Read got = read(std::string(300'000, ','));
    EXPECT_EQ(got.problems.size(), 300'000U);
    EXPECT_EQ(first_code(got), "duplicate-column");
}

TEST(Csv, KeepsFormulasAsText) {
    std::vector<Problem> problems;
    const CsvTable table = parse_csv("id,note\na,=1+1\nb,@SUM(A1)\nc,-3\n", "f.csv", problems);
    EXPECT_TRUE(problems.empty());
    EXPECT_EQ(table.rows[0][1].text, "=1+1");
    EXPECT_EQ(table.rows[1][1].text, "@SUM(A1)");
    for (const auto& row : table.rows)
        EXPECT_EQ(csv_cell(row[1].text), row[1].text);
}

TEST(Csv, NeutralisesWhatASpreadsheetCouldRun) {
    for (const std::string runs :
         {"=1+1", "+cmd", "-x", "@SUM(A1)", "\tx", "\rx", "\n=1",  "=",      "+",  "-",
          "-3+4", "+1 2", "-.", "-e5",      "--3", "-3e", "-3 %%", "-1.2.3", "=3", "@3"}) {
        EXPECT_TRUE(runs_in_spreadsheets(runs)) << runs;
        const std::string cell = csv_cell(runs, CsvCells::neutralised);
        EXPECT_TRUE(cell.starts_with("'") || cell.starts_with("\"'")) << cell;
        EXPECT_TRUE(looks_neutralised("'" + runs)) << runs;
    }
    for (const std::string calm : {"", "3", "-3", "+1", "-3.5", "-3,5", "+.5", "-5.", "-1e-9",
                                   "-12 %", "+7%", "a=b", " =1", "'quoted'", "'", "\"=1\""}) {
        EXPECT_FALSE(runs_in_spreadsheets(calm)) << calm;
        EXPECT_FALSE(looks_neutralised("'" + calm)) << calm;
        EXPECT_EQ(csv_cell(calm, CsvCells::neutralised), csv_cell(calm)) << calm;
    }
}

TEST(Csv, QuotesWhatASpreadsheetCouldPart) {
    EXPECT_EQ(csv_cell("a;=1", CsvCells::neutralised), "\"a;=1\"");
    EXPECT_EQ(csv_cell("a\t=1", CsvCells::neutralised), "\"a\t=1\"");
    EXPECT_EQ(csv_cell("a;=1"), "a;=1");
}

TEST(Csv, FindsCellsThatWereNeutralised) {
    std::vector<Problem> problems;
    const CsvTable table =
        parse_csv("id,'=note\na,'=1+1\nb,'-3\nc,\"'@x, y\"\n", "f.csv", problems);
    const auto found = find_neutralised(table);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].where, (Where{"f.csv", 1, 4}));
    EXPECT_EQ(found[1].where, (Where{"f.csv", 2, 3}));
    EXPECT_EQ(found[2].where, (Where{"f.csv", 4, 3}));
    EXPECT_EQ(found[0].code, "neutralised-cell");
}

} // namespace
} // namespace plenary::format
