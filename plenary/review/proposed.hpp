// A proposal as the cells of its row in the ledger, and the row that it becomes when it is
// accepted: docs/formats/decisions.md.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/ledger/entry.hpp"

namespace plenary::review {

// What becomes of a kind of proposal: the table of the new row, its cells in order, those it cannot
// be without, and those that a person may say. A note becomes nothing: the table is empty. Neither
// does a proposal that two sources carry one text: accepted, it changes a row of `sources`.
struct Becomes {
    std::string table;
    std::vector<std::string> cells;
    std::vector<std::string> needed;
    std::vector<std::string> may;
};

// Any other kind than "stance" and "pressure" is taken for a note.
[[nodiscard]] const Becomes& becomes(std::string_view kind);

// The proposal that its source repeats the text of the source in its cell `same_as`.
[[nodiscard]] bool is_same_as(const ledger::Cells& proposal);

// The text of a cell; empty where there is none.
[[nodiscard]] std::string text_of(const ledger::Cells& cells, std::string_view name);

// Gives a cell this text, behind the others where there is none of the name.
void put(ledger::Cells& cells, std::string_view name, std::string_view text);

// The cells of the row that an accepted proposal begins, but its id. The member of a proposal of
// pressure is the one that is pressed; nobody has said by whom.
[[nodiscard]] ledger::Cells row_of(const ledger::Cells& proposal);

// Of the cells that the proposal's row cannot be without, those that are empty in `row`.
[[nodiscard]] std::vector<std::string> lacking(const ledger::Cells& proposal,
                                               const ledger::Cells& row);

// Where the words begin: 119 of "characters 119 to 277". Without a number they stand at the end.
[[nodiscard]] std::uint64_t begin_of(const ledger::Cells& proposal);

// "97 %" of a cell that says 0.9687.
[[nodiscard]] std::string percent_of(const ledger::Cells& cells, std::string_view name);

// "yes (signature) on declaration", "pressure", "note", "one text with agency, 97 % of the
// shorter one".
[[nodiscard]] std::string says(const ledger::Cells& proposal);

} // namespace plenary::review
