// The count under a rule that is more than one share of one base: vetoes, weights, quorums, several
// conditions. The rule is compiled once and asked three times.
#pragma once

#include <cstdint>
#include <optional>

#include "plenary/evidence/count.hpp"

namespace plenary {

struct CompoundReading {
    // The fewest of the silent that would have to move for the rule to pass, those not moved saying
    // no; zero when it passes as it stands, none when no move of the silent is enough.
    std::optional<std::int64_t> shortfall;
    Outcome outcome = Outcome::open;
    // The fewest of the silent that would have to refuse for the rule to fail, the others saying
    // yes; none when they cannot stop it.
    std::optional<std::int64_t> refusals;
};

// `board` in the order of the body's members of the day. Errors: those of bind() and compile().
[[nodiscard]] Result<CompoundReading> read_compound(const Body& body, Day day,
                                                    const Formula& formula,
                                                    const std::vector<BoardLine>& board);

} // namespace plenary
