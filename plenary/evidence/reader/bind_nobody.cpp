// What looks like an act and is nobody's: what a text does, what only describes, one of two.
#include <algorithm>
#include <string_view>

#include "plenary/evidence/reader/binder.hpp"

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;
using Act = Proposal::Act;

} // namespace

// A gerund that is nobody's act: "vetoed a resolution condemning the raid", "said that voting
// against it would be wrong", "the only members opposing it", "despite blocking it before".
bool Binder::describes(const Cue& cue) const {
    constexpr std::uint32_t quoted = Gap::space | Gap::quote | Gap::quote_open;
    // "said that to adjourn was to say no"
    if (a_.text->language == Language::english && cue.first > s_.first + 1 &&
        a_.said(cue.first - 1) == "to" && a_.hit_at[cue.first - 2] != Analysis::none) {
        const Meaning* aux = a_.meaning(a_.hit_at[cue.first - 2], Sense::aux);
        if (aux != nullptr && aux->feature == Feature::be && cue.act == Act::vote)
            return true;
    }
    const bool french =
        a_.text->language == Language::french && a_.said(cue.first).ends_with("ant");
    if ((cue.form != Feature::gerund && !french) || cue.first == s_.first ||
        (a_.words[cue.first].before & ~quoted) != 0)
        return false;
    const std::uint32_t before = cue.first - 1;
    const bool by_word = cue.act == Act::speech || cue.act == Act::backing;
    // "issued a statement condemning the coup"
    constexpr std::uint32_t near = 5;
    const bool paper = a_.in(before, WordList::paper);
    bool on_motion = false;
    for (std::uint32_t w = cue.last + 1; w <= s_.last && w < cue.last + near; ++w)
        on_motion = on_motion || a_.senses[w].has_any({Sense::motion, Sense::anaphor});
    if (by_word && (paper ? !on_motion : a_.is(before, Sense::motion)))
        return true;
    if (a_.text->language != Language::english)
        return false;
    if (a_.in(before, WordList::sets_aside))
        return true;
    return std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
        const bool members =
            one.kind == Named::Kind::group &&
            ((one.last == before && a_.said(before) == "members") ||
             (one.last <= before && before <= one.last + 1 && a_.is(before, Sense::group_noun)));
        const bool votes = one.kind == Named::Kind::reference && one.last == before &&
                           cue.last < s_.last && a_.is(cue.last + 1, Sense::vote);
        return members || votes;
    });
}

// "condemned the vote": it is not told of which side.
bool Binder::of_the_vote(const Cue& cue) const {
    constexpr std::uint32_t near = 4;
    if (cue.act != Act::speech || cue.stance != Stance::oppose || cue.form == Feature::noun)
        return false;
    for (std::uint32_t w = cue.last + 1; w <= s_.last && w <= cue.last + near; ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return false;
        if (a_.in(w, WordList::vote_noun))
            return true;
        if (a_.in(w, WordList::within))
            return false;
    }
    return false;
}

// "two amendments, which were rejected", "had their amendments rejected": by whom is not told.
bool Binder::is_suffered(const Cue& cue) const {
    if (a_.text->language != Language::english || cue.first != cue.last ||
        cue.first <= s_.first + 1 || cue.passive ||
        !a_.in(cue.first, WordList::participle_suffered) ||
        a_.words[cue.first].before != Gap::space)
        return false;
    if (a_.in(cue.first - 1, WordList::be_passive))
        return true;
    return a_.is(cue.first - 1, Sense::motion) && a_.in(cue.first - 2, WordList::its);
}

// "Japan, criticised by France and Chad, asked for it": the state is, and no text.
bool Binder::is_of_state(const Cue& cue) const {
    if (cue.act != Act::speech || cue.stance != Stance::oppose || !cue.passive ||
        cue.first == s_.first || (a_.words[cue.first].before & Gap::comma) == 0)
        return false;
    return std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
        return one.kind == Named::Kind::states && one.last + 1 == cue.first && acts(one.role);
    });
}

// "needs nine votes and no veto by the five": no veto was cast.
bool Binder::is_no_veto(const Cue& cue) const {
    constexpr std::uint32_t far = 12;
    bool veto = false;
    for (std::uint32_t w = cue.first; w <= cue.last; ++w)
        veto = veto || a_.said(w).starts_with("veto") || a_.said(w).starts_with("Veto");
    if (!veto)
        return false;
    for (std::uint32_t w = cue.first; w > s_.first && cue.first - w < far; --w) {
        if ((a_.words[w].before & clause_end) != 0)
            return false;
        // "did not pass because of the Russian veto"
        if (a_.in(w - 1, WordList::by) || a_.in(w - 1, WordList::because))
            return false;
        const bool in_the = a_.said(w - 1) == "no" && a_.text->language == Language::portuguese;
        if (!in_the && a_.in(w - 1, WordList::none_of))
            return true;
    }
    return false;
}

// "has vetoed 17 resolutions": a tally of other years.
bool Binder::is_tally(const Cue& cue) const {
    constexpr std::int32_t several = 3;
    // "defeated 61-43, with 33 abstaining": so many, and not who stands before
    if (cue.act == Act::vote && cue.form == Feature::gerund && cue.first > s_.first &&
        a_.words[cue.first - 1].number >= 0 && a_.words[cue.first].before == Gap::space)
        return true;
    // "defendeu a abstenção brasileira": a vote, and not the text
    if (cue.act == Act::backing && cue.form == Feature::past && cue.last + 2 <= s_.last &&
        a_.words[cue.last + 1].before == Gap::space &&
        (a_.words[cue.last + 2].before & ~(Gap::space | Gap::apostrophe)) == 0 &&
        (a_.is(cue.last + 1, Sense::abstain) ||
         (a_.is(cue.last + 1, Sense::article) && a_.is(cue.last + 2, Sense::abstain))))
        return true;
    // "La oposición de Chile votó en contra": a part of its parliament
    if (cue.act == Act::speech && cue.form == Feature::noun && cue.first == s_.first &&
        cue.stance == Stance::oppose) {
        for (const Named& one : named_) {
            const bool next = one.first > cue.last && one.first <= cue.last + 2 &&
                              one.last < s_.last && one.kind == Named::Kind::states;
            if (next && a_.is(one.last + 1, Sense::vote) &&
                a_.words[one.last + 1].before == Gap::space)
                return true;
        }
    }
    if (cue.act != Act::vote || cue.last + 2 > s_.last || cue.form == Feature::noun ||
        !(a_.said(cue.last).starts_with("veto") || a_.said(cue.last).starts_with("vetó") ||
          a_.said(cue.last).starts_with("vetad")))
        return false;
    const bool number = a_.words[cue.last + 1].number >= several ||
                        (a_.is(cue.last + 1, Sense::number) &&
                         a_.meaning(a_.hit_at[cue.last + 1], Sense::number)->value >= several);
    return number && a_.said(cue.last + 2).ends_with("s");
}

// "the proposed treaty"
bool Binder::is_epithet(const Cue& cue) const {
    return a_.text->language == Language::english && cue.form == Feature::past &&
           cue.act == Act::sponsorship && cue.first == cue.last && cue.first > s_.first &&
           cue.last < s_.last && a_.is(cue.first - 1, Sense::article) &&
           a_.is(cue.last + 1, Sense::motion) && a_.words[cue.last + 1].before == Gap::space;
}

// "with Peru abstaining or against": one of two, and not known which.
bool Binder::either(std::size_t c) const {
    const auto between = [&](const Cue& one, const Cue& other) {
        return other.first == one.last + 2 && one.stance != other.stance &&
               a_.in(one.last + 1, WordList::or_);
    };
    const std::uint32_t next = cues_[c].last + 2;
    const bool or_side = next <= s_.last && a_.in(next - 1, WordList::or_) &&
                         cues_[c].stance == Stance::abstain && a_.is(next, Sense::side);
    return or_side || (c + 1 < cues_.size() && between(cues_[c], cues_[c + 1])) ||
           (c > 0 && between(cues_[c - 1], cues_[c]));
}

} // namespace plenary::reader
