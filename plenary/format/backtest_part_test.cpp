#include "plenary/format/backtest_part.hpp"

#include <gtest/gtest.h>

namespace plenary::format {
namespace {

score::BacktestRow row_at(std::size_t place) {
    score::BacktestRow out;
    out.place = place;
    out.setting = place % 2;
    out.kept = place == 1   ? score::Kept::scored
               : place == 3 ? score::Kept::lopsided
                            : score::Kept::not_new;
    out.effective = 812.25 + 1.0 / 3;
    score::Row& row = out.row;
    row.session = 61;
    row.roll_call = "a,\"b\"";
    row.votes = 3;
    row.log_loss = 0.1 + 0.2;
    row.brier = 1e-300;
    row.right = 2;
    row.yes_right = 3;
    row.reliability[0] = {1, 0.1, 0};
    row.reliability[9] = {2, 1.9, 2};
    row.yes = 4;
    row.no = 1;
    row.crps = 2.0 / 3;
    row.pit = 0.95;
    row.width90 = 7;
    row.margin_error = 2;
    row.chance_majority = 0.999;
    row.brier_two_thirds_of_all = 0.25;
    return out;
}

score::BacktestPart part() {
    score::BacktestPart out;
    score::Backtest& backtest = out.backtest;
    backtest.version = "0.1.0";
    backtest.archive = "Two\nlines, \\ and: a colon";
    backtest.digest = "sha256:0";
    backtest.from = -1;
    backtest.to = 61;
    backtest.settings = {{"none", "all"}, {"supporters:0.1", "supporters"}};
    backtest.salt = "";
    backtest.titles = true;
    backtest.filter = {1.0 / 3, true};
    backtest.resampling = {0, 18446744073709551615U};
    backtest.draws = 1000;
    backtest.width = "v3";
    backtest.rows = 6;
    backtest.parts = 2;
    out.part = 1;
    out.rows = {row_at(1), row_at(3), row_at(5)};
    return out;
}

struct Told {
    std::string code;
    int line = 0;
    int column = 0;

    friend bool operator==(const Told&, const Told&) = default;
};

void PrintTo(const Told& told, std::ostream* out) {
    *out << told.code << " at " << told.line << ':' << told.column;
}

std::vector<Told> said(const std::string& bytes) {
    std::vector<Told> out;
    const ReadBacktestPart read = parse_backtest_part(bytes, "p");
    for (const Problem& problem : read.problems) {
        EXPECT_EQ(problem.where.file, "p");
        EXPECT_FALSE(problem.hint.empty()) << problem.code;
        out.push_back({problem.code, problem.where.line, problem.where.column});
    }
    EXPECT_TRUE(out.empty() || read.part.rows.empty());
    return out;
}

std::string changed(const std::string& from, const std::string& to) {
    std::string out = backtest_part_file(part());
    const std::size_t at = out.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return out.replace(at, from.size(), to);
}

using Tolds = std::vector<Told>;

TEST(BacktestPart, ReadsBackToTheSame) {
    const std::string bytes = backtest_part_file(part());
    const ReadBacktestPart read = parse_backtest_part(bytes, "p");
    ASSERT_TRUE(read.problems.empty()) << describe(read.problems.front());
    EXPECT_EQ(read.part.backtest, part().backtest);
    EXPECT_EQ(read.part.part, 1U);
    EXPECT_EQ(read.part.rows, part().rows);
    EXPECT_EQ(backtest_part_file(read.part), bytes);
}

// A back-test of few roll calls in many parts leaves some without rows.
TEST(BacktestPart, MayBeEmpty) {
    score::BacktestPart none = part();
    none.backtest.parts = 9;
    none.part = 8;
    none.rows.clear();
    const ReadBacktestPart read = parse_backtest_part(backtest_part_file(none), "p");
    EXPECT_TRUE(read.problems.empty());
    EXPECT_EQ(read.part.backtest, none.backtest);
}

TEST(BacktestPart, OfADeskWithOtherLineEnds) {
    std::string bytes = backtest_part_file(part());
    for (std::size_t at = bytes.find('\n'); at != std::string::npos; at = bytes.find('\n', at + 2))
        bytes.replace(at, 1, "\r\n");
    const ReadBacktestPart read = parse_backtest_part(bytes, "p");
    EXPECT_TRUE(read.problems.empty());
    EXPECT_EQ(read.part.rows, part().rows);
}

TEST(BacktestPart, SaysWhatIsWrongAtTheHead) {
    EXPECT_EQ(said(""), Tolds({{"not-a-part", 1, 1}}));
    EXPECT_EQ(said(changed("salt: ", "salt: \xff")), Tolds({{"invalid-utf8", 8, 7}}));
    EXPECT_EQ(said("session,rollcall\n"), Tolds({{"not-a-part", 1, 1}}));
    EXPECT_EQ(said(changed("seed: ", "sead: ")),
              Tolds({{"unknown-key", 12, 1}, {"no-key", 18, 1}}));
    EXPECT_EQ(said(changed("to: 61\n", "to: 61\nto: 61\n")), Tolds({{"key-twice", 7, 1}}));
    EXPECT_EQ(said(changed("to: 61", "to: sixty")), Tolds({{"bad-value", 6, 1}}));
    EXPECT_EQ(said(changed("seed: 1", "seed: 91")), Tolds({{"bad-value", 12, 1}}));
    EXPECT_EQ(said(changed("titles: yes", "titles: true")), Tolds({{"bad-value", 9, 1}}));
    EXPECT_EQ(said(changed("\\\\ and", "\\t and")), Tolds({{"bad-value", 3, 1}}));
    for (const char* wrong : {"none, ", "none all,supporters", "none  all", " all", ""})
        EXPECT_EQ(said(changed("none all, supporters:0.1 supporters", wrong)),
                  Tolds({{"bad-value", 7, 1}}))
            << wrong;
    for (const char* wrong : {"part: 0/2", "part: 3/2", "part: 1", "part: /", "part: 1/2000000000"})
        EXPECT_EQ(said(changed("part: 2/2", wrong)), Tolds({{"bad-value", 17, 1}})) << wrong;
    const std::string bytes = backtest_part_file(part());
    EXPECT_EQ(said(bytes.substr(0, bytes.find("\n\n") + 1)), Tolds({{"empty-file", 17, 1}}));
}

TEST(BacktestPart, SaysWhatIsWrongInARow) {
    EXPECT_EQ(said(changed("effective", "sample")), Tolds({{"no-column", 19, 1}}));
    EXPECT_EQ(said(changed("2,61,2", "two,61,2")), Tolds({{"bad-number", 20, 1}}));
    EXPECT_EQ(said(changed("2,61,2", "2,61.0,2")), Tolds({{"bad-number", 20, 3}}));
    EXPECT_EQ(said(changed("2,61,2", "2,62,2")), Tolds({{"impossible-row", 20, 3}}));
    EXPECT_EQ(said(changed("2,61,2", "2,61,3")), Tolds({{"impossible-row", 20, 6}}));
    EXPECT_EQ(said(changed("2,61,2", "2,61,0")), Tolds({{"impossible-row", 20, 6}}));
    EXPECT_EQ(said(changed("scored", "good")), Tolds({{"impossible-row", 20, 18}}));
    EXPECT_EQ(said(changed("0.95", "1.05")).front().code, "impossible-row");
    EXPECT_EQ(said(changed("0.95", "nan")).front().code, "bad-number");
    EXPECT_EQ(said(changed("2 1.9 2", "2 1.9 3")).front().code, "impossible-row");
    EXPECT_EQ(said(changed("2 1.9 2", "3 1.9 2")).front().code, "impossible-row");
    EXPECT_EQ(said(changed("2 1.9 2", "2 1.9")).front().code, "bad-number");
    EXPECT_EQ(said(changed("1 0.1 0;", "")).front().code, "bad-number");
}

TEST(BacktestPart, HasEveryRowOfItsPartOnce) {
    EXPECT_EQ(said(changed("\n2,61", "\n1,61")), Tolds({{"wrong-place", 20, 1}}));
    EXPECT_EQ(said(changed("\n4,61", "\n2,61")), Tolds({{"wrong-place", 21, 1}}));
    EXPECT_EQ(said(changed("\n4,61", "\n6,61")), Tolds({{"wrong-place", 21, 1}}));
    EXPECT_EQ(said(changed("rows: 6", "rows: 5")), Tolds({{"wrong-place", 22, 1}}));
    EXPECT_EQ(said(changed("rows: 6", "rows: 8")), Tolds({{"missing-row", 23, 1}}));
    const std::string bytes = backtest_part_file(part());
    EXPECT_EQ(said(bytes.substr(0, bytes.rfind("\n6,") + 1)), Tolds({{"missing-row", 22, 1}}));
}

} // namespace
} // namespace plenary::format
