#include "plenary/evidence/reader/besides.hpp"

#include <algorithm>

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;
using Act = Proposal::Act;

} // namespace

void Besides::pressed() {
    constexpr std::uint32_t far = 6;
    std::uint32_t free_from = s_.first;
    for (const auto* marks : {&marks_.threat, &marks_.offer}) {
        for (const std::uint32_t w : *marks) {
            if (w < free_from)
                continue; // "threatened Haiti with an aid cut-off" is one threat
            free_from = at_.clause_stop(w);
            const std::uint32_t last = a_.hits[a_.hit_at[w]].last;
            for (const Named& one : named_) {
                if (one.kind != Named::Kind::states || one.first <= last ||
                    one.first > last + far || one.first >= at_.clause_stop(last) ||
                    one.role == Role::by)
                    continue;
                noted(Proposal::Kind::pressure, one, w, last);
                break;
            }
        }
    }
}

void Besides::standings() {
    if (!s_.senses.has(Sense::note))
        return;
    for (std::uint32_t w = s_.first; w <= s_.last;) {
        const std::uint32_t hit = a_.hit_at[w];
        if (hit == Analysis::none) {
            ++w;
            continue;
        }
        const std::uint32_t last = a_.hits[hit].last;
        if (a_.meaning(hit, Sense::note) != nullptr) {
            const Named* who = nullptr;
            for (const Named& one : named_) {
                if (one.kind != Named::Kind::states)
                    continue;
                if (one.last < w && one.first >= at_.clause_start(w))
                    who = &one;
                if (one.first > last && one.first <= last + 3 && one.role == Role::by)
                    who = &one;
                if (one.first > last && one.first == last + 1 && at_.ends_by(last))
                    who = &one;
            }
            if (who != nullptr)
                noted(Proposal::Kind::note, *who, w, last);
        }
        w = last + 1;
    }
}

void Besides::noted(Proposal::Kind kind, const Named& who, std::uint32_t first,
                    std::uint32_t last) {
    Cue cue;
    cue.act = Act::reported;
    cue.first = first;
    cue.last = last;
    Claim made =
        assertion_.make(cue, who, kind == Proposal::Kind::pressure ? "pressure" : "standing");
    made.kind = kind;
    out_.push_back(std::move(made));
}

void Besides::owners() {
    if (s_.question || !s_.senses.has(Sense::draft))
        return;
    for (std::uint32_t w = s_.first; w <= s_.last; ++w) {
        const std::uint32_t hit = a_.hit_at[w];
        if (hit == Analysis::none || a_.hits[hit].first != w ||
            a_.meaning(hit, Sense::draft) == nullptr)
            continue;
        const std::optional<Named> who = owner_of(hit);
        if (!who || any_between(marks_.withdraw, s_.first, s_.last + 1) ||
            any_between(marks_.deny, s_.first, s_.last + 1))
            continue;
        Claim made = owned(hit, *who);
        assertion_.times(made, made.first);
        out_.push_back(std::move(made));
    }
}

// "Brazil, Chile and Peru: draft resolution", as documents are headed: whose it is.
void Besides::titles() {
    constexpr std::uint32_t longest = 5; // words behind the colon
    if (s_.question || named_.empty() || !s_.opens_block)
        return;
    const Named& who = named_.front();
    if (who.kind != Named::Kind::states || who.first > s_.first + 1 || named_.size() > 1 ||
        who.last >= s_.last || (a_.words[who.last + 1].before & Gap::colon) == 0 ||
        s_.last > who.last + longest)
        return;
    std::uint32_t w = who.last + 1;
    while (w < s_.last && a_.is(w, Sense::article))
        ++w;
    const std::uint32_t hit = a_.hit_at[w];
    const Meaning* motion = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::motion);
    if (motion == nullptr ||
        (motion->feature != Feature::text && motion->feature != Feature::amendment))
        return;
    out_.push_back(owned(hit, who));
}

Claim Besides::owned(std::uint32_t hit, const Named& who) const {
    Cue cue;
    cue.stance = Stance::support;
    cue.act = Act::sponsorship;
    cue.first = a_.hits[hit].first;
    cue.last = a_.hits[hit].last;
    cue.form = Feature::noun;
    Claim made = assertion_.make(cue, who, "owner");
    made.about = cue.first;
    return made;
}

std::optional<Named> Besides::owner_of(std::uint32_t hit) const {
    const Hit& h = a_.hits[hit];
    if (std::optional<Named> beside = demonym_beside(h))
        return beside;
    for (const Named& one : named_) {
        if (one.kind != Named::Kind::states || one.council)
            continue;
        // "China's draft"
        if (one.last + 2 == h.first && a_.said(one.last + 1) == "s" &&
            (a_.after(one.last) & Gap::apostrophe) != 0)
            return one;
        if (one.first > h.last + 1 && one.first <= h.last + 6 && one.role != Role::other &&
            one.role != Role::source && only_of_between(h.last, one.first))
            return one;
    }
    return std::nullopt;
}

// "of", "of the delegation of", "de la delegación del"
bool Besides::only_of_between(std::uint32_t last, std::uint32_t first) const {
    bool of = false;
    for (std::uint32_t w = last + 1; w < first; ++w) {
        const std::uint32_t hit = a_.hit_at[w];
        // "the proposal, by Laos and Peru, was rejected"
        const std::uint32_t apart = w == last + 1 ? Gap::comma : 0;
        if (w == last + 1 && a_.words[w].before == Gap::space && a_.in(w, WordList::draft_as))
            continue; // "la propuesta conjunta de Perú y Chile"
        if (hit == Analysis::none ||
            (a_.words[w].before & ~(Gap::space | Gap::apostrophe | apart)) != 0)
            return false;
        const Meaning* prep = a_.meaning(hit, Sense::preposition);
        const bool whose =
            prep != nullptr && (prep->feature == Feature::of || prep->feature == Feature::by);
        if (w == last + 1 && (a_.words[w].before & Gap::comma) != 0 && !whose)
            return false;
        of = of || whose;
        if (!whose && !a_.is(w, Sense::article) && !a_.is(w, Sense::speaker))
            return false;
    }
    return of;
}

std::optional<Named> Besides::demonym_beside(const Hit& h) const {
    for (const std::uint32_t w : {h.first - 1, h.last + 1}) {
        if (w < s_.first || w > s_.last || a_.hit_at[w] == Analysis::none)
            continue;
        const std::uint32_t gap = a_.words[std::max(w, w == h.first - 1 ? h.first : w)].before;
        if ((gap & ~(Gap::space | Gap::hyphen)) != 0)
            continue;
        for (const Meaning& one : a_.lexicon->meanings(a_.hits[a_.hit_at[w]].entry)) {
            if (one.sense != Sense::state || one.feature != Feature::demonym)
                continue;
            Named out;
            out.states = {one.value};
            out.first = a_.hits[a_.hit_at[w]].first;
            out.last = a_.hits[a_.hit_at[w]].last;
            return out;
        }
    }
    return std::nullopt;
}

} // namespace plenary::reader
