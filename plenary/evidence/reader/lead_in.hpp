// What stands before the clause that a sentence opens with, and says nothing of who did what: a
// place and an agency, the time of day, the number of an item, "Meanwhile,", "On Tuesday,". What is
// told by how a sentence opens ("Of the ten members, three ...", "Unlike Peru, ...") is told so
// behind them too.
#pragma once

#include "plenary/evidence/reader/sentence.hpp"

namespace plenary::reader {

// The sentence from the clause on; as it is where nothing stands before that, or where what does
// may turn it ("Last year,", "If adopted,", "According to Peru,", another month than the text's, 0
// where that is not known). Never empty. Cost O(1).
[[nodiscard]] Sentence behind_lead_in(const Analysis& analysis, const Sentence& sentence,
                                      unsigned month);

} // namespace plenary::reader
