// Words that are the sponsors of a text in one place and what they do in another.
#pragma once

#include "plenary/evidence/reader/sentence.hpp"

namespace plenary::reader {

// "China co-sponsors it", "Malta co-sponsors the draft": between a member or its pronoun and an
// object. In English alone; other languages keep the two apart.
[[nodiscard]] inline bool is_verb_here(const Analysis& a, const Sentence& s, const Hit& h) {
    if (a.text->language != Language::english || h.first == s.first || h.last >= s.last ||
        a.words[h.first].before != Gap::space || a.words[h.last + 1].before != Gap::space)
        return false;
    const Meaning* verb = a.meaning(a.hit_at[h.first], Sense::sponsor);
    return verb != nullptr && verb->feature == Feature::present &&
           a.senses[h.first - 1].has_any({Sense::state, Sense::pronoun}) &&
           a.senses[h.last + 1].has_any({Sense::article, Sense::anaphor, Sense::pronoun});
}

// "no acompañó el texto con su firma": the one word is signs in one place and signature in the
// other.
[[nodiscard]] inline bool is_noun_here(const Analysis& a, const Sentence& s, const Hit& h) {
    if (h.first != h.last || h.first == s.first || a.words[h.first].before != Gap::space ||
        a.text->language == Language::english)
        return false;
    // "a favor da proposta": the one word is what was proposed, too
    const Meaning* proposed = a.meaning(a.hit_at[h.first], Sense::sponsor);
    if (proposed != nullptr && proposed->feature == Feature::participle &&
        a.is(h.first, Sense::motion) &&
        (a.is(h.first - 1, Sense::article) || a.in(h.first - 1, WordList::of)))
        return true;
    const Meaning* verb = a.meaning(a.hit_at[h.first], Sense::sign);
    return verb != nullptr && verb->feature == Feature::present && a.in(h.first - 1, WordList::its);
}

} // namespace plenary::reader
