// Decisions on proposals as entries of a ledger.
#pragma once

#include <string>
#include <vector>

#include "plenary/format/decisions.hpp"
#include "plenary/study/ledger_request.hpp"

namespace plenary::study {

// Who decides where a decision does not say: --by, else the writer.
[[nodiscard]] std::string reviewer_of(const LedgerRequest& request);

// The last entry that decided on the proposal of this id or took it back; where there is none, the
// last that says it. nullptr: there never was such a proposal.
[[nodiscard]] const ledger::Entry* end_of(const std::vector<ledger::Entry>& entries,
                                          const std::string& id);

// The entries of decisions. What is wrong goes to `problems`, in the order of the decisions and
// with their places: unknown-proposal (not found), already-decided (conflict), cell-missing,
// unknown-cell, and what reading the dossier says of a row. Cost of reading the dossier once for
// each motion.
[[nodiscard]] store::Store::Drafts drafts_of(const LedgerRequest& request,
                                             const std::vector<format::Decision>& decisions,
                                             const std::vector<ledger::Entry>& entries,
                                             const ledger::Rows& rows,
                                             std::vector<Problem>& problems);

} // namespace plenary::study
