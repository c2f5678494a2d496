// What a sentence says was voted on or turned to, by a noun phrase: "the cap passes, 90 to 44",
// "the vote on the seat", "el Consejo aprobó la prórroga".
#pragma once

#include <vector>

#include "plenary/evidence/reader/noun_phrase.hpp"

namespace plenary::reader {

struct VotedThing {
    enum class How {
        result,  // "the cap passes"
        fronted, // "On the cap, ..."
        turned,  // "turned to the cap"
        object,  // "backed the cap", "the vote on the cap"
        subject  // the sentence begins with it
    };
    NounPhrase phrase;
    How how = How::object;
};

// Those of a sentence, in order. Cost O(words).
[[nodiscard]] std::vector<VotedThing> voted_things(const Analysis& a, const Sentence& sentence);

} // namespace plenary::reader
