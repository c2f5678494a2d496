// What joins two names to one list: commas and conjunctions, brackets, what is told of a name.
#include <algorithm>

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

// "itself", "ella misma", "elle-même": both words of the two.
bool Namer::stands_for_itself(std::uint32_t w) const {
    return a_.in(w, WordList::itself) ||
           (w < s_.last && a_.in(w + 1, WordList::itself) && a_.is(w, Sense::pronoun));
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
        else if (!link && stands_for_itself(w)) {
            continue; // "Honduras itself, Bolivia and Peru"
        } else if (link && a_.in(w, WordList::its)) {
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

} // namespace plenary::reader
