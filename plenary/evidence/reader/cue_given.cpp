// Acts told by what is given or asked for: "expressed its support", "asked for a postponement"; and
// what names who acted around a phrase.
#include <algorithm>

#include "plenary/evidence/reader/cue_finder.hpp"

namespace plenary::reader {

// "expresó su más firme apoyo", "a justifié son vote contre": what is given says how one stands.
std::uint32_t CueFinder::given(const Hit& h, const Meaning& m) {
    constexpr std::uint32_t far = 6;
    const Meaning* said = nullptr; // "cast two no votes": the side before the noun
    for (std::uint32_t w = h.last + 1; w <= s_.last && w <= h.last + far; ++w) {
        if ((a_.words[w].before & (clause_end | Gap::colon | Gap::comma | Gap::open)) != 0)
            return 0;
        const std::uint32_t hit = a_.hit_at[w];
        if (hit == Analysis::none)
            continue;
        const std::uint32_t last = a_.hits[hit].last;
        if (const Meaning* side = a_.meaning(hit, Sense::side); side != nullptr && is_answer(w))
            said = side;
        // "gave no support", "raised no objection"
        if (w == h.last + 1 && a_.in(w, WordList::none_of) &&
            a_.text->language == Language::english && h.last + 1 < s_.last &&
            a_.senses[w + 1].has_any({Sense::stand, Sense::support, Sense::oppose}))
            return a_.hits[a_.hit_at[w + 1]].last + 1;
        if (const Meaning* stand = a_.meaning(hit, Sense::stand)) {
            if (noun_with_of(last) && whose(last))
                return 0; // "announced the support of Chile"
            const bool yes = stand->feature == Feature::in_favour;
            add(yes ? Stance::support : Stance::oppose, yes ? Act::backing : Act::speech, h.first,
                last, m.feature);
            return last + 1;
        }
        const Meaning* vote = a_.meaning(hit, Sense::vote);
        const Meaning* none = a_.meaning(hit, Sense::abstain);
        if (none != nullptr && none->feature == Feature::noun) {
            add(Stance::abstain, Act::vote, h.first, last, m.feature);
            return last + 1;
        }
        const bool votes = (vote != nullptr && may_be_noun(a_.hits[hit])) ||
                           a_.meaning(hit, Sense::its_vote) != nullptr;
        if (votes && said != nullptr) {
            add(stance_of(*said), Act::vote, h.first, last, m.feature);
            return last + 1;
        }
        if (votes) {
            const auto side = side_after(last);
            if (!side || side->second > last + 3)
                return 0;
            add(stance_of(*side->first), Act::vote, h.first, side->second, m.feature);
            return side->second + 1;
        }
        // "voiced regret at the rejection", but "gave to the text its support"
        const bool elsewhere = a_.text->language == Language::english &&
                               a_.is(w, Sense::preposition) && a_.said(w) != "to" &&
                               a_.said(w) != "of";
        const bool turns = a_.senses[w].has_any({Sense::aux, Sense::but}) ||
                           (a_.is(w, Sense::conjunction) && a_.text->language == Language::english);
        if (turns || starts_list(w) || acts(hit) || elsewhere ||
            a_.meaning(hit, Sense::relative) != nullptr)
            return 0;
        w = last;
    }
    return 0;
}

// "pide el aplazamiento", "a demandé un vote séparé", "la votación separada la pidió Kenia", "le
// report a été demandé par le Kenya": who asks for it moves it.
bool CueFinder::asks_for_motion(const Hit& h) const {
    constexpr std::uint32_t near = 5;
    const auto moves = [&](std::uint32_t w) {
        const std::uint32_t hit = a_.hit_at[w];
        const Meaning* motion = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::motion);
        return motion != nullptr && motion->feature == Feature::procedure;
    };
    for (std::uint32_t w = h.last + 1; w <= s_.last && w <= h.last + near; ++w) {
        if ((a_.words[w].before & (clause_end | Gap::comma | Gap::colon)) != 0 || starts_list(w) ||
            a_.is(w, Sense::relative))
            break;
        if (moves(w))
            return true;
    }
    // Before the verb only where the verb says so: a pronoun, or a passive.
    bool object = passive(h.first, h.last, Feature::participle);
    for (std::uint32_t w = h.first; w > s_.first && h.first - w < near; --w) {
        if ((a_.words[w].before & (clause_end | Gap::colon)) != 0 || starts_list(w - 1))
            return false;
        object = object || a_.said(w - 1) == "la" || a_.said(w - 1) == "lo" ||
                 a_.is(w - 1, Sense::relative);
        if (moves(w - 1))
            return object;
    }
    return false;
}

// "fue rechazada por Suecia y Dinamarca"
bool CueFinder::brought_down_by(const Hit& h) const {
    constexpr std::uint32_t near = 3;
    if (!passive(h.first, h.last, Feature::participle))
        return false;
    return std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
        return one.kind == Named::Kind::states && one.first > h.last &&
               one.first <= h.last + near && one.role == Role::by;
    });
}

// Whether a list with "it was" before it ends right here.
bool CueFinder::named_as(std::uint32_t first) const {
    return std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
        if (one.kind != Named::Kind::states || one.last + 1 != first)
            return false;
        std::uint32_t w = one.first;
        while (w > s_.first && a_.is(w - 1, Sense::article))
            --w;
        return w > s_.first && behind_be(w);
    });
}

// Whether "of" a member stands right behind the noun, and not "of his country".
bool CueFinder::whose(std::uint32_t last) const {
    for (std::uint32_t w = last + 1; w <= s_.last && w <= last + 3; ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return false;
        if (starts_list(w))
            return true;
        if (!a_.is(w, Sense::preposition) && !a_.is(w, Sense::article))
            return false;
    }
    return false;
}

} // namespace plenary::reader
