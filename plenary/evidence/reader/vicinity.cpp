#include "plenary/evidence/reader/vicinity.hpp"

#include <string_view>

namespace plenary::reader {

std::uint32_t Vicinity::clause_start(std::uint32_t w) const {
    bool comma = false;
    for (std::uint32_t i = w; i > s_.first; --i) {
        if ((a_.words[i].before & (clause_end | Gap::colon)) != 0)
            return i;
        // "2. Votaron a favor ..."
        if (i == s_.first + 1 && (a_.words[i].before & Gap::stop) != 0)
            return i;
        comma = comma || (a_.words[i].before & Gap::comma) != 0;
        if (a_.is(i - 1, Sense::but) && !takes_out(i - 1) && !(comma && concedes(i - 1)))
            return i;
    }
    return s_.first;
}

// "Peru, though well disposed, abstained": told between commas of the subject.
bool Vicinity::concedes(std::uint32_t but) const {
    return (a_.words[but].before & Gap::comma) != 0 && a_.in(but, WordList::concedes);
}

std::uint32_t Vicinity::clause_stop(std::uint32_t w) const {
    for (std::uint32_t i = w; i < s_.last; ++i) {
        if ((a_.words[i + 1].before & clause_end) != 0 ||
            (a_.is(i + 1, Sense::but) && !takes_out(i + 1)))
            return i + 1;
    }
    return s_.last + 1;
}

bool Vicinity::takes_out(std::uint32_t but) const {
    constexpr std::uint32_t far = 9;
    // "Chile, but not Peru, signed it"
    if (but + 1 < s_.last && a_.is(but, Sense::but) && a_.is(but + 1, Sense::neg) &&
        (a_.words[but].before & Gap::comma) != 0) {
        std::uint32_t w = but + 2;
        while (w < s_.last && a_.is(w, Sense::article))
            ++w;
        if (a_.is(w, Sense::state)) {
            std::uint32_t last = a_.hits[a_.hit_at[w]].last;
            // "but not Peru or Chile,"
            while (last + 2 <= s_.last && a_.is(last + 1, Sense::conjunction) &&
                   a_.is(last + 2, Sense::state))
                last = a_.hits[a_.hit_at[last + 2]].last;
            return (a_.after(last) & Gap::comma) != 0;
        }
    }
    std::uint32_t out = but + 1;
    while (out < s_.last && a_.is(out, Sense::article))
        ++out;
    if (a_.said(but) != "but" || but >= s_.last || !a_.is(out, Sense::state))
        return false;
    for (std::uint32_t w = but; w > s_.first && but - w < far; --w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::hyphen | Gap::apostrophe)) != 0)
            return false;
        if (a_.in(w - 1, WordList::everybody))
            return true;
    }
    return false;
}

bool Vicinity::inserted_beside(std::uint32_t first, std::uint32_t last) const {
    constexpr std::uint32_t near = 4;
    if ((a_.after(last) & Gap::comma) == 0)
        return false;
    for (std::uint32_t w = first; w > s_.first && first - w < near; --w) {
        const std::uint32_t hit = a_.hit_at[w - 1];
        if (hit == Analysis::none)
            return false;
        const Meaning* prep = a_.meaning(hit, Sense::preposition);
        if (a_.meaning(hit, Sense::along) != nullptr ||
            (prep != nullptr && prep->feature == Feature::with))
            return true;
        if (prep == nullptr && a_.meaning(hit, Sense::article) == nullptr &&
            a_.meaning(hit, Sense::number) == nullptr)
            return false;
    }
    return false;
}

bool Vicinity::announced(const Named& one) const {
    constexpr std::uint32_t far = 3;
    for (std::uint32_t w = one.first; w > s_.first && one.first - w <= far; --w) {
        if ((a_.words[w].before & (Gap::colon | Gap::open)) != 0)
            return true;
        if (!a_.is(w - 1, Sense::article))
            return false;
    }
    return false;
}

bool Vicinity::in_brackets(const Named& one) const {
    constexpr std::uint32_t far = 4;
    for (std::uint32_t w = one.first; w > s_.first && one.first - w <= far; --w) {
        if ((a_.words[w].before & Gap::open) != 0)
            return true;
        if ((a_.words[w].before & Gap::close) != 0)
            return false; // "Geneva (Press) -- Peru"
    }
    return false;
}

bool Vicinity::behind_dash(const Named& one) const {
    std::uint32_t w = one.first;
    while (w > s_.first && (a_.words[w].before & Gap::dash) == 0 && a_.is(w - 1, Sense::article))
        --w;
    return w > s_.first && (a_.words[w].before & Gap::dash) != 0;
}

bool Vicinity::counts(const Named& one) const {
    std::uint32_t open = one.first;
    while (open > s_.first && one.first - open < 4 && (a_.words[open].before & Gap::open) == 0)
        --open;
    if (open == s_.first || (a_.words[open].before & Gap::open) == 0)
        return false;
    return a_.words[open - 1].number >= 0 ||
           a_.senses[open - 1].has_any(
               {Sense::number, Sense::side, Sense::abstain, Sense::absent, Sense::vote});
}

bool Vicinity::preceded_by(std::uint32_t w, Sense sense) const {
    constexpr std::uint32_t near = 5;
    bool nouns = false;
    for (std::uint32_t i = w; i > s_.first && w - i < near + 1; --i) {
        if ((a_.words[i].before & (clause_end | Gap::open)) != 0)
            return false;
        if (a_.is(i - 1, sense) || (sense == Sense::except && takes_out(i - 1)))
            return true;
        if (sense == Sense::except && i > s_.first + 1 && a_.is(i - 1, Sense::neg) &&
            takes_out(i - 2))
            return true;
        // "along with fellow Pacific nations Palau and Tuvalu"
        nouns = nouns || a_.is(i - 1, Sense::group_noun);
        if (sense == Sense::along && nouns && a_.hit_at[i - 1] == Analysis::none &&
            a_.words[i - 1].number < 0)
            continue;
        if (!a_.is(i - 1, Sense::article) && !a_.is(i - 1, Sense::preposition) &&
            !a_.is(i - 1, Sense::speaker) && !a_.is(i - 1, Sense::group_noun) &&
            !(sense == Sense::along && a_.is(i - 1, Sense::those)) && // "entre ellas las de"
            !(sense == Sense::same &&
              (a_.in(i - 1, WordList::its) || (i > s_.first + 1 && a_.in(i - 2, WordList::its)))) &&
            !(sense == Sense::same && (a_.is(i - 1, Sense::along) || a_.is(i - 1, Sense::refer))))
            return false;
    }
    return false;
}

bool Vicinity::owns_next(const Named& one, const Named& next) const {
    constexpr std::uint32_t longest = 4;
    if (one.kind != Named::Kind::states || next.kind != Named::Kind::states ||
        one.last + 2 >= next.first || next.first > one.last + longest ||
        a_.said(one.last + 1) != "s" || (a_.words[one.last + 1].before & Gap::apostrophe) == 0)
        return false;
    for (std::uint32_t w = one.last + 2; w < next.first; ++w) {
        if (a_.words[w].before != Gap::space || a_.proper(w) || a_.hit_at[w] != Analysis::none)
            return false;
    }
    return a_.words[next.first].before == Gap::space;
}

bool Vicinity::does_beside(const Named& one) const {
    std::uint32_t w = one.first;
    while (w > s_.first + 1 && a_.words[w].before == Gap::space &&
           a_.senses[w - 1].has_any({Sense::article, Sense::only}))
        --w;
    constexpr Senses acts{Sense::vote,   Sense::side,    Sense::abstain,
                          Sense::absent, Sense::support, Sense::oppose};
    // "24 votes in favour with 43 countries voting against"
    const bool parted = w > s_.first && ((a_.words[w - 1].before & Gap::comma) != 0 ||
                                         one.kind == Named::Kind::number);
    return parted && one.last < s_.last && (a_.words[one.last + 1].before & ~Gap::space) == 0 &&
           (a_.senses[one.last + 1].has_any(acts) ||
            (a_.text->language == Language::english && a_.said(one.last + 1).ends_with("ing"))) &&
           a_.in(w - 1, WordList::with);
}

bool Vicinity::denied(const Named& one) const {
    std::uint32_t w = one.first;
    while (w > s_.first + 1 && a_.is(w - 1, Sense::article) && a_.words[w].before == Gap::space)
        --w;
    // "Uganda, no; Tanzania, abstention"
    if (w == s_.first || !a_.in(w - 1, WordList::not_) || a_.words[w].before != Gap::space)
        return false;
    // "Peru, not Chile, voted for it", "Perú, y no Chile,"
    const bool joined = w > s_.first + 1 && a_.is(w - 2, Sense::conjunction) &&
                        a_.words[w - 1].before == Gap::space;
    // "Peru and not Chile voted for it"
    if ((a_.after(one.last) & Gap::comma) == 0)
        return joined && a_.words[w - 2].before == Gap::space;
    return (a_.words[joined ? w - 2 : w - 1].before & Gap::comma) != 0;
}

bool Vicinity::but_not(const Named& one) const {
    std::uint32_t w = one.first;
    while (w > s_.first + 2 && a_.words[w].before == Gap::space &&
           a_.senses[w - 1].has_any({Sense::article, Sense::preposition}))
        --w;
    return w > s_.first + 1 && a_.in(w - 1, WordList::not_) && a_.is(w - 2, Sense::but);
}

bool Vicinity::taken_out(const Named& one) const {
    return preceded_by(one.first, Sense::except) ||
           (one.last < s_.last && (a_.words[one.last + 1].before & ~Gap::space) == 0 &&
            a_.in(one.last + 1, WordList::excepted) &&
            (a_.after(one.last + 1) & (Gap::comma | Gap::close | Gap::stop | clause_end)) != 0);
}

bool Vicinity::speaks(const Named& one) const {
    bool office = false;
    for (std::uint32_t w = s_.first; w < one.first; ++w) {
        office = office || a_.is(w, Sense::speaker);
        if (!a_.is(w, Sense::speaker) && !a_.is(w, Sense::article) && !a_.is(w, Sense::preposition))
            return false;
    }
    return office;
}

bool Vicinity::ends_by(std::uint32_t w) const { return a_.in(w, WordList::by); }

bool Vicinity::stands_alone(std::uint32_t w) const {
    const std::uint32_t last = a_.hits[a_.hit_at[w]].last;
    return last >= s_.last || (a_.words[last + 1].before & ~Gap::space) != 0 ||
           a_.is(last + 1, Sense::conjunction) || a_.is(last + 1, Sense::but);
}

bool Vicinity::told_of_others(const Cue& cue) const {
    std::uint32_t w = cue.first;
    bool relative = a_.is(w, Sense::relative);
    for (; w > s_.first && (a_.words[w].before & (Gap::comma | clause_end)) == 0; --w)
        relative = relative || a_.is(w - 1, Sense::relative);
    // "Peru, which opposed it": that is told of Peru.
    return relative && w > s_.first && !a_.is(w, Sense::relative);
}

bool Vicinity::behind_commas(const Cue& cue, const Named& one) const {
    std::uint32_t commas = 0;
    for (std::uint32_t w = cue.last + 1; w <= one.first; ++w)
        commas += (a_.words[w].before & Gap::comma) != 0 ? 1U : 0U;
    return commas == 2;
}

bool Vicinity::from_to(const Cue& old, const Cue& now) const {
    constexpr std::uint32_t near = 3; // "from an abstention"
    const auto behind = [&](std::uint32_t first, WordList list) {
        for (std::uint32_t w = first; w > s_.first && first - w < near; --w) {
            if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
                return false;
            if (a_.in(w - 1, list))
                return w - 1 > old.last || w <= old.first;
            if (!a_.is(w - 1, Sense::article))
                return false;
        }
        return false;
    };
    return now.first <= old.last + near + 1 &&
           (behind(old.first, WordList::from_side) || behind(old.first, WordList::its)) &&
           behind(now.first, WordList::to_side);
}

bool Vicinity::in_step_with(const Named& who, const Named& one, const Cue& cue) const {
    std::uint32_t w = one.first;
    while (w > who.last + 2 && a_.is(w - 1, Sense::article))
        --w;
    return one.states.size() == 1 && w > who.last + 2 && a_.in(w - 1, WordList::with) &&
           (a_.words[who.last + 1].before & Gap::comma) != 0 && one.last + 1 <= cue.first &&
           (a_.words[one.last + 1].before & Gap::comma) != 0 &&
           !preceded_by(one.first, Sense::along);
}

bool Vicinity::in_concession(const Named& one, const Cue& cue) const {
    constexpr std::uint32_t far = 12;
    if (one.last >= cue.first || !comma_between(one.last, cue.first))
        return false;
    for (std::uint32_t w = one.first; w > s_.first && one.first - w < far; --w) {
        if ((a_.words[w].before & clause_end) != 0)
            return false;
        if ((a_.words[w].before & Gap::comma) != 0)
            return (a_.in(w, WordList::concedes) || a_.in(w, WordList::sets_aside)) &&
                   !a_.senses[w + 1].has_any(
                       {Sense::article, Sense::state, Sense::number, Sense::pronoun});
    }
    return false;
}

bool Vicinity::in_relative(const Named& one, const Cue& cue) const {
    // "the Brazilian chair, which also holds Cape Verde, Ecuador and Haiti, voted for it"
    for (std::uint32_t w = one.first + 1; w <= one.last; ++w) {
        if (one.states.size() > 1 && (a_.words[w].before & Gap::comma) != 0)
            return false;
    }
    std::uint32_t opens = one.first;
    while (opens > s_.first && (a_.words[opens].before & Gap::comma) == 0) {
        if ((a_.words[opens].before & clause_end) != 0)
            return false;
        --opens;
    }
    if (opens == s_.first)
        return false;
    // "Perú, a quien"
    const bool relative = a_.is(opens, Sense::relative) ||
                          (a_.is(opens, Sense::preposition) && a_.is(opens + 1, Sense::relative));
    if (!relative || opens == one.first)
        return false;
    for (std::uint32_t w = one.last + 1; w <= cue.first; ++w) {
        if ((a_.words[w].before & Gap::comma) != 0)
            return true;
    }
    return false;
}

std::uint32_t Vicinity::behind_insertion(const Named& who, const Cue& cue) const {
    std::uint32_t commas = 0;
    std::uint32_t last = 0;
    for (std::uint32_t w = who.last + 1; w <= cue.first; ++w) {
        if ((a_.words[w].before & Gap::comma) != 0) {
            ++commas;
            last = w;
        }
    }
    return commas > 1 ? last : 0;
}

bool Vicinity::comma_between(std::uint32_t last, std::uint32_t first) const {
    for (std::uint32_t w = last + 1; w <= first; ++w) {
        if ((a_.words[w].before & Gap::comma) != 0)
            return true;
    }
    return false;
}

std::uint32_t Vicinity::spaces_between(std::uint32_t last, std::uint32_t first) const {
    std::uint32_t out = 0;
    for (std::uint32_t w = last + 1; w <= first; ++w)
        out += (a_.words[w].before & ~(Gap::stop | Gap::other | Gap::hyphen)) != 0 ? 1U : 0U;
    return out;
}

std::uint32_t Vicinity::behind_aside(const Cue& cue) const {
    for (std::uint32_t w = cue.first; w > s_.first && (a_.words[w].before & clause_end) == 0; --w) {
        if ((a_.words[w].before & Gap::comma) == 0)
            continue;
        for (std::uint32_t open = w - 1; open > s_.first; --open) {
            if ((a_.words[open].before & clause_end) != 0)
                return 0;
            if ((a_.words[open].before & Gap::comma) != 0)
                return a_.is(open, Sense::relative) ? w : 0;
        }
        return 0;
    }
    return 0;
}

// "It drew five votes (A, B, C, D and E)": votes without a side are for it, unless they brought it
// down.
bool Vicinity::drew_votes(std::uint32_t votes) const {
    // "which made no mention of it, drew only four votes"
    const std::uint32_t start = clause_start(votes);
    for (std::uint32_t w = votes; w > start; --w) {
        if ((a_.words[w].before & Gap::comma) != 0)
            break;
        if (a_.senses[w - 1].has_any({Sense::oppose, Sense::side, Sense::neg}))
            return false;
    }
    return true;
}

// "rejected by 80 votes to 5": the more were against it.
bool Vicinity::brought_down(std::uint32_t count) const {
    constexpr std::uint32_t far = 12;
    for (std::uint32_t w = count; w > s_.first && count - w < far; --w) {
        if ((a_.words[w].before & clause_end) != 0)
            return false;
        if (a_.begins(w - 1, WordList::brings_down))
            return true;
    }
    return false;
}

} // namespace plenary::reader
