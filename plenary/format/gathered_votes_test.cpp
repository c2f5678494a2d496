#include "plenary/format/gathered_votes.hpp"

#include <gtest/gtest.h>

#include "plenary/format/archive_report.hpp"
#include "plenary/format/code_book.hpp"

namespace plenary::format {
namespace {

using rollcall::code_of;
using rollcall::State;

rollcall::Archive two_by_two() {
    rollcall::Archive out;
    out.members.resize(2);
    out.members[0].id = "A";
    out.members[1].id = "B";
    out.roll_calls.resize(2);
    out.roll_calls[0].id = "1";
    out.roll_calls[1].id = "2";
    return out;
}

TEST(GatheredVotes, KeepsWhatIsARecord) {
    GatheredVotes votes;
    votes.begin("a.csv");
    votes.add(1, 0, code_of(State::yes), 2);
    votes.add(0, 1, CodeBook::no_record, 3);
    votes.add(1, 1, code_of(State::no), 4);
    ArchiveReport report;
    const auto archive = votes.finish(two_by_two(), report);
    ASSERT_TRUE(archive);
    EXPECT_EQ(archive->votes.size(), 2U);
    EXPECT_EQ(archive->votes.at(1, 1), code_of(State::no));
}

TEST(GatheredVotes, TellsBothLinesOfAVoteThatStandsTwice) {
    GatheredVotes votes;
    votes.begin("a.csv");
    votes.add(1, 0, code_of(State::yes), 2);
    votes.begin("b.csv");
    votes.add(0, 0, code_of(State::yes), 2);
    votes.add(1, 0, CodeBook::no_record, 7);
    ArchiveReport report;
    EXPECT_FALSE(votes.finish(two_by_two(), report));
    ASSERT_EQ(report.problems.size(), 1U);
    EXPECT_EQ(describe(report.problems[0])
                  .find("b.csv:7: A has a vote at roll call 2 already, in a.csv:2"),
              0U)
        << describe(report.problems[0]);
}

TEST(GatheredVotes, NoVotesAreNoArchive) {
    GatheredVotes votes;
    votes.begin("a.csv");
    ArchiveReport report;
    EXPECT_FALSE(votes.finish(two_by_two(), report));
    EXPECT_EQ(describe(report.problems.at(0)).find("a.csv: there are no votes here"), 0U);
}

TEST(GatheredVotes, TellsAHundredProblemsAndNoMore) {
    GatheredVotes votes;
    votes.begin("a.csv");
    for (int line = 2; line < 300; ++line)
        votes.add(0, 0, code_of(State::yes), line);
    ArchiveReport report;
    EXPECT_FALSE(votes.finish(two_by_two(), report));
    EXPECT_EQ(report.problems.size(), most_archive_problems);
}

} // namespace
} // namespace plenary::format
