// Undoing an entry: new entries that bring back what was before it. Nothing is erased.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/ledger/entry.hpp"

namespace plenary::ledger {

// What must be appended so that the rows are as they were before the entry: its row retracted,
// brought back, or given its former cells. The drafts have no instant. Undoing what undid something
// does it again. Errors: unknown-entry (not found); something-newer (conflict) when a later entry
// rests on this one; nothing-to-undo for a note; two-before (conflict) for an entry that settled a
// conflict, since there is no one state before it.
[[nodiscard]] Result<std::vector<Draft>> undo(std::span<const Entry> entries, const Sha256& hash);

// The entry that a user names: its whole hash, the first digits of it (at least 6), or "WRITER
// NUMBER". Errors: unknown-entry (not found), several-entries.
[[nodiscard]] Result<const Entry*> find_entry(std::span<const Entry> entries,
                                              std::string_view named);

} // namespace plenary::ledger
