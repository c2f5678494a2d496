// Counted votes and the list behind them: "adopted by 12 votes to 2 (A and B)".
#include <algorithm>

#include "plenary/evidence/reader/binder.hpp"

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;

} // namespace

// "12 votes to 2", "12 votos a 2"
bool Binder::parts_count(std::uint32_t w) const {
    const std::string_view said = a_.said(w);
    return said == "to" || (said == "a" && a_.text->language != Language::french);
}

// The word before the number that ends here, where votes were counted before it; else this word.
std::uint32_t Binder::behind_count(std::uint32_t w) const {
    constexpr std::uint32_t far = 4;
    if (w == s_.first || (a_.number_at(w) < 0))
        return w;
    if (!parts_count(w - 1) && !a_.is(w - 1, Sense::side))
        return w;
    // "by six votes (A, B, C) to two (D and E)"
    if ((a_.words[w - 1].before & Gap::close) != 0)
        return w - 1;
    for (std::uint32_t v = w - 1; v > s_.first && w - v <= far; --v) {
        if (a_.number_at(v - 1) >= 0)
            return w - 1;
    }
    return w;
}

// "Two noes, Benin and Togo."
bool Binder::counted_ahead(const Named& one) const {
    constexpr std::uint32_t shortest = 1;
    constexpr std::uint32_t far = 5;
    if (a_.number_at(s_.first) < 0)
        return false;
    for (std::uint32_t w = one.first; w > s_.first + shortest && w <= s_.first + far; --w) {
        if ((a_.words[w].before & Gap::comma) != 0)
            return a_.senses[w - 1].has_any(
                       {Sense::side, Sense::vote, Sense::abstain, Sense::absent}) &&
                   (a_.after(one.last) & Gap::stop) != 0;
        if (!a_.is(w - 1, Sense::article))
            return false;
    }
    return false;
}

// "3 against, including Togo", "3 en contra, entre ellos los de Togo": the first word of what says
// that the list is a part of what was counted; none where nothing does.
std::uint32_t Binder::part_of_count(const Named& one) const {
    constexpr std::uint32_t far = 3;
    for (std::uint32_t w = one.first; w > s_.first && one.first - w <= far; --w) {
        if ((a_.words[w].before & ~Gap::space) != 0)
            return Analysis::none;
        if (a_.is(w - 1, Sense::along)) {
            const std::uint32_t first = a_.hits[a_.hit_at[w - 1]].first;
            // "it fell by two votes, with Togo against"
            if (a_.in(first, WordList::with))
                return Analysis::none;
            return first > s_.first &&
                           (a_.words[first].before & ~(Gap::space | Gap::comma | Gap::dash)) == 0
                       ? first
                       : Analysis::none;
        }
        if (!a_.senses[w - 1].has_any({Sense::article, Sense::preposition, Sense::those}) &&
            !a_.in(w - 1, WordList::that_of))
            return Analysis::none;
    }
    return Analysis::none;
}

// "12-2": the second number, and none behind it; -1 elsewhere.
std::int64_t Binder::lost_by(std::uint32_t w) const {
    constexpr std::uint32_t mark = Gap::hyphen | Gap::dash;
    const auto part = [&](std::uint32_t at) {
        return at > s_.first && (a_.words[at].before & mark) != 0 && a_.words[at].number >= 0 &&
               a_.words[at - 1].number >= 0;
    };
    return part(w) && !part(w - 1) ? a_.words[w].number : -1;
}

// "to 3 against (A, B, C), with 11 abstaining (D, E)": the word before the bracket says how the
// list voted.
void Binder::count_brackets() {
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const Named& one = named_[n];
        const bool opens = counted_ahead(one);
        // "drew four votes: A, B, C and D."
        const bool labelled = std::any_of(cues_.begin(), cues_.end(), [&](const Cue& cue) {
            return cue.label && cue.last < one.first;
        });
        const bool listed = at_.announced(one) && one.last == s_.last && !labelled;
        // "including Chad's neighbours Niger and Sudan"
        const bool owner = n + 1 < named_.size() && at_.owns_next(one, named_[n + 1]);
        const std::uint32_t part = owner ? Analysis::none : part_of_count(one);
        if (used_[n] || one.kind != Named::Kind::states ||
            (!at_.in_brackets(one) && !at_.behind_dash(one) && !opens && !listed &&
             part == Analysis::none))
            continue;
        std::uint32_t open = part == Analysis::none ? one.first : part;
        const std::uint32_t parting =
            Gap::open | Gap::dash | (listed ? Gap::colon : 0) | (opens ? Gap::comma : 0);
        while (part == Analysis::none && open > s_.first && (a_.words[open].before & parting) == 0)
            --open;
        if (open == s_.first)
            continue;
        // "Five abstained (31 % of the votes): A, B"
        if (listed && (a_.after(open - 1) & Gap::close) != 0) {
            do
                --open;
            while (open > s_.first && (a_.words[open].before & Gap::open) == 0);
            if (open == s_.first)
                continue;
        }
        // "adopted by 12 votes to 2 (A, B)", "por 12 votos contra 2 (A y B)"
        std::uint32_t before = behind_count(open - 1);
        // "No – 1 (US)", "Against: 2 (A, B)"
        if (before == open - 1 && open > s_.first + 1 && a_.words[open - 1].number >= 0 &&
            open - 2 == s_.first &&
            (a_.words[open - 1].before & (Gap::dash | Gap::colon | Gap::hyphen)) != 0 &&
            a_.senses[open - 2].has_any({Sense::side, Sense::abstain}))
            before = open - 2;
        const std::int64_t lost = at_.in_brackets(one) ? lost_by(open - 1) : -1;
        if (lost < 0 && a_.hit_at[before] == Analysis::none)
            continue;
        const std::uint32_t hit = a_.hit_at[before];
        Cue cue;
        cue.first = lost < 0 ? a_.hits[hit].first : open - 1;
        cue.last = lost < 0 ? a_.hits[hit].last : open - 1;
        cue.label = true;
        // "adopted 12-2 (A, B)", and nobody where it counts otherwise than the list
        used_[n] = lost >= 0;
        if (lost >= 0 && lost != static_cast<std::int64_t>(one.states.size()))
            continue;
        if (lost >= 0 || (before != open - 1 && parts_count(before)))
            cue.stance = at_.brought_down(open - 1) ? Stance::yes : Stance::no;
        // "Seven dissented: A, B ...", "à l'unanimité moins une voix (celle de Malte)"
        else if (const Meaning* vote = a_.meaning(hit, Sense::vote);
                 (vote != nullptr && vote->feature == Feature::against) ||
                 (s_.senses.has(Sense::unanimous) && cue.first > s_.first + 1 &&
                  a_.is(cue.first - 2, Sense::except)))
            cue.stance = Stance::no;
        else if (a_.meaning(hit, Sense::vote) != nullptr && at_.drew_votes(cue.first))
            cue.stance = Stance::yes;
        else if (const Meaning* side = a_.meaning(hit, Sense::side))
            cue.stance = side->feature != Feature::against ||
                                 (before != open - 1 && at_.brought_down(open - 1))
                             ? Stance::yes
                             : Stance::no;
        else if (a_.meaning(hit, Sense::abstain) != nullptr)
            cue.stance = Stance::abstain;
        else if (a_.meaning(hit, Sense::absent) != nullptr)
            cue.stance = Stance::absent;
        else
            continue;
        if (lost < 0 && before == open - 1 && !a_.counted(cue.first, s_.first))
            continue;
        used_[n] = true;
        Claim made = assertion_.make(cue, one, "label");
        cues_.push_back(cue);
        if (assertion_.admitted(made, cue, told_so_far()))
            out_.push_back(std::move(made));
        cues_.pop_back();
    }
}

// How many are counted by what ends at the word: "12 in favour", "um voto contra"; -1 where none
// are.
std::int64_t Binder::counted_by(std::uint32_t last) const {
    constexpr std::uint32_t near = 3;
    const std::uint32_t hit = a_.hit_at[last];
    if (hit == Analysis::none)
        return -1;
    const std::uint32_t first = a_.hits[hit].first;
    for (std::uint32_t w = first; w > s_.first && first - w < near; --w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::hyphen)) != 0)
            return -1;
        if (const std::int64_t count = a_.number_at(w - 1); count >= 0)
            return count;
    }
    return -1;
}

// "14 votes for and one against, that of Fiji", "deux abstentions, celles du Mali et du Tchad": as
// many as were counted last.
void Binder::told_as_counted() {
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const Named& one = named_[n];
        if (used_[n] || one.kind != Named::Kind::states || s_.question)
            continue;
        constexpr std::uint32_t parts = Gap::comma | Gap::colon | Gap::dash;
        std::uint32_t w = one.first;
        while (w > s_.first + 1 && (a_.words[w].before & parts) == 0 &&
               (a_.senses[w - 1].has_any(
                    {Sense::article, Sense::preposition, Sense::those, Sense::speaker}) ||
                a_.in(w - 1, WordList::that_of_member)))
            --w;
        if (w == s_.first || (a_.words[w].before & parts) == 0 || w == one.first)
            continue;
        // "by ten votes to two, those of Botswana and the Gambia"
        const bool lost = behind_count(w - 1) != w - 1;
        const std::int64_t count = !lost ? counted_by(w - 1) : a_.number_at(w - 1);
        if (count != static_cast<std::int64_t>(one.states.size()))
            continue;
        Cue cue;
        cue.first = lost ? w - 1 : a_.hits[a_.hit_at[w - 1]].first;
        cue.last = w - 1;
        cue.label = true;
        if (lost)
            cue.stance = at_.brought_down(w - 1) ? Stance::yes : Stance::no;
        else if (const Meaning* side = a_.meaning(a_.hit_at[w - 1], Sense::side))
            cue.stance = side->feature == Feature::against ? Stance::no : Stance::yes;
        else if (a_.meaning(a_.hit_at[w - 1], Sense::abstain) != nullptr)
            cue.stance = Stance::abstain;
        else if (a_.meaning(a_.hit_at[w - 1], Sense::absent) != nullptr)
            cue.stance = Stance::absent;
        else
            continue;
        used_[n] = true;
        Claim made = assertion_.make(cue, one, "label");
        if (assertion_.admitted(made, cue, told_so_far()))
            out_.push_back(std::move(made));
    }
}

// "Abstainers that we could make out before the board went dark: A, B and C.": the one act that is
// told before the colon is theirs.
void Binder::announced_lists() {
    constexpr std::size_t several = 3;
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const Named& one = named_[n];
        if (used_[n] || one.kind != Named::Kind::states || one.states.size() < several ||
            !at_.announced(one) || at_.in_brackets(one) || one.last + 1 < s_.last)
            continue;
        std::optional<std::size_t> only;
        std::size_t told = 0;
        for (std::size_t c = 0; c < cues_.size(); ++c) {
            if (cues_[c].last < one.first) {
                only = c;
                ++told;
            }
        }
        const bool somebody = std::any_of(named_.begin(), named_.end(), [&](const Named& other) {
            return other.kind == Named::Kind::states && other.last < one.first && acts(other.role);
        });
        const bool tells = told == 1 && (cues_[*only].act == Proposal::Act::vote ||
                                         cues_[*only].act == Proposal::Act::signature ||
                                         cues_[*only].act == Proposal::Act::sponsorship);
        if (!tells || somebody || !is_told(*only))
            continue;
        // "they told me that they will vote for it: A, B and C"
        const Feature form = cues_[*only].form;
        if (form == Feature::future || form == Feature::infinitive || form == Feature::base ||
            form == Feature::conditional)
            claim(*only, n, "label");
        else
            claim_told(*only, n, "label");
    }
}

} // namespace plenary::reader
