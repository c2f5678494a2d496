// Who stands behind a cue: its subject, or the list that tells who did it.
#include <algorithm>

#include "plenary/evidence/reader/subjects.hpp"

namespace plenary::reader {
std::size_t Subjects::apposed(std::size_t n) const {
    constexpr std::uint32_t far = 5;
    // "EU members backed it: Belgium, Malta and Spain": those, and not all of them
    for (std::size_t m = n + 1; m < named_.size() && named_[n].kind == Named::Kind::group; ++m) {
        if (named_[m].kind == Named::Kind::states && named_[m].states.size() > 1 && !used_[m] &&
            named_[m].last == s_.last && at_.announced(named_[m]) && !at_.in_brackets(named_[m]))
            return m;
    }
    if (named_[n].kind != Named::Kind::number && named_[n].kind != Named::Kind::reference)
        return n;
    // "neuf autres pays – Fidji et Malte"
    std::uint32_t last = named_[n].last;
    while (last < s_.last && a_.is(last + 1, Sense::group_noun) &&
           a_.words[last + 1].before == Gap::space)
        ++last;
    for (std::size_t m = n + 1; m < named_.size(); ++m) {
        // "Four countries opposed the call for a withdrawal – A, B, C and D"
        if (named_[n].count > 1 && named_[m].kind == Named::Kind::states && !used_[m] &&
            named_[n].count == static_cast<std::int64_t>(named_[m].states.size()) &&
            (at_.announced(named_[m]) || at_.behind_dash(named_[m])) && !at_.in_brackets(named_[m]))
            return m;
        if (named_[m].first > last + far)
            continue;
        if (named_[m].kind == Named::Kind::states && !used_[m] &&
            (a_.words[last + 1].before & (Gap::comma | Gap::open | Gap::colon | Gap::dash)) != 0)
            return m;
    }
    return n;
}

std::optional<std::size_t> Subjects::right_of(std::size_t c, bool agents_too) const {
    const Cue& cue = cues_[c];
    const std::uint32_t stop = at_.clause_stop(cue.last);
    // "Copatrocinaram o texto, no âmbito da Zona de Paz do Atlântico Sul, Angola e Argentina"
    constexpr std::uint32_t beyond = 20;
    const std::uint32_t far = agents_too && at_.clause_start(cue.first) == cue.first ? beyond : 9;
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const Named& one = named_[n];
        const std::uint32_t steps = at_.spaces_between(cue.last, one.first);
        if (steps > 9 && (one.states.size() < 2 || !at_.behind_commas(cue, one)))
            continue;
        if (used_[n] && at_.in_brackets(one) && one.first > cue.last && one.first <= cue.last + 2)
            return std::nullopt; // "with 1 abstention (Egypt), the Council ..."
        if (one.first <= cue.last || (used_[n] && at_.in_brackets(one)))
            continue;
        if (one.first >= stop || steps > far || (agents_too && counts_for_next(n, c)))
            return std::nullopt;
        // "endorsed by all members but Peru"
        if (cue.passive && one.kind == Named::Kind::states && at_.taken_out(one))
            return std::nullopt;
        if (c + 1 < cues_.size() && one.first > cues_[c + 1].first)
            return std::nullopt;
        if (one.kind == Named::Kind::pronoun)
            continue;
        if (one.kind == Named::Kind::reference && at_.inserted_beside(one.first, one.last) &&
            n + 1 < named_.size() && named_[n + 1].kind == Named::Kind::states)
            return n + 1;
        const bool close = one.first <= cue.last + 3;
        const bool wanted = cue.passive ? one.role == Role::by || one.role == Role::agent
                            : at_.ends_by(cue.last) && one.official ? acts(one.role)
                            : agents_too                            ? one.role == Role::agent
                                         : one.role == Role::of || one.role == Role::from ||
                                               one.role == Role::by || close;
        if (wanted)
            return one.kind == Named::Kind::number || one.kind == Named::Kind::reference
                       ? told_list(n)
                       : n;
        if (one.kind == Named::Kind::states)
            return std::nullopt;
    }
    return std::nullopt;
}

// "thirteen states and they are: A, B"; the number itself when nobody is told.
std::size_t Subjects::told_list(std::size_t n) const {
    constexpr std::uint32_t far = 12;
    for (std::size_t m = n + 1; m < named_.size(); ++m) {
        if (named_[m].first > named_[n].last + far || named_[m].kind == Named::Kind::number)
            break;
        if (named_[m].kind == Named::Kind::states && !used_[m] && !counted_by_another(n, m) &&
            (at_.announced(named_[m]) || at_.behind_dash(named_[m])))
            return m;
    }
    return n;
}

// "Three voted against the text that 187 approved: A, B and C": so many as another number says.
bool Subjects::counted_by_another(std::size_t number, std::size_t list) const {
    const auto size = static_cast<std::int64_t>(named_[list].states.size());
    return named_[number].count != size &&
           std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
               return one.kind == Named::Kind::number && one.first < named_[list].first &&
                      one.count == size;
           });
}

bool Subjects::follows_opening(std::size_t c, std::size_t n) const {
    const Cue& cue = cues_[c];
    const bool itself = a_.text->language == Language::portuguese && a_.said(cue.last) == "se";
    if (at_.clause_start(cue.first) != cue.first ||
        (a_.text->language != Language::spanish && !itself))
        return false;
    std::uint32_t w = named_[n].first;
    while (w > cue.last + 1 && a_.is(w - 1, Sense::article))
        --w;
    return w == cue.last + 1;
}

std::optional<std::size_t> Subjects::bracket_list(std::size_t c) const {
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const Named& one = named_[n];
        if (one.first <= cues_[c].last || one.kind != Named::Kind::states ||
            one.states.size() < 2 || used_[n])
            continue;
        if (c + 1 < cues_.size() && one.first > cues_[c + 1].first)
            return std::nullopt;
        if (at_.in_brackets(one))
            return n;
    }
    return std::nullopt;
}

} // namespace plenary::reader
