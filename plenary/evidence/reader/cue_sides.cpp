// The verb and the noun of a vote with their side: "voted for", "a favor votaron", "the votes
// against".
#include <algorithm>
#include <string_view>
#include <utility>

#include "plenary/evidence/reader/cue_finder.hpp"

namespace plenary::reader {
// "Niger was for, Nigeria against", "sont pour": where a vote is told, being for is having
// voted so.
bool CueFinder::stands(const Hit& h) const {
    // "se sont prononcés pour", "se pronunciaron en contra"; "s'étaient prononcés" was before.
    bool spoke = false;
    for (std::uint32_t w = std::max(s_.first + 1, h.first) - 1; w <= h.last && h.last > h.first;
         ++w) {
        const std::string_view said = a_.said(w);
        if (a_.in(w, WordList::had_spoken))
            return false;
        spoke = spoke || said.starts_with("prononc") || said.starts_with("pronunci");
    }
    if (spoke)
        return true;
    return h.last > h.first && a_.in(h.first, WordList::stands) &&
           a_.in(h.last, WordList::side_stood_on) && !stands_now(h);
}

// "Peru is against the draft": how one stands on a text, whatever was voted before.
bool CueFinder::stands_now(const Hit& h) const {
    constexpr std::uint32_t near = 3;
    if (!a_.in(h.first, WordList::stands_now))
        return false;
    for (std::uint32_t w = h.last + 1; w <= s_.last && w <= h.last + near; ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return false;
        if (a_.senses[w].has_any({Sense::motion, Sense::anaphor}))
            return true;
    }
    return false;
}

// The side of a vote within the same clause, and where it ends; none when there is none.
std::optional<std::pair<const Meaning*, std::uint32_t>>
CueFinder::side_after(std::uint32_t last) const {
    constexpr std::uint32_t far = 14;
    for (std::uint32_t w = last + 1; w <= s_.last && w <= last + far; ++w) {
        const std::uint32_t hit = a_.hit_at[w];
        // "votent comme un seul homme : contre"
        const bool closes = hit != Analysis::none && a_.meaning(hit, Sense::side) != nullptr &&
                            a_.hits[hit].last == s_.last;
        if ((a_.words[w].before & clause_end) != 0 ||
            ((a_.words[w].before & Gap::colon) != 0 && !closes))
            return std::nullopt;
        if (hit == Analysis::none)
            continue;
        // "Peru's vote was changed from no to yes"
        if (a_.meaning(hit, Sense::change) != nullptr)
            return std::nullopt;
        // "tired during the long vote, voted for it"
        const bool apart = w > last + 1 || (a_.words[w].before & Gap::comma) != 0;
        if (a_.meaning(hit, Sense::vote) != nullptr && apart &&
            a_.meaning(hit, Sense::vote)->feature != Feature::noun)
            return std::nullopt;
        if (const Meaning* m = a_.meaning(hit, Sense::side)) {
            // "no" and "yes" say how one votes only right behind the verb.
            const bool is_particle =
                a_.meaning(hit, Sense::neg) != nullptr || a_.hits[hit].first == a_.hits[hit].last;
            const bool weak_word = is_particle && w > last + 2 &&
                                   a_.meaning(hit, Sense::preposition) == nullptr && !behind_be(w);
            if (!weak_word)
                return std::pair{m, a_.hits[hit].last};
        }
        w = a_.hits[hit].last;
    }
    return std::nullopt;
}

Proposal::Stance CueFinder::stance_of(const Meaning& side) {
    return side.feature == Feature::against ? Stance::no : Stance::yes;
}

// "YES from Bahrain, Russia and Iran", unlike "dissented from the decision"
bool CueFinder::counts_from(const Hit& h) const {
    return a_.said(h.last) == "from" && a_.in(h.last - 1, WordList::vote_counted);
}

// "They voted as a bloc: Denmark and Sweden said yes": a vote before it in the sentence.
bool CueFinder::told_ahead(std::uint32_t first) const {
    for (std::uint32_t w = s_.first; w < first; ++w) {
        const std::uint32_t hit = a_.hit_at[w];
        const Meaning* vote = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::vote);
        if (vote != nullptr && vote->feature == Feature::past)
            return true;
    }
    return false;
}

std::uint32_t CueFinder::vote(const Hit& h, const Meaning& m) {
    // "l'ont voté", "was voted down": the side is in the verb.
    if (m.feature == Feature::in_favour || m.feature == Feature::against) {
        if (goes_on(h))
            return 0;
        // "el sí de Turquía", "le veto de la Chine"
        if (h.last > h.first && (is_of(h.last) || counts_from(h))) {
            add(defeated_ahead(h) ? Stance::no : stance_of(m), Act::vote, h.first, h.last,
                Feature::noun);
            return 0;
        }
        const bool tells = ((voting_ || told_ahead(h.first)) && !explained(h)) || !answers(h) ||
                           s_.senses.has_any({Sense::abstain, Sense::balloting}) ||
                           in_the_vote(h, Feature::past);
        const bool yes = m.feature == Feature::in_favour;
        add(tells ? stance_of(m) : (yes ? Stance::support : Stance::oppose),
            tells ? Act::vote : Act::speech, h.first, h.last, form_of(h, Feature::text));
        return 0;
    }
    auto side = side_after(h.last);
    const bool noun = is_noun(h, m);
    // "Peru's no vote"
    if (noun && a_.text->language == Language::english && h.first > s_.first + 1 &&
        a_.is(h.first - 1, Sense::side) && a_.words[h.first].before == Gap::space &&
        a_.said(h.first - 2) == "s" && a_.hits[a_.hit_at[h.first - 1]].first == h.first - 1) {
        add(stance_of(*a_.meaning(a_.hit_at[h.first - 1], Sense::side)), Act::vote, h.first - 1,
            h.last, Feature::past);
        return 0;
    }
    // "In the vote on the draft, Peru in favour, Chile against": the side is a member's.
    if (noun && side && std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
            return one.kind == Named::Kind::states && one.first > h.last &&
                   one.last < side->second && (gap(one.first) & Gap::comma) != 0;
        }))
        side.reset();
    // "El voto de Haití no fue registrado": the "no" of the verb
    if (noun && side && a_.meaning(a_.hit_at[side->second], Sense::neg) != nullptr &&
        side->second < s_.last &&
        (a_.is(side->second + 1, Sense::aux) || a_.in(side->second + 1, WordList::clitic) ||
         a_.in(side->second + 1, WordList::turns_up)) &&
        gap(side->second + 1) == Gap::space)
        side.reset();
    // "No vote was recorded for Peru"
    if (noun && h.first > s_.first && a_.is(h.first - 1, Sense::neg) &&
        (h.first - 1 == s_.first || (gap(h.first - 1) & (clause_end | Gap::comma)) != 0) &&
        a_.text->language == Language::english)
        return side ? side->second + 1 : 0;
    if (noun) {
        if (const std::uint32_t next = !side || side->second > h.last + 3 ? those_of(h) : 0;
            next > 0)
            return next;
        if (!side && carried_by(h)) {
            Cue one;
            one.first = h.first;
            one.last = h.last;
            one.form = Feature::noun;
            one.stance = defeated_before(h.first) ? Stance::no : Stance::yes;
            out_.push_back(one);
            return 0;
        }
        if (Stance told = Stance::yes; !side || side->second > h.last + 6) {
            if (const std::uint32_t last = verdict_of(h.last, told); last != Analysis::none) {
                Cue one;
                one.stance = told;
                one.first = h.first;
                one.last = last;
                one.form = Feature::noun;
                out_.push_back(one);
                return last + 1;
            }
        }
        if (!side)
            return 0;
        // "el voto en contra de Chile", "votos a favor (13):"
        if (side->second > h.last + 6)
            return 0;
        Cue one;
        one.stance = stance_of(*side->first);
        one.first = h.first;
        one.last = side->second;
        one.form = behind_change(h.first) ? Feature::past : Feature::noun;
        one.label = is_label(h.first, side->second);
        out_.push_back(one);
        return side->second + 1;
    }
    // "A favor votaron Perú y Chile, en contra Brasil": the later one is of others.
    if (side && fronted_side(h) != Analysis::none &&
        std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
            return one.kind == Named::Kind::states && one.first > h.last && one.last < side->second;
        }))
        side.reset();
    // "voted to suspend it"
    if (!side && side_ahead(h.first) == Analysis::none && votes_to_act(h, m)) {
        add(Stance::yes, Act::vote, h.first, h.last + 1, m.feature);
        return h.last + 2;
    }
    if (!side) {
        // "Por el aplazamiento votaron ..."
        if (object_ahead(h.first)) {
            add(Stance::yes, Act::vote, h.first, h.last, m.feature);
            return 0;
        }
        // "A favor del aplazamiento votaron ..."
        if (const std::uint32_t fronted = side_ahead(h.first); fronted != Analysis::none) {
            add(stance_of(*a_.meaning(a_.hit_at[fronted], Sense::side)), Act::vote, h.first, h.last,
                m.feature);
            return 0;
        }
        // "Against voted only ..."
        if (const std::uint32_t before = fronted_side(h); before != Analysis::none) {
            add(stance_of(*a_.meaning(before, Sense::side)), Act::vote, a_.hits[before].first,
                h.last, m.feature);
        }
        return 0;
    }
    add(stance_of(*side->first), Act::vote, h.first, side->second, m.feature);
    out_.back().label = out_.back().label || is_label(h.first, side->second);
    return side->second + 1;
}

// "Against voted", "a favor votaron": the hit of the side right before the verb.
std::uint32_t CueFinder::fronted_side(const Hit& h) const {
    const std::uint32_t before = h.first > s_.first ? a_.hit_at[h.first - 1] : Analysis::none;
    return before != Analysis::none && a_.meaning(before, Sense::side) != nullptr &&
                   !is_answer(a_.hits[before].first)
               ? before
               : Analysis::none;
}

// "primeira", "última"
bool CueFinder::numbered(std::uint32_t w) const { return a_.in(w, WordList::which_reading); }

// What was voted for opens the clause: "Por Montevideo votaron Brasil y Chile".
bool CueFinder::object_ahead(std::uint32_t verb) const {
    constexpr std::uint32_t far = 7;
    if (a_.text->language != Language::spanish && a_.text->language != Language::portuguese)
        return false;
    for (std::uint32_t w = verb; w > s_.first && verb - w < far; --w) {
        if ((a_.words[w].before & ~Gap::space) != 0)
            return false;
        const bool opens = w - 1 == s_.first || (gap(w - 1) & clause_end) != 0;
        if (opens) {
            // "Por eso", "pela primeira vez" say why and when.
            const std::string_view said = a_.said(w - 1);
            const bool names = said.size() > 3 ? !numbered(w) && a_.said(w) != "menos"
                                               : a_.is(w, Sense::article) || a_.words[w].capital;
            return w < verb && names && a_.in(w - 1, WordList::for_what);
        }
        if (a_.senses[w - 1].has_any({Sense::aux, Sense::relative, Sense::number}))
            return false;
    }
    return false;
}

// Whether a list stands right behind a word, its article aside.
bool CueFinder::list_behind(std::uint32_t w) const {
    return w < s_.last && a_.words[w + 1].before == Gap::space &&
           (starts_list(w + 1) ||
            (w + 2 <= s_.last && a_.is(w + 1, Sense::article) && starts_list(w + 2)));
}

// "A favor de la enmienda hablaron A y B": the verb of a side that opens the clause, with who spoke
// behind it.
std::uint32_t CueFinder::spoken_behind(const Hit& h) const {
    constexpr std::uint32_t far = 9;
    if (h.first != s_.first && (gap(h.first) & (clause_end | Gap::comma)) == 0)
        return Analysis::none;
    for (std::uint32_t w = h.last + 1; w <= s_.last && w <= h.last + far; ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return Analysis::none;
        if (a_.in(w, WordList::spoke))
            return list_behind(w) ? w : Analysis::none;
    }
    return Analysis::none;
}

// A side that opens the clause, with nothing but what was voted on before the verb.
std::uint32_t CueFinder::side_ahead(std::uint32_t verb) const {
    constexpr std::uint32_t far = 6;
    // "Against the new tariff voted A and B": whatever it was on, where the list follows
    const bool listed = list_behind(verb);
    for (std::uint32_t w = verb; w > s_.first && verb - w < (listed ? 2 * far : far); --w) {
        const std::uint32_t hit = a_.hit_at[w - 1];
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0 ||
            (hit == Analysis::none && !listed))
            return Analysis::none;
        if (hit == Analysis::none)
            continue;
        if (a_.meaning(hit, Sense::side) != nullptr && verb > w) {
            const std::uint32_t first = a_.hits[hit].first;
            const bool opens = first == s_.first || (gap(first) & clause_end) != 0;
            return opens && !is_answer(first) ? w - 1 : Analysis::none;
        }
        constexpr Senses small{Sense::article, Sense::preposition, Sense::motion, Sense::anaphor};
        if (listed ? a_.senses[w - 1].has_any(acting) : !a_.senses[w - 1].has_any(small))
            return Analysis::none;
    }
    return Analysis::none;
}

// "collected three votes, those of A, B and C"
std::uint32_t CueFinder::those_of(const Hit& h) {
    constexpr std::uint32_t near = 4;
    if (!a_.counted(h.first, s_.first))
        return 0;
    std::uint32_t far = h.last + near;
    for (std::uint32_t w = h.last + 1; w <= s_.last && w <= far; ++w) {
        if ((a_.words[w].before & clause_end) != 0)
            return 0;
        if (!a_.is(w, Sense::those))
            continue;
        const std::uint32_t last = a_.hits[a_.hit_at[w]].last;
        if (!starts_list(last + 1) && !starts_list(std::min(s_.last, last + 2))) {
            far = last + near; // "those of both countries and those of A"
            continue;
        }
        Cue one;
        one.first = h.first;
        one.last = last;
        one.label = true;
        // "by 12 votes to 1, that of Uganda"
        if (h.last + 2 < w && a_.said(h.last + 1) == "to" && is_number(h.last + 2))
            one.stance = Stance::no;
        out_.push_back(one);
        return last + 1;
    }
    return 0;
}

} // namespace plenary::reader
