// The verbs on ledgers: dossier, log, source, statement, undo, search.
#pragma once

#include <vector>

#include "plenary/cli/verb.hpp"

namespace plenary::cli {

[[nodiscard]] std::vector<Verb> ledger_verbs();

} // namespace plenary::cli
