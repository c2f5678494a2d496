#include "plenary/rollcall/agreement.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "plenary/rollcall/fixture.hpp"

namespace plenary::rollcall {
namespace {

PairCounts pair_in(const std::vector<std::string>& rows, std::size_t a, std::size_t b) {
    const Archive archive = fixture::archive(rows);
    return Ballots(archive.votes, fixture::all(archive)).pair(a, b);
}

TEST(Agreement, IsOutOfWhatBothVotedOn) {
    const PairCounts counts = pair_in({"YY", "NN", "YN", "AA", "YA", "YX", "U.", "MY", "PV"}, 0, 1);
    EXPECT_EQ(counts.same_side, 2);
    EXPECT_EQ(counts.opposed, 1);
    EXPECT_EQ(counts.both_abstain, 1);
    EXPECT_EQ(counts.one_abstains, 1);
    EXPECT_EQ(counts.on_record, 7);

    const Agreement apart = agreement(counts, Abstention::apart);
    EXPECT_EQ(apart.k, 3);
    EXPECT_EQ(apart.n, 5);
    const Agreement half = agreement(counts, Abstention::half);
    EXPECT_EQ(half.k, 3.5);
    EXPECT_EQ(half.n, 5);
    const Agreement without = agreement(counts, Abstention::leave_out);
    EXPECT_EQ(without.k, 2);
    EXPECT_EQ(without.n, 3);
}

TEST(Agreement, KnowsNothingOfThoseThatNeverMet) {
    const Agreement found = agreement(pair_in({"Y.", "XN"}, 0, 1), Abstention::apart);
    EXPECT_EQ(found.rate(), std::nullopt);
    EXPECT_EQ(found.interval().low, 0);
    EXPECT_EQ(found.interval().high, 1);
}

TEST(Agreement, IsOverTheRollCallsChosen) {
    const Archive archive = fixture::archive({"YN", "YY", "NN"});
    const Ballots some(archive.votes, {2, 1});
    EXPECT_EQ(some.pair(0, 1).same_side, 2);
    EXPECT_EQ(some.pair(0, 1).opposed, 0);
    EXPECT_EQ(some.cast(0), 2);
}

// More than fit into one round of counting, and every bit of them set.
TEST(Agreement, CountsLongRecordsWhole) {
    constexpr int length = 5000;
    const PairCounts counts = pair_in(std::vector<std::string>(length, "NN"), 0, 1);
    EXPECT_EQ(counts.same_side, length);
    EXPECT_EQ(counts.on_record, length);
    EXPECT_EQ(counts.opposed, 0);
}

TEST(Agreement, SeesMembersOfDifferentTimes) {
    std::vector<std::string> rows(300, "Y.");
    rows.resize(600, "YN");
    rows.resize(900, ".N");
    EXPECT_EQ(pair_in(rows, 0, 1).opposed, 300);
    EXPECT_EQ(pair_in(rows, 1, 0).opposed, 300);
}

// The same, roll call by roll call.
RC_GTEST_PROP(Agreement, IsWhatCountingFinds, ()) {
    constexpr int most = 200;
    const auto length = *rc::gen::inRange(0, most);
    std::vector<std::string> rows;
    PairCounts want;
    for (int j = 0; j < length; ++j) {
        const std::string row{*rc::gen::elementOf(std::string("YNAXPVRMU.")),
                              *rc::gen::elementOf(std::string("YNAXPVRMU."))};
        rows.push_back(row);
        const auto side = [](char c) { return c == 'Y' || c == 'N'; };
        const auto on_record = [](char c) { return c != 'M' && c != '.'; };
        want.on_record += on_record(row[0]) && on_record(row[1]) ? 1 : 0;
        want.same_side += side(row[0]) && row[0] == row[1] ? 1 : 0;
        want.opposed += side(row[0]) && side(row[1]) && row[0] != row[1] ? 1 : 0;
        want.both_abstain += row == "AA" ? 1 : 0;
        want.one_abstains += (row[0] == 'A' && side(row[1])) || (side(row[0]) && row[1] == 'A');
    }
    if (rows.empty())
        return;
    for (const auto& [a, b] : {std::pair<std::size_t, std::size_t>{0, 1}, {1, 0}}) {
        const PairCounts got = pair_in(rows, a, b);
        RC_ASSERT(got.same_side == want.same_side);
        RC_ASSERT(got.opposed == want.opposed);
        RC_ASSERT(got.both_abstain == want.both_abstain);
        RC_ASSERT(got.one_abstains == want.one_abstains);
        RC_ASSERT(got.on_record == want.on_record);
    }
}

} // namespace
} // namespace plenary::rollcall
