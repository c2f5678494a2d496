// What a person says is to be found in a text, and what must not be: one row of gold. Plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "plenary/evidence/reader/proposal.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary::reader {

struct GoldRow {
    std::string country; // as a reader would name it
    std::string iso3;    // in capitals; no code of a state: the row is a set
    std::string motion;  // the gold's own label; empty is a label like any other
    bool trap = false;   // must not be found
    // Of a trap only: nothing, any stance.
    std::optional<Proposal::Stance> stance;
    std::string span; // the words the row rests on; may be empty
    std::string note;
    std::string act;
    Where where;
};

// What a row counts for. A hedge weighs more than how the member is meant: a row that is weak and
// implied is weak.
enum class GoldClass { listed, indirect, weak };

// By the note, in any case of letters: `weak` or `conditional`, else `by complement` or
// `by reference`, else listed.
[[nodiscard]] GoldClass class_of(const GoldRow& row);

// Whether the note says `by complement` or `by reference`, however sure the row is.
[[nodiscard]] bool is_implied(const GoldRow& row);

// True when the row stands for no state by its code.
[[nodiscard]] bool is_set(const GoldRow& row);

// How many a set is: the digits in its iso3 ("SET14"); zero when it has none.
[[nodiscard]] std::int64_t count_of(const GoldRow& row);

[[nodiscard]] std::string_view to_string(GoldClass kind); // "listed", "indirect", "weak"

} // namespace plenary::reader
