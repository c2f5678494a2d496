// `plenary propose SOURCE`: what a source in a ledger says, recorded as proposals.
#pragma once

#include "plenary/study/ledger_request.hpp"
#include "plenary/study/read.hpp"

namespace plenary::study {

// The table of proposals that wait for a decision.
inline constexpr const char* proposal_table = "proposals";

[[nodiscard]] std::vector<question::Option> propose_options();

// Reads the snapshot of a source and records a row of `proposals` for whatever it says of members
// of the body. What was proposed before, decided or not, is not proposed again. The text's motions
// are bound to the dossier's by --bind KEY=MOTION, else by bind_motions(). With --model what a
// model proposes is recorded too, each with its mark in a cell `reader`; the model is asked before
// the ledger is held, and never of a confidential source. Nothing of it is counted. Errors:
// unknown-source (not found), no-snapshot, source-without-day, bad-binding, unknown-motion,
// confidential-source, source-changed (conflict), those of model_named(), ask_model(),
// readable_from() and of reading the dossier; nothing is recorded then.
[[nodiscard]] Reply propose_verb(const LedgerRequest& request, const TextReader& read,
                                 const ModelMeans& means = {});

} // namespace plenary::study
