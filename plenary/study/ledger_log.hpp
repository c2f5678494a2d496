// What a ledger recorded, whether it verifies, and taking entries back.
#pragma once

#include "plenary/study/ledger_request.hpp"

namespace plenary::study {

// `plenary log [verify]`. Without an action: the entries, newest last, with --recorded-by, --table
// and --last. `verify` checks everything and prints the head; with --head HASH also that the ledger
// continues that one (else head-not-found, exit 3). A packed folder can be verified too.
[[nodiscard]] Reply log_verb(const LedgerRequest& request);

// `plenary undo [ENTRY]`: the entry that is named, or the writer's last one.
[[nodiscard]] Reply undo_verb(const LedgerRequest& request);

// `plenary search TEXT`, at most --most hits.
[[nodiscard]] Reply search_verb(const LedgerRequest& request);

} // namespace plenary::study
