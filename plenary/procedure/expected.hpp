// A stage on the expected votes: each member votes as its support against the difficulty says,
// chance left out, or as it was seen to vote. No forecast: what the table of supports itself says.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "plenary/procedure/chain.hpp"

namespace plenary::procedure {

struct Expected {
    std::int64_t yes = 0;
    bool passes = false;
    // The votes that carry a share of one base, everybody who can vote taking part; none for any
    // other rule. And the same were nobody barred.
    std::optional<std::int64_t> needed;
    std::optional<std::int64_t> needed_without_barring;
    // A share: needed minus yes, zero or less when it carries. Any other rule: the fewest members
    // that would have to vote otherwise, zero when it passes. None: it cannot pass.
    std::optional<std::int64_t> shortfall;
    std::vector<std::string> pivotal; // members whose change of vote alone changes the outcome
    // Whether more support never harms: then supports at their ends bound the chances.
    bool monotone = true;
};

// Cost: one compilation of the stage's rule. Errors: those of compile().
[[nodiscard]] Result<Expected> expected_at(const Chain& chain, const Procedure& procedure,
                                           std::size_t stage, std::size_t most_bytes);

} // namespace plenary::procedure
