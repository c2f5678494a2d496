#include "plenary/format/forecast_files.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace plenary::format {
namespace {

// Roll calls 5 (A and B to predict, C known to vote yes) and 6 (C to predict, A known to vote no).
score::Task task() {
    score::Task out;
    out.members = {"A", "B", "C"};
    out.targets = {"5", "6"};
    out.known = {-1, -1, 2, 0, -1, -1};
    out.hidden = {1, 1, 0, 0, 0, 1};
    out.target_text = {"", ""};
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

using Tolds = std::vector<Told>;

Tolds said(const std::vector<Problem>& problems) {
    Tolds out;
    for (const Problem& problem : problems) {
        EXPECT_EQ(problem.where.file, "f.csv");
        EXPECT_FALSE(problem.hint.empty());
        out.push_back({problem.code, problem.where.line, problem.where.column});
    }
    return out;
}

Tolds predicted(const std::string& rows,
                const std::string& head = "rollcall,member,p_yes,p_abstain,p_no\n") {
    std::vector<Problem> problems;
    (void)parse_predictions(head + rows, "f.csv", task(), problems);
    return said(problems);
}

Tolds drawn(const std::string& rows, const std::string& head = "rollcall,yes,no\n") {
    std::vector<Problem> problems;
    score::Answer answer;
    parse_draws(head + rows, "f.csv", task(), answer, problems);
    return said(problems);
}

TEST(Predictions, AreReadAndDividedByTheirSum) {
    std::vector<Problem> problems;
    const auto chances = parse_predictions(
        "note,p_no,p_abstain,p_yes,member,rollcall\nx,.5,.25,0.255,B,5\ny,1e-3,0,0.999,C,6\n",
        "f.csv", task(), problems);
    ASSERT_TRUE(problems.empty()) << describe(problems.front());
    ASSERT_EQ(chances.size(), 18U);
    EXPECT_EQ(chances[3], .5 / 1.005);
    EXPECT_EQ(chances[5], .255 / 1.005);
    EXPECT_EQ(chances[17], 0.999);
    EXPECT_TRUE(std::isnan(chances[0])) << "rows may be missing";
}

TEST(Predictions, SayWhereTheyAreWrong) {
    EXPECT_EQ(predicted("5,A,1,0\n", "rollcall,member,p_yes,p_abstain\n"),
              (Tolds{{"no-column", 1, 1}}));
    EXPECT_EQ(predicted("", ""), (Tolds{{"empty-file", 0, 0}}));
    EXPECT_EQ(predicted("5,A,nan,0,1\n5,A,0,inf,1\n5,A,0,1,x\n5,A,,0,1\n"),
              (Tolds{{"bad-number", 2, 5},
                     {"bad-number", 3, 7},
                     {"bad-number", 4, 9},
                     {"bad-number", 5, 5}}));
    EXPECT_EQ(predicted("5,A,1.2,-0.2,0\n"), (Tolds{{"negative", 2, 9}}));
    EXPECT_EQ(predicted("5,A,.5,.5,.5\n5,A,.3,.3,.3\n5,A,0,0,0\n5,A,.5,.25,.255\n"),
              (Tolds{{"bad-sum", 2, 5}, {"bad-sum", 3, 5}, {"bad-sum", 4, 5}}));
    EXPECT_EQ(predicted("5,A,.5\n"), (Tolds{{"row-length", 2, 0}}));
    EXPECT_EQ(predicted("5,Z,1,0,0\n"), (Tolds{{"unknown-member", 2, 3}}));
    EXPECT_EQ(predicted("5,C,1,0,0\n"), (Tolds{{"not-a-target", 2, 3}}));
    EXPECT_EQ(predicted("7,A,1,0,0\n"), (Tolds{{"unknown-rollcall", 2, 1}}));
    EXPECT_EQ(predicted("5,A,1,0,0\n5,A,1,0,0\n"), (Tolds{{"row-twice", 3, 3}}));
}

TEST(Draws, AreReadForEachRollCall) {
    std::vector<Problem> problems;
    score::Answer answer;
    parse_draws("rollcall,yes,no\n6,1,1\n5,1,2\n6,0,2\n6,0,1\n", "f.csv", task(), answer, problems);
    ASSERT_TRUE(problems.empty()) << describe(problems.front());
    EXPECT_EQ(answer.draw_starts, (std::vector<std::size_t>{0, 1, 4}));
    EXPECT_EQ(answer.draws, (std::vector<std::int32_t>{1, 2, 1, 1, 0, 2, 0, 1}));
    const auto six = score::draws_of(answer, 1, 2);
    EXPECT_EQ(std::vector<std::int32_t>(six.begin(), six.end()),
              (std::vector<std::int32_t>{1, 1, 0, 2, 0, 1}));
}

TEST(Draws, SayWhereTheyAreWrong) {
    EXPECT_EQ(drawn("5,1\n", "rollcall,yes\n"), (Tolds{{"no-column", 1, 1}}));
    EXPECT_EQ(drawn("5,0,0\n5,3,1\n6,1,0\n5,3,0\n5,1,2\n"), (Tolds{{"impossible-totals", 2, 3},
                                                                   {"impossible-totals", 3, 3},
                                                                   {"impossible-totals", 4, 3}}));
    EXPECT_EQ(drawn("5,2147483647,2147483647\n"), (Tolds{{"impossible-totals", 2, 3}}));
    EXPECT_EQ(drawn("5,1.5,0\n5,99999999999,0\n5,2,\n"),
              (Tolds{{"bad-number", 2, 3}, {"bad-number", 3, 3}, {"bad-number", 4, 5}}));
    EXPECT_EQ(drawn("5,2,-1\n"), (Tolds{{"negative", 2, 5}}));
    EXPECT_EQ(drawn("8,1,0\n"), (Tolds{{"unknown-rollcall", 2, 1}}));
}

TEST(ForecastTables, ReadBackToTheAnswer) {
    score::Answer answer;
    const double nothing = std::nan("");
    answer.chances = {0.1,     0.2,     0.7,     1e-9,    0.3,     1 - 0.3 - 1e-9,
                      nothing, nothing, nothing, nothing, nothing, nothing,
                      nothing, nothing, nothing, 0,       0,       1};
    answer.draws = {1, 1, 2, 0, 0, 1, 1, 1};
    std::vector<Problem> problems;
    score::Answer back;
    back.chances = parse_predictions(predictions_csv(task(), answer), "f.csv", task(), problems);
    parse_draws(draws_csv(task(), answer), "f.csv", task(), back, problems);
    ASSERT_TRUE(problems.empty()) << describe(problems.front());
    for (std::size_t k = 0; k < answer.chances.size(); ++k) {
        EXPECT_EQ(std::isnan(back.chances[k]), std::isnan(answer.chances[k])) << k;
        if (!std::isnan(answer.chances[k])) {
            EXPECT_DOUBLE_EQ(back.chances[k], answer.chances[k]) << k;
        }
    }
    EXPECT_EQ(back.draws, answer.draws);
    EXPECT_EQ(back.draw_starts, (std::vector<std::size_t>{0, 2, 4}));
}

} // namespace
} // namespace plenary::format
