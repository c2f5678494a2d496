// A rule of the simplest kind: how many yes votes, of which base.
//
// The base is what users argue about most, so it is part of the rule and never left out:
//   members   everybody who belongs to the body on the day, also who cannot vote (24 of 35)
//   seated    those who can vote (23 of 34)
//   present   yes + no + abstain
//   voting    yes + no
//   none      a plain number, whoever is there
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "plenary/numeric/rational.hpp"

namespace plenary {

// What is summed. The first four are choices; present = yes + no + abstain, voting = yes + no.
// members and seated do not depend on the vote: everybody of the day, and those of them who can
// vote.
enum class Word { yes, no, abstain, absent, present, voting, members, seated };

[[nodiscard]] std::string_view to_string(Word word);

// True for members and seated.
[[nodiscard]] constexpr bool is_fixed(Word word) {
    return word == Word::members || word == Word::seated;
}

struct Share {
    Rational share;           // in (0, 1]; 1 for a plain number
    bool strict = false;      // more than, not at least
    std::optional<Word> base; // members, seated, present, voting; none: a plain number
    std::int64_t number = 0;  // the plain number

    friend bool operator==(const Share&, const Share&) = default;
};

// "members" and so on; "number" where there is no base.
[[nodiscard]] std::string_view base_name(const Share& share);

// True when the size of the base depends on who turns out.
[[nodiscard]] bool depends_on_turnout(const Share& share);

// In the rule language: "yes >= 2/3 of members".
[[nodiscard]] std::string to_string(const Share& share);

// In words with the denominator: "at least two thirds of all 35 members". `size` is the size of the
// base; a negative one leaves the number out ("of the members present").
[[nodiscard]] std::string say(const Share& share, std::int64_t size);

// The share alone: "two thirds", "more than half", "66.7 %".
[[nodiscard]] std::string say_share(const Share& share);

// The same share of another base. A plain number cannot be re-read; asserts.
[[nodiscard]] Share with_base(const Share& share, Word base);

// The fewest yes votes that carry on a base of this size, never below 1: nothing is carried without
// a yes. May exceed the size ("more than half of 0"). `size` is below 2^31; a plain number may be
// any, and more than the largest is the largest.
[[nodiscard]] std::int64_t votes_needed(const Share& share, std::int64_t size);

} // namespace plenary
