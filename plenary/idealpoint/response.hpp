// How a member's position makes its answer: one file a family of models.
#pragma once

#include <cstddef>

#include "plenary/idealpoint/item_work.hpp"
#include "plenary/numeric/width.hpp"

namespace plenary::idealpoint {

enum class Family {
    probit,  // ordered: P(answer <= k) = Phi(c_k - b'x); two categories make it the binary probit
    logit,   // ordered: the same with the logistic distribution
    nominal, // unordered: P(answer = k) in proportion to exp(a_k + b_k'x), a_1 = b_1 = 0
};

// The parameters of an item of K categories in d dimensions: slopes first, then cutpoints or
// intercepts.
[[nodiscard]] std::size_t parameters_of(Family family, std::size_t categories,
                                        std::size_t dimensions);

// How many of them are slopes.
[[nodiscard]] std::size_t slopes_of(Family family, std::size_t categories, std::size_t dimensions);

// Fills in what `work.curvature` asks for. A likelihood of zero (cutpoints out of order) gives a
// log likelihood of -infinity or NaN, and nothing else is to be used then. Cost O(answers).
void respond(Family family, ItemWork& work, Width width);

} // namespace plenary::idealpoint
