// The answer of `plenary pressure` on each reading of the rule, as data, as a table and in words.
#pragma once

#include <vector>

#include "plenary/question/measure/pressure.hpp"
#include "plenary/question/pressed/wanted.hpp"

namespace plenary::question::pressed {

struct OneReading {
    BaseReading reading;
    PressureAnswer answer;
    std::vector<double> draws; // sorted
};

// One for each reading that the rule leaves open. Errors: those of scenario_chances(),
// pressure_on() and pressure_grid(); cannot-vote.
[[nodiscard]] Result<std::vector<OneReading>> answers_on(const Setting& setting,
                                                         const Wanted& wanted);

// What the stated range of each member alone makes of the chance, the widest first; those that move
// it equally keep the order of the electorate.
[[nodiscard]] std::vector<MemberEffect> widest_first(const OneReading& one);

[[nodiscard]] Object data_of(const Wanted& wanted, const OneReading& one);

[[nodiscard]] Table csv_of(const std::vector<OneReading>& readings);

// The whole answer for a person.
void put_words(Answer& out, const Setting& setting, const Wanted& wanted,
               const std::vector<OneReading>& readings);

// What a reader must be told beside these numbers.
[[nodiscard]] std::vector<std::string_view> told();

} // namespace plenary::question::pressed
