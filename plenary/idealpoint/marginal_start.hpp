// Where a marginal fit begins.
#pragma once

#include <cstdint>

#include "plenary/idealpoint/point.hpp"

namespace plenary::idealpoint {

// Members' scores and items' slopes by turns (reciprocal averaging): an item is centred and scaled
// over its answers, a member's score is the sum of its answers times their items' slopes, shrunk
// where it gave few. Unordered categories have a score each. Then slopes from the correlations with
// the scores, and cutpoints or intercepts from the shares. The sign follows the priors' means,
// where they have any. Static models of one dimension. Cost O(rounds answers).
[[nodiscard]] Point marginal_start(const Data& data, const Layout& layout, std::uint64_t seed);

} // namespace plenary::idealpoint
