#include <gtest/gtest.h>

#include "plenary/format/archive_format.hpp"

namespace plenary::format::archive {

extern const ArchiveFormat howtheyvote;
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

ArchiveFile file(const std::string& name, std::string bytes) {
    return {"in/" + name, name, std::move(bytes)};
}

Read read(const std::vector<ArchiveFile>& in, const ArchiveOptions& options = {}) {
    Read out;
    out.archive = howtheyvote.read(in, options, out.report);
    return out;
}

const std::string members = "id,first_name,last_name,country_code,date_of_birth,email\n"
                            "1,Ada,Abel,AUT,,\n2,Ben,Bell,BEL,,\n";
const std::string memberships = "member_id,group_code,term,start_date,end_date\n"
                                "1,EPP,9,2019-07-02,2021-03-03\n1,NI,9,2021-03-04,\n";
const std::string votes =
    "id,timestamp,display_title,reference,description,is_main,procedure_reference,result,"
    "count_for,count_against,count_abstention,count_did_not_vote\n"
    "100,2022-03-01 16:31:42,\"Ports, and fish\",B9-0123/2022,Am 1,True,2022/2001(RSP),ADOPTED,"
    "1,1,0,1\n";
const std::string cast = "vote_id,member_id,position,country_code,group_code\n";

TEST(HowTheyVote, ReadsItsTables) {
    const std::vector<ArchiveFile> in = {
        file("member_votes.csv", cast + "100,1.0,FOR,AUT,NI\n100,2,AGAINST,BEL,SD\n"
                                        "100,3,DID_NOT_VOTE,CYP,SD\n"),
        file("votes.csv", votes), file("members.csv", members),
        file("group_memberships.csv", memberships), file("groups.csv", "code,label\nNI,none\n")};
    EXPECT_TRUE(howtheyvote.fits(in));
    EXPECT_FALSE(matrix.fits(in));
    const Read got = read(in);
    ASSERT_TRUE(got.archive) << got.problem();
    const rollcall::Archive& archive = *got.archive;
    EXPECT_EQ(archive.roll_calls[0].title, "Ports, and fish");
    EXPECT_EQ(archive.roll_calls[0].day, Day::make(2022, 3, 1));
    EXPECT_EQ(archive.roll_calls[0].totals, (rollcall::Totals{1, 1, 0, 1}));
    EXPECT_EQ(archive.votes.at(0, 0), code_of(State::yes));
    EXPECT_EQ(archive.votes.at(0, 1), code_of(State::no));
    EXPECT_EQ(archive.votes.at(0, 2), code_of(State::absent));
    EXPECT_EQ(archive.members[0].name, "Ada Abel");
    EXPECT_EQ(archive.members[0].code("iso3"), "AUT");
    EXPECT_EQ(archive.members[0].code("group", Day::make(2020, 1, 1)), "EPP");
    EXPECT_EQ(archive.members[0].group, "NI");
    EXPECT_EQ(archive.members[2].name, "3");
    ASSERT_EQ(got.report.remarks.size(), 1U);
    EXPECT_NE(got.report.remarks[0].find("1 members are not in members.csv"), std::string::npos);
}

TEST(HowTheyVote, KnowsItsTablesByTheirColumns) {
    EXPECT_TRUE(
        howtheyvote.fits(std::vector{file("x", "\xEF\xBB\xBFvote_id,\"position\",member_id\r\n")}));
    EXPECT_FALSE(howtheyvote.fits(std::vector{file("x", "vote_id,positions,member_id\n")}));
    EXPECT_FALSE(howtheyvote.fits(std::vector{file("members.csv", members)}));
    const Read bare = read({file("x", cast + "100,1,FOR,,\n")});
    ASSERT_TRUE(bare.archive) << bare.problem();
    EXPECT_EQ(bare.report.remarks.size(), 2U);
}

TEST(HowTheyVote, SaysWhatIsWrong) {
    const auto has = [](const Read& got, std::string_view text) {
        return !got.archive && got.problem().find(text) != std::string::npos;
    };
    EXPECT_TRUE(has(read({file("x", cast + "100,1,FOR,,\n100,1,FOR,,\n")}),
                    "in/x:3: member 1 stands twice in roll call 100"));
    EXPECT_TRUE(has(read({file("x", cast + "100,1,PRESENT,,\n")}), "--map 'PRESENT=STATE'"));
    EXPECT_TRUE(has(read({file("x", cast + "100,,FOR,,\n")}), "no member_id"));
    EXPECT_TRUE(has(read({file("x", cast + "100,1,FOR\n")}), "in/x:2:"));
    EXPECT_TRUE(has(read({file("x", cast), file("m", members + "2,C,D,CYP,,\n")}),
                    "member 2 stands twice"));
    EXPECT_TRUE(has(read({file("x", cast), file("v", votes + votes.substr(votes.find('\n') + 1))}),
                    "roll call 100 stands twice"));
    std::string total = votes;
    total.replace(total.rfind("1,1,0,1"), 7, "300,1,0,1");
    EXPECT_TRUE(has(read({file("x", cast + "100,1,FOR,,\n100,2,AGAINST,,\n"), file("v", total)}),
                    "roll call 100 prints 301 votes, and 299 of them have no name"));
}

} // namespace
} // namespace plenary::format::archive
