#include "plenary/format/roll_builder.hpp"

#include <gtest/gtest.h>

namespace plenary::format {
namespace {

using rollcall::State;
using rollcall::Vote;

std::optional<CodeReading> reading(std::string_view code) {
    if (code == "y")
        return CodeReading{Vote{State::yes, State::unknown}, ""};
    if (code == "n")
        return CodeReading{Vote{State::no, State::unknown}, ""};
    if (code == "o")
        return CodeReading{Vote{State::present, State::unknown}, "is read as present"};
    if (code == ".")
        return CodeReading{std::nullopt, ""};
    return std::nullopt;
}

struct Bench {
    std::vector<ArchiveFile> files = {{"in/x", "x", ""}};
    ArchiveOptions options;
    ArchiveReport report;
    RollBuilder builder{files, options, report, reading};

    std::uint32_t roll(const std::string& id, rollcall::Totals totals = {}) {
        rollcall::RollCall item;
        item.id = id;
        item.totals = totals;
        return *builder.roll_call(std::move(item), "", {0, 1});
    }

    // Votes of members a, b, c ... by one letter each.
    void votes(std::uint32_t roll, std::string_view letters) {
        for (std::size_t i = 0; i < letters.size(); ++i)
            builder.vote(roll, builder.member("m" + std::to_string(i)), letters.substr(i, 1),
                         {0, 2});
    }
};

TEST(RollBuilder, SaysOfEachCodeWhatItWasTakenFor) {
    Bench bench;
    bench.options.codes = {{"n", State::absent}, {"q", State::yes}};
    bench.votes(bench.roll("1"), "yyno.");
    const auto got = bench.builder.finish("x");
    ASSERT_TRUE(got);
    EXPECT_EQ(got->votes.size(), 4U);
    EXPECT_EQ(got->votes.at(0, 2), rollcall::code_of(State::absent));
    ASSERT_EQ(bench.report.mapping.size(), 4U);
    EXPECT_EQ(bench.report.mapping[0].meaning, "no record");
    EXPECT_EQ(bench.report.mapping[1].meaning, "absent");
    EXPECT_EQ(bench.report.mapping[3].votes, 2U);
    EXPECT_EQ(
        bench.report.remarks,
        (std::vector<std::string>{"'o' is read as present", "--map q=yes: no vote has this code"}));
    EXPECT_EQ(got->notes, bench.report.remarks);
}

TEST(RollBuilder, ImportsNothingWhereAnythingIsWrong) {
    Bench unknown;
    unknown.votes(unknown.roll("1"), "yzz");
    EXPECT_FALSE(unknown.builder.finish("x"));
    ASSERT_EQ(unknown.report.problems.size(), 1U);
    EXPECT_EQ(unknown.report.problems[0].where, (Where{"in/x", 2, 0}));

    Bench twice;
    const auto roll = twice.roll("1");
    twice.votes(roll, "y");
    twice.votes(roll, "n");
    EXPECT_FALSE(twice.builder.finish("x"));
    EXPECT_EQ(twice.report.problems.at(0).code, "vote-twice");

    Bench none;
    EXPECT_FALSE(none.builder.finish("x"));
    EXPECT_EQ(none.report.problems.at(0).code, "no-roll-calls");
}

TEST(RollBuilder, TellsNoMoreThanAHundredProblems) {
    Bench bench;
    for (int i = 0; i < 150; ++i)
        bench.builder.problem("x", "x", "", {});
    EXPECT_TRUE(bench.builder.full());
    EXPECT_EQ(bench.report.problems.size(), most_archive_problems);
}

TEST(RollBuilder, HoldsTotalsAgainstNames) {
    const auto outcome = [](rollcall::Totals totals, std::string_view letters) {
        Bench bench;
        bench.votes(bench.roll("1", totals), letters);
        if (!bench.builder.finish("x"))
            return bench.report.problems.at(0).code;
        return bench.report.remarks.empty() ? std::string() : bench.report.remarks[0];
    };
    EXPECT_EQ(outcome({4, 1, {}, {}}, "yyyyn"), "");
    EXPECT_EQ(outcome({}, "y"), "");
    EXPECT_EQ(outcome({4, 1, {}, {}}, "yyn"), // two short are no cut
              "1 roll calls print totals that differ a little from their names; the first is 1");
    EXPECT_EQ(outcome({4, 1, {}, {}}, "yn"), "roll-cut");
    EXPECT_EQ(outcome({30, 0, {}, {}}, std::string(27, 'y')), // three of thirty are no cut
              "1 roll calls print totals that differ a little from their names; the first is 1");
    EXPECT_EQ(outcome({29, 0, {}, {}}, std::string(26, 'y')), "roll-cut");
    EXPECT_EQ(outcome({1, 4, {}, {}}, "yyyyn"), "roll-cut"); // the sums alone would agree
    EXPECT_EQ(outcome({4, 1, {}, {}}, ""), "1 roll calls print totals and name nobody");
}

TEST(RollBuilder, FindsARollThatWasCutWithItsTotals) {
    Bench bench;
    for (int i = 0; i < 5; ++i)
        bench.votes(bench.roll(std::to_string(i)), i == 2 ? "yy" : "yyyyynnnn");
    ASSERT_TRUE(bench.builder.finish("x"));
    ASSERT_EQ(bench.report.remarks.size(), 1U);
    EXPECT_NE(bench.report.remarks[0].find("names (9); were they cut? The first, 2, names 2"),
              std::string::npos);
    Bench few;
    for (int i = 0; i < 4; ++i)
        few.votes(few.roll(std::to_string(i)), i == 2 ? "yy" : "yyyyynnnn");
    ASSERT_TRUE(few.builder.finish("x"));
    EXPECT_TRUE(few.report.remarks.empty());
}

TEST(RollBuilder, KeepsWhatWasCastBesideWhatWasMeant) {
    Bench bench;
    const auto roll = bench.roll("1");
    bench.votes(roll, "yn");
    bench.builder.meant(roll, 1, "y", {0, 3});
    bench.builder.meant(roll, 1, "y", {0, 3});
    bench.builder.meant(roll, bench.builder.member("z"), "n", {0, 4});
    const auto got = bench.builder.finish("x");
    ASSERT_TRUE(got);
    EXPECT_EQ(got->votes.at(0, 1), rollcall::code_of(Vote{State::no, State::yes}));
    EXPECT_EQ(got->votes.at(0, 2), rollcall::code_of(Vote{State::absent, State::no}));
}

} // namespace
} // namespace plenary::format
