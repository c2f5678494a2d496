#include "plenary/rollcall/member_order.hpp"

#include <gtest/gtest.h>

#include "plenary/rollcall/fixture.hpp"

namespace plenary::rollcall {
namespace {

TEST(MemberOrder, PutsAlikeTogetherBetweenThePoles) {
    // A and D vote alike but once, so do B and E; C is between, F never votes.
    const Archive archive =
        fixture::archive({"YNYYN.", "YNYYN.", "YNNYN.", "YNNYN.", "YNYNN.", "YNNYY."});
    const Ballots ballots(archive.votes, fixture::all(archive));
    const MemberOrder found = by_agreement(ballots, {0, 1, 2, 3, 4, 5}, Abstention::apart);
    EXPECT_EQ(found.poles, (std::pair<std::size_t, std::size_t>{0, 1}));
    EXPECT_EQ(found.members, (std::vector<std::size_t>{0, 3, 2, 4, 1, 5}));
    EXPECT_EQ(found.unplaced, 1U);
}

TEST(MemberOrder, FewVotesMakeNoPole) {
    const Archive archive = fixture::archive({"YNY", "YN.", "YN.", "YN.", "YNN"});
    const Ballots ballots(archive.votes, fixture::all(archive));
    EXPECT_EQ(by_agreement(ballots, {2, 0, 1}, Abstention::apart).poles,
              (std::pair<std::size_t, std::size_t>{0, 1}));
}

TEST(MemberOrder, KeepsTheOrderWhereNobodyMet) {
    const Archive archive = fixture::archive({"Y.", ".N"});
    const Ballots ballots(archive.votes, fixture::all(archive));
    const MemberOrder found = by_agreement(ballots, {1, 0}, Abstention::apart);
    EXPECT_EQ(found.members, (std::vector<std::size_t>{1, 0}));
    EXPECT_FALSE(found.poles);
}

} // namespace
} // namespace plenary::rollcall
