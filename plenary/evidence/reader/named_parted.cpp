// What parts two names that a comma or a conjunction stands between: an opening, a verb or a side
// of its own, whose word it is.
#include <string_view>

#include "plenary/evidence/reader/namer.hpp"

namespace plenary::reader {
// A member named in the phrase that opens the sentence, before anybody acts.
bool Namer::opens_with_phrase(const Named& one) const {
    constexpr std::uint32_t far = 6;
    constexpr Senses acting{Sense::vote, Sense::side,    Sense::abstain, Sense::absent,
                            Sense::sign, Sense::sponsor, Sense::support, Sense::oppose};
    // "Without Peru, Chile voted against it"
    if (one.states.size() == 1 && one.first <= s_.first + 2 && one.first > s_.first &&
        a_.in(s_.first, WordList::without))
        return true;
    if (one.states.size() != 1 || one.role == Role::agent || one.first > s_.first + far ||
        one.first < s_.first + 2)
        return false;
    // "Tras el veto de Perú, Chile llevó el texto a la Asamblea"
    const bool after = a_.in(s_.first, WordList::opening_after);
    for (std::uint32_t w = s_.first; w < one.first; ++w) {
        if ((!after && a_.senses[w].has_any(acting)) ||
            (w > s_.first && a_.words[w].before != Gap::space))
            return false;
    }
    return true;
}

// "with China, Togo and Mali abstaining"
bool Namer::in_company(std::uint32_t first) const {
    while (first > s_.first && a_.is(first - 1, Sense::article) &&
           !a_.is(first - 1, Sense::preposition))
        --first;
    if (first == s_.first || a_.hit_at[first - 1] == Analysis::none)
        return false;
    const Meaning* prep = a_.meaning(a_.hit_at[first - 1], Sense::preposition);
    return prep != nullptr && prep->feature == Feature::with;
}

// "Chile's neighbour,"
bool Namer::tells_whose(const Named& one) const {
    constexpr std::uint32_t longest = 5;
    if (one.kind != Named::Kind::states || one.states.size() != 1 || one.last + 2 > s_.last ||
        a_.said(one.last + 1) != "s" || (a_.words[one.last + 1].before & Gap::apostrophe) == 0)
        return false;
    for (std::uint32_t w = one.last + 2; w <= s_.last && w <= one.last + longest; ++w) {
        if ((a_.words[w].before & Gap::comma) != 0)
            return w > one.last + 2;
        // "Chile's most faithful friend"
        const bool most = a_.said(w) == "most" || a_.said(w) == "only";
        if ((a_.hit_at[w] != Analysis::none && !most) || (a_.words[w].before & ~Gap::space) != 0)
            return false;
    }
    return s_.last >= one.last + 2 && s_.last <= one.last + longest; // "China, Chile's main ally."
}

// "Unlike Peru,", "Contrairement au Pérou,"
bool Namer::opens_apart(const Named& list) const {
    if (!a_.is(s_.first, Sense::except))
        return false;
    for (std::uint32_t w = a_.hits[a_.hit_at[s_.first]].last + 1; w < list.first; ++w) {
        if (!a_.senses[w].has_any(
                {Sense::article, Sense::preposition, Sense::conjunction, Sense::state}))
            return false;
    }
    return list.first > s_.first;
}

// "Egypt having abstained", "l'Égypte s'étant abstenue": what is told of one alone.
bool Namer::has_done(std::uint32_t last) const {
    for (std::uint32_t w = last + 1; w <= s_.last && w <= last + 2; ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return false;
        if (a_.in(w, WordList::having))
            return true;
    }
    return false;
}

// "Votaron en contra Perú y Chile se abstuvo": a verb stands before the list, and one in the
// singular behind its last member.
bool Namer::has_own_verb(const Named& list, const Named& one) const {
    constexpr Senses verbs{Sense::vote,   Sense::abstain, Sense::absent, Sense::support,
                           Sense::oppose, Sense::sign,    Sense::sponsor};
    constexpr std::uint32_t near = 8;
    if (a_.text->language == Language::english || one.states.size() != 1 || one.last == s_.last ||
        !conjoined(list.last, one.first) ||
        (a_.words[one.last + 1].before & ~(Gap::space | Gap::apostrophe)) != 0)
        return false;
    const auto is_clitic = [&](std::uint32_t w) { return a_.in(w, WordList::clitic); };
    std::uint32_t verb = one.last + 1;
    while (verb < s_.last && is_clitic(verb) && !a_.senses[verb].has_any(verbs))
        ++verb;
    if (!a_.senses[verb].has_any(verbs))
        return false;
    while (verb < s_.last && is_clitic(verb))
        ++verb;
    const std::string_view said = a_.said(verb);
    const bool plural = a_.text->language == Language::spanish ? said.ends_with("n")
                        : a_.text->language == Language::portuguese
                            ? said.ends_with("m") || said.ends_with("mos")
                            : said.ends_with("nt");
    if (plural)
        return false;
    for (std::uint32_t w = list.first; w > s_.first && list.first - w < near; --w) {
        if ((a_.words[w].before & hard) != 0)
            return false;
        if (a_.senses[w - 1].has_any(verbs) || a_.is(w - 1, Sense::side))
            return !is_the_subject(w - 1);
    }
    return false;
}

// "La abstención de Perú y Chile tumba el texto": the noun does it, and it is that of both.
bool Namer::is_the_subject(std::uint32_t noun) const {
    const std::uint32_t hit = a_.hit_at[noun];
    const auto is_noun = [&](Sense sense) {
        const Meaning* m = a_.meaning(hit, sense);
        return m != nullptr && m->feature == Feature::noun;
    };
    return a_.hits[hit].first == s_.first &&
           (is_noun(Sense::abstain) || is_noun(Sense::absent) || is_noun(Sense::support) ||
            is_noun(Sense::oppose) || is_noun(Sense::vote));
}

// "Peru voted for it with Chile, and Bolivia against": what is told of the one behind the comma.
bool Namer::has_own_side(const Named& list, const Named& one) const {
    constexpr std::uint32_t near = 8;
    if (one.last >= s_.last || !in_company(list.first) || !comma_and(list.last, one.first) ||
        (a_.words[one.last + 1].before & ~Gap::space) != 0 || !a_.is(one.last + 1, Sense::side))
        return false;
    for (std::uint32_t w = list.first - 1; w > s_.first && list.first - w < near; --w) {
        if ((a_.words[w].before & (hard | Gap::comma)) != 0)
            return false;
        if (a_.senses[w - 1].has_any({Sense::vote, Sense::side}))
            return true;
    }
    return false;
}

// "with the votes of Peru and Chile and Haiti's abstention": whose act is told by itself.
bool Namer::owns_act(const Named& one) const {
    constexpr Senses acts{Sense::abstain, Sense::absent, Sense::vote, Sense::support,
                          Sense::oppose,  Sense::stand,  Sense::side, Sense::neg};
    // "Haiti's abstention" may be one name
    if (one.official && one.last > one.first + 1 && a_.senses[one.last].has_any(acts))
        return true;
    return one.last + 2 <= s_.last && a_.said(one.last + 1) == "s" &&
           (a_.words[one.last + 1].before & Gap::apostrophe) != 0 &&
           a_.senses[one.last + 2].has_any(acts);
}

bool Namer::opens_source(const Named& list) const {
    constexpr std::uint32_t far = 8;
    for (std::uint32_t w = s_.first + 1; w <= list.first; ++w) {
        if ((a_.words[w].before & Gap::comma) != 0)
            return false; // "Según el recuento, votaron ..."
    }
    return list.first <= s_.first + far && a_.in(s_.first, WordList::source_opens);
}

// "vetada por Rusia y por China", where the first "por" is of a phrase
bool Namer::behind_by(std::uint32_t first) const {
    std::uint32_t w = first;
    while (w > s_.first && a_.is(w - 1, Sense::article) && !a_.in(w - 1, WordList::by))
        --w;
    return w > s_.first && a_.in(w - 1, WordList::by);
}

// "(on Peru, Chile and Cuba)"
bool Namer::opens_bracket(std::uint32_t first) const {
    constexpr std::uint32_t near = 3;
    for (std::uint32_t w = first; w > s_.first && first - w < near; --w) {
        if ((a_.words[w].before & Gap::open) != 0)
            return true;
    }
    return false;
}

// "Lors du vote sur le Mali, le Pérou a voté pour": what the sentence is about, at its head.
bool Namer::heads_topic(const Named& list) const {
    constexpr std::uint32_t early = 7;
    if (list.first > s_.first + early || (a_.after(list.last) & Gap::comma) == 0)
        return false;
    for (std::uint32_t w = list.first; w > s_.first; --w) {
        const std::uint32_t hit = a_.hit_at[w - 1];
        const Meaning* prep = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::preposition);
        if ((prep != nullptr && prep->feature == Feature::on) || a_.in(w - 1, WordList::concerning))
            return true;
        if (!a_.senses[w - 1].has_any({Sense::article, Sense::preposition}))
            return false;
    }
    return false;
}

} // namespace plenary::reader
