// Subjects that stand behind their verbs: "votaron a favor A y B", "la apoyó Chile".
#include <algorithm>
#include <string_view>

#include "plenary/evidence/reader/binder.hpp"

namespace plenary::reader {
namespace {

using Act = Proposal::Act;

} // namespace

// "Votaron a favor A y B": whether the subject stands behind the verb.
bool Binder::subject_behind(std::size_t c, bool somebody_ahead) {
    const Cue& cue = cues_[c];
    const bool inverted = (a_.text->language != Language::english || cue.form == Feature::gerund ||
                           a_.shouting || !somebody_ahead) &&
                          !constructions_.takes_object(c);
    const bool may_follow =
        cue.act == Act::vote || cue.act == Act::signature || cue.act == Act::sponsorship;
    // "Members voted for Peru to host it": what was voted for
    const bool object =
        a_.text->language == Language::english && cue.act == Act::vote &&
        cue.form == Feature::past && !a_.shouting && cue.last < s_.last &&
        cue.first > s_.first + 1 && a_.is(cue.last, Sense::side) && a_.is(cue.first, Sense::vote) &&
        std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
            return one.first == cue.last + 1 && a_.words[one.first].before == Gap::space;
        });
    // "Les membres ont voté pour le Pérou comme pays hôte": who votes stands ahead
    const bool members = cue.act == Act::vote && a_.is(cue.last, Sense::preposition) &&
                         cue.first > s_.first && cue.last < s_.last &&
                         a_.is(cue.first - 1, Sense::group_noun) &&
                         a_.words[cue.first].before == Gap::space && list_right_behind(cue);
    if (!inverted || object || members)
        return false;
    for (std::size_t n = 0; n < named_.size() && opens_with_object(c); ++n) {
        const Named& one = named_[n];
        const bool set = one.kind == Named::Kind::states || one.kind == Named::Kind::rest ||
                         one.kind == Named::Kind::reference;
        if (set && !used_[n] && stands_right_behind(one, cue)) {
            claim(c, n, "inverted");
            return true;
        }
    }
    auto right = subjects_.right_of(c, true);
    // "Votaron a favor 19 países, entre ellos México y Brasil"
    const bool cue_between = right && *right + 1 < named_.size() && c + 1 < cues_.size() &&
                             cues_[c + 1].first < named_[*right + 1].first;
    if (right && named_[*right].kind == Named::Kind::number && *right + 1 < named_.size() &&
        named_[*right + 1].kind == Named::Kind::states && !cue_between &&
        at_.preceded_by(named_[*right + 1].first, Sense::along)) {
        if (carried_.voting)
            counted_as_votes(cues_[c]);
        right = *right + 1;
    }
    if (right && !at_.taken_out(named_[*right]) &&
        (may_follow || named_[*right].states.size() > 1 || subjects_.follows_opening(c, *right)) &&
        named_[*right].kind != Named::Kind::number) {
        claim(c, *right, "inverted");
        in_company(c);
        return true;
    }
    return false;
}

// "la rechazó", "o rejeitou": behind a conjunction, with the object before the verb.
bool Binder::object_before(std::size_t c) const {
    const std::uint32_t w = cues_[c].first;
    return a_.text->language != Language::english && w > s_.first + 1 &&
           a_.words[w].before == Gap::space && a_.is(w - 2, Sense::conjunction) &&
           a_.in(w - 1, WordList::object_article);
}

// A list right behind, its article aside, and no mark between.
bool Binder::list_right_behind(const Cue& cue) const {
    return a_.words[cue.last + 1].before == Gap::space &&
           std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
               return one.kind == Named::Kind::states && stands_right_behind(one, cue);
           });
}

// With nothing between but an article, or "con": "la presentamos con Perú".
bool Binder::stands_right_behind(const Named& one, const Cue& cue) const {
    if (one.first <= cue.last || one.first > cue.last + 2)
        return false;
    const std::uint32_t hit = a_.hit_at[cue.last + 1];
    const Meaning* prep = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::preposition);
    return one.first == cue.last + 1 || a_.is(cue.last + 1, Sense::article) ||
           (prep != nullptr && prep->feature == Feature::with);
}

// "La apoyó Chile", "; lo rechazó Perú": the subject of such a clause stands behind.
bool Binder::opens_with_object(std::size_t c) const {
    const std::uint32_t w = cues_[c].first;
    return a_.text->language == Language::spanish && w > s_.first &&
           a_.words[w].before == Gap::space &&
           (w - 1 == s_.first ||
            (a_.words[w - 1].before & (Gap::comma | Gap::semicolon | Gap::colon)) != 0) &&
           a_.in(w - 1, WordList::object_article);
}

// "Igual que Argentina, se abstuvieron India y Brasil", "Junto a Israel votaron en contra A y B":
// who is named ahead did it as well as who stands behind the verb.
bool Binder::besides_others(std::size_t c, std::size_t left) {
    const Cue& cue = cues_[c];
    const Named& ahead = named_[left];
    if (a_.text->language == Language::english || cue.act != Act::vote || used_[left] ||
        ahead.kind != Named::Kind::states || cue.form != Feature::past ||
        !(at_.preceded_by(ahead.first, Sense::same) || at_.preceded_by(ahead.first, Sense::along)))
        return false;
    const auto right = subjects_.right_of(c, true);
    if (!right || named_[*right].kind != Named::Kind::states || used_[*right] ||
        !stands_right_behind(named_[*right], cue))
        return false;
    claim(c, *right, "inverted");
    used_[left] = true;
    claim_of(c, ahead, "inverted");
    return true;
}

// "Noruega dice que se han sumado a los patrocinadores A y B", "contó que votaron en contra A y B":
// who tells it stands ahead, who did it behind.
bool Binder::told_that(std::size_t c) {
    const Cue& cue = cues_[c];
    if (a_.text->language == Language::english || cue.first == s_.first ||
        cue.act == Act::backing || cue.act == Act::speech || // "anuncia que apoya a Perú"
        !a_.in(cue.first - 1, WordList::subordinates))
        return false;
    const auto right = subjects_.right_of(c, true);
    if (!right || named_[*right].kind != Named::Kind::states || used_[*right] ||
        !stands_right_behind(named_[*right], cue) ||
        (a_.words[cue.last + 1].before & ~(Gap::space | Gap::apostrophe)) != 0)
        return false;
    claim(c, *right, "inverted");
    in_company(c);
    return true;
}

} // namespace plenary::reader
