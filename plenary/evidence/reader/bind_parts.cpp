// Who is named as a part of those that are counted: "24, including A and B, opposed it".
#include <algorithm>

#include "plenary/evidence/reader/binder.hpp"

namespace plenary::reader {

// The first word of the "including" before the list; none where no such word stands there.
std::uint32_t Binder::including_before(const Named& list) const {
    constexpr std::uint32_t near = 8;
    for (std::uint32_t w = list.first; w > s_.first && list.first - w < near; --w) {
        if (w < list.first && (a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return Analysis::none;
        const std::uint32_t hit = a_.hit_at[w - 1];
        if (hit != Analysis::none && a_.meaning(hit, Sense::along) != nullptr)
            return a_.in(a_.hits[hit].first, WordList::with) ? Analysis::none : a_.hits[hit].first;
        const bool plain = hit == Analysis::none && !a_.proper(w - 1);
        if (!plain && !a_.senses[w - 1].has_any({Sense::article, Sense::preposition, Sense::speaker,
                                                 Sense::group_noun, Sense::those}))
            return Analysis::none;
    }
    return Analysis::none;
}

// Whether so many are counted right before the word: "24", "sixteen states".
bool Binder::counted_before(std::uint32_t w) const {
    while (w > s_.first && a_.is(w - 1, Sense::group_noun) &&
           (a_.words[w].before & ~(Gap::space | Gap::comma)) == 0)
        --w;
    constexpr std::uint32_t of_symbol = Gap::stop | Gap::other | Gap::hyphen; // "L.41"
    return w > s_.first && (a_.words[w].before & ~(Gap::space | Gap::comma)) == 0 &&
           (a_.words[w - 1].before & of_symbol) == 0 && (a_.number_at(w - 1) >= 0);
}

// "by nearly 50 states"
bool Binder::behind_by(std::uint32_t first) const {
    constexpr std::uint32_t near = 3;
    for (std::uint32_t w = first; w > s_.first && first - w < near; --w) {
        if ((a_.words[w].before & ~Gap::space) != 0)
            return false;
        if (a_.in(w - 1, WordList::by))
            return true;
    }
    return false;
}

// The verb right behind the list, small words and what goes on the list aside.
std::optional<std::size_t> Binder::verb_behind(const Named& list) const {
    constexpr std::uint32_t near = 12;
    constexpr Senses small{Sense::aux,        Sense::neg,     Sense::conjunction, Sense::article,
                           Sense::group_noun, Sense::rest,    Sense::group,       Sense::state,
                           Sense::along,      Sense::pronoun, Sense::preposition};
    for (std::size_t c = 0; c < cues_.size(); ++c) {
        const Cue& cue = cues_[c];
        if (cue.first <= list.last)
            continue;
        if (cue.first > list.last + near || cue.form == Feature::noun)
            return std::nullopt;
        for (std::uint32_t w = list.last + 1; w < cue.first; ++w) {
            if ((a_.words[w].before & clause_end) != 0 || a_.number_at(w) >= 0 ||
                (!a_.senses[w].has_any(small) && !a_.in(w, WordList::clitic) &&
                 a_.hit_at[w] != Analysis::none))
                return std::nullopt;
        }
        return c;
    }
    return std::nullopt;
}

// "Just four joined Peru in voting against it – A, B, C and D": the list at the end, which is as
// many as were told to act.
void Binder::counted_at_the_end() {
    if (s_.question || named_.size() < 2 || named_.back().kind != Named::Kind::states ||
        used_[named_.size() - 1] || named_.back().last != s_.last ||
        !at_.behind_dash(named_.back()))
        return;
    const Named& list = named_.back();
    for (const Named& number : named_) {
        if (number.kind != Named::Kind::number || !acts(number.role) || number.count < 2 ||
            number.count != static_cast<std::int64_t>(list.states.size()))
            continue;
        std::optional<std::size_t> only;
        for (std::size_t c = 0; c < cues_.size(); ++c) {
            const Cue& cue = cues_[c];
            if (cue.first < number.last || cue.last > list.first || cue.form == Feature::noun)
                continue;
            if (only)
                return;
            only = c;
        }
        if (only && !cues_[*only].passive) {
            claim_told(*only, named_.size() - 1, "subject");
            return;
        }
    }
}

void Binder::parts_of_numbers() {
    for (std::size_t n = 0; n < named_.size() && !s_.question; ++n) {
        const Named& one = named_[n];
        if (used_[n] || one.kind != Named::Kind::states)
            continue;
        const std::uint32_t including = including_before(one);
        if (including == Analysis::none || including == s_.first)
            continue;
        // "tabled by 50 states, among them Peru, passed": they tabled it
        const bool other = std::any_of(named_.begin(), named_.end(), [&](const Named& number) {
            return number.kind == Named::Kind::number &&
                   (!acts(number.role) || behind_by(number.first)) && number.last < including &&
                   including <= number.last + 2;
        });
        if (other)
            continue;
        if (counted_before(including)) {
            if (const auto verb = verb_behind(one); verb && !settled_[*verb]) {
                settled_[*verb] = true;
                claim(*verb, n, "subject");
                for (std::size_t m = 0; m < n; ++m) {
                    const bool counts = named_[m].kind == Named::Kind::number && !used_[m] &&
                                        named_[m].last < including &&
                                        including <= named_[m].last + 2;
                    used_[m] = used_[m] || counts;
                }
            }
            continue;
        }
        // "24 opposed it, including Peru, and 58 abstained"
        for (std::size_t c = 0; c < cues_.size(); ++c) {
            const Cue& cue = cues_[c];
            if (cue.last + 1 == including && !cue.passive && !cue.label &&
                cue.form != Feature::noun && cue.first > s_.first &&
                (a_.words[including].before & Gap::comma) != 0 && counted_before(cue.first))
                claim(c, n, "subject");
        }
    }
}

} // namespace plenary::reader
