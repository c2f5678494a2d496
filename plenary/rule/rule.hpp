// A decision rule: how many yes votes, of which base.
//
// The base is what users argue about most, so it is part of the rule and never left out:
//   members   everybody who belongs to the body on the day, also who cannot vote (24 of 35)
//   seated    those who can vote (23 of 34)
//   present   yes + no + abstain
//   voting    yes + no
//   number    a plain number, whoever is there
// The share is an exact fraction; "at least" and "more than" differ.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "plenary/numeric/rational.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary {

enum class Base { members, seated, present, voting, number };

[[nodiscard]] std::string_view to_string(Base base);

// True for the bases that depend on who turns out.
[[nodiscard]] constexpr bool depends_on_turnout(Base base) {
    return base == Base::present || base == Base::voting;
}

struct Rule {
    Rational share;      // in (0, 1]; 1 for "yes >= 24"
    bool strict = false; // more than, not at least
    Base base = Base::members;
    std::int64_t number = 0; // the number of base `number`, else 0

    friend bool operator==(const Rule&, const Rule&) = default;
};

// Reads a rule. `place` names where the text comes from; errors add the column, counted in
// characters from `place.column` (or from 1), and show the text with a caret.
//
//   rule   := "yes" ( ">=" | ">" ) amount
//           | ( "at least" | "more than" | nothing ) share "of" base       nothing means "at least"
//           | [ "absolute" ] "majority of" base                            more than half
//   amount := share "of" base | whole number
//   share  := a/b | decimal "%" | words ("half", "two thirds", "three-quarters")
//   base   := "members" | "seated" | "present" | "voting" | whole number
//
// Errors: unknown-word, threshold-above-one, threshold-zero, threshold-impossible, rule-syntax.
[[nodiscard]] Result<Rule> parse_rule(std::string_view text, Where place = {});

// The rule in its own language: "yes >= 2/3 of members". parse_rule reads it back to an equal rule.
[[nodiscard]] std::string to_string(const Rule& rule);

// The rule in words with its denominator: "at least two thirds of all 35 members". `size` is the
// size of the base; a negative one leaves the number out ("of those present").
[[nodiscard]] std::string say(const Rule& rule, std::int64_t size);

// The share in words: "two thirds", "more than half", "66.7 %".
[[nodiscard]] std::string say_share(const Rule& rule);

// The same rule read with another base. The number of `number` rules cannot be re-read; asserts.
[[nodiscard]] Rule with_base(const Rule& rule, Base base);

// The fewest yes votes that carry on a base of this size, never below 1: nothing is carried
// without a yes. May exceed the size ("more than half of 0").
[[nodiscard]] std::int64_t votes_needed(const Rule& rule, std::int64_t size);

} // namespace plenary
