// Members that are told to stand where another stands.
#pragma once

#include <cstdint>
#include <vector>

#include "plenary/evidence/reader/ballots.hpp"
#include "plenary/evidence/reader/bind.hpp"

namespace plenary::reader {

// "Chile sided with Peru", "Peru was joined by Chile", "With Peru were Chile and Cuba": Chile is
// given what Peru was said to do last, in this sentence or a few before, on the same motion; where
// the sentence names the side ("joined Peru in rejecting it") that side. `told` holds the claims of
// the sentences before, `bound` those of this one, whose number in the text is `number`; the new
// ones go behind them, and what the verb alone was taken for goes out. Nothing is made of what is
// denied, asked, expected or only thought of. Cost O(words of the sentence times members named in
// it, plus claims).
void align(const Analysis& a, const Sentence& s, std::uint32_t number,
           const std::vector<Named>& named, const Carried& carried, const std::vector<Bound>& told,
           std::vector<Bound>& bound);

} // namespace plenary::reader
