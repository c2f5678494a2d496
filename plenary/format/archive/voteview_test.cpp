#include "plenary/format/archive/reading.hpp"

namespace plenary::format::archive {

extern const ArchiveFormat voteview;

namespace {

using rollcall::code_of;
using rollcall::State;

const std::string members = "congress,chamber,icpsr,state_abbrev,party_code,bioname,bioguide_id\n"
                            "109,Senate,14226,VA,200,\"ROE, Ann\",R000001\n"
                            "109,Senate,40300,AK,100,\"DOE, Jóhn\",D000001\n"
                            "110,Senate,40300,AK,328,\"DOE, Jóhn\",D000001\n"
                            "109,House,99,AK,100,\"NOBODY, A.\",\n";
const std::string roll_calls =
    "congress,chamber,rollnumber,date,session,yea_count,nay_count,bill_number,vote_result,"
    "vote_desc,dtl_desc\n"
    "109,Senate,1,2005-01-26,1,1,0,PN1,Confirmed,A nominee,\"of two\nlines, \"\"quoted\"\"\"\n"
    "110,Senate,1,2007-01-10,1,0,1,S1,Passed,A bill,\n"
    "111,Senate,1,2009-01-10,1,0,1,S1,Passed,A bill,\n";
const std::string votes = "congress,chamber,rollnumber,icpsr,cast_code,prob\n"
                          "109,Senate,1,14226.0,1,99.1\n"
                          "109,Senate,1,040300,3,50\n"
                          "110,Senate,1,40300,6,50\n"
                          "110,Senate,1,14226,0,0"; // no last newline

TEST(Voteview, ReadsVotesMembersAndRollCalls) {
    const auto got = read_as(voteview, {file("HSall_members.csv", members),
                                        file("HSall_rollcalls.csv", roll_calls),
                                        file("HSall_votes.csv", votes)});
    ASSERT_TRUE(got.archive) << got.problems();
    const rollcall::Archive& archive = *got.archive;
    ASSERT_EQ(archive.members.size(), 2U);
    EXPECT_EQ(archive.members[0].id, "14226");
    EXPECT_EQ(archive.members[1].name, "DOE, Jóhn");
    EXPECT_EQ(archive.members[1].group, "328");
    EXPECT_EQ(archive.members[1].code("bioguide"), "D000001");
    ASSERT_EQ(archive.roll_calls.size(), 2U);
    EXPECT_EQ(archive.roll_calls[0].id, "RS1090001");
    EXPECT_EQ(archive.roll_calls[0].description, "of two\nlines, \"quoted\"");
    EXPECT_EQ(archive.roll_calls[0].session, 109);
    EXPECT_EQ(archive.roll_calls[0].day, Day::make(2005, 1, 26));
    EXPECT_EQ(archive.roll_calls[0].totals.yes, 1);
    EXPECT_EQ(archive.votes.at(0, 1), code_of({State::paired, State::yes}));
    EXPECT_EQ(archive.votes.at(1, 1), code_of(State::no));
    EXPECT_EQ(archive.votes.at(1, 0), std::nullopt);
    EXPECT_EQ(got.mapping(), "0 no record 1, 1 yes 1, 3 paired, meant yes 1, 6 no 1");
    EXPECT_TRUE(says(got.remarks(), "1 roll calls of the table have no votes"));
    EXPECT_TRUE(says(got.remarks(), "1 members changed their party"));
}

TEST(Voteview, EveryCastCode) {
    std::string text = "congress,chamber,rollnumber,icpsr,cast_code\n";
    for (int code = 0; code <= 9; ++code)
        text += "1,House,1," + std::to_string(100 + code) + "," + std::to_string(code) + "\n";
    const auto got = read_as(voteview, {file("H001_votes.csv", text)});
    ASSERT_TRUE(got.archive) << got.problems();
    const auto at = [&got](std::uint32_t member) { return got.archive->votes.at(0, member); };
    EXPECT_EQ(at(0), std::nullopt);
    EXPECT_EQ(at(2), code_of({State::paired, State::yes}));
    EXPECT_EQ(at(4), code_of({State::paired, State::no}));
    EXPECT_EQ(at(5), code_of({State::paired, State::no}));
    EXPECT_EQ(at(6), code_of(State::no));
    EXPECT_EQ(at(7), code_of(State::present));
    EXPECT_EQ(at(8), code_of(State::present));
    EXPECT_EQ(at(9), code_of(State::absent));
    EXPECT_EQ(got.archive->members[1].name, "101");
    EXPECT_TRUE(says(got.remarks(), "called by their icpsr"));
}

TEST(Voteview, KeepsTheChambersApart) {
    const auto got = read_as(
        voteview,
        {file("H001_votes.csv", "congress,chamber,rollnumber,icpsr,cast_code\n1,House,1,7,1\n"),
         file("S001_votes.csv", "congress,chamber,rollnumber,icpsr,cast_code\n1,Senate,1,7,6\n")});
    ASSERT_TRUE(got.archive) << got.problems();
    EXPECT_EQ(got.archive->members.size(), 1U);
    EXPECT_EQ(got.archive->roll_calls.at(1).id, "RS0010001");
}

TEST(Voteview, SaysWhatIsWrongAndWhere) {
    const std::string head = "congress,chamber,rollnumber,icpsr,cast_code\n";
    const auto problems = [&](const std::string& rows) {
        return read_as(voteview, {file("m.csv", members), file("v.csv", head + rows)}).problems();
    };
    EXPECT_TRUE(says(problems("109,Senate,1,14226,12\n"), "in/v.csv:2: '12' is not explained"));
    EXPECT_TRUE(says(problems("109,Senate,1,14226,1\n109,Senate,1,14226.0,6\n"),
                     "in/v.csv:3: 14226 has a vote at roll call RS1090001 already, in in/v.csv:2"));
    EXPECT_TRUE(says(problems("109,Senate,1,5,1\n"), "in/v.csv:2: no table has a member with "
                                                     "icpsr 5"));
    EXPECT_TRUE(says(problems("109,Senate,1,14226\n"), "in/v.csv:2: 4 cells, but the header has "
                                                       "5"));
    EXPECT_TRUE(says(problems("109,Senate,x,14226,1\n"), "in/v.csv:2: congress '109'"));
    EXPECT_TRUE(says(problems("109,Senate,1,,1\n"), "in/v.csv:2: this vote has no icpsr"));
    EXPECT_TRUE(says(problems("109,Senate,1,14226,1\xff\n"), "in/v.csv:2:"));
    EXPECT_TRUE(says(read_as(voteview, {file("v.csv", votes),
                                        file("r.csv", roll_calls + "109,Senate,1,,,,,,,,\n")})
                         .problems(),
                     "in/r.csv:6: roll call RS1090001 stands twice"));
}

TEST(Voteview, WithoutAnyVotesThereIsNoArchive) {
    ArchiveReport report;
    EXPECT_FALSE(voteview.read(std::vector{file("m.csv", members)}, {}, report));
    EXPECT_EQ(report.problems.at(0).code, "no-table");
}

TEST(Voteview, StopsAtAHundredProblems) {
    std::string text = "congress,chamber,rollnumber,icpsr,cast_code\n";
    for (int i = 0; i < 500; ++i)
        text += "109,Senate,1," + std::to_string(i + 1) + ",q" + std::to_string(i) + "\n";
    EXPECT_EQ(read_as(voteview, {file("v.csv", text)}).report.problems.size(), 100U);
    for (int i = 0; i < 500; ++i)
        text.insert(text.find('\n') + 1, "too,short\n");
    EXPECT_EQ(read_as(voteview, {file("v.csv", text)}).report.problems.size(), 100U);
}

} // namespace
} // namespace plenary::format::archive
