#include "plenary/evidence/reader/constructions.hpp"

#include <algorithm>
#include <string_view>

namespace plenary::reader {

std::optional<std::size_t> Constructions::cleft(std::size_t c) const {
    constexpr std::uint32_t near = 7;
    const std::uint32_t last = cues_[c].last;
    bool be = false;
    for (std::uint32_t w = last + 1; w <= s_.last && w <= last + near; ++w) {
        if ((a_.words[w].before & (clause_end | Gap::comma | Gap::colon)) != 0)
            return std::nullopt;
        if (be) {
            for (std::size_t n = 0; n < named_.size(); ++n) {
                if (named_[n].first == w && named_[n].kind == Named::Kind::states &&
                    named_[n].role != Role::other && named_[n].role != Role::by)
                    return whoever_before(c) ? std::optional(n) : std::nullopt;
            }
        }
        const std::uint32_t hit = a_.hit_at[w];
        if (hit == Analysis::none)
            continue;
        const Meaning* aux = a_.meaning(hit, Sense::aux);
        be = be || (aux != nullptr && aux->feature == Feature::be);
    }
    return std::nullopt;
}

// "the only one that did not sign": a negation between what tells of whom and the cue.
bool Constructions::denied_relative(std::size_t c) const {
    constexpr std::uint32_t near = 4;
    const std::uint32_t first = cues_[c].first;
    for (std::uint32_t w = first; w > s_.first && first - w < near; --w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return false;
        if (a_.is(w - 1, Sense::neg))
            return true;
        if (a_.senses[w - 1].has_any({Sense::relative, Sense::only}))
            return false;
    }
    return false;
}

// "was vetoed by Peru", where the phrase ends with the "by" itself.
std::optional<std::size_t> Constructions::right_behind_by(std::size_t c) const {
    if (cues_[c].passive || cues_[c].form == Feature::noun || !at_.ends_by(cues_[c].last) ||
        cues_[c].first == s_.first || !a_.is(cues_[c].first - 1, Sense::aux))
        return std::nullopt;
    for (std::size_t n = 0; n < named_.size(); ++n) {
        if (named_[n].kind == Named::Kind::states && named_[n].first > cues_[c].last)
            return named_[n].first == cues_[c].last + 1 ? std::optional(n) : std::nullopt;
    }
    return std::nullopt;
}

// "It was not Peru that voted against", "no fue Perú quien", "ce n'est pas le Pérou qui": the one
// that is said not to have done it.
std::optional<std::size_t> Constructions::denied_cleft(std::size_t c) const {
    constexpr std::uint32_t near = 4;
    const std::uint32_t first = cues_[c].first;
    for (std::size_t n = 0; n < named_.size() && named_[n].last < first; ++n) {
        const Named& one = named_[n];
        std::uint32_t relative = one.last + 1;
        while (relative < first && a_.is(relative, Sense::article) &&
               !a_.is(relative, Sense::relative))
            ++relative;
        if (one.kind != Named::Kind::states || relative >= first || first > relative + 2 ||
            !a_.is(relative, Sense::relative) || (a_.words[relative].before & ~Gap::space) != 0)
            continue;
        bool be = false;
        bool denied = false;
        for (std::uint32_t w = one.first; w > s_.first && one.first - w < near; --w) {
            if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0 ||
                !a_.senses[w - 1].has_any({Sense::article, Sense::aux, Sense::neg}))
                break;
            be = be || a_.is(w - 1, Sense::aux);
            denied = denied || a_.is(w - 1, Sense::neg);
        }
        if (be && denied)
            return n;
    }
    return std::nullopt;
}

// "..., but Peru", "sino Perú": the one behind it, at the end of the sentence.
std::optional<std::size_t> Constructions::but_behind(std::size_t c) const {
    constexpr Senses goes_on{Sense::aux,     Sense::vote,    Sense::abstain,    Sense::side,
                             Sense::support, Sense::oppose,  Sense::relative,   Sense::sign,
                             Sense::absent,  Sense::sponsor, Sense::conjunction};
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const Named& one = named_[n];
        // "but Niger abstained" is a clause of its own.
        if (one.kind != Named::Kind::states || one.first <= cues_[c].last + 1 ||
            (one.last < s_.last && a_.after(one.last) == Gap::space &&
             (a_.hit_at[one.last + 1] == Analysis::none ||
              a_.senses[one.last + 1].has_any(goes_on))))
            continue;
        std::uint32_t w = one.first;
        while (w > cues_[c].last + 1 && a_.is(w - 1, Sense::article))
            --w;
        if (a_.is(w - 1, Sense::but))
            return n;
    }
    return std::nullopt;
}

// No member acts before the cue, but "who", "the only one", "the three that".
bool Constructions::whoever_before(std::size_t c) const {
    const std::uint32_t start = at_.clause_start(cues_[c].first);
    const bool nobody = std::none_of(named_.begin(), named_.end(), [&](const Named& one) {
        return one.first >= start && one.last < cues_[c].first && one.kind == Named::Kind::states &&
               acts(one.role);
    });
    for (std::uint32_t w = start; nobody && w < cues_[c].first; ++w) {
        const std::string_view said = a_.said(w);
        if (said == "country" || said == "state" || said == "nation")
            return true;
        if (a_.is(w, Sense::relative) || a_.is(w, Sense::only) || a_.is(w, Sense::number) ||
            a_.is(w, Sense::group_noun) || a_.is(w, Sense::speaker) || a_.words[w].number >= 0)
            return true;
    }
    return false;
}

// "all present, except Denmark, which, on behalf of Greenland, took no part": the relative goes on
// behind what is put in.
std::optional<std::size_t> Constructions::before_parted_relative(std::size_t c) const {
    constexpr std::uint32_t near = 3;
    const std::uint32_t first = cues_[c].first;
    std::uint32_t comma = first;
    while (comma > s_.first && first - comma < near && (a_.words[comma].before & Gap::comma) == 0)
        --comma;
    if ((a_.words[comma].before & Gap::comma) == 0)
        return std::nullopt;
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const std::uint32_t relative = named_[n].last + 1;
        if (named_[n].kind != Named::Kind::states || relative + 1 >= comma ||
            !a_.is(relative, Sense::relative) || (a_.words[relative].before & Gap::comma) == 0 ||
            (a_.words[relative + 1].before & Gap::comma) == 0 || !at_.taken_out(named_[n]) ||
            (c > 0 && cues_[c - 1].first > relative))
            continue;
        return n;
    }
    return std::nullopt;
}

std::optional<std::size_t> Constructions::before_relative(std::size_t c) const {
    if (const auto parted = before_parted_relative(c))
        return parted;
    const std::uint32_t first = cues_[c].first;
    std::uint32_t w = first;
    // "All but Hungary, which abstained, voted for it": what stands behind the comma is not of
    // Hungary.
    while (w > s_.first && first - w < 3 && !a_.is(w - 1, Sense::relative) &&
           (a_.words[w].before & (Gap::comma | clause_end)) == 0)
        --w;
    if (w == s_.first || !a_.is(w - 1, Sense::relative) ||
        (w < first && (a_.words[w].before & Gap::comma) != 0))
        return std::nullopt;
    const std::uint32_t relative = a_.hits[a_.hit_at[w - 1]].first;
    if (a_.words[relative].number >= 0 || (a_.words[relative].before & clause_end) != 0)
        return std::nullopt;
    // "La surprise est venue de l'Espagne qui a voté pour"
    const auto came_from = [&](const Named& one) {
        std::uint32_t v = one.first;
        while (v > s_.first + 1 && a_.is(v - 1, Sense::article) && !a_.in(v - 1, WordList::of))
            --v;
        return v > s_.first + 1 && a_.in(v - 1, WordList::of) && a_.in(v - 2, WordList::came);
    };
    // "despite the objections of Peru, which voted against it"
    const bool voted = cues_[c].act == Proposal::Act::vote && cues_[c].form == Feature::past;
    for (std::size_t n = 0; n < named_.size(); ++n) {
        // "se démarquant des États-Unis qui l'ont rejetée"
        if (c > 0 && cues_[c - 1].form == Feature::gerund && named_[n].last + 1 == relative &&
            named_[n].kind == Named::Kind::states && named_[n].first <= cues_[c - 1].last + 2 &&
            named_[n].first > cues_[c - 1].last && a_.text->language == Language::french)
            return n;
        if (named_[n].kind == Named::Kind::states && named_[n].last + 1 == relative &&
            ((a_.words[relative].before & Gap::comma) != 0 || came_from(named_[n])) &&
            ((named_[n].role == Role::by && !used_[n]) || (voted && named_[n].role == Role::of) ||
             at_.taken_out(named_[n])))
            return n;
    }
    return std::nullopt;
}

std::optional<std::size_t> Constructions::behind_opening(std::size_t c) const {
    constexpr std::uint32_t near = 6;
    const Cue& cue = cues_[c];
    if (cue.form != Feature::gerund || cue.label || cue.first > s_.first + 1)
        return std::nullopt;
    std::uint32_t comma = Analysis::none;
    std::size_t n = 0;
    for (std::uint32_t w = cue.last + 1; w <= s_.last; ++w) {
        if ((a_.words[w].before & clause_end & ~Gap::stop) != 0)
            return std::nullopt;
        if ((a_.words[w].before & Gap::comma) != 0)
            comma = w;
        while (n < named_.size() && named_[n].first < w)
            ++n;
        if (n == named_.size())
            return std::nullopt;
        if (named_[n].first != w || comma == Analysis::none || w > comma + near ||
            named_[n].kind != Named::Kind::states || !acts(named_[n].role) ||
            named_[n].states.size() != 1)
            continue;
        for (std::uint32_t v = comma; v < w; ++v) {
            if (!a_.senses[v].has_any({Sense::article, Sense::speaker, Sense::preposition}))
                return std::nullopt;
        }
        return n;
    }
    return std::nullopt;
}

std::optional<std::size_t> Constructions::behind_relative(std::size_t c) const {
    constexpr std::uint32_t near = 4;
    const Cue& cue = cues_[c];
    if (a_.text->language == Language::english || cue.first <= s_.first + 1 ||
        cue.form == Feature::noun || cue.label || !a_.is(cue.first - 1, Sense::relative) ||
        a_.said(cue.first - 1).starts_with("qui") || a_.said(cue.first - 1) == "quem")
        return std::nullopt;
    // What they stand to is the text, and nobody: "countries that back Chile".
    constexpr Senses text{Sense::motion, Sense::whole, Sense::draft};
    bool motion = false;
    for (std::uint32_t w = cue.first - 1; w > s_.first && cue.first - w <= near; --w)
        motion = motion || a_.senses[w - 1].has_any(text);
    for (std::size_t n = 0; motion && n < named_.size(); ++n) {
        const Named& one = named_[n];
        if (one.first <= cue.last)
            continue;
        std::uint32_t w = one.first;
        while (w > cue.last + 1 && a_.is(w - 1, Sense::article))
            --w;
        const bool close = w == cue.last + 1 && one.kind == Named::Kind::states &&
                           one.role == Role::agent && !used_[n];
        return close ? std::optional(n) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<std::size_t> Constructions::behind_next_verb(std::size_t c, std::size_t left) const {
    if (a_.text->language == Language::english || c == 0 || !used_[left] ||
        !subjects_.between_cues(c, named_[left]))
        return std::nullopt;
    bool joined = false;
    for (std::uint32_t w = named_[left].last + 1; w <= cues_[c].first; ++w) {
        joined = joined || (a_.words[w].before & Gap::comma) != 0 ||
                 (w < cues_[c].first && a_.is(w, Sense::conjunction));
        if (w < cues_[c].first && a_.is(w, Sense::relative))
            return std::nullopt;
    }
    const auto right = joined ? subjects_.right_of(c, true) : std::nullopt;
    for (std::uint32_t w = cues_[c].last + 1; right && w <= named_[*right].first; ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0 ||
            (w < named_[*right].first && !a_.is(w, Sense::article)))
            return std::nullopt;
    }
    const bool members = right && (named_[*right].kind == Named::Kind::states ||
                                   named_[*right].kind == Named::Kind::group ||
                                   named_[*right].kind == Named::Kind::number);
    return members && !at_.taken_out(named_[*right]) ? right : std::nullopt;
}

bool Constructions::takes_object(std::size_t c) const {
    const Cue& cue = cues_[c];
    if (cue.form != Feature::past || cue.act != Proposal::Act::vote || cue.label || cue.passive)
        return false;
    const std::uint32_t start = at_.clause_start(cue.first);
    if (start + 1 >= cue.first)
        return false;
    // "Against the delay voted Peru and Chile", "Among them voted ..."
    const std::string_view verb = a_.said(cue.first);
    if (named_.empty() || verb.ends_with("ron") || verb.ends_with("ram") || verb == "ont")
        return false; // the body is one: "votaron en contra Bolivia y Cuba"
    for (std::uint32_t w = start; w < cue.first; ++w) {
        if (a_.senses[w].has_any({Sense::side, Sense::only, Sense::along, Sense::same}))
            return false;
    }
    std::uint32_t before = cue.first - 1;
    if (before > start && a_.is(before, Sense::aux))
        --before;
    if (a_.in(before, WordList::body) && before > start && a_.is(before - 1, Sense::article) &&
        !a_.is(before - 1, Sense::preposition))
        return true;
    return std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
        return one.council && acts(one.role) && one.first >= start && one.last < cue.first;
    });
}

std::optional<std::size_t> Constructions::told_behind(std::size_t c, std::size_t left) const {
    if (named_[left].kind != Named::Kind::number)
        return std::nullopt;
    for (std::size_t n = left + 1; n < named_.size(); ++n) {
        const Named& one = named_[n];
        if (one.last < cues_[c].first)
            continue;
        std::uint32_t open = one.first;
        constexpr std::uint32_t apart = Gap::comma | Gap::dash;
        while (open > cues_[c].last + 1 && (a_.words[open].before & apart) == 0 &&
               a_.is(open - 1, Sense::article))
            --open;
        const bool parted = one.first > cues_[c].last && (a_.words[open].before & apart) != 0;
        const bool ends = (a_.after(one.last) & (Gap::comma | Gap::stop | clause_end)) != 0;
        const bool all = one.states.size() == static_cast<std::size_t>(named_[left].count);
        return parted && ends && all && one.kind == Named::Kind::states && !used_[n]
                   ? std::optional(n)
                   : std::nullopt;
    }
    return std::nullopt;
}

std::optional<std::size_t> Constructions::with_doing(std::size_t c) const {
    if (cues_[c].form != Feature::gerund)
        return std::nullopt;
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const Named& one = named_[n];
        if (one.kind == Named::Kind::pronoun || one.last >= cues_[c].first ||
            cues_[c].first > one.last + 3 || used_[n] || one.first == s_.first)
            continue;
        for (std::uint32_t w = one.first; w > s_.first && one.first - w < 3; --w) {
            const std::uint32_t hit = a_.hit_at[w - 1];
            const Meaning* prep =
                hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::preposition);
            if (prep != nullptr && prep->feature == Feature::with)
                return n;
            if (!a_.is(w - 1, Sense::article) && !a_.is(w - 1, Sense::only))
                break;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> Constructions::within_dashes(std::size_t c) const {
    std::uint32_t close = cues_[c].first;
    while (close > s_.first && cues_[c].first - close < 3 &&
           (a_.words[close].before & Gap::dash) == 0)
        --close;
    if (close == s_.first || (a_.words[close].before & Gap::dash) == 0)
        return std::nullopt;
    std::uint32_t open = close - 1;
    while (open > s_.first && (a_.words[open].before & Gap::dash) == 0)
        --open;
    std::optional<std::size_t> inside;
    std::optional<std::size_t> outside;
    for (std::size_t n = 0; n < named_.size(); ++n) {
        if (used_[n] || named_[n].last >= close || !acts(named_[n].role))
            continue;
        if (named_[n].first < open)
            outside = n;
        else if (named_[n].kind == Named::Kind::states && named_[n].first <= open + 2)
            inside = n;
    }
    // "three – A, B and C – opposed it, while two – D and E – abstained"
    const bool counted =
        open > s_.first && (a_.number_at(open - 1) >= 0 || a_.is(open - 1, Sense::group_noun));
    const bool number = outside && (named_[*outside].kind != Named::Kind::states || counted);
    return inside && (!outside || number) ? inside : outside;
}

// "a text that nobody else opposed", "que nadie firmó": nobody does it.
bool Constructions::of_nobody(std::size_t c) const {
    constexpr std::uint32_t near = 7; // "nobody else at the table"
    const std::uint32_t first = cues_[c].first;
    for (std::uint32_t w = first; w > s_.first && first - w < near; --w) {
        if ((a_.words[w].before & (clause_end | Gap::comma | Gap::colon)) != 0)
            return false;
        if (a_.in(w - 1, WordList::nobody) || (a_.said(w - 1) == "one" && w > s_.first + 1 &&
                                               (a_.said(w - 2) == "no" || a_.said(w - 2) == "No")))
            return true;
        if (a_.is(w - 1, Sense::state) || a_.is(w - 1, Sense::except))
            return false;
    }
    return false;
}

bool Constructions::of_whoever(std::size_t c) const {
    const std::uint32_t first = cues_[c].first;
    if (first <= s_.first || !a_.is(first - 1, Sense::relative))
        return false;
    const std::uint32_t relative = a_.hits[a_.hit_at[first - 1]].first;
    // "hizo saber que respalda": what somebody says, not who does it.
    const bool told = any_between(marks_.say, at_.clause_start(first), relative) ||
                      says_so(at_.clause_start(first), relative);
    // "which" names a thing: "against Resolution II, which favoured coffee".
    if (subjects_.left_of(c) &&
        ((told && a_.said(first - 1) != "which") || is_the_one(c) || are_those(c)))
        return false;
    return std::none_of(named_.begin(), named_.end(), [&](const Named& one) {
        return one.last < relative && relative - one.last <= 2;
    });
}

// "Peru and Chile are the nations that voted against": those of whom it is told.
bool Constructions::are_those(std::size_t c) const {
    std::uint32_t w = a_.hits[a_.hit_at[cues_[c].first - 1]].first;
    if (w <= s_.first + 1 || !a_.is(w - 1, Sense::group_noun))
        return false;
    for (w = a_.hits[a_.hit_at[w - 1]].first; w > s_.first; --w) {
        if ((a_.words[w].before & ~Gap::space) != 0)
            return false;
        const std::uint32_t hit = a_.hit_at[w - 1];
        const Meaning* aux = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::aux);
        if (aux != nullptr)
            return aux->feature == Feature::be;
        if (!a_.senses[w - 1].has_any({Sense::article, Sense::number, Sense::only}) &&
            a_.words[w - 1].number < 0)
            return false;
    }
    return false;
}

// "Cuba fue el único país que votó en contra": the one of whom it is told.
bool Constructions::is_the_one(std::size_t c) const {
    constexpr std::uint32_t far = 8;
    bool only = false;
    for (std::uint32_t w = cues_[c].first; w > s_.first && cues_[c].first - w < far; --w) {
        if ((a_.words[w].before & (clause_end | Gap::comma)) != 0)
            return false;
        const std::uint32_t hit = a_.hit_at[w - 1];
        if (hit == Analysis::none)
            continue;
        only = only || a_.meaning(hit, Sense::only) != nullptr ||
               a_.meaning(hit, Sense::foremost) != nullptr;
        const Meaning* aux = a_.meaning(hit, Sense::aux);
        if (only && aux != nullptr && aux->feature == Feature::be)
            return true;
    }
    return false;
}

bool Constructions::says_so(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t w = from; w < to; ++w) {
        if (a_.is(w, Sense::say) || a_.is(w, Sense::claim))
            return true;
    }
    return false;
}

} // namespace plenary::reader
