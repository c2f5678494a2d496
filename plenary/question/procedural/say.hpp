// A computed procedure in words, as data and as rows of a table.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plenary/question/procedural/run.hpp"

namespace plenary::question::procedural {

// How far the product of the stages' chances is from the chance of all: "three times too low",
// "1.3 times too high", "the same" within 5 %. Empty when there is nothing to divide.
[[nodiscard]] std::string say_factor(double joint, double product);

// "at least two thirds of all 35 members": the stage's rule with its denominator.
[[nodiscard]] std::string say_rule(const Prepared& prepared, std::size_t stage);

[[nodiscard]] const std::vector<std::string_view>& told();

// The entry of one correlation.
[[nodiscard]] Object data_of(const Wanted& wanted, const Prepared& prepared, const Run& run);

// The head of a procedure once, then each run.
void put_words(Answer& answer, const Prepared& prepared, const std::vector<Run>& runs);

// One row a procedure, correlation and stage or end state.
[[nodiscard]] Table empty_table();
void put_rows(Table& table, const Prepared& prepared, const Run& run);

} // namespace plenary::question::procedural
