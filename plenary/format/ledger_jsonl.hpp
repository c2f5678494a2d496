// A ledger as JSON Lines: one entry a line, in the order of a ledger. docs/formats/ledger.md.
//
// One ledger has one form: keys in a fixed order, no blanks, one way to write each character. So
// reading can check that the bytes are exactly those that writing would give, and any flipped byte
// is found.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/ledger/entry.hpp"

namespace plenary::format {

// The line of an entry, with its line feed.
[[nodiscard]] std::string ledger_line(const ledger::Entry& entry);

// All lines, in the order of a ledger whatever the order of the entries.
[[nodiscard]] std::string to_ledger_jsonl(std::vector<ledger::Entry> entries);

struct ReadLedger {
    std::vector<ledger::Entry> entries; // of the lines without a problem
    std::vector<Problem> problems;
};

// Reads what to_ledger_jsonl() wrote. Problems, each with line and column: bad-line (other bytes
// than writing would give), wrong-hash, bad-entry and the others of ledger::fault_of(),
// out-of-order, no-line-end, invalid-utf8, line-too-long. The chains are not verified here. Cost
// O(bytes).
[[nodiscard]] ReadLedger parse_ledger_jsonl(std::string_view bytes, const std::string& file);

} // namespace plenary::format
