// What is compiled: variables in an order, choices per variable, linear atoms over them, and a
// formula over the atoms. The diagram knows nothing of votes; a variable is a number, a choice too.
//
// An atom holds when the sum of what the chosen choices contribute is at least its threshold. All
// numbers are 64-bit integers; `check()` makes sure that no sum can overflow.
#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "plenary/problem/problem.hpp"

namespace plenary::diagram {

struct Atom {
    // contribution[variable * choices + choice]
    std::vector<std::int64_t> contribution;
    std::int64_t threshold = 0;
};

// A formula as a tree in one array: children stand before their parents, the last entry is the
// root.
struct Formula {
    enum class Kind : std::uint8_t { always, never, atom, negation, at_least };

    struct Entry {
        Kind kind = Kind::never;
        std::uint32_t atom = 0;              // for atom
        std::uint32_t least = 0;             // at_least: how many of the children must hold
        std::vector<std::uint32_t> children; // negation: one; at_least: any number
    };

    std::vector<Entry> entries;
};

struct Spec {
    std::uint32_t variables = 0;
    std::uint32_t choices = 2;
    std::vector<Atom> atoms;
    Formula formula;

    // Error sum-overflow when a sum of contributions could leave 62 bits.
    [[nodiscard]] Result<std::monostate> check() const;

    // The value of the whole formula for one choice per variable. Cost O(variables x atoms).
    [[nodiscard]] bool holds(const std::vector<std::uint32_t>& chosen) const;
};

// The value of the formula when the atoms have these values.
[[nodiscard]] bool evaluate(const Formula& formula, const std::vector<bool>& atoms);

} // namespace plenary::diagram
