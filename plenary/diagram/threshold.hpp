// One linear atom as a diagram, met in the middle.
//
// At a level the atom still needs a residual R from the variables below. Two residuals are the same
// function exactly when no sum that those variables can make lies between them. So the residuals
// that can occur are listed in order from the top, the sums from the bottom, always growing the
// smaller of the two; where they meet, one linear merge names the classes, and one linear merge per
// level and choice finds the children. No hashing. (Lists of this kind: Horowitz and Sahni 1974;
// classes of residuals: Behle 2007, Bolus 2011.)
#pragma once

#include "plenary/diagram/diagram.hpp"
#include "plenary/diagram/spec.hpp"

namespace plenary::diagram {

// The reduced diagram of `sum >= threshold`. Cost about O(nodes x choices), plus the lists. Error
// too-large when the nodes would pass `most_nodes`, or the lists four times that; sums must have
// been checked (Spec::check).
[[nodiscard]] Result<Diagram> compile_atom(const Atom& atom, std::uint32_t variables,
                                           std::uint32_t choices, std::size_t most_nodes);

} // namespace plenary::diagram
