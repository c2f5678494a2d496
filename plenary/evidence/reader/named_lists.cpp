// Members named one after the other, made one list.
#include <algorithm>
#include <string_view>
#include <utility>

#include "plenary/evidence/reader/namer.hpp"

namespace plenary::reader {

// "Iran (Islamic Republic of), Iraq": the bracket is of the name.
bool Namer::ends_in_bracket(std::uint32_t last) const {
    const std::uint32_t hit = a_.hit_at[last];
    if (hit == Analysis::none || a_.hits[hit].last != last)
        return false;
    // "the United Arab Emirates (UAE), Qatar"
    if (a_.is(last, Sense::state) && (a_.words[a_.hits[hit].first].before & Gap::open) != 0 &&
        (a_.after(last) & Gap::close) != 0 && a_.words[last].upper)
        return true;
    for (std::uint32_t w = a_.hits[hit].first + 1; w <= last; ++w) {
        if ((a_.words[w].before & Gap::open) != 0)
            return true;
    }
    return false;
}

// "Angola, host of the summit, and Mozambique abstained": who it is stands between commas.
bool Namer::with_apposition(std::uint32_t last, std::uint32_t first) const {
    constexpr std::uint32_t shortest = 4;
    constexpr std::uint32_t longest = 9;
    constexpr Senses telling{Sense::vote,        Sense::side,    Sense::abstain, Sense::absent,
                             Sense::sign,        Sense::sponsor, Sense::support, Sense::oppose,
                             Sense::relative,    Sense::aux,     Sense::state,   Sense::group,
                             Sense::conjunction, Sense::same,    Sense::along,   Sense::except,
                             Sense::but,         Sense::neg,     Sense::say};
    if (first < last + shortest || first > last + longest ||
        (a_.words[last + 1].before & ~Gap::space) != Gap::comma)
        return false;
    std::uint32_t w = last + 1;
    for (; w < first && (w == last + 1 || (a_.words[w].before & Gap::comma) == 0); ++w) {
        // "China, Chile's neighbour, and Peru"
        const bool owner = w < first && a_.is(w, Sense::state) && a_.said(w + 1) == "s" &&
                           (a_.words[w + 1].before & Gap::apostrophe) != 0;
        if ((w > last + 1 && (a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0) ||
            (a_.senses[w].has_any(telling) && !owner) || a_.words[w].number >= 0)
            return false;
    }
    if (w >= first || w < last + 3 || !a_.is(w, Sense::conjunction))
        return false;
    for (std::uint32_t v = w + 1; v < first; ++v) {
        if (!a_.is(v, Sense::article) || (a_.words[v].before & ~Gap::space) != 0)
            return false;
    }
    return (a_.words[first].before & ~(Gap::space | Gap::apostrophe)) == 0;
}

// "Japan (back this year), Iceland": a bracket that names nobody, and the comma behind it.
bool Namer::behind_bracket(std::uint32_t last, std::uint32_t first) const {
    constexpr std::uint32_t longest = 12;
    constexpr Senses naming_or_telling{Sense::state,   Sense::group,   Sense::official,
                                       Sense::vote,    Sense::abstain, Sense::absent,
                                       Sense::side,    Sense::sponsor, Sense::sign,
                                       Sense::support, Sense::oppose,  Sense::refer};
    if (first > last + longest || first < last + 2 || (a_.words[last + 1].before & Gap::open) == 0)
        return false;
    for (std::uint32_t w = last + 1; w < first; ++w) {
        if ((a_.words[w].before & (hard & ~Gap::close)) != 0 ||
            a_.senses[w].has_any(naming_or_telling))
            return false;
        if (w > last + 1 && (a_.words[w].before & Gap::close) != 0)
            return (a_.words[w].before & Gap::comma) != 0 && a_.is(w, Sense::article) &&
                   w + 1 == first;
    }
    return (a_.words[first].before & Gap::close) != 0 && (a_.words[first].before & Gap::comma) != 0;
}

bool Namer::does_beside(std::uint32_t w) const {
    if (!a_.in(w, WordList::with))
        return false;
    std::uint32_t end = w + 1;
    while (end <= s_.last && a_.senses[end].has_any(
                                 {Sense::state, Sense::article, Sense::conjunction, Sense::number}))
        ++end;
    constexpr Senses acts{Sense::vote,   Sense::side,    Sense::abstain,
                          Sense::absent, Sense::support, Sense::oppose};
    return end <= s_.last && (a_.words[end].before & (Gap::comma | hard)) == 0 &&
           (a_.senses[end].has_any(acts) ||
            (a_.text->language == Language::english && a_.said(end).ends_with("ing")));
}

// Whether only what joins a list stands between two words.
bool Namer::joined(std::uint32_t last, std::uint32_t first, bool& fresh_role) const {
    fresh_role = false;
    if (with_apposition(last, first) || behind_bracket(last, first))
        return true;
    const std::uint32_t closing = ends_in_bracket(last) ? 0 : Gap::close;
    if (first <= last + 1 && (a_.words[first].before & (hard | Gap::open | closing)) == 0)
        return (a_.words[first].before & Gap::comma) != 0 || a_.shouting;
    bool link = false;
    bool conjunction = false;
    bool whose = false;      // "Israel, its closest ally the United States"
    std::uint32_t loose = 0; // "and, somewhat unexpectedly, Bolivia", "and even Bolivia"
    constexpr std::uint32_t few = 3;
    for (std::uint32_t w = last + 1; w <= first; ++w) {
        const std::uint32_t close = w == last + 1 ? closing : Gap::close;
        if ((a_.words[w].before & (hard | Gap::open | close | Gap::quote_open)) != 0)
            return false;
        // "opposed by Peru, with Chile abstaining"
        if ((a_.words[w].before & Gap::comma) != 0 && does_beside(w))
            return false;
        link = link || (a_.words[w].before & Gap::comma) != 0;
        if (w == first)
            break;
        conjunction = conjunction || a_.is(w, Sense::conjunction);
        const bool plain =
            a_.hit_at[w] == Analysis::none && !a_.proper(w) && a_.words[w].number < 0;
        if (a_.is(w, Sense::conjunction) || a_.is(w, Sense::along))
            link = true;
        else if (link && a_.in(w, WordList::its)) {
            whose = true;
            if (a_.hit_at[w] != Analysis::none) // "son voisin"
                w = std::max(w, std::min(a_.hits[a_.hit_at[w]].last, first - 1));
        } else if ((conjunction || whose) && plain && loose < few)
            ++loose;
        else if (a_.is(w, Sense::preposition) && !a_.is(w, Sense::side))
            fresh_role = true;
        else if (!a_.is(w, Sense::article) && !a_.is(w, Sense::speaker) &&
                 !a_.is(w, Sense::group_noun) && !unread(w))
            return false;
    }
    return link && !(fresh_article(first) && of_closed(last)) && !another_noun(last, first);
}

// "o apoio do México e as críticas da Argentina": what is hers is another noun.
bool Namer::another_noun(std::uint32_t last, std::uint32_t first) const {
    return first == last + 5 && a_.text->language != Language::english &&
           a_.is(last + 1, Sense::conjunction) && a_.is(last + 2, Sense::article) &&
           a_.hit_at[last + 3] == Analysis::none && !a_.proper(last + 3) &&
           a_.in(last + 4, WordList::of);
}

// ", la Russie": behind a comma, with no word of its own but an article.
bool Namer::fresh_article(std::uint32_t first) const {
    return first > s_.first + 1 && (a_.words[first - 1].before & Gap::comma) != 0 &&
           a_.is(first - 1, Sense::article) && !a_.is(first - 1, Sense::preposition);
}

// "du Ghana et du Kenya": the last of a list, each with its preposition.
bool Namer::of_closed(std::uint32_t last) const {
    if (a_.hit_at[last] == Analysis::none)
        return false;
    const std::uint32_t first = a_.hits[a_.hit_at[last]].first;
    return a_.text->language != Language::english && first > s_.first + 1 &&
           a_.in(first - 1, WordList::of_or_to) && a_.is(first - 2, Sense::conjunction);
}

// "Ms. Ferrand (France) and Mr. Pereira (Brazil)": persons, each with the member in brackets.
bool Namer::bracketed_persons(std::uint32_t last, std::uint32_t first) const {
    constexpr std::uint32_t far = 7;
    constexpr std::uint32_t apart = Gap::line | Gap::semicolon | Gap::colon | Gap::question |
                                    Gap::exclamation | Gap::dash | Gap::tab;
    if (first > last + far || first < last + 2 || (a_.after(last) & Gap::close) == 0 ||
        (a_.words[first].before & Gap::open) == 0)
        return false;
    bool title = false;
    bool link = (a_.after(last) & Gap::comma) != 0;
    for (std::uint32_t w = last + 1; w < first; ++w) {
        if ((a_.words[w].before & apart) != 0)
            return false;
        link = link || a_.is(w, Sense::conjunction);
        title = title || a_.is(w, Sense::title);
        if (!a_.words[w].capital && !a_.is(w, Sense::conjunction) && !a_.is(w, Sense::preposition))
            return false;
    }
    return link && title;
}

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

bool Namer::conjoined(std::uint32_t last, std::uint32_t first) const {
    for (std::uint32_t w = last + 1; w < first; ++w) {
        if (a_.is(w, Sense::conjunction))
            return true;
    }
    return false;
}

bool Namer::comma_and(std::uint32_t last, std::uint32_t first) const {
    return first > last + 1 && (a_.words[last + 1].before & Gap::comma) != 0 &&
           a_.is(last + 1, Sense::conjunction);
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

// "the United Arab Emirates (UAE)": the same again.
bool Namer::spells_again(const Named& list, const Named& one) const {
    return list.kind == Named::Kind::states && one.kind == Named::Kind::states &&
           one.states.size() == 1 && list.states.back() == one.states.front() &&
           one.first == list.last + 1 && (a_.words[one.first].before & Gap::open) != 0 &&
           (a_.after(one.last) & Gap::close) != 0;
}

// The last word of "Lula da Silva", where a person's name begins; none where none does.
std::uint32_t Namer::person_at(std::uint32_t first) const {
    constexpr std::uint32_t longest = 6;
    std::uint32_t last = Analysis::none;
    for (std::uint32_t w = first; w <= s_.last && w < first + longest; ++w) {
        if (w > first && (a_.words[w].before & ~(Gap::space | Gap::hyphen | Gap::apostrophe)) != 0)
            break;
        if (a_.words[w].capital && !a_.senses[w].has_any({Sense::state, Sense::group}))
            last = w;
        else if (w == first || !a_.in(w, WordList::name_particle))
            break;
    }
    return last;
}

// "los presidentes de Brasil, Lula da Silva, y de Chile": who holds the office is named between
// commas.
bool Namer::holder_between(const Named& list, const Named& one) const {
    std::uint32_t w = list.last + 1;
    if (!list.official || list.kind != Named::Kind::states || w >= one.first ||
        (a_.words[w].before & ~Gap::space) != Gap::comma)
        return false;
    const std::uint32_t last = person_at(w);
    if (last == Analysis::none || last >= one.first)
        return false;
    w = last + 1;
    if ((a_.words[w].before & ~Gap::space) != Gap::comma && !a_.is(w, Sense::conjunction))
        return false;
    if (w < one.first && a_.is(w, Sense::conjunction))
        ++w;
    // "and the president of Peru", "and Peru, Ana Castro,"
    bool of = w == one.first && one.last < s_.last && (a_.after(one.last) & Gap::comma) != 0 &&
              person_at(one.last + 1) != Analysis::none;
    for (; w < one.first; ++w) {
        // "and his Peruvian counterpart"
        const bool says = a_.in(w, WordList::of) || a_.in(w, WordList::its);
        if (!says && !a_.senses[w].has_any({Sense::article, Sense::speaker, Sense::title}))
            return false;
        of = of || says;
    }
    return w == one.first && of;
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

void Namer::join() {
    std::vector<Named> joined_lists;
    bool aside = false; // the last one is only told of: "China, Chile's neighbour, and Peru"
    for (Named& one : out_) {
        if (!joined_lists.empty()) {
            const bool behind_aside = std::exchange(aside, false) && joined_lists.size() > 1;
            Named& list = joined_lists[joined_lists.size() - (behind_aside ? 2 : 1)];
            if (spells_again(list, one)) {
                list.last = one.last;
                continue;
            }
            // "de Brasil, Lula da Silva, y": the same again, by name
            if (list.official && one.official && list.kind == Named::Kind::states &&
                one.kind == Named::Kind::states && one.states.size() == 1 &&
                one.states.front() == list.states.back() && one.first == list.last + 1 &&
                (gap_before(one.first) & Gap::comma) != 0)
                continue;
            bool fresh_role = false;
            // "against Venezuela, Washington has": a comma alone does not make a list of the
            // two.
            const bool parted = list.role == Role::other && one.role == Role::agent &&
                                list.states.size() == 1 && !in_company(list.first) &&
                                !opens_bracket(list.first) &&
                                ((gap_before(one.first) & Gap::comma) != 0 || heads_topic(list));
            // "Según el embajador de Perú, Chile votó": who says it does not do it.
            const bool source = opens_source(list) && (a_.after(list.last) & Gap::comma) != 0 &&
                                !conjoined(list.last, one.first);
            // "Despite pressure from Washington, Panama voted for it"
            const bool opening =
                opens_with_phrase(list) && (a_.after(list.last) & Gap::comma) != 0 &&
                one.first <= list.last + 2 && (a_.after(one.last) & Gap::comma) == 0 &&
                one.last < s_.last && !a_.is(one.last + 1, Sense::conjunction);
            // "Peru, Chile's neighbour, voted for it": who is only told of is not of the list.
            const bool told_of = list.role == Role::agent &&
                                 (gap_before(one.first) & Gap::comma) != 0 && tells_whose(one) &&
                                 !holder_between(list, one);
            if (told_of)
                one.role = Role::other;
            aside = told_of;
            // "Unlike Peru, Chile voted for it": who is set apart is not of the list.
            const bool apart =
                opens_apart(list) && (a_.words[list.last + 1].before & Gap::comma) != 0;
            // "that of Uganda, Egypt having abstained"
            const bool absolute =
                one.first > list.last + 1 || (gap_before(one.first) & Gap::comma) != 0
                    ? (gap_before(list.last + 1) & Gap::comma) != 0 &&
                          !conjoined(list.last, one.first) && has_done(one.last)
                    : false;
            // "A, B and C, and D and E voted against": the first list is closed.
            const bool closed = list.closed && (gap_before(one.first) & Gap::comma) == 0 &&
                                comma_and(list.last, one.first);
            // "condemned by the UK and the US, Russia vetoed it"
            const bool object_closed = list.closed && list.role == Role::by &&
                                       one.role == Role::agent &&
                                       !conjoined(list.last, one.first) &&
                                       (a_.words[list.last + 1].before & Gap::comma) != 0;
            if (list.kind == Named::Kind::states && one.kind == Named::Kind::states &&
                !object_closed && list.role != Role::source && !parted && !source && !absolute &&
                !told_of && !closed && !apart && !opening && !has_own_verb(list, one) &&
                !has_own_side(list, one) && !(list.role == Role::of && owns_act(one)) &&
                (joined(list.last, one.first, fresh_role) || holder_between(list, one) ||
                 bracketed_persons(list.last, one.first)) &&
                (one.role == list.role || !fresh_role || (list.official && one.role == Role::of) ||
                 (one.role == Role::by && behind_by(list.first)))) {
                list.closed = list.closed || conjoined(list.last, one.first);
                list.last = std::max(list.last, one.last);
                for (const std::uint16_t state : one.states) {
                    if (std::find(list.states.begin(), list.states.end(), state) ==
                        list.states.end())
                        list.states.push_back(state);
                }
                continue;
            }
        }
        joined_lists.push_back(std::move(one));
    }
    out_ = std::move(joined_lists);
}

// Whether the words between two sets say that the second is the first: ", namely".
bool Namer::says_namely(std::uint32_t last, std::uint32_t first) const {
    bool namely = false;
    for (std::uint32_t w = last + 1; w < first; ++w) {
        if ((a_.words[w].before & hard) != 0)
            return false;
        namely = namely || a_.is(w, Sense::namely);
        if (!a_.senses[w].has_any({Sense::namely, Sense::article, Sense::preposition}))
            return false;
    }
    return namely;
}

// "Peru, Chile and two others - Cuba and Haiti - voted for it": the number's members go on the
// list.
bool Namer::counts_next(std::size_t number) const {
    const Named& list = out_[number - 1];
    const Named& few = out_[number];
    const Named& told = out_[number + 1];
    bool fresh = false;
    if (list.kind != Named::Kind::states || few.kind != Named::Kind::number ||
        told.kind != Named::Kind::states ||
        few.count != static_cast<std::int64_t>(told.states.size()) ||
        !joined(list.last, few.first, fresh))
        return false;
    std::uint32_t w = told.first;
    while (w > few.last + 1 && a_.is(w - 1, Sense::article))
        --w;
    return w == few.last + 1 && (a_.words[w].before & (Gap::dash | Gap::colon | Gap::open)) != 0;
}

// "The others, namely Peru and Chile, abstained": who the others are is told, so they are no rest
// of a body. "Ten of the thirteen voted for it: all but Peru": the number is that of the rest.
void Namer::spell_out() {
    for (std::size_t i = 1; i + 1 < out_.size(); ++i) {
        if (!counts_next(i))
            continue;
        Named& list = out_[i - 1];
        list.last = out_[i + 1].last;
        list.states.insert(list.states.end(), out_[i + 1].states.begin(), out_[i + 1].states.end());
        out_.erase(out_.begin() + static_cast<std::ptrdiff_t>(i),
                   out_.begin() + static_cast<std::ptrdiff_t>(i) + 2);
    }
    for (std::size_t i = 0; i + 1 < out_.size();) {
        Named& one = out_[i];
        Named& next = out_[i + 1];
        const bool namely = one.kind == Named::Kind::rest && next.kind == Named::Kind::states &&
                            says_namely(one.last, next.first);
        const bool counts = one.kind == Named::Kind::number && next.kind == Named::Kind::rest &&
                            next.first == one.last + 1 && next.count < 0 &&
                            (a_.words[next.first].before & Gap::colon) != 0;
        if (namely)
            next.role = one.role;
        else if (counts)
            next.count = one.count;
        if (namely || counts)
            out_.erase(out_.begin() + static_cast<std::ptrdiff_t>(i));
        else
            ++i;
    }
}

} // namespace plenary::reader
