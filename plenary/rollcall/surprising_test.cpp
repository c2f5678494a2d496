#include "plenary/rollcall/surprising.hpp"

#include <gtest/gtest.h>

#include "plenary/rollcall/fixture.hpp"

namespace plenary::rollcall {
namespace {

// A votes with B and C but for the fourth roll call; D is against them.
const std::vector<std::string> bloc = {"YYYN", "NNNY", "YYYN", "NYYN", "YYXN", "Y..N", "XYYN"};

TEST(Surprising, IsTheShareOfPeersThatVotedOtherwise) {
    const Archive archive = fixture::archive(bloc);
    const Surprises found = surprising(archive, fixture::all(archive), 0, 2, Abstention::apart);
    ASSERT_EQ(found.peers.size(), 2U);
    EXPECT_EQ(found.peers[0].member, 1U);
    EXPECT_EQ(found.peers[0].agreement.k, 4);
    EXPECT_EQ(found.peers[0].agreement.n, 5);
    ASSERT_EQ(found.votes.size(), 5U);
    EXPECT_EQ(found.votes[0].roll_call, 3U);
    EXPECT_EQ(found.votes[0].cast, State::no);
    EXPECT_EQ(found.votes[0].share, 1);
    EXPECT_EQ(found.votes[0].otherwise, 2);
    EXPECT_EQ(found.votes[0].voted, 2);
    EXPECT_EQ(found.votes[1].share, 0);
    // At the sixth no peer voted; at the seventh it did not vote itself.
    EXPECT_EQ(found.unranked, 1);
}

TEST(Surprising, WeighsPeersByTheirAgreement) {
    const Archive archive = fixture::archive({"YYY", "YYN", "YNY", "YYY"});
    const Surprises found = surprising(archive, fixture::all(archive), 0, 9, Abstention::apart);
    // Both agree in three of four, so each weighs the same.
    EXPECT_EQ(found.votes[0].roll_call, 1U);
    EXPECT_DOUBLE_EQ(found.votes[0].share, 0.5);
    const Archive uneven = fixture::archive({"YYY", "YYN", "YNY", "YNY"});
    const Surprises weighed = surprising(uneven, fixture::all(uneven), 0, 9, Abstention::apart);
    // B agrees in two of four, C in three.
    EXPECT_EQ(weighed.peers[0].member, 2U);
    EXPECT_EQ(weighed.votes[0].roll_call, 1U);
    EXPECT_DOUBLE_EQ(weighed.votes[0].share, 0.6);
    EXPECT_EQ(weighed.votes[0].otherwise, 1);
}

TEST(Surprising, BreaksTiesByDay) {
    Archive archive = fixture::archive({"YN", "YN", "YN", "YY"});
    fixture::date(archive.roll_calls[0], 2002, 1, 1);
    fixture::date(archive.roll_calls[2], 2001, 1, 1);
    const Surprises found = surprising(archive, fixture::all(archive), 0, 1, Abstention::apart);
    ASSERT_EQ(found.votes.size(), 4U);
    EXPECT_EQ(found.votes[0].roll_call, 2U);
    EXPECT_EQ(found.votes[1].roll_call, 0U);
    EXPECT_EQ(found.votes[2].roll_call, 1U);
}

TEST(Surprising, TreatsAbstentionsByTheRule) {
    const Archive archive = fixture::archive({"AY", "YY", "YY"});
    const auto with = [&](Abstention rule) {
        return surprising(archive, fixture::all(archive), 0, 1, rule).votes;
    };
    EXPECT_EQ(with(Abstention::apart)[0].share, 1);
    EXPECT_EQ(with(Abstention::half)[0].share, 0.5);
    EXPECT_EQ(with(Abstention::leave_out).size(), 2U);
}

// Nothing is said of a member whose peers it never agreed with.
TEST(Surprising, RanksNothingWithoutWeight) {
    const Archive archive = fixture::archive({"YN", "NY"});
    const Surprises found = surprising(archive, fixture::all(archive), 0, 1, Abstention::apart);
    EXPECT_TRUE(found.votes.empty());
    EXPECT_EQ(found.unranked, 2);
}

} // namespace
} // namespace plenary::rollcall
