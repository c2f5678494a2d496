// One entry of a ledger: something that one writer recorded at one moment, for good.
//
// Each writer has a chain of entries, numbered from 1. Every entry names the one before it by its
// hash, so nothing in a chain can be changed, dropped or put in between without showing. The bytes
// that are hashed are described in docs/formats/ledger.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/calendar/instant.hpp"
#include "plenary/digest/sha256.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary::ledger {

enum class Act {
    add,       // a new row of a table
    supersede, // other cells for a row: a correction, or a row brought back
    retract,   // the row is gone
    accept,    // a proposal is accepted: it ends, and with cells a row of `table` begins
    reject,    // a proposal is rejected: it ends
    note,      // a remark; changes no row
};

[[nodiscard]] std::string_view to_string(Act act);
[[nodiscard]] std::optional<Act> parse_act(std::string_view word);

struct Cell {
    std::string name;
    std::string text;

    friend bool operator==(const Cell&, const Cell&) = default;
};

using Cells = std::vector<Cell>;

// The text of the cell of this name, or nullptr.
[[nodiscard]] const std::string* find(const Cells& cells, std::string_view name);

// What a writer says; the chain adds the rest.
struct Draft {
    Instant recorded;
    Act act = Act::add;
    std::string table; // "statements", "sources", ...; "dossier.toml": its only cell is `text`
    Cells cells;
    std::vector<Sha256> of; // the entries that it supersedes, retracts or decides on
    std::string reason;
    std::string by; // the reviewer, where one decided

    friend bool operator==(const Draft&, const Draft&) = default;
};

struct Entry : Draft {
    std::string writer;             // "ana@desk"
    std::int64_t number = 1;        // in the writer's own chain
    std::optional<Sha256> previous; // none: the first of its chain
    Sha256 hash;                    // over all of the above; as claimed, until verified
    bool withheld = false;          // only writer, number and hash are known

    // "ana@desk 12"
    [[nodiscard]] std::string name() const;

    friend bool operator==(const Entry&, const Entry&) = default;
};

// The order of a ledger: (recorded, writer, number).
[[nodiscard]] bool before(const Entry& a, const Entry& b);

// The bytes that are hashed: every field but `hash`, each with its length. Not for withheld
// entries.
[[nodiscard]] std::string encode(const Entry& entry);
// Reads what encode() wrote; `hash` is computed. Error bad-entry for any other bytes.
[[nodiscard]] Result<Entry> decode(std::string_view bytes);

[[nodiscard]] Sha256 hash_of(const Entry& entry);

// A name of 1 to 64 letters, digits and . _ + - @ (ASCII).
[[nodiscard]] bool is_writer(std::string_view name);

// What is wrong with the entry by itself: bad-writer, bad-number, bad-previous, bad-table, bad-cell
// (a name twice, or text that is not UTF-8), bad-act (cells or `of` where the act has none,
// or none where it needs them). Nothing for an entry that is well made.
[[nodiscard]] std::optional<Problem> fault_of(const Entry& entry);

} // namespace plenary::ledger
