// What a person read in a text, in the place of what the reader proposes: so that two hands, or a
// hand and a model, are held against the same gold by the same rules as the reader is.
#pragma once

#include <string_view>
#include <vector>

#include "plenary/evidence/reader/gold.hpp"
#include "plenary/evidence/reader/proposal.hpp"
#include "plenary/evidence/reader/readable.hpp"

namespace plenary::reader {

// A proposal of each row that is no trap: its motion is the row's label, its basis and its grade
// are told by the note, its quote is the first place of the row's words in the text, or else in the
// snapshot it was read from, with its markup and its hyphens. A row without words that stand in
// either has an empty quote. A set is an aggregate of as many as its iso3 says. Pure; cost O(rows
// times bytes) at most.
[[nodiscard]] Reading reading_by_hand(const std::vector<GoldRow>& rows, const Readable& readable,
                                      std::string_view snapshot);

} // namespace plenary::reader
