#include "plenary/evidence/reader/pronouns.hpp"

#include <algorithm>
#include <string_view>

namespace plenary::reader {

std::optional<Named> Pronouns::antecedent(std::size_t n) const {
    std::optional<Named> out;
    if (named_[n].first_person && quoted_by(named_[n].last)) {
        out = named_[*quoted_by(named_[n].last)];
    } else if (named_[n].first_person && carried_.speaker) {
        out = carried_.speaker;
    } else if (const auto teller = told_behind(n)) {
        out = named_[*teller];
    } else if (const auto several = antecedents(n)) {
        out = named_[*several];
    } else {
        for (std::size_t m = 0; m < n; ++m) {
            if (named_[m].kind != Named::Kind::states || named_[m].states.size() != 1 ||
                !acts(named_[m].role))
                continue;
            // Who speaks for a state goes on speaking for it.
            if (!out || !out->official || named_[m].official)
                out = named_[m];
        }
    }
    if (!out && is_they(n))
        out = carried_.several;
    if (!out)
        out = carried_.subject;
    if (out) {
        out->first = named_[n].first;
        out->last = named_[n].last;
    }
    return out;
}

std::optional<std::size_t> Pronouns::told_behind(std::size_t n) const {
    constexpr std::uint32_t near = 6;
    if (n > 0 || a_.text->language != Language::english || named_[n].last == named_[n].first)
        return std::nullopt;
    for (std::size_t m = n + 1; m < named_.size(); ++m) {
        const Named& one = named_[m];
        if (one.kind != Named::Kind::states || one.states.size() != 1 || !acts(one.role) ||
            one.last + 1 >= a_.words.size() || !a_.is(one.last + 1, Sense::say))
            continue;
        for (std::uint32_t w = one.first; w > named_[n].last && one.first - w < near; --w) {
            if ((a_.words[w].before & Gap::comma) != 0)
                return m;
            if (!a_.senses[w - 1].has_any({Sense::article, Sense::speaker, Sense::preposition}))
                break;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> Pronouns::quoted_by(std::uint32_t said) const {
    constexpr std::uint32_t near = 4;
    constexpr std::uint32_t before = 6; // "said Ambassador Harold Agyeman of Ghana"
    for (std::size_t m = 0; m < named_.size(); ++m) {
        const Named& one = named_[m];
        if (one.first <= said || one.kind != Named::Kind::states || one.states.size() != 1)
            continue;
        const std::uint32_t from = one.first > before ? one.first - before : 0;
        const auto last = static_cast<std::uint32_t>(a_.words.size() - 1);
        bool closed = false;
        bool says = false;
        for (std::uint32_t w = said + 1; w <= one.first; ++w)
            closed = closed || (a_.words[w].before & (Gap::quote_close | Gap::quote)) != 0;
        for (std::uint32_t w = from; w <= std::min(last, one.last + near); ++w)
            says = says || a_.is(w, Sense::say);
        return closed && says ? std::optional(m) : std::nullopt;
    }
    return std::nullopt;
}

bool Pronouns::is_they(std::size_t n) const {
    return named_[n].first == named_[n].last && a_.in(named_[n].first, WordList::they);
}

std::optional<std::size_t> Pronouns::antecedents(std::size_t n) const {
    if (!is_they(n) && !a_.is(named_[n].first, Sense::its_vote))
        return std::nullopt;
    // "Peru and Chile explained their vote against"
    if (!is_they(n)) {
        for (std::size_t m = n; m > 0; --m) {
            if (named_[m - 1].kind == Named::Kind::states && acts(named_[m - 1].role))
                return m - 1;
        }
        return std::nullopt;
    }
    for (std::size_t m = n; m > 0; --m) {
        const Named& one = named_[m - 1];
        // "Peru and Chile both said they would"
        if (one.kind == Named::Kind::reference && one.refers == Feature::refer_last && m > 1 &&
            named_[m - 2].kind == Named::Kind::states && named_[m - 2].last + 1 == one.first)
            continue;
        const bool several = one.kind == Named::Kind::states ? one.states.size() > 1
                                                             : one.kind != Named::Kind::pronoun;
        if (several && acts(one.role) && !one.council)
            return m - 1;
    }
    return std::nullopt;
}

} // namespace plenary::reader
