// When what is told was done: another year, before what the text tells, or overtaken by the vote.
#include <algorithm>
#include <string_view>

#include "plenary/evidence/reader/assertion.hpp"
#include "plenary/evidence/reader/text_day.hpp"

namespace plenary::reader {
namespace {

using Act = Proposal::Act;
using Stance = Proposal::Stance;

} // namespace

void Assertion::times(Claim& made, std::uint32_t from) const {
    const std::uint32_t stop = at_.clause_stop(made.last);
    const auto tells = [&](std::uint32_t w) {
        return from <= w && w < stop && !any_between(marks_.say, w, made.cue_first) &&
               !(w > made.cue_last && any_between(marks_.say, made.cue_last, w)) && !aside(w, made);
    };
    if (this_time(made))
        return;
    for (const std::uint32_t w : marks_.years) {
        if (tells(w))
            made.year = a_.words[w].number;
    }
    // "Morocco, back since January, voted against, as did Tunisia": told of somebody else
    const auto of_another = [&](std::uint32_t w) {
        return std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
            return one.kind == Named::Kind::states && one.last < w && one.states != made.who.states;
        });
    };
    made.earlier = std::any_of(marks_.earlier.begin(), marks_.earlier.end(), tells) ||
                   (made.act == Act::vote &&
                    std::any_of(marks_.months.begin(), marks_.months.end(),
                                [&](std::uint32_t w) { return tells(w) && !of_another(w); }));
    // "far from the 187 of last year, when only Peru voted against"
    const auto when = [&](std::uint32_t w) { return in_when_clause(w, made); };
    made.earlier = made.earlier || before_that(made) ||
                   std::any_of(marks_.earlier.begin(), marks_.earlier.end(), when) ||
                   std::any_of(marks_.months.begin(), marks_.months.end(), when) ||
                   in_month_clause(made);
    // "Ghana, which was then on the council, voted for that one"
    if (made.year < 0 && !made.earlier && s_.senses.has(Sense::that_time)) {
        made.year = carried_.told_year;
        made.earlier = carried_.told_earlier;
        // "In 2022 it had been unanimous; Norway, which then sat on it, had voted for it"
        for (const std::uint32_t w : marks_.years) {
            if (w < made.first)
                made.year = a_.words[w].number;
        }
    }
}

// "In 2019 it voted for a similar text; this time it abstained", "a favor en 2019 y en contra esta
// vez": right before the act, or right behind it.
bool Assertion::this_time(const Claim& made) const {
    constexpr std::uint32_t before = 5;
    constexpr std::uint32_t behind = 4;
    const auto told = [&](std::uint32_t w) {
        return w < s_.last && a_.in(w, WordList::this_) && a_.in(w + 1, WordList::time) &&
               a_.words[w + 1].before == Gap::space;
    };
    for (std::uint32_t w = made.cue_first; w > s_.first && made.cue_first - w < before; --w) {
        if (told(w - 1))
            return true;
    }
    for (std::uint32_t w = made.cue_last + 1; w <= s_.last && w < made.cue_last + behind; ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return false;
        if (told(w))
            return true;
    }
    return false;
}

// "approved in April, when Peru voted for it": in a month that is told so, of which the text may
// not say that it is another.
bool Assertion::in_month_clause(const Claim& made) const {
    for (std::uint32_t w = made.first; w > s_.first + 1; --w) {
        if (a_.in(w, WordList::when) && (a_.words[w].before & Gap::comma) != 0) {
            const unsigned month = month_named(a_.said(w - 1));
            return month != 0 && month != carried_.month && a_.in(w - 2, WordList::in_a_year);
        }
        if ((a_.words[w].before & clause_end) != 0)
            return false;
    }
    return false;
}

// Whether a clause with "when" stands right behind the time, and the act in it.
bool Assertion::in_when_clause(std::uint32_t time, const Claim& made) const {
    constexpr std::uint32_t near = 3;
    const std::uint32_t last =
        a_.hit_at[time] == Analysis::none ? time : a_.hits[a_.hit_at[time]].last;
    for (std::uint32_t w = last + 1; w <= last + near && w <= made.first; ++w) {
        if (a_.in(w, WordList::when))
            return (a_.words[w].before & Gap::comma) != 0 && at_.clause_stop(w) > made.first;
    }
    return false;
}

// "Benin, which had voted against": before what the text tells.
bool Assertion::before_that(const Claim& made) const {
    return made.act == Act::vote && made.stance != Proposal::Stance::absent && told_as_before(made);
}

// "..., which had": in the pluperfect, in a relative of the subject.
bool Assertion::told_as_before(const Claim& made) const {
    if (made.who.last + 1 >= made.cue_first ||
        (a_.words[made.who.last + 1].before & Gap::comma) == 0 ||
        !a_.is(made.who.last + 1, Sense::relative))
        return false;
    bool had = false;
    for (std::uint32_t w = made.who.last + 2; w <= made.cue_first; ++w) {
        const std::uint32_t hit = a_.hit_at[w];
        const Meaning* aux = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::aux);
        had = had || (aux != nullptr && aux->feature == Feature::had);
        if ((a_.words[w].before & Gap::comma) != 0)
            return false;
    }
    return had || a_.in(made.cue_first, WordList::had_done);
}

// "Peru, which had promised its support, abstained": what was said before the vote did not hold.
bool Assertion::overtaken(const Claim& made) const {
    return made.act != Act::vote && made.act != Act::sponsorship && made.act != Act::signature &&
           told_as_before(made) && std::any_of(cues_.begin(), cues_.end(), [&](const Cue& cue) {
               const bool other = cue.stance == Stance::abstain || cue.stance == Stance::absent ||
                                  (cue.stance == Stance::yes) != (made.stance == Stance::support);
               if (cue.act != Act::vote || cue.first <= made.cue_last || cue.label || !other)
                   return false;
               bool comma = false;
               for (std::uint32_t w = made.cue_last + 1; w <= cue.first; ++w) {
                   if ((a_.words[w].before & clause_end) != 0 || a_.is(w, Sense::state))
                       return false;
                   comma = comma || (a_.words[w].before & Gap::comma) != 0;
               }
               return comma;
           });
}

// Whether a time stands in a clause of its own: "Japan, an observer since 2019, opposed it",
// "so did Seoul, which had hinted last month that it might abstain".
bool Assertion::aside(std::uint32_t w, const Claim& made) const {
    // "Estonia, which banned it in 2018, joined Portugal in voting against": of the ban
    if (w < made.who.first && w < made.cue_first) {
        if (a_.words[w].number < 0)
            return false;
        return std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
            const std::uint32_t relative = one.last + 1;
            if (one.kind != Named::Kind::states || relative >= w ||
                !a_.is(relative, Sense::relative) || (a_.words[relative].before & Gap::comma) == 0)
                return false;
            std::uint32_t close = relative + 1;
            while (close < made.who.first && (a_.words[close].before & Gap::comma) == 0)
                ++close;
            return w < close && close < made.who.first;
        });
    }
    // "Peru, which had sponsored earlier versions, abstained"
    if (made.who.last < w && w < made.cue_first && a_.is(made.who.last + 1, Sense::relative) &&
        (a_.words[made.who.last + 1].before & Gap::comma) != 0) {
        for (std::uint32_t i = w + 1; i <= made.cue_first; ++i) {
            if ((a_.words[i].before & Gap::comma) != 0)
                return true;
        }
    }
    // "Chad, absent at the previous vote, voted for it", not "Chad, at the previous vote, ..."
    if (made.who.last < w && w < made.cue_first &&
        (a_.words[made.who.last + 1].before & Gap::comma) != 0 &&
        a_.is(made.who.last + 1, Sense::absent)) {
        for (std::uint32_t i = w + 1; i <= made.cue_first; ++i) {
            if ((a_.words[i].before & Gap::comma) != 0)
                return true;
        }
    }
    const std::uint32_t from = w < made.cue_first ? w : made.cue_last;
    const std::uint32_t to = w < made.cue_first ? made.cue_first : w;
    constexpr std::uint32_t longest_time = 3;
    for (std::uint32_t i = from + 1; i <= to; ++i) {
        if (i < to && a_.is(i, Sense::relative))
            return true;
        if ((a_.words[i].before & Gap::comma) == 0)
            continue;
        // "Kazakhstan, in 2019, had voted against"
        std::uint32_t open = w;
        bool relative = false; // "Germany, which in 2019 had voted for it, abstained"
        bool told = false;     // "Peru, suspended since 2019, abstained"
        while (open > s_.first && w - open < longest_time &&
               (a_.words[open].before & Gap::comma) == 0) {
            --open;
            relative = relative || a_.is(open, Sense::relative);
            told = told || (a_.hit_at[open] == Analysis::none && a_.words[open].number < 0 &&
                            !a_.proper(open));
        }
        if (relative || (told && made.who.last < open && w < made.cue_first))
            return true;
        if (w > made.cue_first || (a_.words[open].before & Gap::comma) == 0)
            return true;
    }
    return false;
}

} // namespace plenary::reader
