// Whether a ledger continues an earlier state of itself, of which only the head was kept.
#pragma once

#include <optional>
#include <span>

#include "plenary/ledger/chain.hpp"

namespace plenary::ledger {

// The tips at the moment when the ledger had this head; nullopt when no earlier state has it: then
// entries that were there are missing, or the head is of another ledger. The entries are those of a
// ledger that verifies, in the order in which they came into it.
//
// Looked at are: the ledger now; every state on the way to it in the given order; every state of
// some of its writers in the order of a ledger (for up to 8 writers: what another desk had before a
// merge); and every combination of the lengths of the chains, where there are at most a million.
// Cost O(n) hashes when the first two find it.
[[nodiscard]] std::optional<Tips> with_head(std::span<const Entry> entries, const Sha256& head);

} // namespace plenary::ledger
