// Denials, conditions and threats: what stands under them is not told as done.
#include <algorithm>

#include "plenary/evidence/reader/assertion.hpp"

namespace plenary::reader {

// "Contrary to reports that it would abstain, Peru voted for it": what is denied is told before the
// comma.
bool Assertion::denies_opening(std::uint32_t deny, const Claim& made) const {
    if (deny > made.who.first || made.who.first == s_.first)
        return false;
    std::uint32_t open = made.who.first;
    while (open > deny && (a_.words[open].before & Gap::comma) == 0 &&
           a_.senses[open - 1].has_any({Sense::article, Sense::speaker, Sense::preposition}))
        --open;
    return open > deny && (a_.words[open].before & Gap::comma) != 0 &&
           std::any_of(cues_.begin(), cues_.end(),
                       [&](const Cue& cue) { return deny < cue.first && cue.last < open; });
}

// "The report that Togo voted against, which went round on Monday, is false."
bool Assertion::report_denied(const Claim& made) const {
    constexpr std::array<std::string_view, 16> be{"is",  "are",  "was",   "were",   "es",  "son",
                                                  "fue", "era",  "é",     "são",    "foi", "eram",
                                                  "est", "sont", "était", "étaient"};
    constexpr std::uint32_t near = 6;
    std::uint32_t that = made.who.first;
    while (that > s_.first && a_.is(that - 1, Sense::article) && !a_.is(that - 1, Sense::relative))
        --that;
    if (that < s_.first + 2 || that > s_.first + near || !a_.is(that - 1, Sense::relative) ||
        std::any_of(named_.begin(), named_.end(),
                    [&](const Named& one) { return one.first < made.who.first; }))
        return false;
    return std::any_of(marks_.deny.begin(), marks_.deny.end(), [&](std::uint32_t w) {
        if (w <= made.last)
            return false;
        return std::any_of(be.begin(), be.end(), [&](std::string_view word) {
            return a_.said(w) == word || a_.said(w - 1) == word;
        });
    });
}

// "Si le Kenya a voté pour, le Togo s'est abstenu": two acts that were done, set against each
// other.
bool Assertion::sets_against(std::uint32_t condition, const Cue& cue) const {
    const std::string_view said = a_.said(condition);
    const std::string_view verb = a_.said(cue.first);
    return condition == s_.first && (said == "Si" || said == "Se" || said == "S") &&
           cue.form == Feature::past && !verb.ends_with("ait") && !verb.ends_with("aient");
}

// "If Peru, the host, voted against it, the text would fail": all before the comma of what would
// be.
bool Assertion::supposed_ahead(const Cue& cue) const {
    if (a_.text->language != Language::english || marks_.condition.empty() ||
        marks_.condition.front() > s_.first + 1 || cue.form != Feature::past)
        return false;
    std::uint32_t comma = Analysis::none;
    for (std::uint32_t w = cue.last + 1; w <= s_.last; ++w) {
        if ((a_.words[w].before & (clause_end | Gap::colon)) != 0)
            return false;
        if ((a_.words[w].before & Gap::comma) != 0)
            comma = w;
        const std::uint32_t hit = a_.hit_at[w];
        const Meaning* aux = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::aux);
        if (comma != Analysis::none && aux != nullptr && aux->feature == Feature::would)
            return true;
    }
    return false;
}

// "will cut its aid if Haiti votes against": what stands in the condition is not told as done.
bool Assertion::within_condition(const Cue& cue) const {
    if (supposed_ahead(cue))
        return true;
    for (const std::uint32_t w : marks_.condition) {
        if (w >= cue.first || sets_against(w, cue))
            continue;
        // "no quiso decir si respaldaría el texto": whether
        constexpr std::uint32_t near = 2;
        if (cue.form == Feature::conditional && cue.first <= w + near)
            return true;
        bool closed = false;
        for (std::uint32_t i = w + 1; i <= cue.first; ++i) {
            closed = closed || (a_.words[i].before & (Gap::comma | clause_end | Gap::colon)) != 0;
        }
        if (!closed && cue.form != Feature::conditional && !would_before(w, cue.first))
            return true;
    }
    return false;
}

// "It is not true that Peru abstained on the amendment but voted for the text", "Nobody knows if":
// what such words open is all told under them, up to the next clause of somebody else.
bool Assertion::reported_as_untrue(const Claim& made, const Cue& cue) const {
    constexpr std::uint32_t near = 4; // words between: "a false report said that"
    // "Contrary to reports that it would abstain, Peru voted for it"
    const bool apart = a_.in(s_.first, WordList::contrary_to) ||
                       (s_.first < s_.last && a_.in(s_.first + 1, WordList::contrary_to));
    const auto under = [&](std::uint32_t mark) {
        const std::uint32_t last = a_.hits[a_.hit_at[mark]].last;
        std::uint32_t opens = last;
        while (opens < cue.first && opens < last + near && !a_.in(opens, WordList::subordinates) &&
               a_.after(opens) == Gap::space && !a_.is(opens + 1, Sense::state))
            ++opens;
        if (!a_.in(opens, WordList::subordinates) || opens >= cue.first ||
            (apart && denies_opening(mark, made)))
            return false;
        constexpr std::uint32_t ends = clause_end | Gap::colon | Gap::dash;
        for (std::uint32_t w = opens + 1; w <= cue.first; ++w) {
            // ", but Chile voted for it"
            const bool other = (a_.words[w].before & Gap::comma) != 0 && a_.is(w, Sense::but) &&
                               std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
                                   return one.first > w && one.first <= w + 2 && acts(one.role);
                               });
            if ((a_.words[w].before & ends) != 0 || other ||
                (w > opens + 1 && a_.is(w, Sense::say)))
                return false;
        }
        return true;
    };
    if (cue.label && made.who.first > cue.last)
        return false;
    return std::any_of(marks_.deny.begin(), marks_.deny.end(), under) ||
           std::any_of(marks_.expect.begin(), marks_.expect.end(), under);
}

bool Assertion::would_before(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t w = from; w < to; ++w) {
        const std::uint32_t hit = a_.hit_at[w];
        if (hit == Analysis::none)
            continue;
        const Meaning* aux = a_.meaning(hit, Sense::aux);
        if (aux != nullptr && (aux->feature == Feature::would || aux->feature == Feature::will))
            return true;
    }
    return false;
}

// "amenaza con el veto": what is threatened with stands right behind the threat.
bool Assertion::threatened(const Cue& cue) const {
    constexpr std::uint32_t near = 4;
    for (std::uint32_t w = cue.first; w > s_.first && cue.first - w < near; --w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0 ||
            a_.senses[w - 1].has_any({Sense::conjunction, Sense::but, Sense::relative}))
            return false;
        if (a_.senses[w - 1].has_any({Sense::threat, Sense::offer}))
            return true;
    }
    return false;
}

// "There were no abstentions from Peru", "no hubo votos en contra de Perú", "sans le soutien du
// Pérou": what the noun says was not there.
bool Assertion::denied_noun(const Cue& cue) const {
    constexpr std::uint32_t near = 5;
    if (cue.form != Feature::noun)
        return false;
    // "There were no votes against from Peru"
    if (a_.text->language == Language::english && a_.in(cue.first, WordList::none_of) &&
        cue.last < s_.last && a_.is(cue.last + 1, Sense::side) &&
        a_.words[cue.last + 1].before == Gap::space)
        return true;
    bool exists = false;
    for (std::uint32_t w = cue.first; w > s_.first && cue.first - w < near; --w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return false;
        const std::uint32_t before = w - 1;
        if (a_.text->language == Language::english) {
            // "the no votes", "Peru's no vote"
            constexpr Senses whose{Sense::article, Sense::state, Sense::number};
            return a_.in(before, WordList::none_of) &&
                   (before == s_.first ||
                    (!a_.senses[before - 1].has_any(whose) && a_.said(before - 1) != "s" &&
                     !a_.in(before - 1, WordList::its)));
        }
        const bool no = a_.said(before) == "no" || a_.said(before) == "No";
        const bool none = (!no && a_.in(before, WordList::none_of)) || a_.said(before) == "pas";
        if (none || (exists && a_.is(before, Sense::neg)))
            return true;
        exists = exists || a_.in(before, WordList::exists);
        if (a_.is(before, Sense::neg))
            return false;
    }
    return false;
}

// "The draft lacks the support of Peru", "failed to win the support of Peru": it has not got what
// the noun says.
bool Assertion::not_got(const Cue& cue) const {
    constexpr std::uint32_t near = 5;
    constexpr std::uint32_t far = 5;
    if (cue.form != Feature::noun)
        return false;
    for (std::uint32_t w = cue.first; w > s_.first && cue.first - w < near; --w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return false;
        if (a_.in(w - 1, WordList::lacks))
            return true;
        if (!a_.in(w - 1, WordList::wins))
            continue;
        for (std::uint32_t v = w - 1; v > s_.first && w - v < far; --v) {
            if ((a_.words[v].before & ~(Gap::space | Gap::apostrophe)) != 0)
                return false;
            if (a_.senses[v - 1].has_any({Sense::neg, Sense::refuse}) ||
                a_.in(v - 1, WordList::fails))
                return true;
        }
        return false;
    }
    return false;
}

// "The support of Peru is uncertain", "la firma de Perú no figura en la carta".
bool Assertion::in_doubt(const Claim& made, const Cue& cue) const {
    constexpr std::uint32_t near = 4;
    if (cue.form != Feature::noun || made.who.first < cue.first)
        return false;
    bool denied = false;
    for (std::uint32_t w = made.last + 1; w <= s_.last && w <= made.last + near; ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return false;
        if (a_.in(w, WordList::in_doubt) || (denied && a_.in(w, WordList::turns_up)))
            return true;
        denied = denied || a_.is(w, Sense::neg) || a_.in(w, WordList::none_of);
    }
    return false;
}

// "Peru or Chile voted against it": one of the two, and nobody says which.
bool Assertion::one_of_several(const Claim& made) const {
    constexpr std::uint32_t near = 3;
    const Named& who = made.who;
    if (who.kind != Named::Kind::states || who.states.size() != 2 || s_.senses.has(Sense::neg))
        return false;
    for (std::uint32_t w = who.first; w > s_.first && who.first - w < near; --w) {
        if (a_.is(w - 1, Sense::along))
            return false; // "members such as Peru or Chile"
    }
    for (std::uint32_t w = who.first + 1; w < who.last; ++w) {
        const bool spanish = a_.text->language == Language::spanish;
        if ((a_.words[w].before & (Gap::open | Gap::close)) == 0 &&
            a_.in(w, spanish ? WordList::or_spanish : WordList::or_else))
            return true;
    }
    return false;
}

// "Not all of the Nordic countries supported it": some, and nobody says which.
bool Assertion::not_all(const Named& who) const {
    constexpr std::uint32_t near = 4;
    if (who.kind == Named::Kind::states || who.kind == Named::Kind::pronoun)
        return false;
    for (std::uint32_t w = who.first + 1; w > s_.first + 1 && who.first + 1 - w < near; --w) {
        if (w <= who.first && (a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return false;
        const bool all = a_.in(w - 1, WordList::all) || a_.in(w - 1, WordList::whole_group) ||
                         a_.in(w - 1, WordList::everybody);
        if (all && (a_.is(w - 2, Sense::neg) || a_.in(w - 2, WordList::and_not)))
            return true;
    }
    return false;
}

} // namespace plenary::reader
