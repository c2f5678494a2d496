#include "plenary/format/breaks.hpp"

#include <gtest/gtest.h>

#include "plenary/disk/scratch_folder.hpp"

namespace plenary::format {
namespace {

struct Read {
    std::vector<Break> breaks;
    std::vector<Problem> problems;
};

// The members are A and B.
Read read(const std::string& text) {
    const disk::ScratchFolder folder;
    folder.put("some_breaks.csv", text);
    Read out;
    out.breaks =
        read_breaks((folder / "some_breaks.csv").string(),
                    [](const TypedTable& rows, std::size_t row, const std::string& member) {
                        if (member == "A" || member == "B")
                            return true;
                        rows.report(row, "member", "unknown-member", "who?", "");
                        return false;
                    },
                    out.problems);
    return out;
}

TEST(Breaks, StandInTheOrderOfMembersAndDays) {
    const Read all = read("why,member,date,factor,known,source_id\n"
                          "a coup,B,1991-01-01,4,1991-01-03,paper\nx,A,1992-01-01,,,\n");
    EXPECT_TRUE(all.problems.empty());
    ASSERT_EQ(all.breaks.size(), 2U);
    EXPECT_EQ(all.breaks[0].member, "A");
    EXPECT_FALSE(all.breaks[0].factor);
    EXPECT_EQ(all.breaks[0].known, all.breaks[0].day);
    EXPECT_TRUE(all.breaks[0].known_assumed);
    EXPECT_EQ(all.breaks[0].source, "");
    EXPECT_EQ(all.breaks[1].factor, 4);
    EXPECT_EQ(to_string(all.breaks[1].known), "1991-01-03");
    EXPECT_FALSE(all.breaks[1].known_assumed);
    EXPECT_EQ(all.breaks[1].source, "paper");
}

TEST(Breaks, NeedTheirMemberAndTheirDayAlone) {
    const Read bare = read("date,member\n1991-01-01,A\n");
    EXPECT_TRUE(bare.problems.empty());
    EXPECT_EQ(bare.breaks.size(), 1U);
    EXPECT_TRUE(read("member,date\n").breaks.empty());
    EXPECT_EQ(read("member,day\nA,1991-01-01\n").problems.front().code, "missing-column");
}

TEST(Breaks, AllThatIsWrongIsSaidWithItsPlace) {
    const Read wrong =
        read("member,date,factor,known\nX,1991-01-01,2,\nA,1991-02-30,2,\nA,1991-01-01,0,\n"
             "A,1991-01-01,many,\nB,1991-01-01,2,\nB,1991-01-01,3,\n,1991-01-01,2,\nA,,2,\n"
             "A,1991-01-01,1e7,\nA,1993-01-01,2,1992-12-31\nA,1994-01-01,2,soon\n");
    std::vector<std::string> said;
    for (const Problem& each : wrong.problems)
        said.push_back(each.code + " " + std::to_string(each.where.line) + ":" +
                       std::to_string(each.where.column));
    EXPECT_EQ(said, (std::vector<std::string>{
                        "unknown-member 2:1", "bad-day 3:3", "bad-factor 4:14", "bad-factor 5:14",
                        "break-twice 7:3", "empty-cell 8:1", "empty-cell 9:3", "bad-factor 10:14",
                        "known-before-acted 11:16", "bad-day 12:16"}));
}

TEST(Breaks, AFactorIsANumberAboveNothing) {
    EXPECT_EQ(break_factor_in("4"), 4);
    EXPECT_EQ(break_factor_in("0.000001"), 1e-6);
    for (const char* wrong : {"0", "-1", "inf", "nan", "four", "", "1000001"})
        EXPECT_FALSE(break_factor_in(wrong)) << wrong;
}

} // namespace
} // namespace plenary::format
