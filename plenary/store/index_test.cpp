#include "plenary/store/index.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plenary/ledger/random_ledger.hpp"
#include "plenary/store/small_ledger.hpp"

namespace plenary::store {
namespace {

// However entries come in, one by one or many at once, in whatever order the desks meet: the tables
// are what they would be if they were made anew.
RC_GTEST_PROP(Index, FollowsFromTheEntriesHoweverTheyCame, ()) {
    const auto desks = ledger::random_desks();
    const Folder folder;
    Store store = made(folder / "a.plenary");
    for (const auto& desk : desks) {
        std::vector<ledger::Entry> batch;
        for (const ledger::Entry& entry : desk.entries()) {
            batch.push_back(entry);
            if (*rc::gen::inRange(0, 3) == 0) {
                RC_ASSERT(store.take(batch, {}).has_value());
                batch.clear();
            }
        }
        RC_ASSERT(store.take(batch, {}).has_value());
    }
    const auto checked = store.verify();
    RC_ASSERT(checked.has_value());
    RC_ASSERT(checked->problems.empty());
    RC_ASSERT(checked->verified.problems.empty());
    for (const char* table : {"statements", "sources", "proposals"}) {
        std::vector<ledger::Entry> expected;
        const std::vector<ledger::Entry> entries = *store.entries();
        const ledger::Rows rows = ledger::rows_at(entries);
        for (const ledger::Row* row : rows.of_table(table)) {
            for (const ledger::Entry* entry : row->now)
                expected.push_back(*entry);
        }
        std::vector<ledger::Entry> shown;
        const auto found = store.rows({table, {}, {}, {}});
        RC_ASSERT(found.has_value());
        for (const FoundRow& row : *found)
            shown.push_back(row.entry);
        RC_ASSERT(shown == expected);
    }
}

TEST(Index, WordsAreThoseOfQuotesNotesAndTitles) {
    ledger::Entry entry;
    entry.table = "statements";
    entry.cells = {{"id", "s1"}, {"note", " second "}, {"quote", "first"}, {"motion", "m"}};
    EXPECT_EQ(words_of(entry), "first\nsecond");
    entry.table = "snapshots";
    EXPECT_EQ(words_of(entry), "");
}

} // namespace
} // namespace plenary::store
