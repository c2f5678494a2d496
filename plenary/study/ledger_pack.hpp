// Between folders and ledgers: pack, unpack, merge, back up.
#pragma once

#include "plenary/study/ledger_request.hpp"

namespace plenary::study {

// `plenary dossier ACTION FROM [TO]`. Where TO is missing, the ledger is --dossier's.
//
//   pack DIR LEDGER      a bare folder becomes a new ledger; a packed one is taken into the ledger,
//                        and views edited by hand become entries of the writer
//   unpack LEDGER DIR    the ledger as a folder; --redact, --salvage, --recorded-by
//   merge OTHER LEDGER   takes in what the other ledger (a file or a packed folder) has more
//   backup LEDGER FILE   a copy, while others may write
//
// Exit 5 when rows are in conflict afterwards. Errors: unknown-action, missing-argument (usage),
// not-packed, edited-views, fork, exists, and those of the rooms below.
[[nodiscard]] Reply dossier_verb(const LedgerRequest& request);

} // namespace plenary::study
