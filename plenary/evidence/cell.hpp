// How one cell of the count is decided. The method is docs/method/count.md; this is all of it.
//
// Statements about the motion beat each other only like this:
//   1. The vote itself beats other named acts (signature, co-sponsorship, speech, instruction),
//      these beat reports, reports beat inferences.
//   2. Of two statements of the same act (same kind, same day acted), the one known later beats the
//      one known earlier, where sources give both days. An assumed day beats nothing.
// What nothing beats decides. If it agrees, the cell has its stance; if not, it is a conflict.
// "yes" with "lean yes" agrees on "lean yes", "no" with "lean no" on "lean no": the weaker claim.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/evidence/statement.hpp"

namespace plenary {

enum class Basis { none, named, implied, inferred, settled, assumed };

// "named" and so on; empty for none.
[[nodiscard]] std::string_view to_string(Basis basis);

struct Cell {
    std::optional<Stance> stance; // none: unknown, or conflict
    bool conflict = false;
    Basis basis = Basis::none;
    std::vector<const Statement*>
        decided_by;         // what nothing beats; for implied cells the aggregates
    std::string arithmetic; // implied cells: why it must be so
};

// 1 for the vote itself, 2 for other named acts, 3 for reports, 4 for inferences. Asserts on an
// aggregate: it speaks of no member.
[[nodiscard]] int standing(Act act);

// The stance two agreeing statements share, or none when they contradict each other.
[[nodiscard]] std::optional<Stance> common_stance(Stance a, Stance b);

// Best standing first, then latest acted, latest known, id. A total order on distinct ids.
void sort_by_standing(std::vector<const Statement*>& statements);

// Decides from statements about one member and one motion, all in view and none an aggregate.
// The answer does not depend on their order. Cost O(n^2).
[[nodiscard]] Cell decide_cell(std::vector<const Statement*> statements);

} // namespace plenary
