// Which motion of a dossier a text means, and what of a proposal a statement would say.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "plenary/evidence/dossier.hpp"
#include "plenary/evidence/reader/proposal.hpp"

namespace plenary::reader {

// From the text's own keys of motions to ids of the dossier's. A key is bound to the motion whose
// id and sentence share most words with it and with how the text first names it, a word of the id
// counting twice. Motions later than `known` do not come into question. A key that two motions fit
// equally well, or none, is left out: a person says then. Cost O(keys x words of the motions).
[[nodiscard]] std::map<std::string, std::string>
bind_motions(const std::vector<MotionHeard>& heard, const std::vector<Motion>& motions, Day known);

// The stance of a statement. What is weak or conditional is a leaning, not a position.
[[nodiscard]] plenary::Stance stance_in_dossier(const Proposal& proposal);

// The act of a statement. "Backing" is what somebody reports, without a named act.
[[nodiscard]] plenary::Act act_in_dossier(const Proposal& proposal);

} // namespace plenary::reader
