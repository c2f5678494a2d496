// The rows of every table as a ledger has them, now or at an earlier moment.
//
// A row begins with an entry that adds it and is known by that entry's hash. Entries that supersede
// it give it other cells, in its old place. It ends when an entry retracts it or decides on it.
// When two entries supersede the same version and neither knew of the other, both stand: the row is
// in conflict until one entry supersedes both.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "plenary/ledger/entry.hpp"

namespace plenary::ledger {

struct Row {
    const Entry* first = nullptr; // its hash is the row's identity, its place the row's place
    std::string_view table;
    std::vector<const Entry*> now;      // what stands in it, in the order of a ledger; one entry
                                        // unless the row is in conflict
    std::vector<const Entry*> ended_by; // only in a conflict: entries that end it all the same
    // All that nothing follows, equal versions too: a new version must be of every one of them, so
    // that it settles what there is.
    std::vector<Sha256> heads;

    [[nodiscard]] bool in_conflict() const { return now.size() + ended_by.size() > 1; }
};

struct Rows {
    std::vector<Row> rows; // those that live, in the order of their first entries
    std::vector<Problem> problems;

    // Those of one table, in order.
    [[nodiscard]] std::vector<const Row*> of_table(std::string_view table) const;
    // The names of tables that have rows, sorted.
    [[nodiscard]] std::vector<std::string> tables() const;
};

// The rows made by what was recorded until `recorded_by` (none: all). The entries must stay where
// they are while the rows are used. Equal versions of a row are no conflict. Problems, each of
// which leaves its entry out: unknown-entry (`of` is not in the ledger), no-row (`of` is no version
// of a row), mixed-rows (`of` names several rows), wrong-table (another table than the row's). Cost
// O(n log n).
[[nodiscard]] Rows rows_at(std::span<const Entry> entries,
                           std::optional<Instant> recorded_by = std::nullopt);

} // namespace plenary::ledger
