// Who acts before a cue, in its clause.
#include "plenary/evidence/reader/subjects.hpp"

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
    constexpr std::uint32_t left_out = 5; // words between them
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
            only_tells(one, cue) || in_asked(one, cue) || set_aside(one) ||
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
        // "Peru, but not Chile and Cuba, voted for it"
        if (!out && n > 0 && (at_.denied(one) || at_.but_not(one)) && acts(named_[n - 1].role) &&
            named_[n - 1].last + left_out >= one.first) {
            out = n - 1;
            continue;
        }
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

// "Peru announced that the only country voting against was Chile": who says what others did, where
// the clause behind "that" has its own words before the act.
bool Subjects::only_tells(const Named& one, const Cue& cue) const {
    constexpr std::uint32_t near = 4;
    constexpr Senses own{Sense::article, Sense::number,   Sense::group_noun,
                         Sense::only,    Sense::foremost, Sense::motion,
                         Sense::those,   Sense::speaker,  Sense::state};
    constexpr Senses of_teller{Sense::pronoun, Sense::its_vote, Sense::first_person};
    if (cue.act != Act::vote && cue.act != Act::signature && cue.act != Act::sponsorship)
        return false; // "said that the amendment deserved to be approved"
    std::uint32_t say = one.last + 1;
    while (say < cue.first && say <= one.last + near && !a_.is(say, Sense::say))
        ++say;
    if (say >= cue.first || !a_.is(say, Sense::say))
        return false;
    std::uint32_t that = a_.hits[a_.hit_at[say]].last;
    if (!a_.in(that, WordList::subordinates))
        ++that;
    if (that >= cue.first || !a_.in(that, WordList::subordinates))
        return false;
    // "said that the sanctuary was of no use, and rejected it"
    std::uint32_t verb = cue.first;
    while (verb > that + 1 && (a_.in(verb - 1, WordList::clitic) || a_.is(verb - 1, Sense::aux)))
        --verb;
    if (a_.is(verb - 1, Sense::conjunction))
        return false;
    bool content = false;
    for (std::uint32_t w = that + 1; w < cue.first; ++w) {
        // "said that the country had voted for it"
        const bool own_country = w == that + 2 && a_.in(w, WordList::own_country);
        if (a_.senses[w].has_any(of_teller) || a_.in(w, WordList::its) || own_country)
            return false;
        content = content || (a_.senses[w].has_any(own) && !a_.in(w, WordList::clitic)) ||
                  (a_.is(w, Sense::preposition) && a_.text->language == Language::english);
    }
    return content;
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
    if (first < s_.first + 2 || a_.words[first].before != Gap::space || a_.proper(first - 1) ||
        a_.words[first - 1].number >= 0 || a_.senses[first - 1].has_any(no_verb) ||
        a_.in(first - 1, WordList::that))
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
// "Peru (and not Chile) voted for it", "Peru, to please Chile, voted for it": who is put in beside
// the subject does nothing.
bool Subjects::set_aside(const Named& one) const {
    if (one.kind != Named::Kind::states || one.first < s_.first + 2)
        return false;
    const std::uint32_t before = one.first - (a_.is(one.first - 1, Sense::article) ? 2 : 1);
    if (before <= s_.first)
        return false;
    const bool inserted = (a_.after(one.last) & (Gap::comma | Gap::close)) != 0;
    // "and not Chile", as an insertion
    if ((a_.is(before, Sense::neg) || a_.in(before, WordList::and_not)) &&
        a_.is(before - 1, Sense::conjunction) &&
        (a_.words[before - 1].before & (Gap::open | Gap::comma)) != 0)
        return true;
    // "Some countries, not Peru, voted for it"
    if (inserted && (a_.is(before, Sense::neg) || a_.in(before, WordList::and_not)) &&
        (a_.words[before].before & Gap::comma) != 0 &&
        (a_.words[before + 1].before & ~(Gap::space | Gap::apostrophe)) == 0)
        return true;
    return a_.text->language == Language::english && inserted &&
           a_.hit_at[before] == Analysis::none && !a_.proper(before) &&
           a_.in(before - 1, WordList::in_order_to) &&
           (a_.words[before - 1].before & Gap::comma) != 0;
}

// "How Peru voted is for its minister to say": what is told is told of the answer.
bool Subjects::in_asked(const Named& one, const Cue& cue) const {
    const bool behind_article = one.first > s_.first && a_.is(one.first - 1, Sense::article);
    const std::uint32_t opens = one.first - (behind_article ? 2 : 1);
    return opens == s_.first && one.first > opens && a_.in(opens, WordList::asks_how) &&
           one.last + 1 < cue.first && a_.in(cue.first, WordList::stands);
}

bool Subjects::is_stale(const Named& one) { return one.in_brackets; }

} // namespace plenary::reader
