#include "plenary/ledger/undo.hpp"

#include <set>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plenary/ledger/random_ledger.hpp"

namespace plenary::ledger {
namespace {

// Every row with its table, its place and its versions.
std::string state(const std::vector<Entry>& entries) {
    std::string out;
    for (const Row& row : rows_at(entries).rows) {
        out += std::string(row.table) + " " + row.first->name() + ":";
        for (const Entry* entry : row.now) {
            for (const Cell& cell : entry->cells)
                out += " " + cell.name + "=" + cell.text;
            out += ";";
        }
        out += row.in_conflict() ? "!\n" : "\n";
    }
    return out;
}

RC_GTEST_PROP(Undo, BringsBackWhatWas, ()) {
    Desk desk("ana@desk");
    const int steps = *rc::gen::inRange(1, 15);
    std::string before;
    for (int minute = 0; minute < steps; ++minute) {
        before = state(desk.entries());
        step(desk, minute);
    }
    const Entry last = desk.entries().back();
    const std::string after = state(desk.entries());
    const auto drafts = undo(desk.entries(), last.hash);
    if (last.act == Act::note) {
        RC_ASSERT(drafts.error().code == "nothing-to-undo");
        return;
    }
    RC_ASSERT(drafts.has_value());
    for (Draft draft : *drafts) {
        draft.recorded = at_minute(100);
        desk.write(std::move(draft));
    }
    RC_ASSERT(verify(desk.entries()).problems.empty());
    RC_ASSERT(state(desk.entries()) == before);
    // And again, unless the undoing took two entries, which are undone one by one.
    if (drafts->size() > 1)
        return;
    const auto again = undo(desk.entries(), desk.entries().back().hash);
    RC_ASSERT(again.has_value());
    for (Draft draft : *again) {
        draft.recorded = at_minute(101);
        desk.write(std::move(draft));
    }
    RC_ASSERT(state(desk.entries()) == after);
}

TEST(Undo, RefusesWhatSomethingNewerRestsOn) {
    Desk desk("ana");
    const Sha256 a = desk.write(Act::add, "t", {{"id", "a"}}).hash;
    desk.write(Act::supersede, "t", {{"id", "b"}}, {a});
    const auto drafts = undo(desk.entries(), a);
    ASSERT_FALSE(drafts);
    EXPECT_EQ(drafts.error().code, "something-newer");
    EXPECT_EQ(undo(desk.entries(), sha256("x")).error().code, "unknown-entry");
}

TEST(Undo, RefusesToMakeAConflictAgain) {
    Desk ana("ana");
    const Sha256 a = ana.write(Act::add, "t", {{"id", "a"}}).hash;
    Desk ben("ben");
    ben.take(ana.entries());
    ana.write(Act::supersede, "t", {{"id", "b"}}, {a});
    ben.write(Act::supersede, "t", {{"id", "c"}}, {a});
    ana.take(ben.entries());
    const Sha256 settled =
        ana.write(Act::supersede, "t", {{"id", "d"}}, rows_at(ana.entries()).rows[0].heads, 1).hash;
    EXPECT_EQ(undo(ana.entries(), settled).error().code, "two-before");
}

TEST(FindEntry, TakesAHashItsFirstDigitsOrAName) {
    Desk desk("ana");
    const Sha256 a = desk.write(Act::add, "t", {{"id", "a"}}).hash;
    const Sha256 b = desk.write(Act::add, "t", {{"id", "b"}}).hash;
    EXPECT_EQ((*find_entry(desk.entries(), to_string(a)))->hash, a);
    EXPECT_EQ((*find_entry(desk.entries(), to_string(b).substr(0, 6)))->hash, b);
    EXPECT_EQ((*find_entry(desk.entries(), "ana 2"))->hash, b);
    EXPECT_EQ(find_entry(desk.entries(), to_string(b).substr(0, 5)).error().code, "unknown-entry");
    EXPECT_EQ(find_entry(desk.entries(), "ana 3").error().kind, Kind::not_found);
}

} // namespace
} // namespace plenary::ledger
