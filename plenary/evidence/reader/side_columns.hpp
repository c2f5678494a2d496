// Tables whose columns are the sides of a vote: names below "In favour", "Against" and
// "Abstaining", or a cross in the column of the side beside each name.
#pragma once

#include <vector>

#include "plenary/evidence/reader/assertion.hpp"
#include "plenary/evidence/reader/bind.hpp"

namespace plenary::reader {

// Whether the sentence is the head of such a table, or stands in a row below one. Claims go to the
// end of `out`; the head is kept in `carried` until a block comes that is no row. Cost O(words of
// the sentence plus bytes of its block times members named in it).
bool under_side_columns(const Analysis& analysis, const Sentence& sentence,
                        const std::vector<Named>& named, const Assertion& assertion,
                        Carried& carried, std::vector<Claim>& out);

} // namespace plenary::reader
