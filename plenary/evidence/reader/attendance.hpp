// Who is told to attend, as minutes tell it.
#pragma once

#include <vector>

#include "plenary/evidence/reader/known_sets.hpp"
#include "plenary/evidence/reader/sentence.hpp"

namespace plenary::reader {

// Puts into `sets` who a sentence says is there: "Present: Argentina, Brazil, Chile and Peru", "the
// 36: Argentina, Australia ..." with as many names. A sentence that tells of votes or stands is no
// list of attendance. Cost O(words and members of the sentence).
void note_attendance(const Analysis& a, const Sentence& s, const std::vector<Named>& named,
                     KnownSets& sets);

} // namespace plenary::reader
