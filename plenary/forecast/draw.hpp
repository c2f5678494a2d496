// Votes of all members together, drawn for draws of the motion.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "plenary/forecast/locate.hpp"

namespace plenary::forecast {

struct Drawn {
    std::vector<std::int8_t> votes;   // draws x members: 0 no, 1 abstain, 2 yes, no_vote
    std::vector<std::int32_t> totals; // draws x 2: yes, no
    std::vector<double> chances;      // members x 3: no, abstain, yes; 0 for those who do not vote
};

// One vote of every member that is asked about, for every draw of the motion; `first_row` is where
// draws of members' positions begin to be taken. Votes are kept only if `keep_votes`. What was said
// and that others were silent is counted in. Chances are means over the draws. The same for the
// same seed. Cost draws x members x dimensions.
[[nodiscard]] Drawn draw_votes(const World& world, const Asked& asked, const Located& located,
                               std::size_t first_row, bool keep_votes, std::uint64_t seed,
                               Width width);

} // namespace plenary::forecast
