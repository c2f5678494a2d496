// "On the first Peru abstained, on the second it voted against": motions told apart by their number
// in a row.
#include <set>

#include "plenary/evidence/reader/motion_key.hpp"
#include "plenary/evidence/reader/motions.hpp"

namespace plenary::reader {

// The number that an ordinal says, or 0: one to three, as reports count no further in words.
int Motions::ordinal_at(std::uint32_t w) const {
    return a_.in(w, WordList::first)    ? 1
           : a_.in(w, WordList::second) ? 2
           : a_.in(w, WordList::third)  ? 3
                                        : 0;
}

// Whether an ordinal is of a motion: with its noun behind it, or with none and a preposition
// before. `last` becomes its last word.
bool Motions::is_ordinal(std::uint32_t w, std::uint32_t end, std::uint32_t& last) const {
    constexpr std::uint32_t ends =
        Gap::comma | Gap::stop | Gap::semicolon | Gap::colon | Gap::line | Gap::close | Gap::dash;
    // "the first" is a phrase of its own
    const bool one_phrase = w > first_ && a_.hit_at[w] != Analysis::none &&
                            a_.hits[a_.hit_at[w]].first == w - 1 && a_.hits[a_.hit_at[w]].last == w;
    // "Premier vote, sur le texte brésilien."
    const bool heads = w == first_ && a_.words[w].capital;
    const bool contracted = w > first_ && a_.in(w - 1, WordList::contracted_article);
    if (!heads && (w == first_ || (!a_.is(w - 1, Sense::article) && !contracted && !one_phrase) ||
                   (a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0))
        return false;
    last = w;
    // "the second draft", "la primera votación"
    if (w < end && a_.words[w + 1].before == Gap::space) {
        const std::uint32_t hit = a_.hit_at[w + 1];
        const bool motion = hit != Analysis::none &&
                            a_.senses[w + 1].has_any(
                                {Sense::motion, Sense::anaphor, Sense::draft, Sense::balloting}) &&
                            !a_.in(w + 1, WordList::time);
        const Meaning* vote = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::vote);
        if (motion || (vote != nullptr && vote->feature == Feature::noun)) {
            last = a_.hits[hit].last;
            const Meaning* noun = a_.meaning(hit, Sense::motion);
            return noun == nullptr || noun->feature == Feature::text ||
                   noun->feature == Feature::matter;
        }
    }
    // "on the first, ...", "abstained on the second."
    if (heads)
        return false;
    const bool behind_preposition =
        a_.is(w - 1, Sense::preposition) || contracted ||
        (w > first_ + 1 &&
         (a_.is(w - 2, Sense::preposition) || a_.in(w - 2, WordList::before_ordinal)) &&
         a_.words[w - 1].before == Gap::space);
    const std::uint32_t gap = w < end ? a_.words[w + 1].before : ends;
    // "against the second and abstained on the third"
    const bool goes_on = w < end && a_.is(w + 1, Sense::conjunction);
    return behind_preposition && ((gap & ends) != 0 || goes_on);
}

// Whether the text counts its motions so: a first and a second.
void Motions::count_ordinals(const std::vector<Sentence>& sentences) {
    std::set<int> met;
    for (const Sentence& one : sentences) {
        first_ = one.first;
        for (std::uint32_t w = one.first; w <= one.last; ++w) {
            std::uint32_t last = w;
            if (const int number = ordinal_at(w); number > 0 && is_ordinal(w, one.last, last))
                met.insert(number);
        }
    }
    ordinals_ = met.contains(1) && met.contains(2);
}

// The mention of a motion by its number that the word opens; none where it does not.
bool Motions::mention_ordinal(std::uint32_t w, std::uint32_t end, bool quoted) {
    std::uint32_t last = w;
    const int number = ordinals_ ? ordinal_at(w) : 0;
    if (number == 0 || !is_ordinal(w, end, last))
        return false;
    spoken_ = true;
    mentions_.push_back(
        {w, last, std::string(unnamed) + "#" + std::to_string(number), quoted, false});
    return true;
}

} // namespace plenary::reader
