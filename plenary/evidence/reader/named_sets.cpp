// Sets that are described: so many delegations, the rest, the other ten of a group.
#include <string_view>

#include "plenary/evidence/reader/namer.hpp"

namespace plenary::reader {
bool Namer::behind(std::uint32_t w, WordList list) const {
    return w > s_.first && (a_.words[w].before & ~Gap::space) == 0 && a_.in(w - 1, list);
}

// "its member States", "whose other five members"
bool Namer::told_whose(std::uint32_t w) const {
    return w > s_.first && (a_.words[w].before & ~Gap::space) == 0 &&
           (a_.in(w - 1, WordList::its) || a_.in(w - 1, WordList::whose));
}

// Digits are words of no phrase, so they come through here from the nouns they count.
void Namer::counted(const Hit& h, std::int64_t value) {
    // "its three authors"
    if (h.last < s_.last && a_.words[h.last + 1].before == Gap::space &&
        a_.in(h.last + 1, WordList::authors) && told_whose(h.first)) {
        Named& one = add(Named::Kind::reference, h.first - 1, h.last + 1);
        one.refers = Feature::refer_sponsor;
        one.count = value;
        return;
    }
    // "eleven other African delegations"
    // "three of the regional grouping's members"
    const bool part = a_.text->language == Language::english && h.last + 2 <= s_.last &&
                      a_.said(h.last + 1) == "of" && a_.said(h.last + 2) == "the";
    const std::uint32_t far = part ? 7 : 3;
    for (std::uint32_t w = h.last + 1; w <= s_.last && w <= h.last + far; ++w) {
        if ((a_.words[w].before & hard) != 0 || (a_.words[w].before & Gap::comma) != 0)
            break;
        if (part && a_.senses[w].has_any({Sense::state, Sense::vote, Sense::aux}))
            break;
        // "27 European Union nations": the group, which the number counts
        const std::uint32_t named = a_.hit_at[w];
        const Meaning* group = named == Analysis::none ? nullptr : a_.meaning(named, Sense::group);
        if (w == h.last + 1 && group != nullptr && !a_.lexicon->groups[group->value].region &&
            !a_.lexicon->groups[group->value].members.empty())
            break;
        // "10:02 Chile votes no"
        const std::uint32_t at = a_.hit_at[w];
        const Meaning* state = at == Analysis::none ? nullptr : a_.meaning(at, Sense::state);
        if (state != nullptr && state->feature != Feature::demonym && !a_.is(w, Sense::group_noun))
            break;
        if (a_.is(w, Sense::group_noun)) {
            // "the EU's 27 members"
            if (!out_.empty() && out_.back().kind == Named::Kind::group &&
                h.first == out_.back().last + 2 && a_.said(h.first - 1) == "s") {
                // "Of the EU's 27 members, 20 voted for it": the 20 did.
                const bool frame = a_.is(s_.first, Sense::preposition) &&
                                   out_.back().first <= s_.first + 3 &&
                                   (a_.after(w) & Gap::comma) != 0;
                out_.back().last = w;
                out_.back().role = frame ? Role::of : Role::agent;
                out_.back().council = frame;
                return;
            }
            // "Our five countries voted for it"
            if (behind(h.first, WordList::our)) {
                add(Named::Kind::pronoun, h.first - 1, w).first_person = true;
                return;
            }
            // "the bloc's other 26 countries", "its other five members"
            if (h.first > s_.first + 1 && a_.said(h.first - 1) == "other" &&
                (told_whose(h.first - 1) || a_.said(h.first - 2) == "s" ||
                 a_.said(h.first - 2) == "Its")) {
                Named& one = add(Named::Kind::rest, h.first - 1, w);
                one.count = value;
                if (out_.size() > 1 && out_[out_.size() - 2].kind == Named::Kind::group &&
                    out_[out_.size() - 2].last + 3 == h.first) {
                    one.group = out_[out_.size() - 2].group;
                    one.of_group = true;
                    out_.erase(out_.end() - 2);
                }
                return;
            }
            // "des huit autres", "the thirteen other members"
            bool other = a_.is(w, Sense::rest);
            for (std::uint32_t v = h.last + 1; v <= w; ++v)
                other = other || a_.in(v, WordList::other);
            const bool others = other && h.first > s_.first && a_.is(h.first - 1, Sense::article);
            Named& one = add(others ? Named::Kind::rest : Named::Kind::number, h.first, w);
            // "once de los quince miembros": eleven
            const std::int64_t few = others ? -1 : part_before(h.last + 1, value);
            one.count = few >= 0 ? few : value;
            return;
        }
    }
}

std::int64_t Namer::number_within(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t w = first; w <= last; ++w) {
        if (a_.words[w].number >= 0)
            return a_.words[w].number;
    }
    return -1;
}

// "All but Russia and China", "Tous sauf la Chine": where it begins; none for any other phrase.
std::uint32_t Namer::all_but(const Hit& h) const {
    const bool out = a_.is(h.first, Sense::except) || a_.said(h.first) == "but";
    if (!out || h.last >= s_.last || (a_.words[h.last + 1].before & ~Gap::space) != 0)
        return Analysis::none;
    if (behind(h.first, WordList::everybody_but))
        return h.first - 1;
    const std::string_view said = a_.said(h.first);
    return h.last > h.first && (said.starts_with("every") || said.starts_with("Every") ||
                                a_.in(h.first, WordList::everybody_but))
               ? h.first
               : Analysis::none;
}

void Namer::rest(const Hit& h) {
    // "and others, including Togo, abstained": not all others
    if (h.first == h.last && a_.in(h.first, WordList::others) &&
        (h.first == s_.first || !a_.senses[h.first - 1].has_any({Sense::article, Sense::number})))
        return;
    std::uint32_t last = h.last;
    std::int64_t count = -1;
    for (std::uint32_t w = h.last + 1; w <= s_.last && w <= h.last + 3; ++w) {
        if ((a_.words[w].before & (hard | Gap::comma)) != 0)
            break;
        if (a_.words[w].number >= 0) {
            count = a_.words[w].number;
            last = w;
        } else if (a_.is(w, Sense::number)) {
            count = a_.meaning(a_.hit_at[w], Sense::number)->value;
            last = w;
        } else if (a_.is(w, Sense::group_noun)) {
            last = w;
        } else {
            break;
        }
    }
    // "5 restantes", "los cinco restantes"
    std::uint32_t first = h.first;
    const bool bound = first > s_.first && a_.words[first].before == Gap::space;
    if (count < 0 && bound && a_.number_at(first - 1) >= 0) {
        count = a_.number_at(first - 1);
        --first;
    } else if (count < 0 && bound && !out_.empty() && out_.back().last + 1 == first &&
               out_.back().kind == Named::Kind::reference &&
               out_.back().refers == Feature::refer_last && out_.back().count > 0) {
        count = out_.back().count;
        first = out_.back().first;
        out_.pop_back();
    }
    // "the other sponsors", "los demás proponentes": of those, and not of everybody
    const std::uint32_t next = last < s_.last && a_.words[last + 1].before == Gap::space
                                   ? a_.hit_at[last + 1]
                                   : Analysis::none;
    if (next != Analysis::none) {
        const Meaning* refer = a_.meaning(next, Sense::refer);
        const Meaning* sponsor = a_.meaning(next, Sense::sponsor);
        const bool sponsors = sponsor != nullptr && sponsor->feature == Feature::noun;
        if (sponsors || (refer != nullptr && refer->feature != Feature::refer_last &&
                         refer->feature != Feature::refer_present)) {
            Named& one = add(Named::Kind::reference, first, a_.hits[next].last);
            one.refers = sponsors ? Feature::refer_sponsor : refer->feature;
            return;
        }
    }
    if (count < 0 && other_things(last))
        return;
    Named& one = add(Named::Kind::rest, first, last);
    one.count = count;
    of_group(one);
}

// "the other paper on the table", "los otros proyectos": no members.
bool Namer::other_things(std::uint32_t last) const {
    if (!a_.in(last, WordList::other) || last == s_.last || a_.words[last + 1].before != Gap::space)
        return false;
    constexpr std::uint32_t near = 3;
    for (std::uint32_t w = last + 1; w <= s_.last && w <= last + near; ++w) {
        if (a_.is(w, Sense::group_noun) || a_.in(w, WordList::members))
            return false; // "all other participating delegations"
    }
    const bool plain = a_.hit_at[last + 1] == Analysis::none && !a_.proper(last + 1);
    return a_.text->language == Language::english ? plain : another_plural(last + 1);
}

// "los otros diez miembros de la Caricom", "the other Nordic countries"
void Namer::of_group(Named& one) const {
    constexpr std::uint32_t near = 3;
    for (std::uint32_t w = one.last + 1; w <= s_.last && w <= one.last + near; ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return;
        // "the other members of the Council"
        if (a_.hit_at[w] == Analysis::none) {
            if (a_.words[w].capital && w > one.last + 1)
                one.last = w;
            return;
        }
        const std::uint32_t hit = a_.hit_at[w];
        if (const Meaning* group = a_.meaning(hit, Sense::group)) {
            if (a_.lexicon->groups[group->value].members.empty())
                return;
            one.group = group->value;
            one.of_group = true;
            one.last = a_.hits[hit].last;
            one.seated = on_the_council(a_.hits[hit]) != Sits::nowhere;
            return;
        }
        const Meaning* prep = a_.meaning(hit, Sense::preposition);
        if (!a_.is(w, Sense::article) && !a_.is(w, Sense::group_noun) &&
            !a_.is(w, Sense::speaker) && (prep == nullptr || prep->feature != Feature::of))
            return;
    }
}

} // namespace plenary::reader
