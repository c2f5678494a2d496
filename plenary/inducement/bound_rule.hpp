// A monotone rule bound to its members, and the cheapest coalitions that win it or block it.
#pragma once

#include <cstddef>
#include <vector>

#include "plenary/diagram/diagram.hpp"
#include "plenary/problem/problem.hpp"
#include "plenary/rule/game.hpp"

namespace plenary::inducement {

// Two choices: whoever does not say yes says no. Immutable, so safe to read from any thread.
struct BoundRule {
    Game game;
    diagram::Diagram diagram;
    // Members that the rule cannot tell apart, as variables of the game; every variable is in one.
    // The order is that of each class's first variable.
    std::vector<std::vector<std::uint32_t>> classes;

    [[nodiscard]] std::size_t variables() const { return game.variables.size(); }

    // Every member alike, so that a number of yes votes carries; the number, else 0.
    [[nodiscard]] std::size_t quota() const;
};

// Errors: those of bind(); too-large; not-monotone; E-RULE-UNREACHABLE when not even all members
// together carry it; E-RULE-DEGENERATE when it carries with nobody (then nothing blocks it).
[[nodiscard]] Result<BoundRule> open_rule(const Formula& formula, const Electorate& electorate,
                                          std::size_t most_bytes);

struct Coalition {
    std::vector<std::uint32_t> variables; // ascending
    double cost = 0;
};

// The cheapest coalition that carries the rule, or that stops it by not saying yes, when each
// variable costs so much; costs >= 0. Integers within 2^50 and of a sum within 2^60 are exact;
// other costs are scaled to 60 bits of their sum. Nobody can be left out of it. Infinite costs
// stand for "cannot"; the cost is infinite where none is left. Cost O(nodes + variables^2 x atoms).
[[nodiscard]] Coalition cheapest_winning(const BoundRule& rule, const std::vector<double>& cost);
[[nodiscard]] Coalition cheapest_blocking(const BoundRule& rule, const std::vector<double>& cost);

// For each variable the cost of the cheapest coalition that carries the rule with it, and without;
// infinity where there is none.
struct WithAndWithout {
    std::vector<double> with;
    std::vector<double> without;
};

[[nodiscard]] WithAndWithout winning_with_and_without(const BoundRule& rule,
                                                      const std::vector<double>& cost);

// The least that a blocking coalition costs, exactly; costs >= 0 with a sum below 2^62.
[[nodiscard]] std::int64_t least_blocking(const BoundRule& rule,
                                          const std::vector<std::int64_t>& cost);

} // namespace plenary::inducement
