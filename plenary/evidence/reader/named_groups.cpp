// Groups of states that a sentence names: whether all of them act, some, or the body.
#include <cstdlib>
#include <utility>

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

} // namespace plenary::reader
