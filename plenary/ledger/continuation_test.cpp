#include "plenary/ledger/continuation.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plenary/ledger/random_ledger.hpp"

namespace plenary::ledger {
namespace {

RC_GTEST_PROP(WithHead, EveryEarlierStateIsFound, ()) {
    auto desks = random_desks();
    std::vector<Sha256> heads;
    for (const Desk& desk : desks)
        heads.push_back(head_of(tips_of(desk.entries())));
    desks[0].take(desks[1].entries());
    desks[0].take(desks[2].entries());
    step(desks[0], 1000);
    for (const Sha256& head : heads) {
        const auto found = with_head(desks[0].entries(), head);
        RC_ASSERT(found.has_value());
        RC_ASSERT(head_of(*found) == head);
    }
}

RC_GTEST_PROP(WithHead, ACutOffTailIsFound, ()) {
    auto desks = random_desks();
    step(desks[0], 1000);
    std::vector<Entry> entries = desks[0].entries();
    const Sha256 head = head_of(tips_of(entries));
    RC_ASSERT(with_head(entries, head).has_value());
    // The last entry of a chain goes; the chain that is left verifies by itself.
    const auto which = *rc::gen::inRange<std::size_t>(0, entries.size());
    const Tip tip = tips_of(entries).at(entries[which].writer);
    std::erase_if(entries, [&](const Entry& entry) { return entry.hash == tip.hash; });
    RC_ASSERT(verify_chains(entries).problems.empty());
    RC_ASSERT(!with_head(entries, head).has_value());
}

TEST(WithHead, FindsALongChainAndNotAnother) {
    Desk desk("ana");
    for (int i = 0; i < 50; ++i)
        desk.write(Act::add, "t", {{"id", std::to_string(i)}}, {}, i);
    const std::vector<Entry>& entries = desk.entries();
    const std::vector<Entry> part(entries.begin(), entries.begin() + 20);
    const auto found = with_head(entries, head_of(tips_of(part)));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->at("ana").number, 20);
    EXPECT_TRUE(with_head(entries, head_of({})));
    EXPECT_FALSE(with_head(entries, sha256("another")));
    EXPECT_FALSE(with_head(part, head_of(tips_of(entries))));
}

} // namespace
} // namespace plenary::ledger
