// A rule bound to an electorate: what the engine compiles. Variables are the members that can vote,
// in an order that keeps diagrams small; choices are 2, 3 or 4 of no, absent, abstain, yes.
//
//   2 choices   no, yes                     whoever does not say yes says no
//   3 choices   no, abstain, yes
//   4 choices   no, absent, abstain, yes
//
// Members that cannot vote cast nothing; they count in `members` and not in `seated`.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "plenary/diagram/spec.hpp"
#include "plenary/rule/choice.hpp"
#include "plenary/rule/electorate.hpp"
#include "plenary/rule/formula.hpp"

namespace plenary {

struct Game {
    Formula formula;
    Electorate electorate;
    std::uint32_t choices = 2;
    // variables[v] is the member's place in the electorate; heaviest first.
    std::vector<std::size_t> variables;
    std::vector<std::uint32_t> places; // the variable of each member, `nowhere` when it cannot vote
    diagram::Spec spec;

    static constexpr std::uint32_t nowhere = 0xFFFFFFFFU;

    // The variable of a member, or none when it cannot vote.
    [[nodiscard]] std::optional<std::uint32_t> variable_of(std::size_t member) const;
};

// The number of a choice among 2, 3 or 4; none when the game has no such choice.
[[nodiscard]] std::optional<std::uint32_t> choice_number(Choice choice, std::uint32_t choices);
[[nodiscard]] Choice choice_at(std::uint32_t number, std::uint32_t choices);

// Whether the rule can tell more than yes from not yes: then 2 choices hide something.
[[nodiscard]] bool needs_abstention(const Formula& formula);
[[nodiscard]] bool needs_absence(const Formula& formula);

// Errors: unknown-column, unknown-group (both with the nearest names), base-empty (a group nobody
// is in), weight-too-fine, sum-overflow. Exact: shares and weights are brought to integers, never
// rounded.
[[nodiscard]] Result<Game> bind(const Formula& formula, const Electorate& electorate,
                                std::uint32_t choices);

} // namespace plenary
