#include "plenary/format/archive/reading.hpp"

namespace plenary::format::archive {

extern const ArchiveFormat ord;

namespace {

using rollcall::code_of;
using rollcall::State;

TEST(Ord, ReadsColumnsAndVotes) {
    const auto got = read_as(ord, {file("sen109kh.ord", "1099991099 0USA     20000BUSH       19\n"
                                                        "1090004541 0ALABAMA 10011SESSIONS   60\n"
                                                        "1094970081 0ALASKA  5000 MURKOWSKI  25  "
                                                        "\r\n")});
    ASSERT_TRUE(got.archive) << got.problems();
    const rollcall::Archive& archive = *got.archive;
    ASSERT_EQ(archive.members.size(), 3U);
    EXPECT_EQ(archive.members[0].name, "BUSH");
    EXPECT_EQ(archive.members[0].group, "200");
    EXPECT_EQ(archive.members[1].id, "45");
    EXPECT_EQ(archive.members[1].group, "100");
    EXPECT_EQ(archive.members[1].more.at(0).second, "ALABAMA");
    EXPECT_EQ(archive.members[1].more.at(1).second, "41");
    EXPECT_EQ(archive.roll_calls.at(1).id, "RS1090002");
    EXPECT_EQ(archive.roll_calls[1].session, 109);
    EXPECT_EQ(archive.votes.at(0, 0), code_of(State::yes));
    EXPECT_EQ(archive.votes.at(1, 0), code_of(State::absent));
    EXPECT_EQ(archive.votes.at(1, 1), std::nullopt);
    EXPECT_EQ(archive.votes.at(0, 2), code_of({State::paired, State::yes}));
    EXPECT_EQ(got.mapping(), "0 no record 1, 1 yes 1, 2 paired, meant yes 1, 5 paired, meant no 1, "
                             "6 no 1, 9 absent 1");
}

TEST(Ord, APartyOfFourDigitsAndNoLastNewline) {
    const auto got = read_as(ord, {file("x.ord", "  1 9062 1 1CONNECT500001STURGES    16")});
    ASSERT_TRUE(got.archive) << got.problems();
    EXPECT_EQ(got.archive->members.at(0).id, "9062");
    EXPECT_EQ(got.archive->members[0].group, "5000");
    EXPECT_EQ(got.archive->members[0].more.at(0).second, "CONNECT");
    EXPECT_EQ(got.archive->members[0].name, "STURGES");
    EXPECT_EQ(got.archive->roll_calls.at(0).id, "1-1");
}

TEST(Ord, CountsCharactersNotBytes) {
    const std::string utf8 = "1091500041 0PUERTO  10000VELÁZQUEZ  16\n";
    const auto got = read_as(ord, {file("hou109kh.ord", utf8)});
    ASSERT_TRUE(got.archive) << got.problems();
    EXPECT_EQ(got.archive->members.at(0).name, "VELÁZQUEZ");
    EXPECT_EQ(got.archive->votes.at(1, 0), code_of(State::no));
    EXPECT_TRUE(got.report.remarks.empty());

    std::string latin1 = utf8;
    latin1.replace(latin1.find("Á"), 2, "\xC1");
    const auto old = read_as(ord, {file("hou109kh.ord", latin1)});
    ASSERT_TRUE(old.archive) << old.problems();
    EXPECT_EQ(old.archive->members.at(0).name, "VELÁZQUEZ");
    EXPECT_EQ(old.archive->roll_calls.size(), 2U);
    EXPECT_TRUE(says(old.remarks(), "read as Latin-1"));
}

TEST(Ord, TwoLinesOfAMemberAreOneWhereTheyDoNotOverlap) {
    const std::string head = "1091500041 0ALABAMA ";
    const auto good = read_as(
        ord, {file("sen109kh.ord", head + "10000ROE        10\n" + head + "20000ROE        06\n")});
    ASSERT_TRUE(good.archive) << good.problems();
    EXPECT_EQ(good.archive->members.size(), 1U);
    EXPECT_EQ(good.archive->votes.at(1, 0), code_of(State::no));
    EXPECT_TRUE(says(good.remarks(), "another party"));
    const auto bad = read_as(
        ord, {file("sen109kh.ord", head + "10000ROE        11\n" + head + "20000ROE        06\n")});
    EXPECT_TRUE(says(bad.problems(), "in/sen109kh.ord:2: 15000 has a vote at roll call RS1090002 "
                                     "already, in in/sen109kh.ord:1"));
}

TEST(Ord, ChambersAndCongressesOfSeveralFiles) {
    const std::string row = "1091500041 0ALABAMA 10000ROE        10\n";
    const auto both = read_as(ord, {file("hou109kh.ord", row), file("sen109kh.ord", row)});
    ASSERT_TRUE(both.archive) << both.problems();
    EXPECT_EQ(both.archive->roll_calls.size(), 4U);
    EXPECT_EQ(both.archive->members.size(), 1U);
    EXPECT_TRUE(says(read_as(ord, {file("a.ord", row), file("b.ord", row)}).problems(),
                     "in/a.ord has roll calls of congress 109 too"));
}

TEST(Ord, MakesNoMillionsOfRollCalls) {
    const std::string row = "1091500041 0ALABAMA 10000ROE        " + std::string(1'000'000, '1');
    EXPECT_TRUE(says(read_as(ord, {file("a.ord", row)}).problems(), "more than 9999"));
}

TEST(Ord, SaysWhatIsWrongAndWhere) {
    const std::string row = "1091500041 0ALABAMA 10000ROE        10\n";
    const auto problems = [&row](const std::string& second_row) {
        return read_as(ord, {file("a.ord", row + second_row)}).problems();
    };
    EXPECT_TRUE(says(problems("1091500141 0ALABAMA 10000ROE        1\n"),
                     "in/a.ord:2: 1 votes, but the first line of congress 109 has 2"));
    EXPECT_TRUE(says(problems("1091500141 0ALABAMA 10000ROE        1x\n"),
                     "in/a.ord:2: 'x' is not explained"));
    EXPECT_TRUE(says(problems("1091500141 0ALABAMA 10000ROE        é\n"),
                     "in/a.ord:2: there is a letter with an accent in the votes"));
    EXPECT_TRUE(says(problems("1091500141 0ALABAMA\n"), "in/a.ord:2: this line ends before"));
    EXPECT_TRUE(says(problems("109ABCDE41 0ALABAMA 10000ROE        10\n"),
                     "in/a.ord:2: '109' and 'ABCDE' are no congress and icpsr"));
}

} // namespace
} // namespace plenary::format::archive
