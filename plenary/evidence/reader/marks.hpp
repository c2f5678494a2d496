// The words that turn a sentence round: denials, conditions, expectations, other people's claims,
// and the times it tells of. A plain value.
#pragma once

#include <cstdint>
#include <vector>

#include "plenary/evidence/reader/sentence.hpp"

namespace plenary::reader {

// Of each kind the words of the sentence, in order.
struct Marks {
    std::vector<std::uint32_t> deny, claim, say, urge, expect, condition, first, change, withdraw,
        former, hedge, without_vote, threat, offer;
    std::vector<std::uint32_t> years;   // numbers that are years before the text's own
    std::vector<std::uint32_t> earlier; // "last month"
    std::vector<std::uint32_t> months;  // "in July", where that is not the text's own
};

// The marks of a sentence. `year` is the text's own, or negative, `month` 1 to 12, or 0. Cost
// O(words).
[[nodiscard]] Marks marks_in(const Analysis& analysis, const Sentence& sentence, std::int32_t year,
                             unsigned month);

// Portuguese "se": "if" before a noun or where a clause opens, else of the verb beside it. Whether
// a phrase of the sentence is the latter.
[[nodiscard]] bool is_reflexive(const Analysis& analysis, const Sentence& sentence,
                                std::uint32_t hit);

// Whether one of the words stands in [from, to).
[[nodiscard]] bool any_between(const std::vector<std::uint32_t>& marks, std::uint32_t from,
                               std::uint32_t to);

} // namespace plenary::reader
