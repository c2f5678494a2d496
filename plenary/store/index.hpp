// The derived tables: which rows there are now, statements by motion and day, words.
//
// They follow from the entries and are brought along in the same transaction that adds those.
#pragma once

#include <span>
#include <string_view>

#include "plenary/ledger/rows.hpp"
#include "plenary/store/database.hpp"

namespace plenary::store {

// An entry and where it stands in its table.
struct Placed {
    std::int64_t position = 0;
    const ledger::Entry* entry = nullptr;
};

// Brings the tables along after these entries were added, in their order. Looks at other entries
// only where desks contradict each other or rows come back; then everything is made anew.
void index_entries(Database& database, std::span<const Placed> added);

// Adds the words of a snapshot, if it is text.
void index_snapshot(Database& database, std::int64_t position, std::string_view bytes);

// Drops the tables and makes them from all entries and snapshots.
void rebuild_index(Database& database);

// Whether the tables say that they cover every entry.
[[nodiscard]] bool index_is_current(Database& database);

// Every entry in the order in which it came into the ledger, withheld ones last, with its position
// (0 for withheld ones).
struct Loaded {
    std::vector<ledger::Entry> entries;
    std::vector<std::int64_t> positions;
};

[[nodiscard]] Loaded load_entries(Database& database);

// What stands in the tables, one line a row by position, to compare them. Not the words.
[[nodiscard]] std::string index_as_text(Database& database);

// The same for what should stand there; `rows` are those of `loaded`.
[[nodiscard]] std::string index_of(const Loaded& loaded, const ledger::Rows& rows);

// The words of an entry that can be searched for: quotes, notes, titles and the like; empty for
// acts and tables that have none.
[[nodiscard]] std::string words_of(const ledger::Entry& entry);

} // namespace plenary::store
