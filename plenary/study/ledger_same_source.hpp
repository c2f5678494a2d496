// An accepted `same_as` in a ledger: two entries of one writer, one behind the other. The first
// gives a row of `sources` its cell `same_as`, the second ends the proposal.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "plenary/evidence/same_source.hpp"
#include "plenary/ledger/rows.hpp"
#include "plenary/store/store.hpp"

namespace plenary::study {

// What makes the proposal's two sources one: the row of `sources` in which `same_as` is said,
// without an instant; none where they are one already. The row is that of the proposal's source, or
// of the source whose text that one is told to repeat. `same_as` is what was told until now; the
// new one is added to it. Errors: unknown-source (not found), row-conflict (conflict).
[[nodiscard]] Result<store::Store::Drafts> join_sources(const ledger::Rows& rows, SameAs& same_as,
                                                        const ledger::Cells& proposal,
                                                        const std::string& reason,
                                                        const std::string& by);

// As ledger::undo(); of an accepted `same_as`, named by either of its entries, both are undone, and
// so is such an undoing. Where the source was changed since, only its `same_as` goes back, and
// nothing of it where `same_as` itself was changed.
[[nodiscard]] Result<store::Store::Drafts> undo_whole(std::span<const ledger::Entry> entries,
                                                      const Sha256& hash);

} // namespace plenary::study
