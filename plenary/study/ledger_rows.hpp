// Sources and statements in a ledger: adding them, correcting them, taking them back.
#pragma once

#include "plenary/study/ledger_request.hpp"

namespace plenary::study {

// Options that become cells of a row, in the order of the cells.
[[nodiscard]] std::vector<question::Option> source_options();
[[nodiscard]] std::vector<question::Option> statement_options();

// `plenary source add|list|show [ID]`. `list` and `show` read folders too. `add` takes --snapshot
// FILE, whose bytes are kept. Errors: unknown-source (not found), duplicate-id (conflict), and what
// reading the dossier says of the new row.
[[nodiscard]] Reply source_verb(const LedgerRequest& request);

// `plenary statement add|retract|correct [ID]`. A correction takes the cells that are given and
// keeps the others; it and a retraction need a reason. A retraction with --known DAY
// keeps the row and writes that day into its cell `withdrawn`. A row in conflict is settled by any
// of these. Errors: unknown-statement (not found), duplicate-id (conflict), missing-argument
// (usage), and what reading the dossier says of the row: nothing is recorded then.
[[nodiscard]] Reply statement_verb(const LedgerRequest& request);

} // namespace plenary::study
