// Votes and members in words: the vocabulary of `say`.
#pragma once

#include <string>
#include <string_view>

#include "plenary/rule/formula.hpp"

namespace plenary::saying {

[[nodiscard]] inline Rational one() { return Rational::make(1, 1).value(); }

// Between 0 and 1.
[[nodiscard]] bool is_fraction(const Rational& value);

// A number that is not negative: "24", "0.5", "70/3".
[[nodiscard]] std::string say_number(const Rational& value);

// "one", "2".
[[nodiscard]] std::string say_count(std::int64_t count);

[[nodiscard]] std::string_view say_sign(Sign sign); // "at least" ...

// "nice population" for nice_population: a column's name as it is read aloud.
[[nodiscard]] std::string say_column_name(std::string_view column);

// " of P5", " from P5"; empty for everybody.
[[nodiscard]] std::string of_group(const Term& term);
[[nodiscard]] std::string from_group(const Term& term);

// What the counted members do: "vote yes", of one "votes yes".
[[nodiscard]] std::string_view does(Word word, bool several);

// What one member does not do: "does not vote yes".
[[nodiscard]] std::string_view does_not(Word word);

// What a share is taken of: "all 35 members", "the members present".
[[nodiscard]] std::string base(const Term& term, const Sizes& sizes);

// Without exception: "all 34 seated members".
[[nodiscard]] std::string all_of(const Term& term, const Sizes& sizes);

// Those whose votes are added up: "yes votes", "members of P5 voting no". Not "no votes": it is
// heard as none.
[[nodiscard]] std::string voters(const Term& term);

// The sum of a column: "the population of all 35 members", "the weight of the yes votes".
[[nodiscard]] std::string column_sum(const Term& term, const Sizes& sizes);

// A word as a number: "the number of yes votes", "the number of seated members (34)".
[[nodiscard]] std::string amount(const Term& term, const Sizes& sizes);

// What is counted against something else: "yes", "abstentions". Empty when there is no short word.
[[nodiscard]] std::string_view side(const Term& term);

} // namespace plenary::saying
