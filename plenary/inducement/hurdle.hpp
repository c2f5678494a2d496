// The hurdle: how many times the budget of a counter-lobby a first mover must commit when members
// are indifferent and go with the last and best offer,
//
//     h = min sum t_i   with  t(T) >= 1 for every blocking coalition T,  t >= 0,
//
// a fractional covering whose dual packs blocking coalitions (Diermeier and Myerson 1999; Le
// Breton, Sudhölter and Zaporozhets 2012; prices as power: H. P. Young 1978). For a quota q of n
// alike it is n / (n - q + 1). h = 1 exactly when some member decides alone.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "plenary/inducement/bound_rule.hpp"
#include "plenary/numeric/rational.hpp"

namespace plenary::inducement {

// A kind of blocking coalition that binds: so many of each class of members.
struct Binding {
    std::vector<std::int64_t> count;  // by class of the rule
    double weight = 0;                // in the dual; all weights add up to the hurdle
    std::optional<Rational> fraction; // only where verified
};

struct Hurdle {
    double value = 0;
    // The value as a fraction, when both sides of the last basis were solved and verified in whole
    // numbers: no blocking coalition costs less than 1, the weights fit, both sums are equal.
    std::optional<Rational> fraction;
    bool verified = false;
    double gap = 0;            // between a bound from above and one from below; 0 when verified
    std::vector<double> price; // by class: the share of the budget a member needs
    std::vector<std::optional<Rational>> exact_price; // only where verified
    std::vector<Binding> binding;
    std::size_t coalitions = 0; // blocking coalitions that were looked at
};

// Errors: no-convergence. Members that the rule cannot tell apart have one price. Thread-safe.
[[nodiscard]] Result<Hurdle> hurdle(const BoundRule& rule);

} // namespace plenary::inducement
