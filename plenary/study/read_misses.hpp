// What a reader got wrong in one text, with the words: for whoever mends its rules.
#pragma once

#include <vector>

#include "plenary/evidence/reader/score.hpp"
#include "plenary/question/answer.hpp"
#include "plenary/study/read_proposals.hpp"

namespace plenary::study {

struct Misses {
    // {kind, who, stance, motion, class or basis, rule, place, words, passed_over}
    question::Array data;
    std::vector<question::Block> text;
};

// `missed` (fn), `false` (fp) and `trap` (a trap that was hit, with the quote that hit it), rows
// first and each in its order, of a row that was missed whether a passage that was passed over has
// its words and names its member; and as notes which motion was taken for which and which words of
// the gold do not stand in the text.
[[nodiscard]] Misses misses_of(const TextRead& text, const std::vector<reader::GoldRow>& rows,
                               const reader::Score& score);

} // namespace plenary::study
