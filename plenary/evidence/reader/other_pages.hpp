// What a page says of other pages: "Related news", "À lire aussi", and the titles below.
#pragma once

#include <vector>

#include "plenary/evidence/reader/sentence.hpp"

namespace plenary::reader {

// Takes out the sentences that open a block with such a label in one of the four languages and,
// where the label stands alone, the titles below it, up to the next sentence that is long or ends
// with a full stop. What goes on for long behind a label is a sentence like any other. Cost
// O(sentences).
void drop_other_pages(const Analysis& a, std::vector<Sentence>& sentences);

} // namespace plenary::reader
