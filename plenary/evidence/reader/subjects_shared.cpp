// Whom a second verb has from the one before it: from its clause, or from the clause before.
#include <string_view>

#include "plenary/evidence/reader/subjects.hpp"

namespace plenary::reader {
namespace {

using Act = Proposal::Act;

} // namespace

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
        (cue.last == s_.last || (a_.after(cue.last) & (clause_end | Gap::comma)) != 0 ||
         !a_.senses[cue.last + 1].has_any(
             {Sense::article, Sense::anaphor, Sense::motion, Sense::pronoun})))
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

bool Subjects::between_cues(std::size_t c, const Named& one) const {
    return c == 0 || one.first > cues_[c - 1].last;
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

// "sobre la resolución, votó en contra": the word behind what a clause opens with and says that the
// act is on; `start` where it opens otherwise.
std::uint32_t Subjects::behind_frame(std::uint32_t start, std::uint32_t verb) const {
    constexpr std::uint32_t longest = 9;
    if (start >= verb || a_.hit_at[start] == Analysis::none)
        return start;
    const Meaning* prep = a_.meaning(a_.hit_at[start], Sense::preposition);
    const bool on =
        prep != nullptr && (prep->feature == Feature::on || prep->feature == Feature::in);
    if (!on && !a_.is(start, Sense::about))
        return start;
    std::uint32_t behind = start;
    for (std::uint32_t w = start + 1; w <= verb && w < start + longest; ++w) {
        if (a_.senses[w - 1].has_any({Sense::motion, Sense::anaphor}))
            behind = w;
        if (w < verb && a_.senses[w].has_any({Sense::state, Sense::group, Sense::relative}))
            return start;
        if ((a_.words[w].before & Gap::comma) != 0)
            return behind > start ? w : start;
    }
    return behind;
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
    start = behind_frame(start, cue.first);
    for (std::uint32_t w = start; w < cue.first; ++w) {
        // One more word may tell when or how: "luego se abstuvo".
        const bool adverb = w + 1 == cue.first && a_.hit_at[w] == Analysis::none && !a_.proper(w) &&
                            a_.words[w].number < 0;
        if (!adverb && !a_.is(w, Sense::aux) && !a_.is(w, Sense::neg) &&
            !a_.is(w, Sense::conjunction))
            return false;
    }
    return true;
}

} // namespace plenary::reader
