// A ledger for other eyes: confidential sources and what rests on them are withheld.
//
// A withheld entry keeps its writer, number and hash, so the chains still verify; what it said is
// gone.
#pragma once

#include <span>
#include <vector>

#include "plenary/ledger/entry.hpp"

namespace plenary::ledger {

struct Redacted {
    std::vector<Entry> entries;    // as many as before, in the order of a ledger
    std::size_t sources = 0;       // rows of sources that were confidential
    std::size_t withheld = 0;      // entries
    std::vector<Sha256> snapshots; // whose bytes must not go along
    std::vector<Problem> problems; // then `entries` is empty
};

// Confidential is a source whose cell `confidential` was ever "yes". With it goes every row that
// names it in a cell `source` or `source_id`, every proposal that names it in `same_as`, every row
// that rests on such a row (`rests_on`, `chosen`) or names its snapshot, and every entry of those
// rows, former versions and notes too. Another source that says it repeats it stays, as it was
// before it said so. Versions of dossier.toml that name the source go as well; problem
// confidential-motion when the one that holds now does. Cost O(n log n).
[[nodiscard]] Redacted redact(std::span<const Entry> entries);

} // namespace plenary::ledger
