#include "plenary/format/archive/reading.hpp"

namespace plenary::format::archive {

extern const ArchiveFormat pscl;

namespace {

using rollcall::code_of;
using rollcall::State;

const std::string votes = "\"\",\"Vote 1\",\"Vote 2\"\n\"ROE (R AL)\",1,6\n\"DOE (D AK)\",9,0\n"
                          "\"POE (D AK)\",NA,1.0";
const std::string legislators =
    "\"\",\"state\",\"icpsrState\",\"cd\",\"icpsrLegis\",\"party\",\"partyCode\"\n"
    "\"ROE (R AL)\",\"AL\",41,0,49700,\"R\",200\n\"POE (D AK)\",\"AK\",81,NA,40301,\"D\",100\n"
    "\"DOE (D AK)\",\"AK\",81,0,\"040300\",\"D\",100\n";
const std::string codes = "\"\",\"values\",\"ind\"\n\"1\",1,\"yea\"\n\"2\",6,\"nay\"\n"
                          "\"3\",0,\"notInLegis\"\n\"4\",9,\"missing\"\n\"5\",NA,\"missing\"\n";

TEST(Pscl, ReadsTheTablesOfAnObject) {
    const auto got =
        read_as(pscl, {file("codes.csv", codes), file("legis.data.csv", legislators),
                       file("vote.data.csv", "\"\",\"date\",\"bill\",\"description\",\"yeatotal\"\n"
                                             "\"1\",\"2005-01-26\",NA,\"of\nlines\",1\n"
                                             "\"2\",NA,\"S1\",\"\",1\n"),
                       file("votes.csv", votes)});
    ASSERT_TRUE(got.archive) << got.problems();
    const rollcall::Archive& archive = *got.archive;
    ASSERT_EQ(archive.members.size(), 3U);
    EXPECT_EQ(archive.members[1].id, "DOE (D AK)");
    EXPECT_EQ(archive.members[1].group, "D");
    EXPECT_EQ(archive.members[1].code("icpsr"), "40300");
    EXPECT_EQ(archive.members[1].more.at(0).second, "AK");
    EXPECT_EQ(archive.roll_calls.at(0).day, Day::make(2005, 1, 26));
    EXPECT_EQ(archive.roll_calls[0].symbol, "");
    EXPECT_EQ(archive.roll_calls[0].description, "of\nlines");
    EXPECT_EQ(archive.roll_calls[0].totals.yes, 1);
    EXPECT_EQ(archive.roll_calls.at(1).id, "Vote 2");
    EXPECT_EQ(archive.votes.at(0, 0), code_of(State::yes));
    EXPECT_EQ(archive.votes.at(1, 0), code_of(State::no));
    EXPECT_EQ(archive.votes.at(0, 1), code_of(State::unknown));
    EXPECT_EQ(archive.votes.at(1, 1), std::nullopt);
    EXPECT_EQ(archive.votes.at(1, 2), code_of(State::yes));
    EXPECT_TRUE(says(got.mapping(), "0 no record 1"));
    EXPECT_TRUE(says(got.remarks(), "missing: 9, NA"));
}

TEST(Pscl, CodesByMapAlone) {
    const auto got = read_as(pscl, {file("x.csv", votes)},
                             {{{"1", State::yes},
                               {"6", State::no},
                               {"9", State::absent},
                               {"0", State::not_member},
                               {"NA", State::unknown}}});
    ASSERT_TRUE(got.archive) << got.problems();
    EXPECT_EQ(got.archive->votes.at(0, 1), code_of(State::absent));
}

TEST(Pscl, GuessesNoCode) {
    const auto got = read_as(pscl, {file("votes.csv", votes), file("l.csv", legislators)});
    EXPECT_TRUE(says(got.problems(), "in/votes.csv:2: '1' is not explained"));
    EXPECT_TRUE(says(got.problems(), "in/votes.csv:4: 'NA' is not explained"));
}

TEST(Pscl, SaysWhatIsWrongAndWhere) {
    const auto problems = [](const std::vector<ArchiveFile>& more, const std::string& matrix) {
        std::vector<ArchiveFile> files = {file("votes.csv", matrix), file("codes.csv", codes)};
        files.insert(files.end(), more.begin(), more.end());
        return read_as(pscl, files).problems();
    };
    EXPECT_TRUE(says(problems({}, "\"\",\"Vote 1\"\nA,1\nA,6\n"),
                     "in/votes.csv:3: A stands in line 2 already"));
    EXPECT_TRUE(
        says(problems({file("legis.data.csv", "\"\",party\nB,R\n")}, "\"\",\"Vote 1\"\nA,1\nB,6\n"),
             "in/votes.csv:2: A is not in in/legis.data.csv"));
    EXPECT_TRUE(
        says(problems({file("legis.data.csv", "\"\",party\nA,R\nA,D\n")}, "\"\",\"Vote 1\"\nA,1\n"),
             "in/legis.data.csv:3: A stands in line 2 already"));
    EXPECT_TRUE(
        says(problems({file("vote.data.csv", "\"\",date\n1,NA\n2,NA\n")}, "\"\",\"Vote 1\"\nA,1\n"),
             "in/vote.data.csv: 2 rows, but there are 1 columns of votes"));
    EXPECT_TRUE(says(problems({}, "\"\",\"Vote 1\"\nA,1,1\n"), "in/votes.csv:2: 3 cells"));
    EXPECT_TRUE(says(problems({}, "\"\",\"Vote 1\"\nA\xe9,1\n"), "in/votes.csv:2:"));
    const auto meaning =
        read_as(pscl, {file("votes.csv", votes), file("codes.csv", "code,meaning\n1,perhaps\n")});
    EXPECT_TRUE(says(meaning.problems(), "in/codes.csv:2: 'perhaps' is no vote"));
    const auto twice = read_as(
        pscl, {file("votes.csv", votes), file("codes.csv", "code,meaning\n1,yea\n1,nay\n")});
    EXPECT_TRUE(says(twice.problems(), "in/codes.csv:3: code '1' stands in line 2 already"));
}

} // namespace
} // namespace plenary::format::archive
