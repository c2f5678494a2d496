// What stances are to each other: votes and words, and what nobody has on one motion.
#pragma once

#include "plenary/evidence/reader/proposal.hpp"

namespace plenary::reader {

[[nodiscard]] constexpr bool is_vote(Proposal::Stance stance) {
    return stance == Proposal::Stance::yes || stance == Proposal::Stance::no ||
           stance == Proposal::Stance::abstain || stance == Proposal::Stance::absent;
}

// Whether two stances of one member are of two motions. Who spoke for a text and abstained has not
// contradicted itself.
[[nodiscard]] inline bool contradicts(Proposal::Stance one, Proposal::Stance other) {
    using Stance = Proposal::Stance;
    const auto by_word = [](Stance stance) {
        return stance == Stance::support || stance == Stance::oppose;
    };
    const auto against = [](Stance word, Stance vote) {
        return word == Stance::support ? vote == Stance::no : vote == Stance::yes;
    };
    if (by_word(one) == by_word(other))
        return one != other;
    return by_word(one) ? against(one, other) : against(other, one);
}

} // namespace plenary::reader
