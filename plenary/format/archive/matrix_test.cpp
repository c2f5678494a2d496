#include <gtest/gtest.h>

#include "plenary/format/archive_format.hpp"

namespace plenary::format::archive {

extern const ArchiveFormat matrix;

namespace {

using rollcall::State;

ArchiveFile file(std::string name, std::string bytes) {
    return {"in/" + name, std::move(name), std::move(bytes)};
}

struct Read {
    std::optional<rollcall::Archive> archive;
    ArchiveReport report;
};

Read read(const std::vector<ArchiveFile>& files, const ArchiveOptions& options = {}) {
    EXPECT_TRUE(matrix.fits(files));
    Read out;
    out.archive = matrix.read(files, options, out.report);
    return out;
}

const std::string members =
    "member,name,iso2\nNAM,Namibia,NA\nHTI,Haiti,HT\nUSA,United States,US\n";

TEST(Matrix, ReadsLettersByTheOrderOfTheMembers) {
    const auto got =
        read({file("members.csv", members), file("votes_matrix.csv", "rc,votes\n1,YN.\n2,A.Y"),
              file("rollcalls.csv",
                   "rc,date,session,yes,abstain,no\n1,2017-06-19,47,1,0,1\n2,,47,1,1,0\n")});
    ASSERT_TRUE(got.archive) << got.report.problems[0].message;
    const rollcall::Archive& archive = *got.archive;
    EXPECT_EQ(archive.members[0].code("iso2"), "NA");
    EXPECT_EQ(archive.roll_calls[0].session, 47);
    EXPECT_EQ(archive.roll_calls[0].day, Day::make(2017, 6, 19));
    EXPECT_EQ(archive.roll_calls[1].precision, rollcall::Precision::none);
    EXPECT_EQ(archive.votes.size(), 4U);
    EXPECT_EQ(archive.votes.at(0, 1), rollcall::code_of(State::no));
    EXPECT_EQ(archive.votes.at(1, 0), rollcall::code_of(State::abstain));
    EXPECT_EQ(archive.votes.at(0, 2), std::nullopt);
}

TEST(Matrix, DoesNotTakeALetterForAnAbstentionThatNobodyCounted) {
    const std::vector<ArchiveFile> files = {file("members.csv", members),
                                            file("votes_matrix.csv", "rc,votes\n1,YNA\n")};
    const auto got = read(files);
    ASSERT_TRUE(got.archive);
    EXPECT_EQ(got.archive->votes.at(0, 2), rollcall::code_of(State::unknown));
    ASSERT_EQ(got.report.remarks.size(), 1U);
    const auto told = read(files, {{{"A", State::absent}}});
    ASSERT_TRUE(told.archive);
    EXPECT_EQ(told.archive->votes.at(0, 2), rollcall::code_of(State::absent));
    EXPECT_TRUE(told.report.remarks.empty());
}

TEST(Matrix, PrefersCodesThatSayMore) {
    const auto got =
        read({file("members.csv", members), file("votes_matrix.csv", "rc,votes\n1,YNA\n"),
              file("votes_icpsr_codes.csv", "rc,codes\n1,257\n")});
    ASSERT_TRUE(got.archive);
    EXPECT_EQ(got.archive->votes.at(0, 0), rollcall::code_of({State::paired, State::yes}));
    EXPECT_EQ(got.archive->votes.at(0, 1), rollcall::code_of({State::paired, State::no}));
    EXPECT_EQ(got.archive->votes.at(0, 2), rollcall::code_of(State::present));
}

TEST(Matrix, ReadsRunsAndYearsAndSurveys) {
    const auto runs =
        read({file("members.csv", members),
              file("votes_runs.csv", "rc,first_member,votes\n1,1,Y\n1,3,N\n2,2,NY\n")});
    ASSERT_TRUE(runs.archive);
    EXPECT_EQ(runs.archive->roll_calls.size(), 2U);
    EXPECT_EQ(runs.archive->votes.at(0, 2), rollcall::code_of(State::no));

    const auto years =
        read({file("members.csv", "year,member,name\n1999,1,A\n1999,2,B\n2000,1,C\n"),
              file("votes_matrix.csv", "year,rc,votes\n1999,1,YN\n2000,1,N\n")});
    ASSERT_TRUE(years.archive);
    EXPECT_EQ(years.archive->members[2].id, "2000-1");
    EXPECT_EQ(years.archive->roll_calls[1].session, 2000);
    EXPECT_EQ(years.archive->votes.at(1, 2), rollcall::code_of(State::no));

    const auto survey = read({file("answers_matrix.csv", "item,answers\n1,1302\n")});
    ASSERT_TRUE(survey.archive);
    EXPECT_EQ(survey.archive->cells, rollcall::Cells::answers);
    EXPECT_EQ(survey.archive->members.size(), 4U);
    EXPECT_EQ(survey.archive->votes.size(), 3U);
}

TEST(Matrix, SaysWhatIsWrongAndWhere) {
    const auto code_of_first = [](const std::vector<ArchiveFile>& files) {
        const auto got = read(files);
        EXPECT_FALSE(got.archive);
        return got.report.problems.empty() ? std::string() : describe(got.report.problems[0]);
    };
    EXPECT_NE(
        code_of_first({file("members.csv", members), file("votes_matrix.csv", "rc,votes\n1,YN\n")})
            .find("votes_matrix.csv:2: 2 characters of votes, but there are 3 members"),
        std::string::npos);
    EXPECT_NE(
        code_of_first({file("members.csv", members), file("votes_matrix.csv", "rc,votes\n1,YNQ\n")})
            .find("--map Q=STATE"),
        std::string::npos);
    EXPECT_NE(code_of_first({file("members.csv", members),
                             file("votes_matrix.csv", "rc,votes\n1,YN.\n1,Y..\n")})
                  .find("roll call 1 has two rows"),
              std::string::npos);
    EXPECT_NE(
        code_of_first({file("members.csv", members), file("rollcalls.csv", "rc,date\n,2001\n"),
                       file("votes_matrix.csv", "rc,votes\n1,YN.\n")})
            .find("rollcalls.csv:2: this roll call has no id"),
        std::string::npos);
    EXPECT_NE(code_of_first({file("members.csv", "member,name\nA,a\nA,b\n"),
                             file("votes_matrix.csv", "rc,votes\n1,YN\n")})
                  .find("member A stands in line 2 already"),
              std::string::npos);
    EXPECT_NE(code_of_first({file("members.csv", members),
                             file("votes_runs.csv", "rc,first_member,votes\n1,1,YN\n1,2,N\n")})
                  .find("before the one before it ends"),
              std::string::npos);
}

// Seen: ids printed as floats in one table and not in the other met no row.
TEST(Matrix, IdsPrintedAsFloatsAreOneWithTheirNumbers) {
    const std::vector<ArchiveFile> files = {
        file("members.csv", members),
        file("rollcalls.csv", "rc,date,session\n14226,2017-06-19,47\n"),
        file("votes_matrix.csv", "rc,votes\n14226.0,YNY\n")};
    const auto got = read(files);
    ASSERT_TRUE(got.archive);
    EXPECT_EQ(got.archive->roll_calls[0].id, "14226");
    EXPECT_EQ(got.archive->roll_calls[0].session, 47);
    const auto none =
        read({file("members.csv", members), file("votes_matrix.csv", "rc,votes\n,YNY\n")});
    EXPECT_FALSE(none.archive);
    EXPECT_EQ(none.report.problems[0].code, "empty-cell");
}

// Seen: --format matrix with any other file ended the program.
TEST(Matrix, AskedForWithoutAFileOfVotesSaysSo) {
    ArchiveReport told;
    EXPECT_FALSE(matrix.read(std::vector{file("wrong.csv", "a,b\n1,2\n")}, {}, told));
    ASSERT_EQ(told.problems.size(), 1U);
    EXPECT_EQ(told.problems[0].code, "missing-file");
    ArchiveReport none;
    EXPECT_FALSE(matrix.read({}, {}, none));
    EXPECT_EQ(none.problems.size(), 1U);
}

} // namespace
} // namespace plenary::format::archive
