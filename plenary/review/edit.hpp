// Changing what a proposal says before it is accepted, held against the words of the dossier.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plenary/problem/problem.hpp"
#include "plenary/review/proposed.hpp"
#include "plenary/rule/body.hpp"

namespace plenary::review {

struct KnownMotion {
    std::string id;
    std::string sentence;
};

// What the dossier knows. Where it knows no member or no motion, any is taken.
struct Known {
    Body body;
    std::vector<KnownMotion> motions;
};

// The cells that a person may change of a proposal, in the order of a form: those of
// Becomes::may, and "grade" behind the stance of one that leans or could.
[[nodiscard]] std::vector<std::string> editable(const ledger::Cells& proposal);

// The words a cell may have, where they are a closed list; else empty. Members by code.
[[nodiscard]] std::vector<std::string> choices(const Known& known, const ledger::Cells& proposal,
                                               std::string_view name);

// `said` with one more cell, its text as the dossier spells it: a member by code, "oppose" as "no",
// a grade as the stance it makes ("weak": "lean yes"). "member" and "day" are taken for who (of
// pressure: on) and acted. The names of `said` are those of Becomes::may. A text that is what was
// read takes the cell out of `said`. Errors (invalid): unknown-cell, unknown-member (not found),
// unknown-motion (not found), unknown-stance, unknown-act, unknown-kind, bad-day, bad-number,
// no-grade, cell-missing (an empty text where there must be one).
[[nodiscard]] Result<ledger::Cells> edited(const Known& known, const ledger::Cells& proposal,
                                           ledger::Cells said, std::string_view name,
                                           std::string_view text);

// The row the proposal becomes with what was said.
[[nodiscard]] ledger::Cells row_of(const ledger::Cells& proposal, const ledger::Cells& said);

// "firm" or "weak", as a stance shows it; empty for a stance that is neither.
[[nodiscard]] std::string_view grade_of(std::string_view stance);

} // namespace plenary::review
