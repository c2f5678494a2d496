#include "plenary/evidence/reader/assertion.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace plenary::reader {
namespace {

using Act = Proposal::Act;

} // namespace

Claim Assertion::make(const Cue& cue, const Named& who, std::string_view rule) const {
    Claim out;
    out.who = who;
    out.stance = cue.stance;
    out.act = cue.act;
    out.signs = cue.act == Act::signature;
    out.cue_first = cue.first;
    out.cue_last = cue.last;
    out.first = std::min(cue.first, who.first);
    out.last = std::max(cue.last, who.last);
    out.rule = rule;
    out.of_it = of_it(cue);
    return out;
}

// "que a apoiavam", "la hicieron suya", "s'y est rallié": a pronoun before the verb is its object.
bool Assertion::of_it(const Cue& cue) const {
    const auto is_object = [&](std::uint32_t w) { return a_.in(w, WordList::pronoun_object); };
    if (a_.text->language == Language::english || cue.form == Feature::noun)
        return false;
    return (cue.first > s_.first && is_object(cue.first - 1)) ||
           (cue.first < cue.last && (is_object(cue.first) || is_object(cue.first + 1)));
}

bool Assertion::admitted(Claim& made, const Cue& cue, const Told& told) const {
    if (s_.question)
        return false;
    // "Peru did not sign but opposed it": what is said before the turn is not of the verb behind
    // it.
    const bool turned = made.rule == "shared-subject" && a_.text->language == Language::english;
    const bool alike = made.rule == "likewise" && cue.first < made.who.first;
    const std::uint32_t from = turned  ? at_.clause_start(cue.first)
                               : alike ? cue.last + 1
                                       : std::min(made.first, at_.clause_start(cue.first));
    std::uint32_t behind_subject =
        made.who.last < cue.first ? made.who.last + 1 : at_.clause_start(cue.first);
    if (turned)
        behind_subject = std::max(behind_subject, at_.clause_start(cue.first));
    // "China, expected to vote no, abstained, as did Pakistan"
    if (alike && (a_.words[cue.first].before & Gap::comma) != 0)
        behind_subject = cue.first;
    if (std::any_of(marks_.deny.begin(), marks_.deny.end(),
                    [&](std::uint32_t w) {
                        return from <= w && w <= made.last && !denies_opening(w, made);
                    }) &&
        !correction_ahead(cue))
        return false;
    if (signs_a_deal(cue) || denied_behind(made) || report_denied(made) ||
        only_thought_of(made, cue))
        return false;
    if (any_between(marks_.withdraw, from, at_.clause_stop(made.last)) &&
        cue.act == Act::sponsorship)
        return false;
    if (any_between(marks_.withdraw, from, cue.first) && cue.act != Act::vote)
        return false;
    // "London, whose vote was taken for a no, voted for it"
    const std::uint32_t behind =
        made.who.last < cue.first ? at_.behind_insertion(made.who, cue) : at_.behind_aside(cue);
    const auto ahead = [&](const std::vector<std::uint32_t>& marks) {
        return behind == 0                 ? any_between(marks, from, cue.first)
               : made.who.first > cue.last ? any_between(marks, behind, cue.first)
                                           : any_between(marks, from, made.who.last) ||
                                                 any_between(marks, behind, cue.first);
    };
    // "Peru and reportedly Chile voted for it": the doubt is of the second.
    std::vector<std::uint32_t> awaited;
    std::copy_if(marks_.expect.begin(), marks_.expect.end(), std::back_inserter(awaited),
                 [&](std::uint32_t w) { return w < made.who.first || w > made.who.last; });
    if (ahead(awaited))
        return false;
    // "A letter urging members to approve it was signed by A and B"
    const bool of_letter =
        cue.passive && (cue.act == Act::signature || cue.act == Act::sponsorship);
    const bool urged = !of_letter && ahead(marks_.urge);
    const bool one_urge = urged && marks_.urge.size() == 1;
    const bool asks = one_urge && urges_all(marks_.urge.front(), made, cue);
    if (urged && !asks && !(one_urge && urged_ahead(marks_.urge.front(), made)))
        return false;
    if (within_condition(cue) || denied_noun(cue) || not_got(cue) || in_doubt(made, cue) ||
        one_of_several(made) || not_all(made.who) || reported_as_untrue(made, cue) ||
        deep_in_quote(made) || overtaken(made))
        return false;
    if (cue.stance == Proposal::Stance::absent && is_present(made.who))
        return false;
    if (former_before(made.who) ||
        (made.stance == Proposal::Stance::absent && has_no_seat(made.who, cue)))
        return false;
    if (claimed_by_another(made, cue, told))
        return false;
    if (any_between(marks_.threat, from, cue.first) || any_between(marks_.offer, from, cue.first)) {
        if (cue.form == Feature::infinitive || cue.form == Feature::base || threatened(cue))
            return false;
    }
    if (first_only(cue, std::max(from, behind)) && !any_between(marks_.change, from, cue.first))
        return false;
    if (changes_later(cue))
        return false;
    made.reported = any_between(marks_.say, s_.first, made.who.first) &&
                    std::none_of(named_.begin(), named_.end(), [&](const Named& one) {
                        return one.kind == Named::Kind::states && one.first < made.who.first;
                    });
    made.correction = any_between(marks_.change, from, cue.first) ||
                      (carried_.correcting && made.who.kind == Named::Kind::states &&
                       made.who.states.size() == 1 && !cue.label);
    if (!(asks ? Mood::intention(made) : mood_.mood(made, cue, behind_subject, told)))
        return false;
    times(made, alike ? std::min(made.first, at_.clause_start(cue.first)) : from);
    return true;
}

// "Pressed by its allies, Peru signed": what the subject was asked to do before it did it.
bool Assertion::urged_ahead(std::uint32_t urge, const Claim& made) const {
    if (urge > s_.first + 1 || made.who.kind != Named::Kind::states || made.who.first <= urge)
        return false;
    std::uint32_t open = made.who.first;
    while (open > urge && (a_.words[open].before & Gap::comma) == 0 &&
           a_.senses[open - 1].has_any({Sense::article, Sense::speaker, Sense::preposition}))
        --open;
    return open > urge && (a_.words[open].before & Gap::comma) != 0 && made.cue_first > open;
}

// "Peru asked members to support the draft", "called on them to reject it": who asks everybody for
// an act stands so.
bool Assertion::urges_all(std::uint32_t urge, const Claim& made, const Cue& cue) const {
    if (made.who.kind == Named::Kind::group || made.who.last >= urge || cue.first <= urge ||
        (cue.form != Feature::infinitive && cue.form != Feature::base))
        return false;
    bool all = false;
    for (std::uint32_t w = a_.hits[a_.hit_at[urge]].last + 1; w < cue.first; ++w) {
        const bool everybody = a_.senses[w].has_any({Sense::group_noun, Sense::group}) ||
                               a_.said(w) == "them" || a_.said(w) == "members" ||
                               a_.said(w) == "all";
        all = all || everybody;
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0 ||
            (!everybody && !a_.senses[w].has_any({Sense::article, Sense::preposition})))
            return false;
    }
    return all;
}

// "signed a contract for new ships", "firmó un acuerdo comercial": nothing that a body decides on.
bool Assertion::signs_a_deal(const Cue& cue) const {
    constexpr std::uint32_t near = 4;
    if (cue.act != Act::signature || cue.label || cue.form == Feature::noun)
        return false;
    for (std::uint32_t w = cue.last + 1; w <= s_.last && w <= cue.last + near; ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return false;
        if (a_.in(w, WordList::deal))
            return true;
    }
    return false;
}

// "A yes from Peru would be a surprise": nobody has said it.
bool Assertion::only_thought_of(const Claim& made, const Cue& cue) const {
    if (cue.form != Feature::noun || (cue.label && made.rule != "vote-of"))
        return false;
    const std::uint32_t w = made.last + 1;
    if (w > s_.last || (a_.words[w].before & ~Gap::space) != 0)
        return false;
    const std::uint32_t hit = a_.hit_at[w];
    const Meaning* aux = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::aux);
    return (aux != nullptr && (aux->feature == Feature::would || aux->feature == Feature::will ||
                               aux->feature == Feature::may)) ||
           a_.is(w, Sense::expect) || a_.in(w, WordList::would_be);
}

bool Assertion::is_be(std::uint32_t w) const { return a_.in(w, WordList::be_english); }

// "Reports that Peru had voted against it were false", "..., which its mission denies".
bool Assertion::denied_behind(const Claim& made) const {
    constexpr std::uint32_t near = 5;
    return std::any_of(marks_.deny.begin(), marks_.deny.end(), [&](std::uint32_t w) {
        if (w <= made.last)
            return false;
        for (std::uint32_t i = w; i > made.last && w - i < near; --i) {
            if ((a_.words[i].before & clause_end) != 0)
                return false;
            if (i == w && a_.is(w, Sense::deny) && is_be(w))
                return true; // "were false" in one phrase
            const bool relative = i < w && a_.is(i, Sense::relative);
            const bool opens = (a_.words[i].before & Gap::comma) != 0;
            if (relative && opens && a_.said(i) == "which")
                return true;
            if (opens)
                return false;
            const std::uint32_t hit = a_.hit_at[i];
            const Meaning* aux = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::aux);
            if (i + 1 == w && aux != nullptr && aux->feature == Feature::be)
                return true;
        }
        return false;
    });
}

// "took no part in the vote (delegation present in the room)", "is not a member and did not vote":
// who sits there, or has no seat, is not away.
bool Assertion::is_present(const Named& who) const {
    if (!s_.senses.has(Sense::note) ||
        std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
            return one.kind == Named::Kind::states && one.states != who.states;
        }))
        return false;
    for (std::uint32_t w = s_.first; w <= s_.last; ++w) {
        const std::uint32_t hit = a_.hit_at[w];
        const Meaning* note = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::note);
        if (note != nullptr && note->feature == Feature::present)
            return true;
    }
    return false;
}

// 'Its minister says "no country that keeps its word could oppose it"': who speaks does not do what
// the quoted words are about, unless they open with it.
bool Assertion::deep_in_quote(const Claim& made) const {
    constexpr std::uint32_t opening = 3;
    constexpr std::uint32_t open = Gap::quote_open | Gap::quote;
    if (made.who.last >= made.cue_first || made.who.kind != Named::Kind::states)
        return false;
    for (std::uint32_t w = made.cue_first; w > made.who.last + 1; --w) {
        if ((a_.words[w].before & Gap::quote_close) != 0)
            return false;
        if ((a_.words[w].before & open) != 0)
            return made.cue_first - w > opening;
    }
    return false;
}

// "first shown as abstaining": a later act in the sentence is no longer the first.
bool Assertion::first_only(const Cue& cue, std::uint32_t from) const {
    return std::any_of(marks_.first.begin(), marks_.first.end(), [&](std::uint32_t w) {
        return from <= w && w < cue.first && !first_in_turn(cue, w) &&
               std::none_of(cues_.begin(), cues_.end(), [&](const Cue& other) {
                   return w < other.first && other.first < cue.first;
               });
    });
}

// "a d'abord voté contre l'amendement": on the first of several motions, where nothing is changed.
bool Assertion::first_in_turn(const Cue& cue, std::uint32_t mark) const {
    constexpr std::uint32_t near = 5;
    const std::uint32_t hit = a_.hit_at[mark];
    if (!marks_.change.empty() || !a_.in(a_.hits[hit].last, WordList::first_in_turn))
        return false;
    for (std::uint32_t w = cue.last + 1; w <= s_.last && w <= cue.last + near; ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return false;
        if (a_.senses[w].has_any({Sense::motion, Sense::anaphor}))
            return true;
    }
    return false;
}

bool Assertion::correction_ahead(const Cue& cue) const {
    return any_between(marks_.change, s_.first, cue.first);
}

// "... abstained, but its vote was changed to yes": the first of the two does not stand.
bool Assertion::changes_later(const Cue& cue) const {
    return std::any_of(marks_.change.begin(), marks_.change.end(), [&](std::uint32_t w) {
        return w > cue.last && a_.is(w, Sense::change) &&
               std::any_of(marks_.first.begin(), marks_.first.end(),
                           [&](std::uint32_t f) { return f < w; });
    });
}

// "The United Kingdom, which does not sit on the Council, did not take part"
bool Assertion::has_no_seat(const Named& who, const Cue& cue) const {
    for (std::uint32_t w = who.last + 1; w < cue.first; ++w) {
        const std::uint32_t hit = a_.hit_at[w];
        const Meaning* note = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::note);
        if (note != nullptr && note->feature == Feature::present)
            return true;
    }
    return false;
}

bool Assertion::former_before(const Named& who) const {
    // "a former head of its delegation, in the public, exclaims that Belgrade will not accept it"
    const std::uint32_t start = at_.clause_start(who.first);
    for (const std::uint32_t former : marks_.former) {
        for (std::uint32_t w = former; former >= start && w + 1 < who.first; ++w) {
            if (a_.is(w + 1, Sense::relative) && a_.text->language != Language::english &&
                (a_.words[w + 1].before & ~(Gap::space | Gap::apostrophe)) == 0 &&
                who.first <= w + 4)
                return true;
        }
    }
    constexpr std::uint32_t near = 5;
    const std::uint32_t from = who.first > s_.first + near ? who.first - near : s_.first;
    for (std::uint32_t w = who.last; w + 1 > from; --w) {
        if (w < who.first && (a_.words[w + 1].before & (Gap::comma | clause_end)) != 0)
            return false;
        if (w != who.first && any_between(marks_.former, w, w + 1))
            return true;
        if (w == 0)
            break;
    }
    return false;
}

// "According to Moscow, Ankara supports it"; "the envoy of X said that Y will come round".
bool Assertion::claimed_by_another(const Claim& made, const Cue& cue, const Told& told) const {
    constexpr std::uint32_t near = 4;
    // "According to a list seen by the agency, A, B and C voted against": a roll that was seen.
    constexpr std::size_t roll = 3;
    const bool rolled = made.act == Act::vote && made.who.states.size() >= roll;
    for (const std::uint32_t w : marks_.claim) {
        if (w > made.who.first || rolled)
            continue;
        // "um assessor chileno garante que La Paz votará a favor"
        for (std::uint32_t i = w; i > s_.first && w - i < near; --i) {
            if ((a_.words[i].before & (Gap::comma | clause_end)) != 0)
                break;
            if (a_.is(i - 1, Sense::not_agent))
                return true;
        }
        for (std::uint32_t i = w + 1; i < made.who.first; ++i) {
            if (a_.is(i, Sense::not_agent))
                return true; // a paper, a member of parliament, somebody's official
            if (a_.is(i, Sense::speaker) && (a_.words[made.who.first].before & Gap::comma) != 0)
                return true; // "according to the ambassador, Ankara ..."
        }
        for (const Named& one : named_) {
            if (one.kind == Named::Kind::states && one.first != made.who.first &&
                one.last < made.who.first && one.states != made.who.states)
                return true;
        }
    }
    // "Peru's ministry said that Peru voted for it, as did Chile"
    const bool alike = cue.last < made.who.first && told.last != nullptr &&
                       !told.last->rule.empty() && told.last->cue_first == cue.first;
    for (const std::uint32_t w : marks_.say) {
        if (w > made.who.first || made.who.kind != Named::Kind::states || alike)
            continue;
        // The speaker stands right before the verb.
        for (const Named& one : named_) {
            if (one.kind == Named::Kind::states && one.last < w && w - one.last <= 8 &&
                one.role == Role::agent && one.first != made.who.first &&
                one.states != made.who.states && one.states.size() == 1 &&
                !speaks_of_own(one, made, cue) && at_.clause_start(w) <= one.first &&
                made.cue_first > w && at_.clause_start(made.who.first) <= w)
                return true;
        }
    }
    return false;
}

// "Kiribati said that Kiribati and Nauru had voted for it", "Austria said that Brazil and Fiji had
// become sponsors": who stood with the speaker, or who else brings the text, is no claim of
// another.
bool Assertion::speaks_of_own(const Named& speaker, const Claim& made, const Cue& cue) {
    return (made.who.closed && std::find(made.who.states.begin(), made.who.states.end(),
                                         speaker.states.front()) != made.who.states.end()) ||
           cue.act == Act::sponsorship;
}

} // namespace plenary::reader
