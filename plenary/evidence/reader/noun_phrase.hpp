// The noun phrase that an article opens: "the observer mission", "la prórroga del mandato". Only
// what may be the name of something that a body decides on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "plenary/evidence/reader/sentence.hpp"

namespace plenary::reader {

struct NounPhrase {
    std::uint32_t head = 0;         // the word of its noun
    std::string noun;               // in small letters without accents
    std::vector<std::string> marks; // what tells it from others: "plastics", "water"
    bool left_out = false;          // "the one on mercenaries", "la de Ucrania"
    bool text = false;              // the noun is a text, a resolution or the like
};

// Behind the article at the word; nothing where it is no such phrase, or where its noun stands for
// what was told before ("the idea", "la mayoría"). Cost O(1).
[[nodiscard]] std::optional<NounPhrase> phrase_behind(const Analysis& a, std::uint32_t article,
                                                      std::uint32_t last);

// Whether both may name one thing: "the reserve" and "the grain reserve", not "the plastics
// article" and "the finance article".
[[nodiscard]] bool may_be_one(const NounPhrase& one, const NounPhrase& other);

} // namespace plenary::reader
