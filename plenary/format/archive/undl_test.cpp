#include "plenary/format/archive/reading.hpp"

namespace plenary::format::archive {

extern const ArchiveFormat undl;

namespace {

using rollcall::code_of;
using rollcall::State;

const std::string assembly =
    "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,title,agenda_title,subjects,"
    "vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link\n";

TEST(Undl, ReadsTheAssembly) {
    const auto got = read_as(
        undl, {file("ga.csv", assembly +
                                  "7,TUR,TURKEY,Y,2020-12-01,75,A/RES/75/1,A/75/L.1,\"On\nthings\","
                                  "Things,PEACE|LAW,,1.0,1.0,1.0,1.0,4.0,https://example.org/7\n"
                                  "7,SWZ,ESWATINI,N,2020-12-01,75,A/RES/75/1,A/75/L.1,\"On\n"
                                  "things\",Things,PEACE|LAW,,1.0,1.0,1.0,1.0,4.0,\n"
                                  "7,NAM,NAMIBIA,A,2020-12-01,75,A/RES/75/1,,,,,,1,1,1,1,4,\n"
                                  "7,HTI,HAITI,X,2020-12-01,75,A/RES/75/1,,,,,,1,1,1,1,4,\n"
                                  "8.0,TUR,TÜRKİYE,Y,2023-10-27,ES-10,A/RES/ES-10/21,,,,,,1,0,0,0,"
                                  "1,")});
    ASSERT_TRUE(got.archive) << got.problems();
    const rollcall::Archive& archive = *got.archive;
    ASSERT_EQ(archive.members.size(), 4U);
    EXPECT_EQ(archive.members[0].name, "TÜRKİYE");
    EXPECT_EQ(archive.members[0].code("iso3"), "TUR");
    ASSERT_EQ(archive.members[0].aliases.size(), 2U);
    EXPECT_EQ(archive.members[0].aliases[0].spell.to, Day::make(2020, 12, 1));
    EXPECT_EQ(archive.members[1].name, "ESWATINI");
    EXPECT_TRUE(archive.members[1].aliases.empty());
    EXPECT_EQ(archive.roll_calls.at(0).title, "On\nthings");
    EXPECT_EQ(archive.roll_calls[0].subjects, (std::vector<std::string>{"PEACE", "LAW"}));
    EXPECT_EQ(archive.roll_calls[0].totals, (rollcall::Totals{1, 1, 1, 1}));
    EXPECT_EQ(archive.roll_calls.at(1).id, "8");
    EXPECT_EQ(archive.roll_calls[1].session, std::nullopt);
    EXPECT_EQ(archive.roll_calls[1].more.at(0).second, "1"); // total_ms
    EXPECT_EQ(archive.roll_calls[1].more.at(1).second, "ES-10");
    EXPECT_EQ(archive.votes.at(0, 2), code_of(State::abstain));
    EXPECT_EQ(archive.votes.at(0, 3), code_of(State::absent));
    EXPECT_EQ(got.mapping(), "Y yes 2, N no 1, A abstain 1, X absent 1");
}

TEST(Undl, ReadsTheNamesOfTheColumnsOf2024) {
    const auto got = read_as(undl, {file("ga.csv", "undl_id,ms_codes,ms_names,ms_votes,resolutions,"
                                                   "date\n7,HTI,HAITI,NV,A/RES/75/1,2020\n")});
    ASSERT_TRUE(got.archive) << got.problems();
    EXPECT_EQ(got.archive->votes.at(0, 0), code_of(State::absent));
    EXPECT_EQ(got.archive->roll_calls.at(0).symbol, "A/RES/75/1");
    EXPECT_EQ(got.archive->roll_calls[0].precision, rollcall::Precision::year);
}

const std::string council = "undl_id,ms_code,ms_name,ms_vote,date,resolution,vote_note,modality\n";

TEST(Undl, ANoteSaysThatAMemberWasThere) {
    const auto got = read_as(
        undl,
        {file("sc.csv",
              council + "1,CHN,CHINA,X,1973-05-01,S/RES/1,China did not participate in the "
                        "voting,RECORDED\n"
                        "1,FRA,FRANCE,Y,1973-05-01,S/RES/1,China did not participate in the "
                        "voting,RECORDED\n"
                        "1,IRQ,IRAQ,X,1973-05-01,S/RES/1,China did not participate in the "
                        "voting,RECORDED\n"
                        "2,SUN,USSR,X,1950-06-27,S/RES/2,One member was not present and did not "
                        "participate,RECORDED\n"
                        "3,CHN,CHINA,X,1973-05-02,S/RES/3,One member did not participate,\n")});
    ASSERT_TRUE(got.archive) << got.problems();
    EXPECT_EQ(got.archive->votes.at(0, 0), code_of(State::present));
    EXPECT_EQ(got.archive->votes.at(0, 2), code_of(State::absent)); // the note is not of Iraq
    EXPECT_EQ(got.archive->votes.at(1, 3), code_of(State::absent)); // not present
    EXPECT_EQ(got.archive->votes.at(2, 0), code_of(State::present));
    EXPECT_TRUE(says(got.mapping(), "X absent 2"));
    EXPECT_TRUE(says(got.mapping(), "X, by the note present 2"));
    EXPECT_TRUE(says(got.remarks(), "2 members without a vote have a note"));
}

TEST(Undl, TheUsersWordOnXGoesBeforeTheNote) {
    const auto got = read_as(
        undl,
        {file("sc.csv", council + "1,CHN,CHINA,X,1973-05-01,S/RES/1,China did not participate,\n")},
        {{{"X", State::absent}}});
    ASSERT_TRUE(got.archive) << got.problems();
    EXPECT_EQ(got.archive->votes.at(0, 0), code_of(State::absent));
}

TEST(Undl, WhatWasDecidedWithoutAVoteHasNoVotes) {
    const auto got = read_as(
        undl, {file("sc.csv", council + "1,CHN,CHINA,Y,1991-05-01,S/RES/1,,ADOPTED WITHOUT VOTE\n"
                                        "1,FRA,FRANCE,Y,1991-05-01,S/RES/1,,ADOPTED WITHOUT VOTE\n"
                                        "2,FRA,FRANCE,Y,1991-05-01,S/RES/2,Adopted by "
                                        "acclamation,\n"
                                        "3,FRA,FRANCE,Y,1991-05-01,S/RES/3,,RECORDED\n")});
    ASSERT_TRUE(got.archive) << got.problems();
    EXPECT_FALSE(got.archive->roll_calls.at(0).recorded);
    EXPECT_FALSE(got.archive->roll_calls.at(1).recorded);
    EXPECT_TRUE(got.archive->roll_calls.at(2).recorded);
    EXPECT_EQ(got.archive->votes.size(), 1U);
    EXPECT_TRUE(says(got.remarks(), "2 decisions were taken without a vote"));
}

TEST(Undl, SaysWhatIsWrongAndWhere) {
    const auto problems = [](const std::string& rows) {
        return read_as(undl, {file("sc.csv", council + rows)}).problems();
    };
    EXPECT_TRUE(says(problems("1,CHN,CHINA,Q,1991-05-01,S/RES/1,,\n"),
                     "in/sc.csv:2: 'Q' is not explained"));
    EXPECT_TRUE(says(problems("1,CHN,CHINA,Y,1991-05-01,S/RES/1,,\n"
                              "1,CHN,CHINA,N,1991-05-01,S/RES/1,,\n"),
                     "in/sc.csv:3: CHN has a vote at roll call 1 already, in in/sc.csv:2"));
    EXPECT_TRUE(says(problems("1,CHN,CHINA,Y,1991-05-01,S/RES/1,,\n"
                              "1,FRA,FRANCE,N,1991-05-02,S/RES/1,,\n"),
                     "in/sc.csv:3: record 1 is S/RES/1 of 1991-05-02 here"));
    EXPECT_TRUE(says(problems("1,CHN,CHINA,Y,5/1/1991,S/RES/1,,\n"), "is no day"));
    EXPECT_TRUE(says(problems("1,,,Y,1991-05-01,S/RES/1,,\n"), "of no member state"));
    EXPECT_TRUE(says(problems(",CHN,CHINA,Y,1991-05-01,S/RES/1,,\n"), "no undl_id"));
    EXPECT_TRUE(says(problems("1,CIV,C\xd4TE D'IVOIRE,Y,1991-05-01,S/RES/1,,\n"), "in/sc.csv:2:"));
}

} // namespace
} // namespace plenary::format::archive
