// A decision rule as people write it: comparisons of sums of votes, put together with and, or, not
// and at-least-k. The grammar is in docs/formats/rule.md.
//
// A Formula is a plain value. Everything in it is exact: shares are fractions, weights come in as
// decimals and are scaled to integers when the rule is bound to a body.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/numeric/rational.hpp"
#include "plenary/problem/problem.hpp"
#include "plenary/rule/share.hpp"

namespace plenary {

// One term of a sum: factor x word[column] in group. Without a word it is the number `factor`.
struct Term {
    Rational factor; // may be negative
    std::optional<Word> word;
    std::string column; // empty: each member counts one
    std::string group;  // empty: everybody; a member's code is a group of one
    Where where;        // of the term in the text

    // Where the term stands does not matter for equality.
    friend bool operator==(const Term& a, const Term& b) {
        return a.factor == b.factor && a.word == b.word && a.column == b.column &&
               a.group == b.group;
    }
};

enum class Sign { at_least, more, at_most, less, equal };

[[nodiscard]] std::string_view to_string(Sign sign); // ">=" ...

// The sign when both sides change places.
[[nodiscard]] Sign mirrored(Sign sign);

struct Comparison {
    std::vector<Term> left;
    Sign sign = Sign::at_least;
    std::vector<Term> right;

    friend bool operator==(const Comparison&, const Comparison&) = default;
};

struct Formula {
    enum class Kind { comparison, all, any, negation, at_least };
    Kind kind = Kind::comparison;
    Comparison comparison;      // for comparison
    std::uint32_t least = 0;    // for at_least
    std::vector<Formula> parts; // all, any: two or more; negation: one; at_least: one or more

    friend bool operator==(const Formula&, const Formula&) = default;
};

// Reads a rule. `place` names where the text comes from; errors carry line and column (in
// characters), and show the line at fault with a caret. Comments run from # to the end of the line.
// `not` binds before `and` before `or`; `2/3 of members - 1` is (2/3 of members) - 1. Sugar is read
// as what it stands for:
//
//   [at least] SHARE of BASE                   yes >= SHARE of BASE      (SHARE also "two thirds")
//   more than SHARE of BASE                    yes > SHARE of BASE
//   [absolute] majority of BASE                yes > 1/2 of BASE
//   simple majority of voting                  yes > no
//   consensus                                  no = 0
//   unanimity                                  yes = seated
//   veto by G                                  no in G = 0
//   quorum SHARE of BASE | quorum N            present >= SHARE of BASE | present >= N
//   casting vote of X                          yes > no or (yes = no and yes in X = 1)
//
// Errors: rule-syntax, unknown-word, threshold-zero, threshold-above-one, threshold-impossible,
// number-too-large. Nesting is limited to 200 levels, the text to 64 KiB (rule-too-long).
[[nodiscard]] Result<Formula> parse_formula(std::string_view text, Where place = {});

// The formula in its own language, with as few parentheses as keep its meaning. parse_formula reads
// it back to an equal formula.
[[nodiscard]] std::string to_string(const Formula& formula);

// The sizes that `say` needs to name denominators; negative: not known.
struct Sizes {
    std::int64_t members = -1;
    std::int64_t seated = -1;
    std::set<std::string, std::less<>> alone = {}; // members, and groups of one member
};

// The formula in words that can be read aloud, every share with its denominator: "at least two
// thirds of all 35 members, and at least 18 of the members present". Conditions of a compound rule
// are joined so that the grouping stays clear.
[[nodiscard]] std::string say(const Formula& formula, const Sizes& sizes);

// The common shape "yes, at least (or more than) a share of a base": "yes >= 2/3 of members", "yes
// > 24". None when the formula is anything else.
[[nodiscard]] std::optional<Share> as_share(const Formula& formula);

// A comparison of yes with a share of those who take part, in the same column and group, turned so
// that yes stands on the left: "yes >= 2/3 of voting", "3 yes < 2 present"; none for anything else.
// No votes reach no share: such a comparison with >= does not hold without a yes, though two thirds
// of none are none, and the one with < does.
[[nodiscard]] std::optional<Comparison> as_share_of_turnout(const Comparison& comparison);

} // namespace plenary
