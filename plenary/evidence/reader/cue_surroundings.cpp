// What stands around a phrase and decides whether it is an act, and which.
#include <algorithm>

#include "plenary/evidence/reader/cue_finder.hpp"

namespace plenary::reader {

// Whether a label's colon or bracket follows: "In favour:", "Pour (21) :", "Votos a favor –
// 13".
bool CueFinder::is_label(std::uint32_t first, std::uint32_t last) const {
    constexpr std::uint32_t longest = 5;
    std::uint32_t w = last;
    const std::uint32_t opening = s_.first;
    std::uint32_t start = first; // "; the sole nay was"
    while (start > opening && (a_.words[start].before & ~Gap::space) == 0 &&
           a_.senses[start - 1].has_any(
               {Sense::article, Sense::only, Sense::foremost, Sense::conjunction}))
        --start;
    const bool opens = first <= opening + 2 ||
                       (gap(start) & (Gap::semicolon | Gap::colon | Gap::dash | Gap::open |
                                      Gap::other | Gap::bullet | Gap::comma | Gap::tab)) != 0;
    // "A favor, los países de la Caricom ...", "; against it, Togo and Mali"
    const std::uint32_t end =
        last < s_.last && a_.is(last + 1, Sense::anaphor) && a_.words[last + 1].before == Gap::space
            ? last + 1
            : last;
    if ((first == opening || (gap(first) & (Gap::semicolon | Gap::colon)) != 0) &&
        (a_.after(end) & Gap::comma) != 0 && !is_answer(first) &&
        std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
            return one.first > end && one.first <= end + longest;
        }))
        return true;
    // "Voici les 19 abstentionnistes, à savoir, A et B"
    if (last < s_.last && a_.is(last + 1, Sense::namely) && (a_.after(last) & Gap::comma) != 0)
        return true;
    // "No están Cuba ni Haití" tells of no side.
    const bool plain_no = first == last && a_.is(first, Sense::neg);
    // "A and B, voting against was C"
    const bool turned = end + 1 < s_.last && a_.is(end + 1, Sense::aux) &&
                        a_.words[end + 1].before == Gap::space && (gap(first) & Gap::comma) != 0;
    if (opens && !plain_no && (!behind_states(first) || turned) && (fronted(last) || fronted(end)))
        return true;
    // "In favour so far: Peru and Chile"
    if (first <= opening + 1 && colon_ahead(last))
        return true;
    for (std::uint32_t steps = 0; steps < longest; ++steps) {
        const std::uint32_t behind = a_.after(w);
        // "Brasil lo rechaza: «No vamos a firmar»" is no label.
        const bool speech =
            w < s_.last && (behind & (Gap::quote | Gap::quote_open)) != 0 && !starts_list(w + 1);
        if ((behind & (Gap::colon | Gap::tab)) != 0)
            return !speech;
        if (w == s_.last)
            return false;
        // "Votos contra – Cuba e Bolívia"
        if ((first <= opening + 1 || (gap(first) & Gap::semicolon) != 0) &&
            (behind & (Gap::dash | Gap::other)) != 0 && starts_list(w + 1))
            return true;
        // "Yes (3) Brazil, Chile and Peru"
        if (first == opening && steps > 0 && (behind & Gap::close) != 0 && starts_list(w + 1))
            return true;
        // "; in favour only Peru and Chile"
        if (opens && steps == 1 && a_.is(w, Sense::only) && a_.words[w].before == Gap::space &&
            starts_list(w + 1) && !ends_list(first))
            return true;
        const Word& next = a_.words[w + 1];
        const bool number = next.number >= 0 || a_.is(w + 1, Sense::number);
        if (!number && !a_.is(w + 1, Sense::preposition) && !a_.is(w + 1, Sense::article) &&
            !a_.is(w + 1, Sense::group_noun) && !a_.is(w + 1, Sense::vote) &&
            !a_.is(w + 1, Sense::refer) && !a_.is(w + 1, Sense::only) &&
            !a_.is(w + 1, Sense::motion) && !a_.is(w + 1, Sense::anaphor))
            return a_.shouting && opens && steps == 0 && starts_list(w + 1) && !ends_list(first) &&
                   !(first > opening && a_.is(first - 1, Sense::but)); // "PERO NO PERU"
        ++w;
    }
    return false;
}

// Whether a colon and a list stand within three words that name nobody.
bool CueFinder::colon_ahead(std::uint32_t last) const {
    constexpr std::uint32_t near = 3;
    for (std::uint32_t w = last + 1; w <= s_.last && w <= last + near; ++w) {
        if ((a_.words[w].before & (clause_end | Gap::comma | Gap::open)) != 0)
            return false;
        if ((a_.words[w].before & Gap::colon) != 0)
            return starts_list(w);
        if (a_.is(w, Sense::state) || a_.is(w, Sense::group))
            return false;
    }
    return false;
}

// The "were" of "were among", right before the word.
std::uint32_t CueFinder::among_ahead(std::uint32_t first) const {
    bool among = false;
    const std::uint32_t be = be_ahead(first, among);
    return among ? be : Analysis::none;
}

// "Peru and Chile are the authors", "sigue entre los proponentes": the verb, where a member stands
// before it.
std::uint32_t CueFinder::said_to_be(std::uint32_t first) const {
    bool among = false;
    const std::uint32_t be = be_ahead(first, among);
    return be != Analysis::none && ends_list(be) ? be : Analysis::none;
}

// The form of "be" before a noun, with nothing but small words between; none without such.
std::uint32_t CueFinder::be_ahead(std::uint32_t first, bool& among) const {
    constexpr std::uint32_t far = 6;
    for (std::uint32_t w = first; w > s_.first && first - w < far; --w) {
        const std::uint32_t hit = a_.hit_at[w - 1];
        // "one of the 11 sponsors"
        if (is_number(w - 1) && (a_.words[w].before & ~Gap::space) == 0 &&
            (hit == Analysis::none || a_.meaning(hit, Sense::foremost) == nullptr))
            continue;
        if (hit == Analysis::none || (a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return Analysis::none;
        const Meaning* prep = a_.meaning(hit, Sense::preposition);
        const Meaning* aux = a_.meaning(hit, Sense::aux);
        if (aux != nullptr && aux->feature == Feature::be)
            return a_.hits[hit].first;
        among = among ||
                (prep != nullptr &&
                 (prep->feature == Feature::between || prep->feature == Feature::in)) ||
                a_.meaning(hit, Sense::foremost) != nullptr;
        if (prep == nullptr && a_.meaning(hit, Sense::foremost) == nullptr &&
            a_.meaning(hit, Sense::article) == nullptr)
            return Analysis::none;
    }
    return Analysis::none;
}

// Whether a list stands behind it: "were A and B", ": A and B", ", A and B".
bool CueFinder::tells_who(const Hit& h) const {
    const bool listed = h.last < s_.last && (a_.after(h.last) & (Gap::colon | Gap::comma)) != 0 &&
                        (starts_list(h.last + 1) ||
                         (h.last + 2 <= s_.last && starts_list(h.last + 2) &&
                          (a_.is(h.last + 1, Sense::article) || a_.in(h.last + 1, WordList::by))));
    return listed || fronted(h.last);
}

// "Among those in favour was A, among those against it B": the verb stands in the first half.
bool CueFinder::among_as_before(const Hit& h) const {
    constexpr std::uint32_t near = 3;
    if (out_.empty() || !out_.back().label || h.first <= s_.first + 1)
        return false;
    const std::uint32_t hit = a_.hit_at[h.first - 1];
    const Meaning* prep = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::preposition);
    if (prep == nullptr || (prep->feature != Feature::between && prep->feature != Feature::in) ||
        (gap(h.first - 1) & (Gap::comma | Gap::semicolon)) == 0)
        return false;
    for (std::uint32_t w = h.last + 1; w <= s_.last && w <= h.last + near; ++w) {
        if ((a_.words[w].before & ~Gap::space) != 0)
            return false;
        if (starts_list(w))
            return true;
        if (!a_.senses[w].has_any({Sense::anaphor, Sense::article, Sense::pronoun}))
            return false;
    }
    return false;
}

// "In favour were A and B", "A favor da emenda ficaram, além do proponente, a Bolívia".
bool CueFinder::fronted(std::uint32_t last) const {
    constexpr std::uint32_t far = 9;
    bool be = false;
    for (std::uint32_t w = last + 1; w <= s_.last && w <= last + far; ++w) {
        // "Against were the three that sell: Peru, Chile and Cuba"
        if (be && (a_.words[w].before & Gap::colon) != 0)
            return starts_list(w);
        if ((a_.words[w].before & (clause_end | Gap::colon)) != 0)
            return false;
        if (be && starts_list(w))
            return true;
        const std::uint32_t hit = a_.hit_at[w];
        if (hit == Analysis::none)
            continue;
        if (starts_list(w) || acts(hit) || a_.meaning(hit, Sense::relative) != nullptr)
            return false;
        const Meaning* aux = a_.meaning(hit, Sense::aux);
        be = be || (aux != nullptr && aux->feature == Feature::be);
    }
    return false;
}

// "said that it was against it": what is said to be so is a stand.
bool CueFinder::says_ahead(std::uint32_t first) const {
    for (std::uint32_t w = first; w > s_.first; --w) {
        if ((a_.words[w].before & clause_end) != 0)
            return false;
        // "33 representatives of states"
        if (!a_.is(w - 1, Sense::group_noun) &&
            a_.senses[w - 1].has_any({Sense::say, Sense::claim}))
            return true;
    }
    return false;
}

// "budget support": the second half of a noun; "thanked it for its support".
bool CueFinder::behind_noun(std::uint32_t first) const {
    if (first == s_.first || (a_.words[first].before & ~Gap::space) != 0)
        return false;
    if (a_.text->language == Language::english && a_.is(first - 1, Sense::article) &&
        !a_.is(first - 1, Sense::refer) && a_.said(first - 1) != "both")
        return true;
    const std::string_view before = a_.said(first - 1);
    return a_.hit_at[first - 1] == Analysis::none && !a_.proper(first - 1) &&
           a_.words[first - 1].number < 0 && !before.ends_with("ly") && before != "still" &&
           before != "now" && before != "all" && before != "also";
}

// "Propuseram-no": the pronoun behind the hyphen is the object.
bool CueFinder::of_it(std::uint32_t last) const {
    return a_.text->language == Language::portuguese && a_.after(last) == Gap::hyphen &&
           last < s_.last && a_.said(last + 1) != "se";
}

bool CueFinder::behind_hedge(std::uint32_t first) const {
    constexpr std::uint32_t far = 3;
    for (std::uint32_t w = first; w > s_.first && first - w < far; --w) {
        if ((a_.words[w].before & clause_end) != 0)
            return false;
        if (a_.is(w - 1, Sense::hedge))
            return true;
    }
    return false;
}

// "its vote was changed to yes"
bool CueFinder::behind_change(std::uint32_t first) const {
    constexpr std::uint32_t far = 5;
    for (std::uint32_t w = first; w > s_.first && first - w < far; --w) {
        if ((a_.words[w].before & clause_end) != 0)
            return false;
        if (a_.is(w - 1, Sense::change))
            return true;
    }
    return false;
}

bool CueFinder::behind_be(std::uint32_t w) const {
    if (w == s_.first)
        return false;
    const std::uint32_t hit = a_.hit_at[w - 1];
    if (hit == Analysis::none)
        return false;
    const Meaning* m = a_.meaning(hit, Sense::aux);
    return m != nullptr && m->feature == Feature::be;
}

bool CueFinder::noun_with_of(std::uint32_t last) const {
    return std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
        return one.first > last && one.first <= last + 4 &&
               (one.role == Role::of || one.role == Role::from);
    });
}

// "said no": a vote where one is told of, else a stand.
bool CueFinder::answers(const Hit& h) const {
    constexpr std::uint32_t curt = 3; // "se puso del lado del no" says more
    const auto votes = [&](std::uint32_t w) { return a_.folded(w, w).starts_with("vot"); };
    bool told = false; // "was among those voting yes"
    for (std::uint32_t w = h.first; w <= h.last; ++w)
        told = told || votes(w);
    const bool bare = !told && h.first < h.last && a_.is(h.last, Sense::vote) && is_answer(h.last);
    return bare && (a_.text->language == Language::english || h.last < h.first + curt);
}

// "dijo que no apoyará": the no is of the next verb.
bool CueFinder::goes_on(const Hit& h) const {
    const bool longer =
        h.last > h.first + 1 || (a_.text->language != Language::english && answers(h));
    // "disse sim à resolução"
    const bool object = h.last < s_.last && a_.is(h.last + 1, Sense::anaphor) &&
                        a_.hits[a_.hit_at[h.last + 1]].last > h.last + 1;
    return longer && is_answer(h.last) && h.last < s_.last && !object &&
           (a_.words[h.last + 1].before & ~Gap::space) == 0 &&
           !a_.is(h.last + 1, Sense::conjunction) && !a_.is(h.last + 1, Sense::preposition) &&
           !list_behind(h.last); // "ont dit non la France et le Mali"
}

// "dijeron que sí, que apoyan a ...": what they say yes to comes behind.
bool CueFinder::explained(const Hit& h) const {
    return answers(h) && h.last < s_.last && (a_.words[h.last + 1].before & Gap::comma) != 0 &&
           a_.is(h.last + 1, Sense::relative);
}

bool CueFinder::is_of(std::uint32_t w) const { return a_.in(w, WordList::of); }

bool CueFinder::is_answer(std::uint32_t word) const { return a_.in(word, WordList::answer); }

} // namespace plenary::reader
