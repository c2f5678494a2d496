// How a member stands to the words before it.

#include <algorithm>

#include "plenary/evidence/reader/namer.hpp"

namespace plenary::reader {

bool Namer::person_before(std::uint32_t w) const {
    // "Ms Ferrand of France", "Louise Tremblay of Canada", "the Directors for Brazil"
    // "los socios de Brasil": others
    if (a_.in(w, WordList::partners))
        return false;
    if (a_.is(w, Sense::speaker) || a_.is(w, Sense::group_noun))
        return true;
    return a_.proper(w) && a_.hit_at[w] == Analysis::none && w > s_.first;
}

// "according to Moscow", not "Moscow claims"
bool Namer::claims_for_another(std::uint32_t w) const { return a_.in(w, WordList::word_of); }

// The last word of a phrase: "con el apoyo de".
bool Namer::ends_in_of(std::uint32_t w) const { return a_.in(w, WordList::of); }

// "As for Peru, it ...", "Quant à la Russie, elle ..."
bool Namer::opens_topic(std::uint32_t w) const { return a_.in(w, WordList::as_for); }

// "the government", "las autoridades": with the capital behind "in".
bool Namer::is_government(std::uint32_t w) const { return a_.in(w, WordList::government); }

// "la señora Gómez, del Perú, votó": between commas.
bool Namer::set_off(std::uint32_t of, std::uint32_t first) const {
    const std::uint32_t hit = a_.hit_at[first];
    return of > s_.first && (a_.words[of].before & ~Gap::space) == Gap::comma &&
           hit != Analysis::none && (a_.after(a_.hits[hit].last) & Gap::comma) != 0;
}

// "spoke against Peru", "sided with Peru": the phrase ends in a preposition, and who stands behind
// it is its object.
bool Namer::takes_object(std::uint32_t hit) const {
    const Hit& h = a_.hits[hit];
    return a_.text->language == Language::english && h.last > h.first &&
           a_.senses[h.first].has_any({Sense::support, Sense::oppose}) &&
           a_.in(h.last, WordList::takes_object);
}

// "a total of 120 countries", "un grupo de 14 países": the number acts itself.
bool Namer::sums_up(std::uint32_t noun) const { return a_.in(noun, WordList::sums_up); }

// "the delegate of Peru voted for it and that of Chile abstained", "y el de Chile se abstuvo": who
// acts is named by an article, with the verb behind the member.
bool Namer::left_out(std::uint32_t article, std::uint32_t first) const {
    const bool opens = article == s_.first || (gap_before(article) & (Gap::comma | hard)) != 0 ||
                       a_.senses[article - 1].has_any({Sense::conjunction, Sense::but});
    if (!opens || !a_.in(article, WordList::that_of_member) || a_.hit_at[first] == Analysis::none)
        return false;
    constexpr Senses verbs{Sense::vote,    Sense::abstain, Sense::absent,
                           Sense::support, Sense::oppose,  Sense::sign,
                           Sense::sponsor, Sense::join,    Sense::side};
    std::uint32_t w = a_.hits[a_.hit_at[first]].last + 1;
    for (std::uint32_t steps = 0; steps < 3 && w <= s_.last; ++steps, ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return false;
        if (a_.senses[w].has_any(verbs))
            return true;
        if (!a_.in(w, WordList::clitic_of_verb) && !a_.is(w, Sense::aux))
            return false;
    }
    return false;
}

// "It suspended Niger and endorsed the measures": a pronoun acts, by a verb that no table has.
bool Namer::suffers(std::uint32_t first) const {
    std::uint32_t w = first;
    while (w > s_.first + 1 && a_.is(w - 1, Sense::article) && a_.words[w].before == Gap::space)
        --w;
    if (w < s_.first + 2 || a_.words[w].before != Gap::space ||
        a_.words[w - 1].before != Gap::space || a_.hit_at[w - 1] != Analysis::none ||
        a_.proper(w - 1))
        return false;
    return a_.in(w - 2, WordList::pronoun_subject);
}

// "votaram igualmente contra a Malásia e o Sri Lanka"
bool Namer::votes_also(std::uint32_t w) const {
    return w > s_.first && a_.is(w - 1, Sense::vote) && a_.words[w].before == Gap::space &&
           a_.in(w, WordList::also_votes);
}

// "Peru, following Chile, voted": whom the one before it follows.
bool Namer::behind_gerund(std::uint32_t first) const {
    constexpr std::size_t shortest = 6;
    if (first < s_.first + 2 || a_.words[first].before != Gap::space ||
        a_.hit_at[first - 1] != Analysis::none || a_.proper(first - 1) ||
        (a_.words[first - 1].before & Gap::comma) == 0 || a_.hit_at[first] == Analysis::none ||
        (a_.after(a_.hits[a_.hit_at[first]].last) & Gap::comma) == 0)
        return false;
    const std::string_view said = a_.said(first - 1);
    return a_.text->language == Language::english && said.size() >= shortest &&
           said.ends_with("ing");
}

// "..., the ambassador of Peru said.", "..., said a diplomat from Peru.": who tells the sentence,
// at its end, does nothing in it; in a quotation he may.
bool Namer::told_by_the_last() const {
    constexpr std::uint32_t few = 3;
    constexpr Senses person{Sense::article, Sense::speaker, Sense::title, Sense::preposition};
    const Named& one = out_.back();
    if (one.kind != Named::Kind::states || one.states.size() != 1 || s_.question ||
        (s_.gaps & (Gap::quote | Gap::quote_open | Gap::quote_close)) != 0 ||
        s_.senses.has(Sense::first_person) || one.last + few < s_.last ||
        std::any_of(out_.begin(), out_.end(),
                    [](const Named& other) { return other.kind == Named::Kind::pronoun; }))
        return false;
    std::uint32_t opens = one.first;
    bool office = false;
    while (opens > s_.first && (a_.words[opens].before & ~(Gap::space | Gap::apostrophe)) == 0 &&
           a_.senses[opens - 1].has_any(person)) {
        --opens;
        office = office || a_.is(opens, Sense::speaker);
    }
    if (!office || opens == s_.first)
        return false;
    const bool said_behind = one.last < s_.last && a_.is(one.last + 1, Sense::say) &&
                             (a_.words[opens].before & Gap::comma) != 0;
    const bool said_before =
        opens > s_.first + 1 && a_.is(opens - 1, Sense::say) &&
        a_.words[opens].before == Gap::space &&
        (a_.words[a_.hits[a_.hit_at[opens - 1]].first].before & Gap::comma) != 0;
    return said_behind || said_before;
}

Role Namer::role_of(std::uint32_t first, bool& official) const {
    if (suffers(first) || behind_gerund(first))
        return Role::other;
    std::uint32_t w = first;
    if ((gap_before(w) & (Gap::comma | hard | Gap::open)) != 0)
        return Role::agent;
    while (w > s_.first && a_.is(w - 1, Sense::article) && !a_.is(w - 1, Sense::preposition)) {
        --w;
        if ((gap_before(w) & (Gap::comma | hard | Gap::open)) != 0)
            return Role::agent;
    }
    if (w == s_.first)
        return Role::agent;
    const std::uint32_t hit = a_.hit_at[w - 1];
    if (hit == Analysis::none)
        return Role::agent;
    const Meaning* prep = a_.meaning(hit, Sense::preposition);
    if (a_.meaning(hit, Sense::except) != nullptr) {
        official = official || ends_in_of(w - 1); // the "of" of the next one is of this list
        return Role::agent;
    }
    if (a_.meaning(hit, Sense::claim) != nullptr && claims_for_another(a_.hits[hit].last))
        return Role::source;
    if (prep == nullptr) {
        // "los gobiernos de" in one phrase
        if (ends_in_of(w - 1) && a_.meaning(hit, Sense::speaker) != nullptr) {
            official = true;
            return Role::agent;
        }
        // "The delegation of Peru abstained; that of Chile voted for it", "se han abstenido las del
        // Brasil"
        const std::uint32_t opens = a_.hits[hit].first;
        if (a_.meaning(hit, Sense::those) != nullptr && ends_in_of(w - 1) &&
            (opens == s_.first || (gap_before(opens) & Gap::semicolon) != 0 ||
             left_out(opens, first) ||
             a_.senses[opens - 1].has_any({Sense::abstain, Sense::only}) ||
             (opens > s_.first + 1 && (gap_before(opens - 1) & Gap::comma) != 0 &&
              a_.senses[opens - 1].has_any({Sense::conjunction, Sense::but})))) {
            official = true;
            return Role::agent;
        }
        // "Además de Chile, Perú votó a favor"
        if (opens == s_.first && a_.meaning(hit, Sense::along) != nullptr &&
            a_.senses[first].has_any({Sense::state, Sense::group}))
            return Role::agent;
        if (ends_in_of(w - 1))
            return Role::of;
        return takes_object(hit) ? Role::other : Role::agent;
    }
    const std::uint32_t at = a_.hits[hit].first;
    // "Propuseram-no a Islândia e o Peru": the pronoun of a verb.
    if (at > s_.first && (a_.words[at].before & Gap::hyphen) != 0 && a_.hits[hit].last == at)
        return Role::agent;
    // "voted against the Emirates" said the other way round: the side of a vote, no
    // preposition.
    if (a_.meaning(hit, Sense::side) != nullptr && at > s_.first &&
        (a_.is(at - 1, Sense::vote) || votes_also(at - 1)))
        return Role::agent;
    if (at > s_.first && opens_topic(at - 1))
        return Role::agent;
    const bool bound =
        at > s_.first && (a_.words[at].before & ~(Gap::space | Gap::apostrophe)) == 0;
    switch (prep->feature) {
    case Feature::by:
        // "the core group, formed by Peru and Chile, presented the text"
        return bound && a_.in(at - 1, WordList::made_up) ? Role::agent : Role::by;
    case Feature::of:
        if (bound && a_.in(at - 1, WordList::made_up))
            return Role::agent;
        if ((bound || set_off(at, first)) && (person_before(at - 1) || left_out(at - 1, first))) {
            official = true;
            return Role::agent;
        }
        if (bound && a_.number_at(first) >= 0 && sums_up(at - 1))
            return role_of(at - 1, official);
        return Role::of;
    case Feature::for_:
        if (bound && (a_.is(at - 1, Sense::speaker) || a_.is(at - 1, Sense::group_noun))) {
            official = true;
            return Role::agent;
        }
        return Role::other;
    case Feature::from:
        // "the delegate from Peru"
        if (bound && a_.is(at - 1, Sense::speaker)) {
            official = true;
            return Role::agent;
        }
        return Role::from;
    case Feature::in:
        // "the government in Lima"
        if (bound && is_government(at - 1)) {
            official = true;
            return Role::agent;
        }
        return Role::other;
    default:
        return Role::other;
    }
}

} // namespace plenary::reader
