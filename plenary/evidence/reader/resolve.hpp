// From claims to proposals: each claim becomes one proposal for each member that it is of, sets and
// rests written out; what was said already is left out, and a member has one vote on a motion.
#pragma once

#include <vector>

#include "plenary/evidence/reader/ballots.hpp"
#include "plenary/evidence/reader/known_sets.hpp"
#include "plenary/evidence/reader/proposal.hpp"

namespace plenary::reader {

// The claims of a whole text in its order, each with its motion; those without a rule count for
// nothing. The proposals come in the order of their quotes. Cost O(members named times motions told
// of each), and O(proposals) for each set that is only referred to.
[[nodiscard]] std::vector<Proposal> resolve(const Analysis& analysis, const KnownSets& sets,
                                            const std::vector<Bound>& claims);

} // namespace plenary::reader
