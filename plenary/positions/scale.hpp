// The scale of salience: what "cares fully" is written as.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plenary/positions/actor.hpp"

namespace plenary::positions {

struct Scale {
    Decimal most;    // above zero
    std::string why; // "as asked for", "as KTAB XML has it", "no salience is above 1"
};

// The scale that holds for all issues of a table: `asked` if there is one, else what the file
// states, else 1 when no salience is above 1, else 100. Problems, each with the place of its cell:
// E-RANGE where a salience is above the scale; E-UNIT where the scale was not said and a salience
// strictly between 0 and 1 stands among others above 1, which is two scales in one table.
// `asked` and what the file states must be above zero. Cost O(actors x issues).
[[nodiscard]] Scale salience_scale(const ActorTable& table, std::optional<Decimal> asked,
                                   std::vector<Problem>& problems);

} // namespace plenary::positions
