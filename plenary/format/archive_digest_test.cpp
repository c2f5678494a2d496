#include "plenary/format/archive_digest.hpp"

#include <gtest/gtest.h>

namespace plenary::format {
namespace {

rollcall::Archive three_votes(rollcall::State last) {
    using rollcall::code_of;
    using rollcall::State;
    rollcall::Archive out;
    for (const char* id : {"A", "B"})
        out.members.emplace_back().id = id;
    for (const char* id : {"1", "2"})
        out.roll_calls.emplace_back().id = id;
    out.votes = rollcall::VoteMatrix(
        2, 2, {{0, 0, code_of(State::yes)}, {0, 1, code_of(State::no)}, {1, 1, code_of(last)}});
    return out;
}

std::string digest_of(const rollcall::Archive& archive) {
    const auto digest = archive_digest(archive);
    EXPECT_TRUE(digest);
    return digest.value_or("");
}

TEST(ArchiveDigest, IsOfEveryVoteAndText) {
    const std::string digest = digest_of(three_votes(rollcall::State::no));
    EXPECT_EQ(digest_of(three_votes(rollcall::State::no)), digest);
    EXPECT_NE(digest_of(three_votes(rollcall::State::yes)), digest);
    rollcall::Archive other = three_votes(rollcall::State::no);
    other.roll_calls[1].title = "B";
    EXPECT_NE(digest_of(other), digest);
    // The second vote is at another roll call.
    other = three_votes(rollcall::State::no);
    other.votes = rollcall::VoteMatrix(2, 2,
                                       {{0, 0, rollcall::code_of(rollcall::State::yes)},
                                        {1, 0, rollcall::code_of(rollcall::State::no)},
                                        {1, 1, rollcall::code_of(rollcall::State::no)}});
    EXPECT_NE(digest_of(other), digest);
}

TEST(ArchiveDigest, NeedsIds) {
    rollcall::Archive twice = three_votes(rollcall::State::no);
    twice.members[1].id = "A";
    EXPECT_EQ(archive_digest(twice).error().code, "member-twice");
}

} // namespace
} // namespace plenary::format
