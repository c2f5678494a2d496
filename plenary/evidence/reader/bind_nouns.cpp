// Acts told by a noun: "the vote of Peru", "Peru's abstention".
#include <string_view>

#include "plenary/evidence/reader/binder.hpp"

namespace plenary::reader {
namespace {

using Act = Proposal::Act;

} // namespace

// "The sponsors risk a Russian veto", "the sponsors hope for Peru's vote": what they do to whom.
bool Binder::does_something(const Cue& cue, const Named& right) const {
    if (cue.act != Act::sponsorship || a_.text->language != Language::english ||
        right.role == Role::of || right.role == Role::by || right.role == Role::from)
        return false;
    for (std::uint32_t w = cue.last + 1; w < right.first; ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return false;
        // "the sponsors had pressed Peru"
        if (a_.senses[w].has_any({Sense::along, Sense::those}) ||
            (a_.is(w, Sense::aux) && !a_.in(w, WordList::had_done)))
            return false;
    }
    const std::uint32_t verb = cue.last + (a_.in(cue.last + 1, WordList::had_done) ? 2 : 1);
    if (right.first <= verb)
        return false;
    const bool plain =
        a_.hit_at[verb] == Analysis::none && !a_.proper(verb) && a_.words[verb].number < 0;
    return plain || a_.senses[verb].has_any(
                        {Sense::expect, Sense::urge, Sense::say, Sense::claim, Sense::hedge});
}

bool Binder::verb_between(std::uint32_t last, std::uint32_t first) const {
    bool aux = false;
    for (std::uint32_t w = last + 1; w < first; ++w) {
        aux = aux || a_.is(w, Sense::aux);
        if (aux && a_.is(w, Sense::conjunction) && (a_.words[w].before & Gap::comma) != 0)
            return true;
    }
    return false;
}

// "the vote of A", "sponsors: A and B"
void Binder::noun_cue(std::size_t c) {
    const Cue& cue = cues_[c];
    const auto right = subjects_.right_of(c, false);
    // "any mention of support for Ukraine": of no text
    if (right && cue.act == Act::backing && named_[*right].kind == Named::Kind::states &&
        named_[*right].first == cue.last + 2 && a_.in(cue.last + 1, WordList::for_whom))
        return;
    // "voté en faveur de l'adhésion du Kosovo": what was voted on
    std::uint32_t before = cue.first;
    while (before > s_.first && a_.is(before - 1, Sense::article) &&
           !a_.is(before - 1, Sense::side))
        --before;
    if (cue.act == Act::backing && before > s_.first && a_.is(before - 1, Sense::side) &&
        (a_.words[before].before & ~(Gap::space | Gap::apostrophe)) == 0)
        return;
    // "le vote contre l'Iran": what the vote was about
    const bool english = a_.text->language == Language::english;
    const bool about =
        right && !a_.shouting && (!english || a_.words[cue.last + 1].before == Gap::space) &&
        named_[*right].role != Role::of && named_[*right].role != Role::from &&
        named_[*right].role != Role::by && named_[*right].kind == Named::Kind::states &&
        cue.act == Act::vote && !a_.counted(cue.first, s_.first) &&
        (english ? a_.is(cue.last, Sense::side) && named_[*right].first <= cue.last + 2
                 : a_.is(cue.last, Sense::preposition));
    if (const auto owner = subjects_.possessor_of(c); owner) {
        claim_told(c, *owner, "vote-of");
        return;
    }
    // "187 were in favour, with Peru opposed"
    if (right && at_.does_beside(named_[*right]))
        return;
    // "seven votes against Kosovo's membership"
    if (right && cue.act == Act::vote && a_.is(cue.last, Sense::side) &&
        named_[*right].first == cue.last + 1 && named_[*right].last < s_.last &&
        a_.said(named_[*right].last + 1) == "s")
        return;
    // "o sim de dez dos quinze": how many, of nobody
    const bool of_many = right && named_[*right].kind == Named::Kind::number &&
                         cue.act == Act::vote && cue.first < cue.last &&
                         a_.is(cue.last, Sense::vote) && !a_.is(cue.last, Sense::side);
    // "rejected by 25 votes against three an amendment of Bolivia"
    const bool of_motion = right && cue.act == Act::vote && a_.counted(cue.first, s_.first) &&
                           motion_between(cue.last, named_[*right].first);
    const bool of_noun = right && does_something(cue, named_[*right]);
    // "one abstention, at a session of the Community": the body, and nobody's vote
    const bool of_body = right && named_[*right].council && cue.act == Act::vote;
    // "whose abstention had been told before, and of the Swedish opposition": of another noun
    const bool of_other = right && (verb_between(cue.last, named_[*right].first) ||
                                    (named_[*right].kind == Named::Kind::number &&
                                     a_.is(named_[*right].first - 1, Sense::conjunction)));
    // "12 in favour, the United States opposed": another clause, and not so many
    const std::int64_t count = right ? counted_by(cue.last) : -1;
    const bool of_next = right && count >= 0 && cue.act == Act::vote &&
                         at_.comma_between(cue.last, named_[*right].first) &&
                         (named_[*right].kind == Named::Kind::number ||
                          (named_[*right].kind == Named::Kind::states &&
                           count != static_cast<std::int64_t>(named_[*right].states.size())));
    // "the most abstentions in the CPLP": not those of all of it
    const bool within =
        right && named_[*right].kind == Named::Kind::group && named_[*right].role == Role::other;
    // "with the votes of 101 countries, among them Peru"
    const std::size_t part = right ? *right + 1 : 0;
    if (right && named_[*right].kind == Named::Kind::number && part < named_.size() &&
        !used_[part] && named_[part].kind == Named::Kind::states &&
        named_[*right].first <= cue.last + 2 && including_before(named_[part]) != Analysis::none &&
        including_before(named_[part]) <= named_[*right].last + 2) {
        used_[*right] = true;
        claim(c, part, "noun-of");
        return;
    }
    if (right && !about && !of_many && !of_motion && !of_body && !of_noun && !of_other &&
        !of_next && !within) {
        claim(c, *right, "noun-of");
        return;
    }
    nominal(c);
}

} // namespace plenary::reader
