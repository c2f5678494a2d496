// Who stands among those that did it: "Among those who voted against were A and B", "A and B
// figured among the African countries that abstained".
#include <algorithm>

#include "plenary/evidence/reader/binder.hpp"

namespace plenary::reader {

// The "among" of "among the twelve African countries that abstained", of which the cue tells; none
// where there is no such word.
std::uint32_t Binder::among_before(const Cue& cue) const {
    constexpr std::uint32_t far = 9;
    constexpr Senses small{Sense::aux,        Sense::neg,  Sense::relative, Sense::article,
                           Sense::number,     Sense::only, Sense::those,    Sense::foremost,
                           Sense::group_noun, Sense::same, Sense::state,    Sense::group};
    if (a_.in(cue.first, WordList::among))
        return cue.first;
    // "among the abstentions", "parmi les opposants"
    // "les autres pays ayant voté contre"
    const bool having = cue.form == Feature::participle && cue.first > s_.first &&
                        a_.in(cue.first - 1, WordList::having);
    const bool told_so = cue.form == Feature::gerund || having;
    bool whoever = cue.form == Feature::noun || told_so;
    for (std::uint32_t w = cue.first; w > s_.first && cue.first - w < far; --w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return Analysis::none;
        if (a_.in(w - 1, WordList::among))
            return whoever ? w - 1 : Analysis::none;
        // "the countries voting against included A and B"
        if (whoever && a_.is(w - 1, Sense::group_noun) &&
            (w - 1 == s_.first || a_.is(w - 2, Sense::article) || a_.is(w - 2, Sense::rest) ||
             a_.in(w - 2, WordList::other)) &&
            (w != cue.first || told_so))
            return w - 1;
        const bool plain = a_.hit_at[w - 1] == Analysis::none && !a_.proper(w - 1);
        if (!plain && a_.words[w - 1].number < 0 && !a_.senses[w - 1].has_any(small) &&
            !a_.in(w - 1, WordList::clitic))
            return Analysis::none;
        whoever = whoever || a_.senses[w - 1].has_any(
                                 {Sense::relative, Sense::those, Sense::group_noun, Sense::group});
    }
    return Analysis::none;
}

// Whether a word says that somebody stands there: "were", "figuraban", "se trouve".
bool Binder::stands_there(std::uint32_t w) const {
    if (a_.in(w, WordList::stands_among))
        return true;
    const std::uint32_t hit = a_.hit_at[w];
    const Meaning* aux = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::aux);
    return aux != nullptr && aux->feature == Feature::be;
}

// The list behind "among those who voted against", with a verb or a comma between.
std::optional<std::size_t> Binder::listed_behind(std::size_t c, std::size_t n, bool by_verb) const {
    constexpr std::uint32_t far = 16;
    constexpr std::uint32_t most_plain = 3;
    const std::uint32_t last = n > 0 ? named_[n - 1].last : cues_[c].last;
    while (n < named_.size() &&
           (named_[n].first <= last || used_[n] || named_[n].kind != Named::Kind::states))
        ++n;
    if (n == named_.size() || named_[n].first > last + far ||
        (c + 1 < cues_.size() && cues_[c + 1].first < named_[n].first))
        return std::nullopt;
    bool told = false;       // a verb or a mark was met
    std::uint32_t plain = 0; // words behind it
    for (std::uint32_t w = last + 1; w <= named_[n].first; ++w) {
        if ((a_.words[w].before & (clause_end & ~Gap::dash)) != 0)
            return std::nullopt;
        if ((a_.words[w].before & (Gap::comma | Gap::colon | Gap::dash)) != 0) {
            if (by_verb && !told && (a_.words[w].before & Gap::dash) == 0)
                return std::nullopt;
            told = true;
            plain = 0;
        }
        if (w == named_[n].first)
            break;
        if (stands_there(w)) {
            told = true;
            plain = 0;
        } else if (a_.senses[w].has_any({Sense::relative, Sense::except, Sense::say})) {
            return std::nullopt;
        } else if (told &&
                   !a_.senses[w].has_any({Sense::article, Sense::preposition, Sense::speaker,
                                          Sense::group_noun, Sense::along, Sense::those})) {
            if (a_.proper(w) || ++plain > most_plain)
                return std::nullopt;
        }
    }
    return told ? std::optional(n) : std::nullopt;
}

// "apart from Peru," between commas right behind the word.
std::optional<std::size_t> Binder::besides_behind(std::uint32_t last) const {
    constexpr std::uint32_t near = 12;
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const Named& one = named_[n];
        if (one.kind == Named::Kind::states && !used_[n] && one.first > last &&
            one.first <= last + near)
            return (at_.taken_out(one) || at_.preceded_by(one.first, Sense::along)) &&
                           (a_.after(one.last) & Gap::comma) != 0
                       ? std::optional(n)
                       : std::nullopt;
    }
    return std::nullopt;
}

// "Alongside Peru, the countries voting against were ...": who stands in front of those.
std::optional<std::size_t> Binder::opens_beside(std::uint32_t those) const {
    constexpr std::uint32_t near = 3;
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const Named& one = named_[n];
        if (one.kind == Named::Kind::states && !used_[n] && one.last < those &&
            those <= one.last + near && (a_.after(one.last) & Gap::comma) != 0)
            return at_.taken_out(one) || at_.preceded_by(one.first, Sense::along) ? std::optional(n)
                                                                                  : std::nullopt;
    }
    return std::nullopt;
}

// Whether "with" stands right before the list.
bool Binder::behind_with(std::uint32_t first) const {
    while (first > s_.first && a_.is(first - 1, Sense::article))
        --first;
    return first > s_.first && a_.in(first - 1, WordList::with);
}

// The list before "figured among those who voted against".
std::optional<std::size_t> Binder::listed_ahead(std::uint32_t among) const {
    constexpr std::uint32_t near = 3;
    if (among == s_.first)
        return std::nullopt;
    std::uint32_t verb = among - 1;
    while (verb > s_.first && a_.hit_at[verb] == Analysis::none && !stands_there(verb) &&
           among - verb < near && a_.words[verb + 1].before == Gap::space)
        --verb;
    // "which had appeared among the sponsors"
    if (verb > s_.first && a_.in(verb - 1, WordList::had_done))
        return std::nullopt;
    // "with Peru and Chile among the noes"
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const Named& one = named_[n];
        if (one.kind == Named::Kind::states && !used_[n] && one.last + 1 == among &&
            a_.words[among].before == Gap::space && behind_with(one.first))
            return n;
    }
    if (!stands_there(verb) || (a_.words[among].before & ~Gap::space) != 0)
        return std::nullopt;
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const Named& one = named_[n];
        if (one.kind == Named::Kind::states && !used_[n] && acts(one.role) && one.last < verb &&
            verb <= one.last + near)
            return n;
    }
    return std::nullopt;
}

// Whether a "not" stands between two words.
bool Binder::denies(std::uint32_t last, std::uint32_t first) const {
    for (std::uint32_t w = last + 1; w < first; ++w) {
        if (a_.is(w, Sense::neg))
            return true;
    }
    return false;
}

void Binder::told_among() {
    settled_.assign(cues_.size(), false);
    if (s_.question)
        return;
    for (std::size_t c = 0; c < cues_.size(); ++c) {
        const std::uint32_t among = among_before(cues_[c]);
        if (among == Analysis::none)
            continue;
        const bool whoever = !a_.in(among, WordList::among);
        auto list = whoever ? std::nullopt : listed_ahead(among);
        // "Among the abstentions, apart from Peru, were Chile and Cuba"
        std::vector<std::size_t> told;
        std::size_t from = 0;
        if (const auto besides = list ? std::nullopt : besides_behind(cues_[c].last)) {
            told.push_back(*besides);
            from = *besides + 1;
        }
        if (!list)
            list = listed_behind(c, from, whoever);
        if (!list)
            continue;
        if (const auto opening = whoever ? opens_beside(among) : std::nullopt)
            told.push_back(*opening);
        told.push_back(*list);
        settled_[c] = true;
        // "Entre os que não subscreveram estão A e B", "Entre los firmantes no figuran A ni B"
        const bool denied = denied_label(c) || denies(cues_[c].last, named_[*list].first);
        for (const std::size_t n : told) {
            if (!denied)
                claim_told(c, n, "cleft");
            used_[n] = true;
        }
    }
    for (const Named& one : named_)
        told_of_those(one);
    for (std::size_t c = 0; c < cues_.size(); ++c)
        bracketed_behind(c);
}

// "the eight that voted against (A, B ...)": the list in brackets right behind the act of so many.
void Binder::bracketed_behind(std::size_t c) {
    const Cue& cue = cues_[c];
    if (settled_[c] || cue.form != Feature::past || cue.label || cue.first == s_.first ||
        !a_.is(cue.first - 1, Sense::relative))
        return;
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const Named& one = named_[n];
        std::uint32_t open = one.first;
        while (open > cue.last + 1 && a_.is(open - 1, Sense::article))
            --open;
        if (one.kind != Named::Kind::states || used_[n] || open != cue.last + 1 ||
            (a_.words[open].before & Gap::open) == 0)
            continue;
        settled_[c] = true;
        claim_told(c, n, "label");
        return;
    }
}

// "with A and B among the noes", "Those who voted against it – A and B – ..."
void Binder::told_of_those(const Named& those) {
    if (those.kind != Named::Kind::reference)
        return;
    Cue cue;
    switch (those.refers) {
    case Feature::refer_yes:
        cue.stance = Proposal::Stance::yes;
        break;
    case Feature::refer_no:
        cue.stance = Proposal::Stance::no;
        break;
    case Feature::refer_abstain:
        cue.stance = Proposal::Stance::abstain;
        break;
    default:
        return;
    }
    for (std::uint32_t w = those.first; w <= those.last; ++w) {
        if (a_.begins(w, WordList::parties))
            return;
    }
    if (std::any_of(cues_.begin(), cues_.end(), [&](const Cue& other) {
            return other.first <= those.last && those.first <= other.last;
        }))
        return;
    cue.first = those.first;
    cue.last = those.last;
    std::uint32_t among = those.first;
    while (among > s_.first && a_.is(among, Sense::article))
        --among;
    auto list = among > s_.first && a_.in(among - 1, WordList::among) ? listed_ahead(among - 1)
                                                                      : std::nullopt;
    if (!list)
        list = in_dashes_behind(those.last);
    if (!list)
        list = named_by_verb(those.last);
    if (!list)
        return;
    cue.label = true;
    const std::optional<std::size_t> claimed_before = last_claimed_;
    cues_.push_back(cue);
    settled_.push_back(true);
    claim(cues_.size() - 1, *list, "cleft");
    cues_.pop_back();
    settled_.pop_back();
    last_claimed_ = claimed_before; // the cue is gone
}

// "Those who voted against it, which also called for a review, were A and B."
std::optional<std::size_t> Binder::named_by_verb(std::uint32_t last) const {
    constexpr std::uint32_t far = 30;
    if (named_.empty() || named_.back().kind != Named::Kind::states || used_[named_.size() - 1] ||
        named_.back().last != s_.last || named_.back().first > last + far)
        return std::nullopt;
    std::uint32_t w = named_.back().first;
    while (w > last + 1 && a_.is(w - 1, Sense::article))
        --w;
    const bool stands = w > last + 1 && stands_there(w - 1) && a_.words[w].before == Gap::space;
    // behind a comma, or right behind what they voted on
    return stands && ((a_.words[w - 1].before & Gap::comma) != 0 || w <= last + 5)
               ? std::optional(named_.size() - 1)
               : std::nullopt;
}

// "those who voted against the resolution – A and B – meant ...": a list in dashes of its own.
std::optional<std::size_t> Binder::in_dashes_behind(std::uint32_t last) const {
    constexpr std::uint32_t far = 6;
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const Named& one = named_[n];
        if (one.kind != Named::Kind::states || used_[n] || one.first <= last ||
            one.first > last + far)
            continue;
        std::uint32_t open = one.first;
        while (open > last + 1 && a_.is(open - 1, Sense::article))
            --open;
        return (a_.words[open].before & Gap::dash) != 0 && (a_.after(one.last) & Gap::dash) != 0
                   ? std::optional(n)
                   : std::nullopt;
    }
    return std::nullopt;
}

} // namespace plenary::reader
