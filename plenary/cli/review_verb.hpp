// `plenary review`: on a screen, by a prompt, or by files.
#pragma once

#include "plenary/cli/verb.hpp"
#include "plenary/study/ledger_request.hpp"

namespace plenary::cli {

[[nodiscard]] std::vector<question::Option> review_options();

// With --list, --write, --accept or another way of printing than text: study::review_verb().
// Else a session: on the screen where stdin and stdout are terminals that can show one, by a prompt
// everywhere else and with --plain. Each decision is recorded when it is made. Error two-ways
// (usage) when two of these are asked for; interrupted, after which what was decided is kept.
[[nodiscard]] study::Reply review_verb(const study::LedgerRequest& request, const Call& call);

} // namespace plenary::cli
