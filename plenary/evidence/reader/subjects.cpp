#include "plenary/evidence/reader/subjects.hpp"

#include <algorithm>
#include <string_view>

namespace plenary::reader {
namespace {

using Act = Proposal::Act;

} // namespace

std::optional<std::size_t> Subjects::left_of(std::size_t c) const {
    const Cue& cue = cues_[c];
    const std::uint32_t start = at_.clause_start(cue.first);
    if (const auto antecedent = told_of_by_relative(cue))
        return antecedent;
    // "frente a Estados Unidos, promotor del texto": who is described, whatever it is in the clause
    const std::uint32_t hit = a_.hit_at[cue.first];
    const Meaning* sponsor = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::sponsor);
    if (cue.act == Act::sponsorship && cue.form == Feature::past && sponsor != nullptr &&
        sponsor->feature == Feature::noun && (a_.words[cue.first].before & Gap::comma) != 0) {
        for (std::size_t n = 0; n < named_.size(); ++n) {
            if (named_[n].kind == Named::Kind::states && named_[n].last + 1 == cue.first)
                return n;
        }
    }
    // "and two (Angola and Mali) abstained"
    for (std::size_t n = 0; n < named_.size(); ++n) {
        if (counted_and_named(n, c))
            return n;
    }
    // "(Peru: yes; Chile: no)"
    for (std::size_t n = 0; n < named_.size() && cue.bare; ++n) {
        const Named& one = named_[n];
        if (one.kind == Named::Kind::states && one.last + 1 == cue.first && acts(one.role) &&
            a_.words[cue.first].before == (Gap::colon | Gap::space))
            return n;
    }
    std::optional<std::size_t> out;
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const Named& one = named_[n];
        const bool whole = n + 1 < named_.size() && at_.taken_out(named_[n + 1]);
        if (one.council && acts(one.role) && one.first >= start && one.last + 1 == cue.first &&
            !whole && out &&
            ((a_.words[one.first - 1].before & Gap::comma) != 0 ||
             named_[*out].kind == Named::Kind::pronoun)) {
            out.reset(); // "..., the Council rejected it", "It fell because the Union rejected it"
            continue;
        }
        if (one.first < start || one.last >= cue.first || !acts(one.role) || is_stale(one) ||
            (one.council && !whole) || (used_[n] && at_.counts(one)))
            continue;
        if (one.kind == Named::Kind::pronoun && out && named_[*out].last + 1 >= one.first)
            continue; // "Niger, its delegate"
        if (one.kind == Named::Kind::reference && out && named_[*out].kind == Named::Kind::states &&
            ((named_[*out].last + 1 >= one.first &&
              ((a_.words[one.first].before & Gap::comma) != 0 ||
               one.refers == Feature::refer_last)) ||
             (named_[*out].last + 2 == one.first && one.refers == Feature::refer_last &&
              a_.is(one.first - 1, Sense::aux)) ||
             told_of_those(named_[*out], one)))
            continue; // "Honduras and Guatemala, both under pressure", "Peru and Chile both voted"
        // "A and B, all of them sponsors, voted for it"
        if (one.kind == Named::Kind::reference && out && named_[*out].kind == Named::Kind::states &&
            one.last < s_.last && (a_.words[named_[*out].last + 1].before & Gap::comma) != 0 &&
            (a_.words[one.last + 1].before & Gap::comma) != 0)
            continue;
        if (out &&
            (counts_list(named_[*out], one) || at_.denied(one) || is_the_only(named_[*out], one)))
            continue;
        if (out && in_relative(named_[*out], one))
            continue;
        if (out && one.kind == Named::Kind::group && at_.in_brackets(one))
            continue; // "Peru and Chile (members of the Alliance)"
        if (at_.taken_out(one) && (out || excepted(one, start)))
            continue; // "every member except Cuba"
        // "The Peruvian envoy, who had met his Chilean colleague, voted for it"
        if (out && (at_.in_relative(one, cue) || at_.in_concession(one, cue) ||
                    at_.in_step_with(named_[*out], one, cue)))
            continue;
        // "All other Member States, Denmark included, voted for it"
        if (out && named_[*out].kind == Named::Kind::rest && told_included(one))
            continue;
        out = n;
    }
    if (out && other_acts(cue, named_[*out]))
        return std::nullopt;
    if (const auto who = out ? acts_upon(*out, cue.first) : std::nullopt)
        return who;
    // "among them France and Japan, and six abstained": six others did
    if (out && cue.first > s_.first + 1 && named_[*out].last + 1 < cue.first &&
        named_[*out].kind != Named::Kind::number && a_.is(cue.first - 1, Sense::number) &&
        a_.is(cue.first - 2, Sense::conjunction) && cue.form == Feature::past)
        return std::nullopt;
    // "Cuba: will vote against": a line of a list
    constexpr std::uint32_t short_line = 14;
    if (!out && !named_.empty() && s_.last - s_.first < short_line) {
        const Named& one = named_.front();
        if (one.kind == Named::Kind::states && one.states.size() == 1 &&
            one.first <= s_.first + 1 && (a_.after(one.last) & Gap::colon) != 0 &&
            start == one.last + 1 && cue.first <= start + 2 && cue.form != Feature::noun)
            return 0;
    }
    return out;
}

// "six (A, B, C) voted against it": a number and its names in brackets, right before the act.
bool Subjects::counted_and_named(std::size_t n, std::size_t c) const {
    constexpr std::uint32_t near = 3;
    const Named& one = named_[n];
    const Cue& cue = cues_[c];
    if (one.kind != Named::Kind::states || one.last >= cue.first ||
        cue.first > one.last + near + 1 ||
        (a_.words[one.last + 1].before & ~Gap::space) != Gap::close)
        return false;
    for (std::uint32_t w = one.last + 2; w <= cue.first; ++w) {
        const bool aux = a_.senses[w - 1].has_any({Sense::aux, Sense::neg}) ||
                         a_.in(w - 1, WordList::clitic) || a_.in(w - 1, WordList::does_so);
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0 || !aux)
            return false;
    }
    std::uint32_t open = one.first;
    while (open > s_.first && (a_.words[open].before & Gap::open) == 0 &&
           a_.is(open - 1, Sense::article))
        --open;
    return open > s_.first && (a_.words[open].before & Gap::open) != 0 &&
           (a_.number_at(open - 1) >= 0);
}

bool Subjects::counts_for_next(std::size_t n, std::size_t c) const {
    return c + 1 < cues_.size() && cues_[c + 1].first > named_[n].last &&
           counted_and_named(n, c + 1);
}

// "Brazil criticised Chile but abstained", "refused to condemn Chile and abstained": who does
// something to the one named right before the conjunction.
std::optional<std::size_t> Subjects::acts_upon(std::size_t object, std::uint32_t verb) const {
    const Named& one = named_[object];
    std::uint32_t w = verb;
    while (w > one.last + 1 && a_.words[w].before == Gap::space &&
           a_.senses[w - 1].has_any({Sense::aux, Sense::same}))
        --w;
    if (a_.text->language != Language::english || one.kind != Named::Kind::states ||
        one.states.size() != 1 || one.adjective || one.official || w != one.last + 2 ||
        a_.words[w].before != Gap::space || a_.words[w - 1].before != Gap::space ||
        !a_.senses[w - 1].has_any({Sense::conjunction, Sense::but}))
        return std::nullopt;
    std::uint32_t first = one.first;
    while (first > s_.first && a_.is(first - 1, Sense::article))
        --first;
    constexpr Senses no_verb{Sense::conjunction, Sense::but,   Sense::preposition, Sense::along,
                             Sense::say,         Sense::same,  Sense::speaker,     Sense::relative,
                             Sense::except,      Sense::along, Sense::group_noun,  Sense::join,
                             Sense::only,        Sense::number};
    if (first < s_.first + 2 || a_.words[first].before != Gap::space ||
        a_.words[first - 1].capital || a_.words[first - 1].number >= 0 ||
        a_.senses[first - 1].has_any(no_verb) || a_.in(first - 1, WordList::that))
        return std::nullopt;
    for (std::size_t n = object; n > 0; --n) {
        const Named& who = named_[n - 1];
        if (who.kind != Named::Kind::states || !acts(who.role) || who.last >= first - 1)
            continue;
        for (std::uint32_t v = who.last + 1; v <= first; ++v) {
            if ((a_.words[v].before & (Gap::comma | Gap::colon | clause_end)) != 0 ||
                a_.is(v, Sense::say) || a_.is(v, Sense::relative))
                return std::nullopt;
        }
        return n - 1;
    }
    return std::nullopt;
}

// "Peru and Chile are the nations that voted against"
bool Subjects::told_of_those(const Named& list, const Named& those) const {
    if (those.refers != Feature::refer_last || those.first != list.last + 3 ||
        !a_.is(those.first - 1, Sense::article) || a_.hit_at[list.last + 1] == Analysis::none)
        return false;
    const Meaning* aux = a_.meaning(a_.hit_at[list.last + 1], Sense::aux);
    return aux != nullptr && aux->feature == Feature::be;
}

// "Peru voted for it, and Greenpeace against", "l'Europe s'est abstenue", "neuf ont voté contre":
// who stands right before the verb is nobody that is known.
bool Subjects::other_acts(const Cue& cue, const Named& last) const {
    constexpr std::int32_t most = 1000; // no year
    constexpr Senses persons{Sense::speaker, Sense::title, Sense::official};
    std::uint32_t w = cue.first;
    while (w > last.last + 1 && (a_.words[w].before & ~(Gap::space | Gap::apostrophe)) == 0 &&
           (a_.senses[w - 1].has_any({Sense::aux, Sense::neg}) ||
            a_.in(w - 1, WordList::clitic_reflexive)))
        --w;
    if (w < last.last + 2 || (a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
        return false;
    const std::uint32_t who = w - 1;
    const bool name = a_.words[who].capital && !a_.words[who].upper &&
                      a_.hit_at[who] == Analysis::none && a_.words[who].number < 0;
    const bool number = (a_.words[who].number >= 0 && a_.words[who].number < most) ||
                        a_.is(who, Sense::number) || a_.said(who) == "uno" || a_.said(who) == "one";
    // "Over the objections of Peru, the Committee voted to keep it"
    if (a_.in(who, WordList::body_acting) && a_.is(who - 1, Sense::article) &&
        (a_.words[who - 1].before & Gap::comma) != 0)
        return true;
    if (!name && !number)
        return false;
    std::uint32_t first = who;
    while (name && first > last.last + 1 && a_.words[first - 1].capital &&
           a_.hit_at[first - 1] == Analysis::none && a_.words[first].before == Gap::space)
        --first;
    bool parted = (a_.words[last.last + 1].before & Gap::comma) != 0;
    for (std::uint32_t b = last.last + 1; b < first; ++b) {
        if (a_.senses[b].has_any(persons))
            return false;
        parted = parted || (a_.words[b].before & Gap::comma) != 0;
    }
    const std::uint32_t opens =
        first > last.last + 1 && a_.is(first - 1, Sense::article) ? first - 1 : first;
    // "fourteen (Malta, Chad), nine voted against"
    if (number && at_.in_brackets(last) && (a_.words[opens].before & Gap::comma) != 0)
        return true;
    // "Of the Council's five permanent members, only three voted for it"
    const std::uint32_t counts =
        opens > last.last + 1 && a_.is(opens - 1, Sense::only) ? opens - 1 : opens;
    const bool permanent = last.last > s_.first && (a_.said(last.last - 1) == "permanent" ||
                                                    a_.said(last.last) == "permanent");
    if (number && permanent && a_.is(s_.first, Sense::preposition) &&
        (a_.words[counts].before & Gap::comma) != 0)
        return true;
    // "Italian sources said that 74 were against"
    if (number && first > last.last + 1 && a_.in(first - 1, WordList::that))
        return true;
    // "152 voted for it, 12 abstained"
    if (number && counts > last.last + 1 && (a_.words[counts].before & Gap::comma) != 0 &&
        (last.kind == Named::Kind::states || last.kind == Named::Kind::number))
        return true;
    return (parted || number) && opens > last.last + 1 && a_.is(opens - 1, Sense::conjunction);
}

// "Peru and Chile were two of the five countries voting against"
bool Subjects::counts_list(const Named& list, const Named& number) const {
    if (list.kind != Named::Kind::states || number.kind != Named::Kind::number ||
        number.first > list.last + 3 || number.first < list.last + 2 ||
        a_.hit_at[list.last + 1] == Analysis::none)
        return false;
    // "were two of the five", "foram os 9 países que votaram contra"
    const bool those = number.last < s_.last && a_.is(number.last + 1, Sense::relative);
    if (number.count != static_cast<std::int64_t>(list.states.size()) && !those)
        return false;
    const Meaning* aux = a_.meaning(a_.hit_at[list.last + 1], Sense::aux);
    return aux != nullptr && aux->feature == Feature::be;
}

// "Kenya was the only African country to vote for it"
bool Subjects::is_the_only(const Named& list, const Named& group) const {
    constexpr std::uint32_t far = 4;
    // "were the other CARICOM states that voted for it"
    const bool others = group.first > s_.first && group.last < s_.last &&
                        (a_.in(group.first - 1, WordList::other) ||
                         (group.kind == Named::Kind::rest && group.of_group));
    if (list.kind != Named::Kind::states ||
        (group.kind != Named::Kind::group && group.kind != Named::Kind::rest) ||
        group.first > list.last + far || (!a_.is(group.first - 1, Sense::only) && !others) ||
        a_.hit_at[list.last + 1] == Analysis::none)
        return false;
    const Meaning* aux = a_.meaning(a_.hit_at[list.last + 1], Sense::aux);
    return aux != nullptr && aux->feature == Feature::be;
}

// "a US-backed resolution"
std::optional<std::size_t> Subjects::compounded(std::size_t c) const {
    const Cue& cue = cues_[c];
    if (a_.text->language != Language::english || cue.act == Proposal::Act::vote ||
        cue.first == s_.first || a_.words[cue.first].before != Gap::hyphen)
        return std::nullopt;
    for (std::size_t n = 0; n < named_.size(); ++n) {
        if (named_[n].kind == Named::Kind::states && named_[n].last + 1 == cue.first)
            return n;
    }
    return std::nullopt;
}

// "Most European countries, except France, abstained", not "No country except France abstained".
bool Subjects::excepted(const Named& one, std::uint32_t start) const {
    std::uint32_t w = one.first;
    while (w > start && !a_.is(w - 1, Sense::except) && !at_.takes_out(w - 1))
        --w;
    // "With the exception of Hungary, the Union voted for it"
    if (w > s_.first && a_.hit_at[w - 1] != Analysis::none &&
        a_.hits[a_.hit_at[w - 1]].first == s_.first && (a_.after(one.last) & Gap::comma) != 0) {
        bool nobody = false;
        for (std::uint32_t v = one.last + 1; v <= s_.last; ++v)
            nobody = nobody || a_.is(v, Sense::neg);
        if (!nobody)
            return true;
    }
    bool members = false;
    for (; w > start; --w) {
        if (a_.is(w - 1, Sense::neg))
            return false;
        members = members || a_.senses[w - 1].has_any({Sense::group_noun, Sense::speaker});
    }
    return members;
}

// "a setback for Peru and Chile, which wrote the text": those right before the relative, whatever
// they are in the clause before it.
std::optional<std::size_t> Subjects::told_of_by_relative(const Cue& cue) const {
    if (cue.form == Feature::noun || cue.passive || cue.label || cue.bare)
        return std::nullopt;
    std::uint32_t w = cue.first;
    while (w > s_.first && a_.words[w].before == Gap::space &&
           a_.senses[w - 1].has_any({Sense::aux, Sense::neg, Sense::same}))
        --w;
    if (w <= s_.first + 1 || !a_.is(w - 1, Sense::relative) || a_.words[w].before != Gap::space ||
        (a_.words[w - 1].before & Gap::comma) == 0)
        return std::nullopt;
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const Named& one = named_[n];
        if (one.kind == Named::Kind::states && !acts(one.role) && !one.adjective &&
            one.last + 2 == w)
            return n;
    }
    return std::nullopt;
}

// "Denmark included", "Haití incluida"
bool Subjects::told_included(const Named& one) const {
    // "France et Allemagne en tête", "con Perú a la cabeza"
    for (std::uint32_t w = one.last + 2; w <= s_.last && w <= one.last + 3; ++w) {
        if (a_.in(w, WordList::at_the_head))
            return true;
    }
    return one.last < s_.last && a_.in(one.last + 1, WordList::included);
}

std::optional<std::size_t> Subjects::before_turn(std::size_t c) const {
    const Cue& cue = cues_[c];
    // "votó a favor de una, pero en contra de otra"
    const bool side = c > 0 && cues_[c - 1].act == Act::vote && cue.act == Act::vote &&
                      a_.is(cue.first, Sense::side);
    const bool votes = cue.act == Act::vote && cue.form == Feature::past;
    if ((a_.text->language != Language::english && !side && !votes) || cue.form == Feature::noun ||
        cue.bare)
        return std::nullopt;
    const auto is_adverb = [&](std::uint32_t at) {
        const std::string_view said = a_.said(at);
        return (said.ends_with("mente") || said.ends_with("ment") || said.ends_with("ly"));
    };
    std::uint32_t w = cue.first;
    while (w > s_.first &&
           (a_.is(w - 1, Sense::aux) || a_.is(w - 1, Sense::neg) || (votes && is_adverb(w - 1))))
        --w;
    if (w == s_.first || !a_.is(w - 1, Sense::but) || at_.takes_out(w - 1))
        return std::nullopt;
    // "The proposal was backed by Peru but voted down": both were done to it.
    if (c > 0 && cues_[c - 1].passive && a_.text->language == Language::english &&
        !a_.is(cue.last, Sense::side) &&
        (cue.last == s_.last || (a_.after(cue.last) & clause_end) != 0))
        return std::nullopt;
    if (c > 0)
        return left_of(c - 1);
    std::optional<std::size_t> out;
    for (std::size_t n = 0; n < named_.size() && named_[n].last + 1 < w; ++n) {
        if (acts(named_[n].role) && !named_[n].council && !used_[n] &&
            named_[n].kind != Named::Kind::number)
            out = n;
    }
    if (const auto who = out ? acts_upon(*out, cue.first) : std::nullopt)
        return who;
    return out;
}

// "Five countries that recognised Kosovo abstained": whom a verb in between is about.
bool Subjects::in_relative(const Named& many, const Named& one) const {
    constexpr std::uint32_t near = 5;
    if (many.kind != Named::Kind::number || one.kind != Named::Kind::states ||
        one.first < many.last + 3 || one.first > many.last + near ||
        !a_.is(many.last + 1, Sense::relative))
        return false;
    for (std::uint32_t w = many.last + 1; w < one.first; ++w) {
        const bool plain =
            a_.hit_at[w] == Analysis::none || a_.is(w, Sense::article) || a_.is(w, Sense::relative);
        if (!plain || (a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return false;
    }
    return true;
}

// A number is a subject only right before its verb.
bool Subjects::is_stale(const Named& one) { return one.in_brackets; }

bool Subjects::between_cues(std::size_t c, const Named& one) const {
    return c == 0 || one.first > cues_[c - 1].last;
}

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

std::optional<std::size_t> Subjects::inside_of(std::size_t c) const {
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const Named& one = named_[n];
        if (one.kind == Named::Kind::states && one.first > cues_[c].first &&
            one.last < cues_[c].last && one.role == Role::of && !cues_[c].label)
            return n;
    }
    return std::nullopt;
}

std::optional<std::size_t> Subjects::possessor_of(std::size_t c) const {
    constexpr std::uint32_t far = 3;
    const Cue& cue = cues_[c];
    if (a_.text->language != Language::english || cue.act != Act::vote)
        return std::nullopt;
    const bool awaited =
        s_.senses.has_any({Sense::expect, Sense::condition, Sense::urge, Sense::threat});
    for (std::size_t n = 0; n < named_.size() && !awaited; ++n) {
        const Named& one = named_[n];
        if (one.kind != Named::Kind::states || used_[n] || one.first >= cue.first ||
            cue.first > one.last + far)
            continue;
        // "the Peruvian abstention"
        if ((one.adjective || a_.in(cue.last, WordList::veto)) && one.last + 1 == cue.first &&
            (a_.words[cue.first].before & ~Gap::stop) == Gap::space)
            return n;
        std::uint32_t w = one.first + 1;
        while (w < cue.first && a_.said(w) != "s")
            ++w;
        if ((a_.words[w].before & Gap::apostrophe) == 0)
            continue;
        bool apart = false; // "its minister announced his vote"
        for (; w < cue.first; ++w)
            apart = apart || a_.senses[w].has_any({Sense::say, Sense::speaker, Sense::aux});
        if (!apart)
            return n;
    }
    return std::nullopt;
}

bool Subjects::in_label(std::size_t c) const {
    if (cues_[c].act != Act::sponsorship && cues_[c].act != Act::signature)
        return false;
    for (std::size_t before = 0; before < c; ++before) {
        if (cues_[before].label && cues_[before].act == Act::vote &&
            at_.clause_start(cues_[c].first) <= cues_[before].last + 2)
            return true;
    }
    return false;
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

bool Subjects::shares_subject(std::size_t c, std::size_t left) const {
    if (c == 0)
        return true;
    const Cue& before = cues_[c - 1];
    // "voted for it and signed the letter": nothing but a conjunction and objects between.
    return named_[left].last < before.first &&
           at_.clause_start(cues_[c].first) <= named_[left].first;
}

std::optional<std::size_t> Subjects::of_clause_before(std::size_t c) const {
    const std::uint32_t start = at_.clause_start(cues_[c].first);
    if (start == 0 || (a_.words[start].before & Gap::semicolon) == 0)
        return std::nullopt;
    const std::uint32_t clause = at_.clause_start(start - 1);
    std::optional<std::size_t> out;
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const Named& one = named_[n];
        if (one.kind != Named::Kind::states || one.first < clause || one.last >= start ||
            !acts(one.role))
            continue;
        if (out || one.states.size() != 1)
            return std::nullopt;
        out = n;
    }
    return out;
}

bool Subjects::opens_with_verb(std::size_t c) const {
    const Cue& cue = cues_[c];
    const bool drops =
        a_.text->language == Language::spanish || a_.text->language == Language::portuguese;
    if (!drops || cue.form == Feature::noun || cue.passive)
        return false;
    std::uint32_t start = at_.clause_start(cue.first);
    // "el año pasado votó a favor; este año se abstuvo"
    if (start < cue.first && a_.in(start, WordList::now))
        ++start;
    else if (start + 1 < cue.first && a_.in(start, WordList::this_) &&
             a_.in(start + 1, WordList::time))
        start += 2;
    for (std::uint32_t w = start; w < cue.first; ++w) {
        // One more word may tell when or how: "luego se abstuvo".
        const bool adverb = w + 1 == cue.first && a_.hit_at[w] == Analysis::none &&
                            !a_.words[w].capital && a_.words[w].number < 0;
        if (!adverb && !a_.is(w, Sense::aux) && !a_.is(w, Sense::neg) &&
            !a_.is(w, Sense::conjunction))
            return false;
    }
    return true;
}

} // namespace plenary::reader
