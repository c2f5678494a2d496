// The ways a rule can be read that a dossier leaves open: on which base, and with which seats.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "plenary/evidence/dossier.hpp"
#include "plenary/rule/electorate.hpp"

namespace plenary::question {

struct BaseReading {
    Formula formula;
    Electorate electorate;
    bool own_base = true; // as the rule says; false: the same share of the other fixed base
    bool ignore_seating = false;
    std::string base;                   // "members", "seated", ..., "compound"
    std::optional<std::int64_t> size;   // of a base that does not depend on turnout
    std::optional<std::int64_t> needed; // the yes votes that carry
};

// The rule as it stands; then, where some member cannot vote, as if everybody could; then, for a
// share of members or of the seated, the share of the other. Readings that come to the same are
// given once. `electorate_of(body, day, ...)` makes the electorates.
[[nodiscard]] std::vector<BaseReading> base_readings(const Formula& rule, const Body& body,
                                                     Day day);

// "24 of 35 members, Cuba not seated", "23 of the 34 seated", "24 of 35, as if everybody could
// vote".
[[nodiscard]] std::string say(const BaseReading& reading);

} // namespace plenary::question
