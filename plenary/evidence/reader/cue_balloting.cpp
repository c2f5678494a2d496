// Acts told as done in a vote, and counts that say who voted how: "backed it in the vote", "its
// vote was negative", "among the eleven in favour were".
#include <algorithm>
#include <string_view>

#include "plenary/evidence/reader/cue_finder.hpp"
#include "plenary/evidence/reader/vicinity.hpp"

namespace plenary::reader {

// "approved the text in Thursday's vote", "a soutenu la résolution dans l'urne": whether the clause
// tells of it as done in a vote.
bool CueFinder::in_the_vote(const Hit& h, Feature form) const {
    constexpr std::uint32_t near = 4;
    if (!s_.senses.has_any({Sense::balloting, Sense::vote}) ||
        (form != Feature::past && form != Feature::present && form != Feature::participle))
        return false;
    // "Syria, which is no member, welcomed the outcome in the vote"
    for (std::uint32_t w = s_.first; s_.senses.has(Sense::note) && w <= s_.last; ++w) {
        const std::uint32_t hit = a_.hit_at[w];
        const Meaning* note = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::note);
        if (note != nullptr && note->feature == Feature::present)
            return false;
    }
    // "s'étaient prononcées contre": before
    for (std::uint32_t w = std::max(s_.first + 1, h.first) - 1; w <= h.last; ++w) {
        if (a_.in(w, WordList::had_stood))
            return false;
    }
    const auto apart = [&](std::uint32_t w) {
        for (std::uint32_t v = std::min(w, h.last) + 1; v < std::max(w, h.first); ++v) {
            if (a_.is(v, Sense::relative))
                return true;
        }
        return false;
    };
    const Vicinity at(a_, s_);
    const std::uint32_t stop = at.clause_stop(h.last);
    for (std::uint32_t w = at.clause_start(h.first); w < stop; ++w) {
        const std::uint32_t hit = a_.hit_at[w];
        if (hit == Analysis::none || apart(w))
            continue;
        // "with a negative vote", "par un vote négatif"
        if (w > h.last && a_.meaning(hit, Sense::vote) != nullptr && may_be_noun(a_.hits[hit]) &&
            by_vote(w))
            return true;
        const Meaning* m = a_.meaning(hit, Sense::balloting);
        if (m == nullptr)
            continue;
        if (m->feature == Feature::text)
            return true;
        // "in the recorded vote", not "in explanation of vote"
        for (std::uint32_t v = w; v > s_.first && w - v < near; --v) {
            // "foi posto em votação"
            if ((a_.words[v].before & ~(Gap::space | Gap::apostrophe | Gap::hyphen)) != 0 ||
                (v > s_.first + 1 && a_.is(v - 2, Sense::puts)))
                break;
            const std::uint32_t before = a_.hit_at[v - 1];
            const Meaning* prep =
                before == Analysis::none ? nullptr : a_.meaning(before, Sense::preposition);
            if ((prep != nullptr && prep->feature == Feature::in) ||
                a_.in(v - 1, WordList::during_vote))
                return true;
            if (prep != nullptr && !a_.is(v - 1, Sense::article))
                break;
        }
    }
    return false;
}

// "with its vote", "par un vote": whether the noun says by what it was done.
bool CueFinder::by_vote(std::uint32_t noun) const {
    constexpr std::uint32_t near = 4;
    for (std::uint32_t w = noun; w > s_.first && noun - w < near; --w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return false;
        const std::uint32_t hit = a_.hit_at[w - 1];
        const Meaning* prep = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::preposition);
        if (prep != nullptr)
            return prep->feature == Feature::with ||
                   (prep->feature == Feature::by && a_.said(w) == "un");
        if (is_number(w - 1) && !a_.is(w - 1, Sense::article))
            return false;
    }
    return false;
}

// "Its vote on the amendment was negative": where the verdict ends, or none.
std::uint32_t CueFinder::verdict_of(std::uint32_t vote, Stance& stance) const {
    constexpr std::uint32_t far = 10;
    constexpr std::uint32_t near = 3;
    std::uint32_t be = Analysis::none;
    for (std::uint32_t w = vote + 1; w <= s_.last && w <= vote + far; ++w) {
        if ((a_.words[w].before & (clause_end | Gap::comma | Gap::colon | Gap::open)) != 0)
            return Analysis::none;
        const std::uint32_t hit = a_.hit_at[w];
        if (be == Analysis::none) {
            const Meaning* aux = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::aux);
            if (aux != nullptr && aux->feature == Feature::be)
                be = w;
            else if (starts_list(w) || (hit != Analysis::none && acts(hit)))
                return Analysis::none;
            continue;
        }
        if (w > be + near || a_.is(w, Sense::change))
            return Analysis::none;
        const Meaning* side = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::side);
        if (side != nullptr || a_.in(w, WordList::verdict_against) ||
            a_.in(w, WordList::verdict_in_favour)) {
            stance = side != nullptr                       ? stance_of(*side)
                     : a_.in(w, WordList::verdict_against) ? Stance::no
                                                           : Stance::yes;
            return hit == Analysis::none ? w : a_.hits[hit].last;
        }
    }
    return Analysis::none;
}

// The "among" of "among the eleven that", "uno de los doce": the first word of what counts, right
// before the word; none where nothing is counted.
std::uint32_t CueFinder::counted_ahead(std::uint32_t first) const {
    constexpr std::uint32_t far = 8;
    bool counts = false;
    for (std::uint32_t w = first; w > s_.first && first - w < far; --w) {
        const std::uint32_t hit = a_.hit_at[w - 1];
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return Analysis::none;
        if (is_number(w - 1)) {
            counts = true;
            continue;
        }
        if (hit == Analysis::none)
            return Analysis::none;
        const Meaning* refer = a_.meaning(hit, Sense::refer);
        counts = counts || a_.is(w - 1, Sense::relative) || (refer != nullptr && refer->value > 0);
        const Meaning* prep = a_.meaning(hit, Sense::preposition);
        const bool among =
            a_.meaning(hit, Sense::foremost) != nullptr ||
            (prep != nullptr && (prep->feature == Feature::between ||
                                 prep->feature == Feature::in || prep->feature == Feature::of));
        if (among)
            return counts ? a_.hits[hit].first : Analysis::none;
        if (!a_.senses[w - 1].has_any({Sense::article, Sense::relative, Sense::group_noun,
                                       Sense::vote, Sense::those, Sense::refer, Sense::aux}))
            return Analysis::none;
    }
    return Analysis::none;
}

// "Among the eleven in favour were A and B", "Peru was one of the three against": whether the side
// is that of who is named before or behind.
bool CueFinder::counted(std::uint32_t first, std::uint32_t last, Stance stance, Act act) {
    const std::uint32_t among = counted_ahead(first);
    if (among == Analysis::none)
        return false;
    Cue one;
    one.stance = stance;
    one.act = act;
    one.first = among;
    one.last = last;
    const bool opens = among <= s_.first + 1 || (gap(among) & (clause_end | Gap::comma)) != 0;
    if (opens && (fronted(last) || (a_.after(last) & Gap::colon) != 0)) {
        one.label = true;
        one.form = Feature::noun;
        out_.push_back(one);
        return true;
    }
    if (among == s_.first)
        return false;
    // "was one of the two", and with the verb left out: "and Greece one of the two"
    const std::uint32_t before = a_.hit_at[among - 1];
    const Meaning* aux = before == Analysis::none ? nullptr : a_.meaning(before, Sense::aux);
    const bool is = aux != nullptr && aux->feature == Feature::be;
    if (!is && !ends_list(among))
        return false;
    one.form = Feature::past;
    one.bare = !is;
    if (is)
        one.first = a_.hits[before].first;
    out_.push_back(one);
    return true;
}

} // namespace plenary::reader
