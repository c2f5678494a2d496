// Sets that are described: so many delegations, the rest, the other ten of a group.
#include <cstdlib>

#include "plenary/evidence/reader/namer.hpp"

namespace plenary::reader {
// "the Organization of American States": a capital that is not the whole word's.
bool Namer::ends_name(std::uint32_t w) const {
    return a_.words[w].capital && !a_.words[w].upper && a_.in(w, WordList::ends_name);
}

// Whether the name itself speaks of members: "Mercosur countries", "pays du Mercosur".
bool Namer::names_members(const Hit& h) const {
    const auto noun = [&](std::uint32_t w) { return a_.in(w, WordList::members) && !ends_name(w); };
    return h.last > h.first && (noun(h.first) || noun(h.last));
}

// "EU members of the Board", "los países de la Caricom que integran este Consejo"
Namer::Sits Namer::on_the_council(const Hit& h) const {
    constexpr std::uint32_t near = 6;
    for (std::uint32_t w = h.last + 1; w <= s_.last && w <= h.last + near; ++w) {
        if ((a_.words[w].before & ~Gap::space) != 0)
            return Sits::nowhere;
        const bool seat = a_.in(w, WordList::seat);
        if (seat || a_.in(w, WordList::council))
            return w == h.last + 1 ? Sits::nowhere : seat ? Sits::somewhere : Sits::on_a_body;
        if (a_.senses[w].has_any({Sense::state, Sense::vote, Sense::abstain, Sense::side}))
            return Sits::nowhere;
    }
    return Sits::nowhere;
}

// "the whole of the EU", "toda la Unión", "every EU member": the word that says so; none without.
std::uint32_t Namer::whole_before(const Hit& h) const {
    constexpr std::uint32_t near = 3;
    for (std::uint32_t w = h.first; w > s_.first && h.first - w < near; --w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return Analysis::none;
        if (a_.in(w - 1, WordList::whole_group))
            return w - 1;
        if (!a_.is(w - 1, Sense::article) && !a_.in(w - 1, WordList::of))
            return Analysis::none;
    }
    return Analysis::none;
}

// "the EU voted as a bloc", "votó en bloque"
bool Namer::votes_en_bloc(const Hit& h) const {
    constexpr std::uint32_t near = 6;
    for (std::uint32_t w = h.last + 1; w <= s_.last && w <= h.last + near; ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe | Gap::comma)) != 0)
            return false;
        if (a_.in(w, WordList::as_bloc))
            return true;
    }
    return false;
}

// "the EU's other members", "the Council's other members": the rest of the group named before it.
bool Namer::other_members(const Hit& h) {
    if (a_.text->language != Language::english || out_.empty() || h.first < s_.first + 3 ||
        a_.said(h.first - 1) != "other" || a_.said(h.first - 2) != "s" ||
        out_.back().kind != Named::Kind::group || out_.back().last + 3 != h.first)
        return false;
    Named& one = out_.back();
    one.kind = Named::Kind::rest;
    one.of_group = true;
    one.council = false;
    one.last = h.last;
    return true;
}

bool Namer::members_behind(const Hit& h) const {
    // "the EU's member states"
    if (a_.text->language == Language::english && h.last + 2 <= s_.last &&
        a_.said(h.last + 1) == "s" && a_.words[h.last + 1].before == Gap::apostrophe &&
        a_.words[h.last + 2].before == Gap::space && a_.is(h.last + 2, Sense::group_noun) &&
        !a_.is(h.last + 2, Sense::speaker))
        return true;
    return a_.text->language == Language::english && h.last < s_.last &&
           a_.words[h.last + 1].before == Gap::space && a_.is(h.last + 1, Sense::group_noun) &&
           !a_.is(h.last + 1, Sense::speaker);
}

// How many members the group has on the text's day, and how many of them are territories: they vote
// in no other body, and are not always counted.
std::pair<std::int64_t, std::int64_t> Namer::size_of(std::uint16_t group) const {
    std::int64_t size = 0;
    std::int64_t territories = 0;
    for (const GroupSpell& one : a_.lexicon->groups[group].members) {
        if (day_ ? !Spell{one.from, one.to}.holds(*day_) : one.to.has_value())
            continue;
        const std::string& code = a_.lexicon->states[one.state];
        ++size;
        territories += is_territory(code) ? 1 : 0;
    }
    return {size, territories};
}

// What a number right before the name says: "the 15 EU states" are those of a day when there were
// as many, not of the text's; "7 Arab countries" are some.
void Namer::count_group(const Hit& h, Named& one) const {
    if (h.first == s_.first || a_.words[h.first].before != Gap::space ||
        a_.lexicon->groups[one.group].region)
        return;
    const std::int64_t told = a_.number_at(h.first - 1);
    const auto [size, territories] = size_of(one.group);
    // "3 of the Gulf countries"
    const bool of_the = a_.is(h.first - 1, Sense::article) && h.first > s_.first + 2 &&
                        a_.in(h.first - 2, WordList::of) && a_.number_at(h.first - 3) > 0;
    if (of_the && a_.number_at(h.first - 3) < size)
        one.other_size = true;
    constexpr std::int64_t large = 30;                             // of which one is often left out
    const bool part = told > 0 && part_before(h.first, told) >= 0; // "25 of the 27 EU states"
    if (part || (told * 2 > size && std::abs(told - size) > (size > large ? 1 : 0) + territories))
        one.other_size = true;
    else if (told > 0 && told * 2 <= size && one.count < 0)
        one.count = told;
}

// "22 out of a total of 47 members of the Council": 22; -1 where there is no other number.
std::int64_t Namer::part_before(std::uint32_t first, std::int64_t total) const {
    constexpr std::uint32_t far = 12;
    bool passed = false;
    for (std::uint32_t w = first; w > s_.first && first - w < far; --w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return -1;
        const std::int64_t number = a_.number_at(w - 1);
        if (passed && number >= 0)
            return number < total ? number : -1;
        if (passed && !a_.in(w - 1, WordList::part_of))
            return -1;
        passed = passed || (number >= 0 && number == total);
    }
    return -1;
}

// "the members of Caricom", "the fourteen members of Caricom", or "three members of Caricom".
std::pair<Namer::Share, std::int64_t> Namer::members_counted(std::uint32_t first,
                                                             std::uint16_t group) const {
    constexpr std::int32_t most = 1000; // no year
    bool members = false;
    std::int64_t number = -1;
    for (std::uint32_t w = first, steps = 0; w > s_.first && steps < 5; ++steps) {
        --w;
        members = members || a_.is(w, Sense::group_noun);
        if (a_.words[w].number >= 0 && a_.words[w].number < most)
            number = a_.words[w].number;
        else if (a_.is(w, Sense::number))
            number = a_.meaning(a_.hit_at[w], Sense::number)->value;
    }
    const auto [size, territories] = size_of(group);
    if (!members)
        return {Share::none, number};
    // "22 out of a total of 47 members"
    if (const std::int64_t part = part_before(first, number); part >= 0)
        return {part * 2 <= size ? Share::some : Share::other, part};
    if (number < 0 || number == size || number == size - territories)
        return {Share::all, number};
    // Close to all is as the text counts them: a member without a seat may be left out.
    const bool other_day = std::abs(number - size) > 1;
    return {number * 2 <= size ? Share::some : other_day ? Share::other : Share::none, number};
}

// "several members of the EU", "la mayoría de los países del bloque": some of them, and not known
// who.
bool Namer::only_some(const Hit& h) const {
    // "the EU states that sit on the board"
    if (h.last < s_.last && a_.words[h.last + 1].before == Gap::space &&
        a_.is(h.last + 1, Sense::relative) && h.last + 2 <= s_.last &&
        !a_.lexicon->groups[a_.meaning(a_.hit_at[h.first], Sense::group)->value].region &&
        !a_.is(h.last + 2, Sense::neg) && (names_members(h) || members_behind(h)))
        return true;
    constexpr std::uint32_t near = 4;
    for (std::uint32_t w = h.last + 1; w <= s_.last && w <= h.last + near; ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::comma)) != 0)
            break;
        if (a_.in(w, WordList::mostly))
            return true; // "Caribbean states for the most part"
        if (a_.in(w, WordList::for_example) && gives_example(w))
            return true; // "países do Brics, como Índia e Brasil"
    }
    constexpr std::uint32_t far = 7;
    bool members = names_members(h) || members_behind(h);
    for (std::uint32_t w = h.first; w > s_.first && h.first - w < far; --w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe | Gap::hyphen)) != 0)
            return false;
        if (members && (a_.in(w - 1, WordList::some_of) || others_of(w - 1)))
            return true;
        // "15 were from the EU"
        if (w > s_.first + 1 && a_.is(w - 1, Sense::aux) && a_.number_at(w - 2) > 0)
            return true;
        members = members || a_.is(w - 1, Sense::group_noun) || a_.said(w - 1) == "of" ||
                  a_.said(w - 1) == "de";
        const bool plain = a_.hit_at[w - 1] == Analysis::none && !a_.proper(w - 1);
        if (!plain && !a_.senses[w - 1].has_any(
                          {Sense::article, Sense::preposition, Sense::group_noun, Sense::speaker}))
            return false;
    }
    return false;
}

// "such as Peru", "como Perú": an example, and not all.
bool Namer::gives_example(std::uint32_t w) const {
    constexpr std::uint32_t near = 4;
    for (std::uint32_t v = w + 1; v <= s_.last && v <= w + near; ++v) {
        if ((a_.words[v].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return false;
        if (a_.is(v, Sense::state))
            return true;
    }
    return false;
}

// "other Arab states", "entre otros países árabes", not "the other Arab states"
bool Namer::others_of(std::uint32_t w) const {
    if (!a_.in(w, WordList::other))
        return false;
    if (w == s_.first || (a_.words[w].before & ~Gap::space) != 0)
        return true;
    return !a_.is(w - 1, Sense::article) && !a_.in(w - 1, WordList::its) &&
           !a_.in(w - 1, WordList::whose) && !a_.in(w - 1, WordList::all) && a_.said(w - 1) != "s";
}

// "the only African country", "les seuls pays africains": the kind of state that somebody is.
bool Namer::only_such(const Hit& h) const {
    // "the only West African country"
    const std::uint32_t first = h.first > s_.first && a_.words[h.first].before == Gap::space &&
                                        a_.hit_at[h.first - 1] == Analysis::none &&
                                        a_.words[h.first - 1].capital
                                    ? h.first - 1
                                    : h.first;
    return first > s_.first + 1 && behind(first, WordList::only_such) &&
           a_.words[first - 1].before == Gap::space &&
           (a_.is(first - 2, Sense::article) || a_.is(first - 1, Sense::foremost));
}

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
            // "des huit autres"
            const bool others =
                a_.is(w, Sense::rest) && h.first > s_.first && a_.is(h.first - 1, Sense::article);
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
