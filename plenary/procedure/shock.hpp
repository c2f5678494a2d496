// Averages over the common shock F, a standard normal: grids that grow until two agree.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "plenary/problem/problem.hpp"

namespace plenary::procedure {

// What is known at one value of F: the logarithm of how likely the observed votes are, and the
// values to be averaged.
struct AtShock {
    double log_likelihood = 0;
    std::vector<double> values;
};

struct Averaged {
    std::vector<double> values;
    double error = 0; // the largest difference of a value between the last two grids
    std::size_t points = 0;
    bool possible = true; // false: the likelihood is zero wherever it was looked at
};

// Answers many values of F at once, in their order. Errors are handed on.
using ShockFunction =
    std::function<Result<std::vector<AtShock>>(const std::vector<double>& shocks)>;

// The average of f over F given the observed votes. The trapezoid rule on [-10, 10], halving its
// step until no value moves by more than 1e-12 or the step is 1/512: for analytic integrands that
// fade at both ends it converges faster than any power of the step (Trefethen and Weideman 2014),
// and a halved grid uses every point again.
[[nodiscard]] Result<Averaged> average_over_shock(const ShockFunction& f);

// The same where f is constant between these values of F (a shock that leaves nothing else to
// chance): exact up to rounding. In any order, repeated or not.
[[nodiscard]] Result<Averaged> average_between(std::vector<double> breaks, const ShockFunction& f);

// At F = 0 alone: there is no common shock.
[[nodiscard]] Result<Averaged> without_shock(const ShockFunction& f);

} // namespace plenary::procedure
