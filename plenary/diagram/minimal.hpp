// The minimal sets of a monotone function of two choices: the sets of variables that make it hold
// when they choose 1 and all others 0, and of which no variable can be left out.
//
// The result is a diagram too, read another way: child 1 takes the variable into the set, the
// terminal `holds` means "and nobody after", `fails` means no set. (A zero-suppressed diagram in
// quasi-reduced form.) Construction: S is minimal for f when it is minimal for the function after
// each step and the function with the last taken variable left out does not hold; the functions
// that must not hold are carried along as an antichain of nodes. (Minimal sets by subsumption:
// Minato 1993; Bolus 2012.)
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "plenary/diagram/diagram.hpp"
#include "plenary/numeric/wide.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary::diagram {

// Whether no node's value falls when any one variable goes from choice 0 to 1 (two choices), or
// from `worse` to `better` in general. Cost O(pairs of nodes that have to be compared).
[[nodiscard]] bool is_monotone(const Diagram& diagram, std::uint32_t worse, std::uint32_t better);

// The minimal sets. The function must be monotone (asserts in dev builds on two choices only).
// Error too-large when more than `most_nodes` states are met.
[[nodiscard]] Result<Diagram> minimal_sets(const Diagram& diagram, std::size_t most_nodes);

// The dual: holds when the function fails with all choices exchanged. Its minimal sets are the
// minimal blocking sets of the function.
[[nodiscard]] Diagram dual(const Diagram& diagram);

// ---- reading the result

// How many sets.
[[nodiscard]] UInt256 count_sets(const Diagram& sets);

// How many sets have each variable.
[[nodiscard]] std::vector<UInt256> count_sets_by_variable(const Diagram& sets);

// How many sets have each size, 0 to variables.
[[nodiscard]] std::vector<UInt256> count_sets_by_size(const Diagram& sets);

// Of the sets with the fewest variables: their size, how many there are, and how many have each
// variable.
struct SmallestSets {
    std::uint32_t size = 0;
    UInt256 sets;
    std::vector<UInt256> by_variable;
};

[[nodiscard]] SmallestSets smallest_sets(const Diagram& sets);

// The sum over all sets with variable i of 1 / (size of the set), for each i, and the number of
// sets, in doubles: Gauss-Legendre quadrature of the sum of t^(size - 1), exact for polynomials of
// this degree.
struct Shares {
    double sets = 0;
    std::vector<double> by_variable;
};

[[nodiscard]] Shares shares(const Diagram& sets);

// Calls see(set) for each set in a fixed order (sets with the first variable first) until it
// answers false. `must` and `must_not` restrict the sets. Polynomial delay: a branch without a set
// is never entered.
void each_set(const Diagram& sets, const std::vector<bool>& must, const std::vector<bool>& must_not,
              const std::function<bool(const std::vector<std::uint32_t>&)>& see);

} // namespace plenary::diagram
