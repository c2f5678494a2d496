#include "plenary/evidence/reader/mood.hpp"

#include <algorithm>

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;
using Act = Proposal::Act;
using Grade = Proposal::Grade;

} // namespace

bool Mood::mood(Claim& made, const Cue& cue, std::uint32_t from, const Told& told) const {
    constexpr std::uint32_t window = 7;
    std::uint32_t start =
        std::max(from, cue.first > window + s_.first ? cue.first - window : s_.first);
    bool will = cue.form == Feature::future;
    bool would = cue.form == Feature::conditional;
    bool have = false;
    bool did = false; // "ended up voting"
    bool had_would = false;
    bool may = false;
    bool might = false;
    int negations = 0;
    bool neither = false;
    std::uint32_t refused = Analysis::none; // the last word of "declined to"
    bool failed = false;
    start = std::max(start, at_.behind_insertion(made.who, cue));
    if (made.who.first > cue.last)
        start = std::max(start, at_.behind_aside(cue));
    // A phrase that began before the window is in it.
    if (start > from && a_.hit_at[start] != Analysis::none)
        start = std::max(from, a_.hits[a_.hit_at[start]].first);
    for (std::uint32_t w = start; w < cue.first; ++w) {
        if (fails_to(w)) {
            ++negations;
            failed = true;
        }
        const std::uint32_t hit = a_.hit_at[w];
        if (hit == Analysis::none || a_.hits[hit].first != w)
            continue;
        // "no llegó a firmar": the "no" of the auxiliary
        const bool of_auxiliary = w + 1 < cue.first && a_.is(w + 1, Sense::aux);
        // "No, se abstuvo"
        const bool answers = w == s_.first && (a_.after(a_.hits[hit].last) & Gap::comma) != 0;
        if (a_.meaning(hit, Sense::neg) != nullptr && !answers &&
            (a_.meaning(hit, Sense::side) == nullptr || w + 2 >= cue.first || of_auxiliary))
            ++negations;
        neither = neither || a_.said(w) == "neither";
        if (a_.meaning(hit, Sense::refuse) != nullptr)
            refused = a_.hits[hit].last;
        if (const Meaning* aux = a_.meaning(hit, Sense::aux)) {
            // "disse que vota", not "disse que votou"
            const bool told_past = cue.form == Feature::past &&
                                   !a_.senses[cue.first].has_any({Sense::aux, Sense::side}) &&
                                   a_.said(a_.hits[hit].last) == "que";
            will = will || (aux->feature == Feature::will && !told_past);
            may = may || aux->feature == Feature::may;
            might = might || (aux->feature == Feature::may && a_.in(w, WordList::might));
            if (aux->feature == Feature::may)
                would = true;
            if (aux->feature == Feature::would) {
                would = true;
                had_would = a_.text->language != Language::english;
            }
            have = have || aux->feature == Feature::have || aux->feature == Feature::did;
            did = did || aux->feature == Feature::did;
        }
    }
    // "Peru almost vetoed it", "a presque voté"
    if (cue.first > s_.first && made.who.last < cue.first && !cue.label &&
        (a_.in(cue.first - 1, WordList::almost) ||
         (cue.last > cue.first && a_.in(cue.first + 1, WordList::almost))))
        return false;
    // "O Chile agradeceu ao Peru por ter votado a favor": it is another's
    if (cue.first > s_.first + 1 && made.who.last + 2 < cue.first && !cue.label &&
        a_.text->language == Language::portuguese && cue.form == Feature::participle &&
        a_.said(cue.first - 2) == "por" && a_.said(cue.first - 1).starts_with("ter")) {
        for (std::uint32_t w = made.who.last + 1; w < cue.first; ++w) {
            if (a_.is(w, Sense::state))
                return false;
        }
    }
    // "neither Guinea nor Mali sponsor it"
    std::uint32_t ahead = made.who.first > s_.first ? made.who.first - 1 : s_.first;
    // "nem mesmo a China vetou", "not even China"
    while (ahead > s_.first && a_.words[ahead].before == Gap::space &&
           (a_.is(ahead, Sense::article) || a_.in(ahead, WordList::even)))
        --ahead;
    if (ahead + 1 < made.who.first && made.who.last < cue.first &&
        a_.in(ahead + 1, WordList::even) && a_.is(ahead, Sense::neg))
        ++negations;
    for (std::uint32_t w = made.who.first > s_.first ? made.who.first - 1 : s_.first;
         w <= made.who.last && made.who.last < cue.first; ++w) {
        const std::string_view said = a_.said(w);
        if (said == "ni" || said == "Ni" || said == "neither" || said == "Neither" ||
            said == "nor" || said == "nem" || said == "Nem") {
            ++negations;
            break;
        }
    }
    if (a_.text->language == Language::english && neither && negations > 1)
        --negations; // "neither signed nor endorsed it"
    if (a_.text->language == Language::french && !failed)
        negations = (negations + 1) / 2; // ne ... pas
    if (a_.text->language == Language::french && failed)
        negations = 2;
    if (denied_passive(made, cue))
        return false;
    if (cue.label || cue.passive || cue.form == Feature::noun)
        negations = 0;
    if (negations % 2 == 1)
        return !have && !had_would && refuses(made, cue, may);
    if (refused != Analysis::none && cue.first <= refused + 3 && !cue.label && !cue.passive)
        return refusal(made);
    const bool conditions = !marks_.condition.empty();
    if (would && (have || had_would || would_have_been(cue)))
        return false;
    // "said that it may vote against": anything is possible
    if (might && !conditions && !will)
        return false;
    // "announced that it would vote against"
    if (would && !conditions && (told.indirect || any_between(marks_.say, s_.first, cue.first)) &&
        cue.form != Feature::infinitive)
        return intention(made);
    if (would) {
        if (!conditions)
            return false;
        made.grade = Grade::conditional;
        return intention(made);
    }
    if (conditions && will) {
        made.grade = Grade::conditional;
        return intention(made);
    }
    if (any_between(marks_.hedge, at_.clause_start(cue.first), at_.clause_stop(cue.last)) &&
        !cue.label && made.act != Act::vote) {
        made.grade = Grade::weak;
    }
    // "Chile will vote yes, Peru no"
    const bool follows =
        cue.bare && told.last != nullptr && told.last->intended && told.last->cue_last < cue.first;
    if (will || follows)
        return intention(made);
    if (failed)
        return true;
    // "It was rejected": nobody is said to have done it.
    if (a_.text->language == Language::english && cue.form == Feature::past && !cue.passive &&
        made.act != Act::vote && !cue.label && behind_be(cue.first))
        return false;
    // "fue criticado", "a été rejeté": it is what is done to the subject.
    if (a_.text->language != Language::english && cue.form == Feature::participle && !cue.passive &&
        made.act != Act::vote && !cue.label && behind_be(cue.first))
        return false;
    if (!did && !cue.label && !done_first(cue) && !foremost(made.who, cue) &&
        (cue.form == Feature::infinitive ||
         (cue.form == Feature::base && preceded_by_to(cue.first))))
        return false;
    if (cue.form == Feature::participle && !cue.passive && !cue.label && !have &&
        !has_auxiliary(start, cue.first) && !parted_auxiliary(made.who, cue))
        return false;
    return true;
}

// "ne soutient pas", "no podemos apoyar", "não apoiará": who will not back it is against it. Who
// did not may have done nothing.
bool Mood::refuses(Claim& made, const Cue& cue, bool may) const {
    if (a_.text->language == Language::english || made.act != Act::backing ||
        made.stance != Stance::support || !marks_.condition.empty())
        return false;
    const bool now = cue.form == Feature::present || cue.form == Feature::future ||
                     (may && cue.form == Feature::infinitive);
    if (!now)
        return false;
    made.stance = Stance::oppose;
    made.act = Act::speech;
    return true;
}

// "teria votado", "habría firmado": what would have been.
bool Mood::would_have_been(const Cue& cue) const { return a_.in(cue.first, WordList::would_have); }

// "was the only one to vote against", "fue el primero en firmar"
bool Mood::foremost(const Named& who, const Cue& cue) const {
    // "El único país en votar en contra fue Perú"
    if (who.first > cue.last) {
        constexpr std::uint32_t near = 5;
        const std::uint32_t from = cue.first > s_.first + near ? cue.first - near : s_.first;
        bool only = false;
        for (std::uint32_t w = from; w < cue.first; ++w)
            only = only || a_.senses[w].has_any({Sense::only, Sense::foremost});
        for (std::uint32_t w = cue.last + 1; w < who.first && only; ++w) {
            const std::uint32_t hit = a_.hit_at[w];
            const Meaning* aux = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::aux);
            if (aux != nullptr && aux->feature == Feature::be)
                return true;
        }
        return false;
    }
    // "Peru, the only country to vote against,"
    bool be = who.last < cue.first && (a_.words[who.last + 1].before & Gap::comma) != 0;
    const std::uint32_t near = who.last + 3;
    bool one_of = false;
    for (std::uint32_t w = who.last + 1; w < cue.first; ++w) {
        be = be && (w <= near || one_of || (a_.words[who.last + 1].before & Gap::comma) == 0);
        if ((a_.words[w].before & clause_end) != 0)
            return false;
        const std::uint32_t hit = a_.hit_at[w];
        if (hit == Analysis::none)
            continue;
        const Meaning* aux = a_.meaning(hit, Sense::aux);
        be = be || (aux != nullptr && aux->feature == Feature::be);
        const bool apposed = (a_.words[who.last + 1].before & Gap::comma) != 0;
        one_of = one_of || (be && (a_.meaning(hit, Sense::only) != nullptr ||
                                   (a_.meaning(hit, Sense::foremost) != nullptr &&
                                    (!apposed || a_.in(w, WordList::only_such)))));
    }
    return one_of;
}

// "Tras votar en contra de la enmienda, Perú ...", "Depois de votar"
bool Mood::done_first(const Cue& cue) const {
    if (cue.form != Feature::infinitive || cue.first == s_.first ||
        (a_.words[cue.first].before & ~Gap::space) != 0)
        return false;
    const std::uint32_t w = cue.first - 1;
    return a_.in(w, WordList::after_doing) ||
           (w > s_.first && a_.in(w, WordList::of) && a_.in(w - 1, WordList::after_doing));
}

bool Mood::has_auxiliary(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t w = from; w < to; ++w) {
        // "ont basculé et voté pour": within another phrase
        if (a_.is(w, Sense::aux) || (a_.hit_at[w] != Analysis::none && a_.in(w, WordList::has) &&
                                     a_.hits[a_.hit_at[w]].last > w))
            return true;
    }
    return false;
}

// "was not signed by Peru", "não foi assinada pelo Peru": nothing is told of who did not.
bool Mood::denied_passive(const Claim& made, const Cue& cue) const {
    if ((!cue.passive && !at_.ends_by(cue.last)) || made.act == Proposal::Act::vote)
        return false;
    std::uint32_t w = cue.first;
    while (w > s_.first && a_.words[w].before == Gap::space && a_.is(w - 1, Sense::aux) &&
           !a_.is(w - 1, Sense::neg))
        --w;
    if (w == s_.first || (a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
        return false;
    // "n'est soutenu que par le Mali"
    const std::string_view said = a_.said(w - 1);
    return a_.is(w - 1, Sense::neg) && said != "n" && said != "ne" && said != "N" && said != "Ne";
}

// "ont, contre toute attente, voté pour"
bool Mood::parted_auxiliary(const Named& who, const Cue& cue) const {
    if (who.last >= cue.first || (a_.words[cue.first].before & Gap::comma) == 0)
        return false;
    bool aux = false;
    for (std::uint32_t w = who.last + 1; w < cue.first; ++w) {
        if ((a_.words[w].before & Gap::comma) != 0)
            return aux;
        const std::uint32_t hit = a_.hit_at[w];
        const Meaning* m = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::aux);
        aux = aux || (m != nullptr && (m->feature == Feature::have || m->feature == Feature::be));
        if (!aux && !a_.in(w, WordList::clitic))
            return false;
    }
    return false;
}

bool Mood::behind_be(std::uint32_t first) const {
    for (std::uint32_t w = first; w > s_.first && first - w < 2; --w) {
        const std::uint32_t hit = a_.hit_at[w - 1];
        if (hit == Analysis::none)
            return false;
        if (const Meaning* aux = a_.meaning(hit, Sense::aux);
            aux != nullptr && aux->feature == Feature::be)
            return true;
    }
    return false;
}

bool Mood::preceded_by_to(std::uint32_t w) const {
    if (w == s_.first || a_.said(w - 1) != "to")
        return false;
    // "I have the honour to introduce the draft" does it.
    const std::uint32_t hit = a_.hit_at[w - 1];
    return hit == Analysis::none || a_.meaning(hit, Sense::first_person) == nullptr;
}

// "did not fail to sign"
bool Mood::fails_to(std::uint32_t w) const {
    const std::string_view said = a_.said(w);
    return said == "fail" || said == "failed" || said == "fails" || said == "FAIL" ||
           said == "manqué" ||
           // "abstained from voting for it"
           (said == "abstained" && w < s_.last && a_.said(w + 1) == "from");
}

// "declined to sign", "could not bring itself to vote for it": a stand against. Not to oppose is
// none.
bool Mood::refusal(Claim& made) {
    const bool helps = made.stance == Stance::yes || made.stance == Stance::support;
    if (!helps || made.act == Act::sponsorship)
        return false;
    made.stance = Stance::oppose;
    made.act = Act::speech;
    return true;
}

// An announced vote is a stand, not a vote.
bool Mood::intention(Claim& made) {
    made.intended = true;
    switch (made.stance) {
    case Stance::yes:
        made.stance = Stance::support;
        break;
    case Stance::no:
        made.stance = Stance::oppose;
        break;
    case Stance::support:
    case Stance::oppose:
        break;
    default:
        return false;
    }
    made.act = Act::speech;
    return true;
}

} // namespace plenary::reader
