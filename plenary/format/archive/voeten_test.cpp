#include "plenary/format/archive/reading.hpp"

namespace plenary::format::archive {

extern const ArchiveFormat voeten;

namespace {

using rollcall::code_of;
using rollcall::State;

TEST(Voeten, ReadsTheTablesOfUnvotes) {
    const auto got =
        read_as(voeten, {file("un_votes.csv", "\"rcid\",\"country\",\"country_code\",\"vote\"\n"
                                              "3,\"Haiti\",\"HT\",\"yes\"\n"
                                              "3,\"Namibia\",\"NA\",\"no\"\n"
                                              "3,\"Yugoslavia\",NA,\"abstain\"\n"
                                              "4.0,\"Czechoslovakia\",NA,\"yes\"\n"
                                              "4.0,\"Yugoslavia\",NA,\"no\""),
                         file("un_roll_calls.csv",
                              "rcid,session,importantvote,date,unres,amend,para,short,descr\n"
                              "3,1,0,1946-01-01,R/1/66,1,NA,AMENDMENTS,\"to adopt,\nand amend\"\n"
                              "4,1,0,1946-01-02,NA,NA,0,NA,NA\n"
                              "5,1,0,1946-01-04,R/1/98,0,0,None,none voted\n"),
                         file("un_roll_call_issues.csv",
                              "rcid,short_name,issue\n3,me,Palestinian conflict\n"
                              "3,hr,Human rights\n9,hr,Human rights\n")});
    ASSERT_TRUE(got.archive) << got.problems();
    const rollcall::Archive& archive = *got.archive;
    ASSERT_EQ(archive.members.size(), 4U);
    EXPECT_EQ(archive.members[1].id, "NA");
    EXPECT_EQ(archive.members[1].code("iso2"), "NA");
    EXPECT_EQ(archive.members[1].name, "Namibia");
    EXPECT_EQ(archive.members[2].id, "Yugoslavia");
    EXPECT_EQ(archive.members[2].code("iso2"), "");
    EXPECT_EQ(archive.roll_calls.at(0).description, "to adopt,\nand amend");
    EXPECT_EQ(archive.roll_calls[0].subjects,
              (std::vector<std::string>{"Palestinian conflict", "Human rights"}));
    EXPECT_EQ(archive.roll_calls[0].symbol, "R/1/66");
    EXPECT_EQ(archive.roll_calls[0].day, Day::make(1946, 1, 1));
    EXPECT_EQ(archive.roll_calls.at(1).symbol, "");
    EXPECT_EQ(archive.roll_calls[1].id, "4");
    EXPECT_EQ(archive.votes.at(0, 1), code_of(State::no));
    EXPECT_EQ(archive.votes.at(0, 2), code_of(State::abstain));
    EXPECT_EQ(got.mapping(), "yes yes 2, no no 2, abstain abstain 1");
    EXPECT_TRUE(says(got.remarks(), "names: Czechoslovakia, Yugoslavia"));
    EXPECT_TRUE(says(got.remarks(), "1 roll calls of the table have no votes"));
}

TEST(Voeten, ReadsHisNumbers) {
    const auto got = read_as(
        voeten,
        {file("UNVotes.csv", "rcid,ccode,member,vote,Country,Countryname,year,session,date,unres,"
                             "yes,no,abstain\n"
                             "3,2,1,1,USA,United States of America,1946,1,1946-01-01,R/1/66,1,1,1\n"
                             "3,041,1,3.0,HTI,Haiti,1946,1,1946-01-01,R/1/66,1,1,1\n"
                             "3,40,1,2,CUB,Cuba,1946,1,1946-01-01,R/1/66,1,1,1\n"
                             "3,42,1,8,DOM,Dominican Republic,1946,1,1946-01-01,R/1/66,1,1,1\n"
                             "3,565,0,9,NAM,Namibia,1946,1,1946-01-01,R/1/66,1,1,1\n"
                             "4,41,1,1,HTI,Republic of Haiti,1947,2,1947-01-01,NA,1,1,1\n")});
    ASSERT_TRUE(got.archive) << got.problems();
    const rollcall::Archive& archive = *got.archive;
    ASSERT_EQ(archive.members.size(), 5U);
    EXPECT_EQ(archive.members[1].id, "41");
    EXPECT_EQ(archive.members[1].code("cow"), "41");
    EXPECT_EQ(archive.members[1].name, "Haiti");
    EXPECT_EQ(archive.members[1].aliases.at(0).text, "Republic of Haiti");
    EXPECT_EQ(archive.votes.at(0, 0), code_of(State::yes));
    EXPECT_EQ(archive.votes.at(0, 1), code_of(State::no));
    EXPECT_EQ(archive.votes.at(0, 2), code_of(State::abstain));
    EXPECT_EQ(archive.votes.at(0, 3), code_of(State::absent));
    EXPECT_EQ(archive.votes.at(0, 4), code_of(State::not_member));
    EXPECT_EQ(archive.roll_calls.at(1).session, 2);
    EXPECT_EQ(archive.roll_calls[0].totals, (rollcall::Totals{1, 1, 1, {}}));
}

TEST(Voeten, NamibiaByCodeAloneAndWithoutItsCode) {
    const auto bare =
        read_as(voeten, {file("v.csv", "rcid,session,country_code,vote\n3,1,NA,yes\n")});
    ASSERT_TRUE(bare.archive) << bare.problems();
    EXPECT_EQ(bare.archive->members.at(0).code("iso2"), "NA");
    const auto lost =
        read_as(voeten, {file("v.csv", "rcid,country,country_code,vote\n3,Namibia,,yes\n")});
    ASSERT_TRUE(lost.archive) << lost.problems();
    EXPECT_EQ(lost.archive->members.at(0).id, "NA");
    EXPECT_TRUE(says(lost.remarks(), "Namibia has lost its code"));
}

TEST(Voeten, SaysWhatIsWrongAndWhere) {
    const auto problems = [](const std::string& rows) {
        return read_as(voeten, {file("v.csv", "rcid,country,country_code,vote\n" + rows)})
            .problems();
    };
    EXPECT_TRUE(says(problems("3,Haiti,HT,4\n"), "in/v.csv:2: '4' is not explained"));
    EXPECT_TRUE(says(problems("3,Haiti,HT,NA\n"), "--map NA=STATE"));
    EXPECT_TRUE(says(problems("3,Haiti,HT,yes\n3,Haiti,HT,no\n"),
                     "in/v.csv:3: HT has a vote at roll call 3 already, in in/v.csv:2"));
    EXPECT_TRUE(says(problems("3,,,yes\n"), "in/v.csv:2: this vote is of no country"));
    EXPECT_TRUE(says(problems(",Haiti,HT,yes\n"), "in/v.csv:2: this vote has no rcid"));
    EXPECT_TRUE(says(problems("3,Haiti,HT\n"), "in/v.csv:2: 3 cells"));
    EXPECT_TRUE(says(problems("3,Ha\xefti,HT,yes\n"), "in/v.csv:2:"));
    EXPECT_TRUE(says(
        read_as(voeten, {file("v.csv", "rcid,country,date,vote\n3,A,1/2/1946,yes\n")}).problems(),
        "in/v.csv:2: '1/2/1946' is no day"));
}

TEST(Voeten, TakesTheUsersWord) {
    const auto got = read_as(voeten, {file("v.csv", "rcid,ccode,vote\n3,2,1\n3,3,NA\n")},
                             {{{"NA", State::absent}}});
    ASSERT_TRUE(got.archive) << got.problems();
    EXPECT_EQ(got.archive->votes.at(0, 1), code_of(State::absent));
}

} // namespace
} // namespace plenary::format::archive
