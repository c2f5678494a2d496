// What a first mover must commit so that a counter-lobby with a given budget cannot undo it
// (Groseclose and Snyder 1996). The first mover pays, the other answers, a member that is
// indifferent goes with the last offer. A member of leaning v and payment a costs the other
// p = max(0, v + a); every blocking coalition must cost at least the budget, and those with
// v + a >= 0 must carry the rule. Payments are not unique, so none is listed.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "plenary/inducement/bound_rule.hpp"

namespace plenary::inducement {

struct Robust {
    double budget = 0;
    double cost = 0;
    // Rules that only count votes: the smallest coalition of that cost, and the common level up to
    // which its members are raised.
    std::optional<std::size_t> size;
    std::optional<double> level;
    double gap = 0;             // how far the cost may be from the least; 0 for counted votes
    std::size_t coalitions = 0; // blocking coalitions listed for the solver; 0: closed form
};

// `leaning` by variable; budget >= 0. With no budget against it the cost is that of the cheapest
// coalition. Rules that only count votes: closed form, O(n^2). Others: cutting planes; the cheapest
// blocking coalition at the prices of the last solution is added until none is too cheap, first
// with members brought over by halves, then whole. Errors: no-solver, solver-failed. Thread-safe.
[[nodiscard]] Result<Robust> robust_cost(const BoundRule& rule, const std::vector<double>& leaning,
                                         double budget);

} // namespace plenary::inducement
