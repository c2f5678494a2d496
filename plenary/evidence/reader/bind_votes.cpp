// Stands that are votes: whoever backed or opposed a text where votes were counted has voted.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "plenary/evidence/reader/binder.hpp"

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;
using Act = Proposal::Act;

} // namespace

// "neuf des quinze membres"
bool Binder::of_total(const Named& part, std::uint32_t stop) const {
    constexpr std::uint32_t near = 4;
    for (std::uint32_t w = part.first + 1; w < stop && w <= part.first + near; ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return false;
        if (a_.number_at(w) >= 0)
            return a_.is(w - 1, Sense::preposition) || a_.is(w - 1, Sense::article);
    }
    return false;
}

// "Five countries opposed it": so many are counted where a vote is told.
void Binder::counted_as_votes(Cue& cue) {
    if (cue.form != Feature::past || (cue.act != Act::speech && cue.act != Act::backing))
        return;
    cue.act = Act::vote;
    cue.stance = cue.stance == Stance::support ? Stance::yes : Stance::no;
}

// "Sur les quinze membres, onze ont approuvé la prolongation : ..."
bool Binder::out_of_all() const {
    constexpr std::uint32_t near = 5;
    if (!a_.in(s_.first, WordList::out_of))
        return false;
    bool number = false;
    bool members = false;
    for (std::uint32_t w = s_.first + 1; w <= s_.last && w <= s_.first + near; ++w) {
        if ((a_.words[w].before & Gap::comma) != 0)
            return number && members && a_.is(w, Sense::number);
        number = number || a_.number_at(w) >= 0;
        members = members || a_.is(w, Sense::group_noun);
    }
    return false;
}

// "The text passed, with Peru and Chile opposed"
bool Binder::passed_with(const Named& who) const {
    if (!s_.senses.has(Sense::adopted) || who.first == s_.first ||
        a_.hit_at[who.first - 1] == Analysis::none)
        return false;
    const Meaning* prep = a_.meaning(a_.hit_at[who.first - 1], Sense::preposition);
    return prep != nullptr && prep->feature == Feature::with;
}

// "Peru approved it and Chile abstained": who votes in the sentence tells that a vote is told.
bool Binder::votes_beside() const {
    return std::any_of(cues_.begin(), cues_.end(), [](const Cue& one) {
        return one.act == Act::vote && !one.adopted && !one.label && one.form == Feature::past;
    });
}

// "India backed its call for peace but abstained": who backed it is told to have voted otherwise.
bool Binder::votes_itself(const Claim& made, const Cue& cue) const {
    return std::any_of(cues_.begin(), cues_.end(), [&](const Cue& one) {
        // "Peru opposed it, while 30 voted for it"
        const bool others = one.first > s_.first && (a_.number_at(one.first - 1) >= 0);
        return one.act == Act::vote && one.first > cue.last && !one.adopted && !one.label &&
               one.form == Feature::past && !others &&
               std::none_of(named_.begin(), named_.end(), [&](const Named& other) {
                   return other.first > cue.last && other.last < one.first && acts(other.role) &&
                          other.first != made.who.first;
               });
    });
}

// "lo aprobaron", "l'a rejeté": what a body does to a text, by voting.
bool Binder::decides(const Cue& cue) const {
    for (std::uint32_t w = cue.first; cue.form == Feature::past && w <= cue.last; ++w) {
        if (a_.begins(w, WordList::decides))
            return true;
    }
    return false;
}

// "In a joint statement, Peru and Chile backed it", "backed it in the debate": by word, whatever
// else the sentence tells.
bool Binder::told_by_word(const Cue& cue) const {
    constexpr std::uint32_t near = 4;
    const std::uint32_t stop = at_.clause_stop(cue.last);
    for (std::uint32_t w = at_.clause_start(cue.first); w < stop; ++w) {
        if (!a_.in(w, WordList::said_in))
            continue;
        if (w + 1 == cue.first && cue.form == Feature::gerund)
            return true; // "a statement backing it"
        for (std::uint32_t v = w; v > s_.first && w - v < near; --v) {
            const std::uint32_t hit = a_.hit_at[v - 1];
            const Meaning* prep =
                hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::preposition);
            if (prep != nullptr && prep->feature == Feature::in)
                return true;
            if ((a_.words[v].before & ~(Gap::space | Gap::apostrophe | Gap::hyphen)) != 0)
                break;
        }
    }
    return false;
}

// "A, B and C backed it", where a vote is told: that many stood so by voting, unless it was before.
bool Binder::by_voting(const Claim& made, const Cue& cue) const {
    constexpr std::size_t several = 3;
    constexpr std::size_t two = 2;
    constexpr std::array<std::string_view, 23> verbs{
        "prononc", "pronunci", "rechaz",  "reject",  "rejet", "rejeit", "support", "back",
        "oppos",   "sided",    "approuv", "souten",  "appuy", "apoy",   "respald", "se opu",
        "acompañ", "apoi",     "opuser",  "opusier", "aprob", "sostuv", "se décl"};
    const bool set = made.who.kind == Named::Kind::group || made.who.kind == Named::Kind::reference;
    if ((made.act != Act::backing && made.act != Act::speech) ||
        (cue.passive && !(votes_beside() && !votes_itself(made, cue))) ||
        (made.who.kind != Named::Kind::states && !set) ||
        any_between(marks_.say, s_.first, made.last) || !marks_.years.empty() ||
        !marks_.earlier.empty() || told_by_word(cue))
        return false;
    if (passed_with(made.who) && made.who.last + 1 == cue.first && a_.said(cue.first) != "in")
        return true;
    const bool beside = votes_beside() && !votes_itself(made, cue);
    // "passed it with only China and Russia opposing"
    const bool with_result =
        made.rule == "with-doing" && s_.senses.has_any({Sense::adopted, Sense::vote});
    const bool told_beside = beside || with_result;
    if ((!carried_.voting && !out_of_all() && !told_beside) ||
        (!set && made.who.states.size() < (decides(cue) ? two : several) && !told_beside) ||
        (cue.form != Feature::past && cue.form != Feature::text &&
         !(cue.form == Feature::gerund && told_beside) && !(cue.passive && beside) &&
         !(cue.form == Feature::present && a_.text->language == Language::french)))
        return false;
    const auto tells = [&](std::uint32_t w) {
        std::string said(a_.said(w));
        if (said.front() >= 'A' && said.front() <= 'Z')
            said.front() = static_cast<char>(said.front() - 'A' + 'a');
        return std::any_of(verbs.begin(), verbs.end(), [&](std::string_view verb) {
            return said.starts_with(verb) ||
                   (said == "se" && (verb == "se opu" || verb == "se décl"));
        });
    };
    // "the three members of the Union were against"
    if (a_.said(cue.first) == "were" && a_.text->language == Language::english)
        return true;
    if (set)
        return false;
    // "ont approuvé": the verb stands behind its auxiliary.
    const bool behind_aux =
        cue.last > cue.first && (a_.is(cue.first, Sense::aux) || a_.said(cue.first) == "ont" ||
                                 (a_.said(cue.first) == "a" && decides(cue)));
    const bool told = tells(cue.first) || (behind_aux && tells(cue.first + 1));
    for (std::uint32_t w = cue.first; told && w > s_.first && cue.first - w < 3; --w) {
        if (a_.in(w - 1, WordList::had))
            return false;
    }
    return told;
}

} // namespace plenary::reader
