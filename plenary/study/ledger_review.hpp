// `plenary review LEDGER` by files and lists: the proposals that wait, and what a person decides on
// them.
#pragma once

#include "plenary/study/ledger_request.hpp"

namespace plenary::study {

[[nodiscard]] std::vector<question::Option> review_options();

// By files and lists; the one-by-one session is cli/review_verb. Lists what waits; --write
// FILE.jsonl writes it as decisions that are still open; --accept FILE.jsonl records what was
// decided there, all of it or none. An accepted stance becomes a statement, accepted pressure a row
// of `pressure`, never a stance; an accepted note only ends the proposal. The words, their place
// and their source stay those that were read. Errors: those of parse_decisions(); unknown-proposal
// (not found), already-decided (conflict), cell-missing, unknown-cell, exists (of --write), and
// what reading the dossier says of a row. Each names the line of the file.
[[nodiscard]] Reply review_verb(const LedgerRequest& request);

} // namespace plenary::study
