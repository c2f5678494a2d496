#include "plenary/ledger/merge.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plenary/ledger/random_ledger.hpp"

namespace plenary::ledger {
namespace {

RC_GTEST_PROP(Merge, IsCommutativeIdempotentAndAssociative, ()) {
    const auto desks = random_desks();
    const auto& a = desks[0].entries();
    const auto& b = desks[1].entries();
    const auto& c = desks[2].entries();
    const auto join = [](const std::vector<Entry>& x, const std::vector<Entry>& y) {
        const Merge merged = merge(x, y);
        RC_ASSERT(merged.problems.empty());
        return merged.merged.entries;
    };
    RC_ASSERT(join(a, b) == join(b, a));
    RC_ASSERT(join(join(a, b), b) == join(a, b));
    RC_ASSERT(join(join(a, b), c) == join(a, join(b, c)));
    RC_ASSERT(join(a, {}) == join(a, a));
    RC_ASSERT(verify(join(a, b)).problems.empty());
}

TEST(Merge, NamesBothSidesOfAFork) {
    Desk first("ana");
    Desk second("ana");
    first.write(Act::add, "sources", {{"id", "a"}});
    second.take(first.entries());
    const Sha256 one = first.write(Act::add, "sources", {{"id", "b"}}).hash;
    const Sha256 two = second.write(Act::add, "sources", {{"id", "c"}}).hash;
    first.write(Act::add, "sources", {{"id", "d"}});
    second.write(Act::add, "sources", {{"id", "e"}});
    const Merge merged = merge(first.entries(), second.entries());
    ASSERT_EQ(merged.problems.size(), 1U);
    EXPECT_TRUE(merged.merged.entries.empty());
    const Problem& problem = merged.problems.front();
    EXPECT_EQ(problem.code, "fork");
    EXPECT_EQ(problem.kind, Kind::conflict);
    for (const std::string& part : {std::string("ana 2"), to_string(one), to_string(two)})
        EXPECT_NE(problem.message.find(part), std::string::npos) << problem.message;
    EXPECT_EQ(merge(second.entries(), first.entries()).problems.front().message, problem.message);
}

TEST(Merge, TheWholeEntryGoesBeforeTheWithheldOne) {
    Desk desk("ana");
    desk.write(Act::add, "sources", {{"id", "a"}}, {}, 5);
    desk.write(Act::add, "sources", {{"id", "b"}}, {}, 6);
    std::vector<Entry> redacted = desk.entries();
    Entry withheld;
    withheld.writer = "ana";
    withheld.number = 2;
    withheld.hash = redacted[1].hash;
    withheld.withheld = true;
    redacted[1] = withheld;
    EXPECT_EQ(merge(redacted, desk.entries()).merged.entries, desk.entries());
    EXPECT_EQ(merge(desk.entries(), redacted).merged.entries, desk.entries());
    sort_entries(redacted);
    EXPECT_EQ(redacted[1].recorded, at_minute(5));
}

TEST(Merge, CountsWhatIsNew) {
    Desk ana("ana");
    Desk ben("ben");
    ana.write(Act::add, "sources", {{"id", "a"}});
    ben.take(ana.entries());
    ben.write(Act::add, "sources", {{"id", "b"}});
    ben.write(Act::add, "sources", {{"id", "c"}});
    ana.write(Act::add, "sources", {{"id", "d"}});
    const Merge merged = merge(ana.entries(), ben.entries());
    EXPECT_EQ(merged.merged.only_first, 1U);
    EXPECT_EQ(merged.merged.only_second, 2U);
    EXPECT_EQ(merged.merged.entries.size(), 4U);
}

} // namespace
} // namespace plenary::ledger
