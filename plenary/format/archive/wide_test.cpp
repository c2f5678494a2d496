#include "plenary/format/archive/reading.hpp"

namespace plenary::format::archive {

extern const ArchiveFormat wide;

namespace {

using rollcall::code_of;
using rollcall::State;

TEST(Wide, ReadsMembersInRows) {
    const auto got = read_as(wide, {file("v.csv", "country,region,iso2,R1,R2\n"
                                                  "Haïti,Caribbean,HT,Oui,abstención\n"
                                                  "Namibia,Africa,NA,no,\n"
                                                  "\"Two\nlines\",,, Ausente ,not_member")});
    ASSERT_TRUE(got.archive) << got.problems();
    const rollcall::Archive& archive = *got.archive;
    ASSERT_EQ(archive.members.size(), 3U);
    EXPECT_EQ(archive.members[0].id, "Haïti");
    EXPECT_EQ(archive.members[0].more.at(0).second, "Caribbean");
    EXPECT_EQ(archive.members[1].code("iso2"), "NA");
    EXPECT_EQ(archive.members[2].id, "Two\nlines");
    ASSERT_EQ(archive.roll_calls.size(), 2U);
    EXPECT_EQ(archive.roll_calls[1].id, "R2");
    EXPECT_EQ(archive.votes.at(0, 0), code_of(State::yes));
    EXPECT_EQ(archive.votes.at(1, 0), code_of(State::abstain));
    EXPECT_EQ(archive.votes.at(1, 1), std::nullopt);
    EXPECT_EQ(archive.votes.at(0, 2), code_of(State::absent));
    EXPECT_EQ(archive.votes.at(1, 2), code_of(State::not_member));
    EXPECT_TRUE(says(got.mapping(), "Oui yes 1"));
    EXPECT_TRUE(says(got.mapping(), " no record 1"));
}

TEST(Wide, ReadsRollCallsInRows) {
    const auto got = read_as(wide, {file("v.csv", "rc,date,term,title,Ann,Bob\n"
                                                  "14.0,2001-02-03,7,Peace,yes,NO\n"
                                                  "015,2001,7,,no,yes\n")});
    ASSERT_TRUE(got.archive) << got.problems();
    const rollcall::Archive& archive = *got.archive;
    ASSERT_EQ(archive.members.size(), 2U);
    EXPECT_EQ(archive.roll_calls.at(0).id, "14");
    EXPECT_EQ(archive.roll_calls[0].day, Day::make(2001, 2, 3));
    EXPECT_EQ(archive.roll_calls[0].session, 7);
    EXPECT_EQ(archive.roll_calls.at(1).id, "015");
    EXPECT_EQ(archive.roll_calls[1].precision, rollcall::Precision::year);
    EXPECT_EQ(archive.votes.at(0, 1), code_of(State::no));
}

TEST(Wide, ReadsJusticesInColumnsAndCasesInRows) {
    const auto got = read_as(wide,
                             {file("votes.csv", "\"Roe\",\"O.Doe\",\"term\",\"time\"\n"
                                                "0,1,1994,1\n1,,1994,1\n1,1,1995,2\n")},
                             {{{"1", State::yes}, {"0", State::no}}});
    ASSERT_TRUE(got.archive) << got.problems();
    ASSERT_EQ(got.archive->members.size(), 2U);
    EXPECT_EQ(got.archive->members[1].id, "O.Doe");
    ASSERT_EQ(got.archive->roll_calls.size(), 3U);
    EXPECT_EQ(got.archive->roll_calls[2].id, "3");
    EXPECT_EQ(got.archive->roll_calls[2].session, 1995);
    EXPECT_EQ(got.archive->roll_calls[2].more.at(0).second, "2");
    EXPECT_EQ(got.archive->votes.size(), 5U);
    EXPECT_TRUE(says(got.remarks(), "numbered 1 to 3"));
}

TEST(Wide, GuessesNoCode) {
    const auto got = read_as(wide, {file("v.csv", "member,1,2\nA,1,0\nB,0,1\n")});
    EXPECT_EQ(got.report.problems.size(), 2U);
    EXPECT_TRUE(says(got.problems(), "in/v.csv:2: '1' is not explained"));
    EXPECT_TRUE(says(got.problems(), "--map 0=STATE"));
    const auto told = read_as(wide, {file("v.csv", "member,1,2\nA,1,0\nB,0,1.0\n")},
                              {{{"1", State::no}, {"0", State::yes}}});
    ASSERT_TRUE(told.archive) << told.problems();
    EXPECT_EQ(told.archive->votes.at(0, 0), code_of(State::no));
    EXPECT_EQ(told.archive->votes.at(1, 1), code_of(State::no));
}

TEST(Wide, RefusesATableOfAgreement) {
    const auto problems = [](const std::string& text, const ArchiveOptions& options = {}) {
        return read_as(wide, {file("v.csv", text)}, options).problems();
    };
    EXPECT_TRUE(says(problems("country,A,B,C\nA,1,0.5,0.2\nB,0.5,1,0.9\nC,0.2,0.9,1\n"),
                     "agreement or distance between 3 and 3 (square, symmetric, 1 on its"));
    EXPECT_TRUE(says(problems("\"\",\"A\",\"B\",\"C\"\nA,100,50,20\nB,50,100,90\nC,20,90,100\n"),
                     "100 on its diagonal"));
    // Also where every number in it is said to be a vote.
    EXPECT_TRUE(
        says(problems("country,A,B\nA,1,0\nB,0,1\n", {{{"1", State::yes}, {"0", State::no}}}),
             "agreement or distance"));
    EXPECT_TRUE(says(problems("country,R1,R2\nA,0.5,1\nB,1,1\n"), "decimals as 0.5 are measures"));
}

TEST(Wide, ASymmetricTableOfVotesIsNoneOfAgreement) {
    const auto got = read_as(wide, {file("v.csv", "country,R1,R2\nA,1,0\nB,0,1\n")},
                             {{{"1", State::yes}, {"0", State::no}}});
    EXPECT_TRUE(got.archive) << got.problems();
}

TEST(Wide, RefusesMoreKindsThanThereAreStates) {
    std::string text = "member,born,R1\n";
    for (int i = 0; i < 10; ++i)
        text += "M" + std::to_string(i) + ",19" + std::to_string(10 + i) + ",yes\n";
    const auto got = read_as(wide, {file("v.csv", text)});
    EXPECT_TRUE(says(got.problems(), "11 different cells, but a vote is one of 9 states; the "
                                     "column 'born' alone has 10"));
}

TEST(Wide, SaysWhatIsWrongAndWhere) {
    const auto problems = [](const std::string& text) {
        return read_as(wide, {file("v.csv", text)}).problems();
    };
    EXPECT_TRUE(
        says(problems("member,R1\nA,yes\n\nA,no\n"), "in/v.csv:4: A stands in line 2 already"));
    EXPECT_TRUE(says(problems("member,R1\nA,yes,no\n"), "in/v.csv:2: 3 cells"));
    EXPECT_TRUE(says(problems("member,R1,\nA,yes,no\n"), "in/v.csv:1: column 3 has no name"));
    EXPECT_TRUE(says(problems("member,R1\n,yes\n"), "in/v.csv:2: this row has no name"));
    EXPECT_TRUE(says(problems("member,R1\nA\xe9,yes\n"), "in/v.csv:2:"));
    EXPECT_TRUE(says(problems("member,R\xe9\nA,yes\n"), "in/v.csv:1:"));
    EXPECT_TRUE(says(problems("member,R1,R1\nA,yes,no\n"), "two columns are called 'R1'"));
}

} // namespace
} // namespace plenary::format::archive
