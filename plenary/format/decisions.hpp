// What a person decided on proposals, as JSON Lines. docs/formats/decisions.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plenary/ledger/entry.hpp"

namespace plenary::format {

struct Decision {
    std::string proposal; // its id
    bool accepts = false;
    ledger::Cells cells; // of an accepted one: what is to stand instead of what was read
    std::string reason;
    std::string by; // empty: whoever records
    Where where;
};

struct ReadDecisions {
    std::vector<Decision> decisions; // of the lines without a problem, in order
    std::size_t open = 0;            // lines that decide nothing
    std::vector<Problem> problems;
};

// A line is an object: `proposal` (needed), `decision` ("accept", "reject"; null, "" or absent:
// none yet), `reason`, `by` (texts), `cells` (an object of texts); `shown` may hold anything and is
// not read. Empty lines are skipped. Problems, each with its line: bad-json (with column),
// not-an-object, key-twice, unknown-key, bad-value, no-proposal, cells-of-a-rejected, no-decisions,
// decided-twice, invalid-utf8. Cost O(bytes).
[[nodiscard]] ReadDecisions parse_decisions(std::string_view bytes, const std::string& file);

// The line, with its line feed, of a proposal on which nothing is decided yet. `shown` is pairs of
// names and texts for the person who decides.
[[nodiscard]] std::string open_decision(const std::string& proposal, const ledger::Cells& shown);

} // namespace plenary::format
