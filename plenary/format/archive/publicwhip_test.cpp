#include <gtest/gtest.h>

#include "plenary/format/archive_format.hpp"

namespace plenary::format::archive {

extern const ArchiveFormat publicwhip;
extern const ArchiveFormat matrix;

namespace {

using rollcall::code_of;
using rollcall::State;

struct Read {
    std::optional<rollcall::Archive> archive;
    ArchiveReport report;

    [[nodiscard]] std::string problem() const {
        return report.problems.empty() ? "" : describe(report.problems[0]);
    }
};

const std::string head = "rowid\tdate\tvoteno\tBill\tmpid10\tmpid11\tmpid12\tmpid13\tmpid14\t\n";
const std::string list = "file: votematrix-x.csv covering commons\n\n"
                         "mpid\tfirstname\tsurname\tparty\tPublicWhip URL\n"
                         "10\tAda\tAbel\tWhig\thttp://example.org/10\n"
                         "11\tBen\tBell\tTory\thttp://example.org/11\n";

std::vector<ArchiveFile> files(const std::string& rows, const std::string& members = list) {
    return {{"in/votematrix-x.dat", "votematrix-x.dat", head + rows},
            {"in/votematrix-x.txt", "votematrix-x.txt", members}};
}

Read read(const std::vector<ArchiveFile>& in, const ArchiveOptions& options = {}) {
    Read out;
    out.archive = publicwhip.read(in, options, out.report);
    return out;
}

TEST(PublicWhip, ReadsTheMatrixAsItsProgramWritesIt) {
    const auto in = files("501\t2004-03-09\t7\tPorts \"Dues\" Bill\t1\t 2\t 3\t 4\t 5\t \n"
                          "500\t2004-03-08\t6\tFish Bill\t-9\t 4\t 2\t 2\t 2\t \n\n");
    EXPECT_TRUE(publicwhip.fits(in));
    EXPECT_FALSE(matrix.fits(in));
    const Read got = read(in);
    ASSERT_TRUE(got.archive) << got.problem();
    const rollcall::Archive& archive = *got.archive;
    const std::array wanted = {State::yes, State::yes, State::abstain, State::no, State::no};
    for (std::uint32_t i = 0; i < wanted.size(); ++i)
        EXPECT_EQ(archive.votes.at(0, i), code_of(wanted[i])) << i;
    EXPECT_EQ(archive.votes.at(1, 0), std::nullopt);
    EXPECT_EQ(archive.roll_calls[0].title, "Ports \"Dues\" Bill");
    EXPECT_EQ(archive.roll_calls[0].day, Day::make(2004, 3, 9));
    EXPECT_EQ(archive.members[0].name, "Ada Abel");
    EXPECT_EQ(archive.members[1].group, "Tory");
    EXPECT_EQ(archive.members[2].name, "12");
    EXPECT_EQ(got.report.mapping.size(), 6U);
    EXPECT_EQ(got.report.mapping[0].meaning, "no record");
    EXPECT_EQ(got.report.remarks.front(), "3 members have no name: the list of members lacks them");
    const Read told = read(in, {{{"3", State::present}}});
    ASSERT_TRUE(told.archive);
    EXPECT_EQ(told.archive->votes.at(0, 2), code_of(State::present));
}

TEST(PublicWhip, SaysWhatIsWrong) {
    const auto has = [](const Read& got, std::string_view text) {
        return !got.archive && got.problem().find(text) != std::string::npos;
    };
    EXPECT_TRUE(has(read(files("501\t2004-03-09\t7\tA\t1\t 2\t 3\n")),
                    "votematrix-x.dat:2: 7 cells, but the header has 9"));
    EXPECT_TRUE(
        has(read(files("501\t2004-03-09\t7\tA\t1\t 2\t 3\t 4\t 6\t\n")), "--map '6=STATE'"));
    EXPECT_TRUE(has(read(files("501\t9/3/2004\t7\tA\t1\t 2\t 3\t 4\t 4\t\n")), "no day"));
    EXPECT_TRUE(has(read(files("\t2004-03-09\t7\tA\t1\t2\t3\t4\t4\t\n")),
                    "votematrix-x.dat:2: this roll call has no id"));
    EXPECT_TRUE(has(read(files("501\t2004-03-09\t7\tA\t1\t2\t3\t4\t4\t\n"
                               "501\t2004-03-09\t8\tB\t1\t2\t3\t4\t4\t\n")),
                    "roll call 501 stands twice, first in in/votematrix-x.dat:2"));
    EXPECT_TRUE(has(read(files("501\t2004-03-09\t7\t\xA3 Bill\t1\t2\t3\t4\t4\t\n")),
                    "votematrix-x.dat:2: this is not UTF-8"));
    EXPECT_TRUE(has(read({{"m", "m", "rowid\tdate\tvoteno\tBill\tmpid1\tmpid1\t\n"}}),
                    "member 1 has two columns"));
    EXPECT_TRUE(
        has(read({{"m", "m", "rowid\tdate\tvoteno\tBill\tAda\t\n"}}), "'Ada' is no member"));
    EXPECT_TRUE(has(read({{"m", "m", "nothing"}}), "no roll call"));
}

TEST(PublicWhip, AMemberListedWithoutANameKeepsTheId) {
    const Read got = read(files("501\t2004-03-09\t7\tA\t1\t2\t3\t4\t4\t\n",
                                "mpid\tfirstname\tsurname\tparty\tPublicWhip URL\n"
                                "10\t\t\tWhig\thttp://example.org/10\n"));
    ASSERT_TRUE(got.archive) << got.problem();
    EXPECT_EQ(got.archive->members[0].name, "10");
    EXPECT_EQ(got.archive->members[0].group, "Whig");
}

} // namespace
} // namespace plenary::format::archive
