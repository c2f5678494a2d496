// Whether the name of a state stands for its government.
#include <algorithm>
#include <string_view>

#include "plenary/evidence/reader/namer.hpp"

namespace plenary::reader {
namespace {

// "Chile-based", unlike "Chile-backed"

} // namespace

bool Namer::state(std::uint32_t hit, const Meaning& m) {
    const Hit& h = a_.hits[hit];
    const Word& first = a_.words[h.first];
    const Word& last = a_.words[h.last];
    const bool letters = h.last > h.first && last.capital && last.end - last.begin == 1; // "U.S."
    if (m.upper && !first.upper && !letters)
        return false;
    const bool lower_language = a_.text->language != Language::english;
    const bool is_demonym = m.feature == Feature::demonym;
    const bool capital = std::any_of(a_.words.begin() + h.first, a_.words.begin() + h.last + 1,
                                     [](const Word& word) { return word.capital; });
    // "el reino alauí", "le royaume chérifien"
    const bool realm =
        h.last > h.first && (a_.said(h.first) == "reino" || a_.said(h.first) == "royaume");
    if (!capital && !(lower_language && (is_demonym || realm)))
        return false;
    if (person_or_thing(h, m) || (m.feature == Feature::capital && opens_dateline(h)))
        return true; // taken, and nobody
    const bool of_act = is_demonym && behind_act(h);
    if (is_demonym && !of_act && !stands_for_government(h))
        return true;
    Named& one = add(Named::Kind::states, h.first, h.last);
    one.states = {m.value};
    one.adjective = is_demonym;
    if (of_act)
        one.role = Role::of;
    const bool with = h.first > s_.first && a_.said(h.first - 1) == "with" &&
                      (a_.words[h.first - 1].before & Gap::comma) != 0;
    if ((m.feature == Feature::capital || m.host) && one.role != Role::agent && !with &&
        one.role != Role::by && one.role != Role::of && one.role != Role::from &&
        one.role != Role::source) {
        // "between Caracas and Bogotá": the next place is one as well.
        place_ = h.last;
        out_.pop_back();
        return true;
    }
    if (m.feature == Feature::capital && place_ && h.first == *place_ + 2 &&
        a_.is(h.first - 1, Sense::conjunction)) {
        out_.pop_back();
        return true;
    }
    // A possessive: "Haiti's police".
    if (h.last < s_.last && (a_.after(h.last) & Gap::apostrophe) != 0 &&
        a_.said(h.last + 1) == "s") {
        possessive(one, h);
    }
    return true;
}

// "Haiti's ambassador" speaks, "Haiti's police" does not.
void Namer::possessive(Named& one, const Hit& h) const {
    // "The only vote against was Peru's."
    if (h.last + 1 >= s_.last || (a_.after(h.last + 1) & ~Gap::apostrophe & Gap::space) == 0)
        return;
    // "Peru's no vote surprised many"
    if (h.last + 3 <= s_.last && a_.is(h.last + 2, Sense::side) && a_.is(h.last + 3, Sense::vote) &&
        a_.words[h.last + 3].before == Gap::space) {
        one.last = h.last + 1;
        one.official = true;
        return;
    }
    for (std::uint32_t w = h.last + 2; w <= s_.last && w <= h.last + 5; ++w) {
        const bool initials = (a_.words[w].before & Gap::space) == 0; // "Ghana's U.N. envoy"
        if ((a_.words[w].before & (hard | Gap::comma)) != 0 && !initials)
            break;
        // "Peru's vote against the draft": the noun says how.
        if (w == h.last + 2 && a_.is(w, Sense::vote) && w < s_.last && a_.is(w + 1, Sense::side) &&
            a_.words[w + 1].before == Gap::space)
            return;
        if (a_.is(w, Sense::speaker) || a_.is(w, Sense::its_vote) || a_.is(w, Sense::vote) ||
            a_.is(w, Sense::abstain)) {
            one.last = w;
            one.official = true;
            return;
        }
    }
    // "Kenya's name is on the letter"
    const std::uint32_t next = h.last + 2;
    if (next <= s_.last && a_.senses[next].has_any({Sense::sign, Sense::absent, Sense::vote}) &&
        a_.hits[a_.hit_at[next]].last > next) {
        one.last = h.last + 1;
        one.official = true;
        return;
    }
    one.role = Role::other;
}

// "Jordan Pryce", "Radio Gabon Libre", "Mr. Chad", "the Banco de Guatemala", "Georgia Tech".
bool Namer::person_or_thing(const Hit& h, const Meaning& m) const {
    const std::uint32_t w = h.last;
    if (before_is(h.first, Sense::title))
        return true;
    if (a_.shouting)
        return false;
    if (w < s_.last && (a_.words[w + 1].before & ~Gap::space) == 0 && a_.words[w + 1].capital &&
        !a_.words[w + 1].upper && m.feature != Feature::demonym) {
        const std::uint32_t next = a_.hit_at[w + 1];
        if (next == Analysis::none)
            return true;
        if (a_.meaning(next, Sense::not_agent) != nullptr)
            return true;
    }
    // "the Chile-based firm", "the Turkey farmers' union"
    if (w < s_.last && !a_.words[w + 1].capital &&
        ((a_.words[w + 1].before == Gap::hyphen && a_.in(w + 1, WordList::of_a_firm)) ||
         attributive(h, m)))
        return true;
    // "a Kingston firm", "la empresa peruana"
    if (w < s_.last && a_.text->language == Language::english &&
        a_.words[w + 1].before == Gap::space && a_.in(w + 1, WordList::firm_noun) &&
        (m.feature == Feature::demonym || m.feature == Feature::capital))
        return true;
    if (m.feature == Feature::demonym && h.first > s_.first &&
        a_.words[h.first].before == Gap::space && a_.in(h.first - 1, WordList::firm_noun))
        return true;
    // A capitalised word of no meaning right before it, not opening the sentence.
    if (h.first > s_.first && (a_.words[h.first].before & ~Gap::space) == 0) {
        const std::uint32_t b = h.first - 1;
        if (a_.is(b, Sense::not_agent))
            return true;
        if (a_.words[b].capital && a_.hit_at[b] == Analysis::none && m.ambiguous)
            return true;
    }
    // "banco de X", "embajada de X", "the street of X"
    for (std::uint32_t b = h.first, steps = 0; b > s_.first && steps < 3; ++steps) {
        if ((a_.words[b].before & (hard | Gap::comma)) != 0)
            break; // "De son côté, la Chine"
        --b;
        if (a_.is(b, Sense::not_agent) && steps > 0)
            return true;
        if (!a_.is(b, Sense::preposition) && !a_.is(b, Sense::article))
            break;
    }
    return false;
}

// "the Turkey farmers": a name that takes no article behind one, and a noun behind it.
bool Namer::attributive(const Hit& h, const Meaning& m) const {
    const bool of_state = m.feature == Feature::name || m.feature == Feature::alias;
    const std::string_view said = a_.said(h.last);
    return a_.text->language == Language::english && h.first == h.last && of_state &&
           !a_.words[h.first].upper && !said.ends_with('s') &&
           !a_.in(h.last, WordList::name_with_article) &&
           behind(h.first, WordList::article_before_name) &&
           a_.words[h.last + 1].before == Gap::space && a_.hit_at[h.last + 1] == Analysis::none &&
           a_.words[h.last + 1].number < 0 && !a_.said(h.last + 1).ends_with("ly"); // "reluctantly"
}

// "la abstención peruana", "le vote suisse": whose act it is.
bool Namer::behind_act(const Hit& h) const {
    constexpr Senses acts{Sense::vote,    Sense::abstain, Sense::sign, Sense::sponsor,
                          Sense::support, Sense::oppose,  Sense::side};
    if (a_.text->language == Language::english || h.first == s_.first ||
        a_.words[h.first].before != Gap::space || a_.words[h.first].capital)
        return false;
    const std::uint32_t before = a_.hit_at[h.first - 1];
    if (before == Analysis::none || !a_.senses[h.first - 1].has_any(acts))
        return false;
    const auto& all = a_.lexicon->meanings(a_.hits[before].entry);
    return std::any_of(all.begin(), all.end(), [&](const Meaning& one) {
        return one.feature == Feature::noun || one.sense == Sense::side;
    });
}

// "the Peruvian vote", "the Swiss abstention"
bool Namer::before_act(const Hit& h) const {
    return a_.text->language == Language::english && h.last < s_.last &&
           a_.words[h.last + 1].before == Gap::space && !a_.words[h.last + 1].capital &&
           a_.senses[h.last + 1].has_any({Sense::vote, Sense::abstain}) &&
           (a_.said(h.last + 1) == "vote" || a_.said(h.last + 1) == "abstention" ||
            a_.said(h.last + 1) == "veto");
}

// "Peruvians and Chileans abstained", "Peruanos y chilenos votaron"; the people of one nation may
// have voted at home.
bool Namer::are_delegates(const Hit& h) const {
    const bool opens = h.first == s_.first || (gap_before(h.first) & (hard | Gap::comma)) != 0;
    return opens && a_.said(h.last).ends_with("s") && h.last + 1 < s_.last &&
           a_.words[h.last + 1].before == Gap::space && a_.is(h.last + 1, Sense::conjunction) &&
           a_.is(h.last + 2, Sense::state);
}

// A demonym is the government only before a speaker, behind one, or alone where a noun stands.
bool Namer::stands_for_government(const Hit& h) const {
    if (before_act(h) || are_delegates(h))
        return true;
    for (std::uint32_t w = h.last + 1; w <= s_.last && w <= h.last + 3; ++w) {
        if ((a_.words[w].before & (hard | Gap::comma)) != 0)
            break;
        if (a_.is(w, Sense::not_agent))
            return false;
        if (a_.is(w, Sense::speaker) || a_.is(w, Sense::group_noun))
            return true;
    }
    if (h.first > s_.first && before_is(h.first, Sense::speaker))
        return true; // "el embajador paraguayo"
    if (h.first > s_.first + 1 && a_.is(h.first - 2, Sense::speaker) &&
        (a_.words[h.first].before & ~Gap::space) == 0)
        return true;
    // "the French, British and Chinese directors" said the other way round
    if (!out_.empty() && out_.back().adjective && h.first <= out_.back().last + 2)
        return true;
    if (!before_is(h.first, Sense::article))
        return false;
    // "the Cambodians", "los haitianos"; an adjective has a noun behind it.
    if (h.last == s_.last || (a_.words[h.last + 1].before & ~Gap::space) != 0)
        return true;
    const std::uint32_t next = a_.hit_at[h.last + 1];
    return next != Analysis::none && a_.meaning(next, Sense::speaker) == nullptr &&
           a_.meaning(next, Sense::motion) == nullptr;
}

} // namespace plenary::reader
