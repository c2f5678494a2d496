// Votes that carried a text or brought it down: "adopted with the votes of A and B".
#include <string_view>

#include "plenary/evidence/reader/course.hpp"
#include "plenary/evidence/reader/cue_finder.hpp"

namespace plenary::reader {

// "It was adopted with the votes of A and B": whose votes carried it.
bool CueFinder::carried_by(const Hit& h) const {
    constexpr std::uint32_t near = 3;
    if (!s_.senses.has_any({Sense::adopted, Sense::result}) || !noun_with_of(h.last))
        return false;
    for (std::uint32_t w = h.first; w > s_.first && h.first - w < near; --w) {
        const std::uint32_t hit = a_.hit_at[w - 1];
        if (hit == Analysis::none || (a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return false;
        const Meaning* prep = a_.meaning(hit, Sense::preposition);
        // "pasó con" is one phrase
        if ((prep != nullptr && prep->feature == Feature::with) ||
            (a_.meaning(hit, Sense::adopted) != nullptr && a_.hits[hit].last > a_.hits[hit].first))
            return true;
        if (a_.meaning(hit, Sense::article) == nullptr && a_.meaning(hit, Sense::number) == nullptr)
            return false;
    }
    return false;
}

// "It was rejected with the votes of A and B": what carried that were noes.
bool CueFinder::defeated_ahead(const Hit& h) const {
    return h.last > h.first && a_.in(h.last - 1, WordList::votes) && defeated_before(h.first);
}

// Whether the clause tells before the word that a text fell.
bool CueFinder::defeated_before(std::uint32_t first) const {
    constexpr std::uint32_t near = 6;
    for (std::uint32_t w = first; w > s_.first && first - w < near; --w) {
        if ((a_.words[w].before & clause_end) != 0)
            return false;
        // "was rejected" may be one phrase
        if (tells_defeat(a_, w - 1) ||
            (a_.is(w - 1, Sense::adopted) && a_.is(w - 1, Sense::oppose)))
            return true;
    }
    return false;
}

} // namespace plenary::reader
