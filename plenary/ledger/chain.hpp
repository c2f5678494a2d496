// Chains of entries, and the head of a ledger.
//
// A ledger is the set of its writers' chains. Its head is one hash over the last entry of every
// chain: kept elsewhere, it tells later whether anything at the end was cut off.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "plenary/ledger/entry.hpp"

namespace plenary::ledger {

// The last entry of a chain.
struct Tip {
    std::int64_t number = 0;
    Sha256 hash;
    std::optional<Instant> recorded; // none: the entry is withheld

    friend bool operator==(const Tip&, const Tip&) = default;
};

using Tips = std::map<std::string, Tip>; // by writer

// The next entry of the writer's chain. `last`: its tip, if there is one. Errors: those of
// fault_of(); clock-went-back (conflict) when `draft.recorded` is before the chain's last entry.
[[nodiscard]] Result<Entry> append(const std::string& writer, const std::optional<Tip>& last,
                                   Draft draft);

// SHA-256 over the tips in the order of their writers: see docs/formats/ledger.md. An empty ledger
// has a head too.
[[nodiscard]] Sha256 head_of(const Tips& tips);

// The tips of chains that are sound. Cost O(n log writers).
[[nodiscard]] Tips tips_of(std::span<const Entry> entries);

struct Verified {
    Tips tips; // of what is sound at the front of each chain
    Sha256 head;
    std::size_t withheld = 0;
    std::vector<Problem> problems;
};

// Checks every chain: numbers without a gap, hashes, links, instants that do not go back, entries
// that are well made, and every `of` known and of one row. Any order of entries. Problems besides
// those of fault_of(): wrong-hash, fork, gap, wrong-link, clock-went-back, and those of rows_at().
// Cost O(bytes + n log n).
[[nodiscard]] Verified verify(std::span<const Entry> entries);

// Whether the hashes of entries are what somebody claims, or were computed from their bytes, as
// decode() does.
enum class Hashes { claimed, computed };

// Only the chains, not what their entries speak of. Computed hashes are not computed again.
[[nodiscard]] Verified verify_chains(std::span<const Entry> entries,
                                     Hashes hashes = Hashes::claimed);

} // namespace plenary::ledger
