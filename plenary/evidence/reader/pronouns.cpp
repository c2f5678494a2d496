#include "plenary/evidence/reader/pronouns.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace plenary::reader {

std::optional<Named> Pronouns::antecedent(std::size_t n) const {
    std::optional<Named> out;
    if (named_[n].first_person && carried_.speaker) {
        out = carried_.speaker;
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

bool Pronouns::is_they(std::size_t n) const {
    constexpr std::array<std::string_view, 10> they{"they",  "They",  "ils",   "Ils",  "elles",
                                                    "Elles", "ellos", "Ellos", "eles", "Eles"};
    return named_[n].first == named_[n].last &&
           std::find(they.begin(), they.end(), a_.said(named_[n].first)) != they.end();
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
        const bool several = one.kind == Named::Kind::states ? one.states.size() > 1
                                                             : one.kind != Named::Kind::pronoun;
        if (several && acts(one.role) && !one.council)
            return m - 1;
    }
    return std::nullopt;
}

} // namespace plenary::reader
