// The score of a reading as data, as text and as a table.
#pragma once

#include <vector>

#include "plenary/evidence/reader/gold.hpp"
#include "plenary/question/answer.hpp"
#include "plenary/study/read_proposals.hpp"

namespace plenary::study {

// Scores each text against its rows (rows[i] belongs to texts[i]) and the sum of all. The data are
// `files` and `total` and nothing else. A share whose divisor is zero is null. With `misses`, each
// row that was missed, each false proposal and each trap that was hit is listed with its words, the
// place of the row in the gold and of the quote in the text.
[[nodiscard]] question::Answer show_score(const std::vector<TextRead>& texts,
                                          const std::vector<std::vector<reader::GoldRow>>& rows,
                                          bool misses);

} // namespace plenary::study
