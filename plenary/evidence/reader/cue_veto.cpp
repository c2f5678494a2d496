// Vetoes: a vote against, told by a noun and by many verbs.
#include <algorithm>

#include "plenary/evidence/reader/cue_finder.hpp"

namespace plenary::reader {

// "used on Friday its power of veto", "a mis, vendredi, son veto", "con su veto": the first word
// behind the veto where the word begins such a phrase, else 0.
std::uint32_t CueFinder::veto_used(std::uint32_t first) {
    constexpr std::uint32_t far = 10;
    constexpr Senses other{Sense::state,  Sense::neg,   Sense::vote,  Sense::abstain,
                           Sense::threat, Sense::group, Sense::motion};
    const bool uses = a_.in(first, WordList::uses_veto);
    // "with its veto"
    const bool with =
        a_.in(first, WordList::with) && first < s_.last && a_.in(first + 1, WordList::its);
    if (!uses && !with)
        return 0;
    bool own = false;
    for (std::uint32_t w = first + 1; w <= s_.last && w <= first + (with ? 5 : far); ++w) {
        if ((a_.words[w].before & (clause_end | Gap::colon)) != 0)
            return 0;
        own = own || a_.in(w, WordList::its);
        if (a_.in(w, WordList::veto) && own) {
            const std::uint32_t end =
                a_.hit_at[w] == Analysis::none ? w : a_.hits[a_.hit_at[w]].last;
            Cue cue;
            cue.stance = Stance::no;
            cue.act = Act::vote;
            cue.first = first;
            cue.last = std::max(w, end);
            cue.form = Feature::past;
            out_.push_back(cue);
            return cue.last + 1;
        }
        if (a_.senses[w].has_any(other) && !a_.in(w, WordList::veto))
            return 0;
    }
    return 0;
}

// "Russia, China veto the text", in the present: the list right before it acts.
bool CueFinder::headline(const Hit& h) const {
    return a_.text->language == Language::english && h.first == h.last && s_.opens_block &&
           !is_veto_of(h) && behind_states(h.first) && a_.words[h.first].before == Gap::space &&
           h.last < s_.last && a_.words[h.last + 1].before == Gap::space &&
           !a_.is(h.last + 1, Sense::aux);
}

// Whether a member stands right beside the noun: "Russia's", "French"; behind it an adjective.
bool CueFinder::is_veto_of(const Hit& h) const {
    if (h.first > s_.first + 1 && a_.said(h.first - 1) == "s" &&
        (a_.words[h.first - 1].before & Gap::apostrophe) != 0)
        return true;
    return std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
        // "a UK veto"
        const bool letters = a_.text->language == Language::english && one.last + 1 == h.first &&
                             (a_.words[one.last].upper || one.last == one.first + 1) &&
                             a_.words[one.last].end - a_.words[one.last].begin <= 2;
        // "le veto exercé par la Russie", "el veto conjunto de Rusia y China"
        const bool told =
            one.first > h.last + 2 && one.first <= h.last + 5 && h.last + 2 <= s_.last &&
            (a_.in(h.last + 1, WordList::uses_veto)
                 ? a_.in(h.last + 2, WordList::by)
                 : a_.hit_at[h.last + 1] != Analysis::none && a_.in(h.last + 1, WordList::joint) &&
                       a_.in(h.last + 2, WordList::of));
        if (told && one.kind == Named::Kind::states)
            return true;
        return one.kind == Named::Kind::states && (one.adjective || letters) &&
               ((one.last + 1 == h.first && a_.words[h.first].before == Gap::space) ||
                (one.first == h.last + 1 && a_.words[one.first].before == Gap::space));
    });
}

// "feared a Russian veto", "pour éviter un veto russe", "a Chinese veto is unlikely": nobody has
// cast it.
bool CueFinder::only_awaited(const Hit& h) const {
    constexpr std::uint32_t near = 4;
    constexpr std::uint32_t far = 8;
    for (std::uint32_t w = h.first; w > s_.first && h.first - w < far; --w) {
        if ((a_.words[w].before & clause_end) != 0)
            break;
        if (a_.begins(w - 1, WordList::fears))
            return true;
    }
    for (std::uint32_t w = h.last + 1; w <= s_.last && w <= h.last + near; ++w) {
        if (a_.in(w, WordList::unlikely))
            return true;
    }
    return false;
}

} // namespace plenary::reader
