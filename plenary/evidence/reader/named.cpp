#include <algorithm>

#include "plenary/evidence/reader/namer.hpp"
#include "plenary/evidence/reader/noun_or_verb.hpp"

namespace plenary::reader {

std::vector<Named> Namer::run() {
    for (std::uint32_t w = s_.first; w <= s_.last;) {
        const std::uint32_t hit = a_.hit_at[w];
        if (hit == Analysis::none) {
            constexpr std::int32_t most = 1000;
            const std::size_t before = out_.size();
            if (a_.words[w].number >= 0 && a_.words[w].number < most)
                counted({w, w, 0}, a_.words[w].number);
            misread(w);
            w = out_.size() > before ? std::max(w, out_.back().last) + 1 : w + 1;
            continue;
        }
        w = a_.hits[hit].last + 1;
        if (!a_.senses[a_.hits[hit].first].has_any(naming))
            continue;
        const std::size_t before = out_.size();
        take(hit);
        if (out_.size() > before &&
            (out_.back().kind == Named::Kind::rest || out_.back().kind == Named::Kind::number ||
             out_.back().kind == Named::Kind::reference))
            w = std::max(w, out_.back().last + 1);
    }
    if (out_.size() > 1) {
        if (told_by_the_last())
            out_.back().role = Role::source;
        join();
        spell_out();
    }
    // "a US-backed text": a part of another word does not act; "the UK parliament" is no
    // delegation.
    for (Named& one : out_) {
        if (one.kind == Named::Kind::states && one.states.size() == 1 && one.last < s_.last &&
            a_.words[one.last + 1].before == Gap::space && a_.in(one.last + 1, WordList::house))
            one.role = Role::other;
        if (a_.text->language == Language::english && one.kind == Named::Kind::states &&
            !one.official && one.last < s_.last && a_.words[one.last + 1].before == Gap::hyphen &&
            !a_.words[one.last + 1].capital)
            one.role = Role::other;
    }
    return std::move(out_);
}

void Namer::take(std::uint32_t hit) {
    const Hit& h = a_.hits[hit];
    const Senses senses = a_.senses[h.first];
    if (senses.has(Sense::stop_phrase) && !senses.has_any({Sense::state, Sense::group}))
        return;
    if (const Meaning* m = best_state(hit); m != nullptr && state(hit, *m))
        return;
    if (const Meaning* m = a_.meaning(hit, Sense::group)) {
        const bool shown = std::any_of(
            a_.words.begin() + h.first, a_.words.begin() + h.last + 1, [&](const Word& word) {
                constexpr std::uint32_t long_name = 5;
                return word.upper || (word.capital && word.end - word.begin >= long_name);
            });
        if (!m->upper || shown) {
            // "les trois pays baltes", "the three European Union states"
            std::int64_t count = -1;
            if (!out_.empty() && out_.back().last + 1 == h.first &&
                out_.back().kind == Named::Kind::reference &&
                out_.back().refers == Feature::refer_last) {
                count = out_.back().count;
                out_.pop_back();
            }
            Named& one = add(Named::Kind::group, h.first, h.last);
            one.group = m->value;
            one.count = count;
            one.council = a_.lexicon->groups[m->value].council;
            // "the fourteen members of Caricom"
            if ((one.role == Role::of || one.official) && h.first > s_.first + 1) {
                const auto [share, number] = members_counted(h.first, m->value);
                // "Of the 33 members of the CELAC, 31 voted for it": the 31 did.
                const bool frame =
                    a_.is(s_.first, Sense::preposition) && (a_.after(h.last) & Gap::comma) != 0;
                if (share == Share::all && !frame) {
                    one.role = Role::agent;
                    one.council = false;
                } else if (share == Share::other) {
                    one.other_size = true; // "the 25 states of the Union", of another day
                } else if (share == Share::some) {
                    one.role = Role::of;
                    one.count = number;
                }
            }
            // "all European Union members", "los países del Mercosur": the members, not the
            // body.
            if (one.council && (names_members(h) || members_behind(h) || votes_en_bloc(h)))
                one.council = false;
            if (const std::uint32_t whole = whole_before(h); whole != Analysis::none) {
                one.council = false;
                one.role = role_of(whole, one.official);
            }
            // "some EU members": it is not told which
            count_group(h, one);
            if (only_some(h) || only_such(h)) {
                one.role = Role::other;
                one.council = true;
            }
            const Sits sits = one.council ? Sits::nowhere : on_the_council(h);
            one.seated = sits != Sits::nowhere;
            one.on_body = sits == Sits::on_a_body;
        }
        return;
    }
    if (a_.meaning(hit, Sense::official) != nullptr) {
        if (const auto state = speaks_for(hit)) {
            Named& one = add(Named::Kind::states, h.first, h.last);
            one.states = {*state};
            one.official = true;
        }
        return;
    }
    if (a_.meaning(hit, Sense::rest) != nullptr) {
        rest(h);
        return;
    }
    if (const std::uint32_t all = all_but(h); all != Analysis::none) {
        add(Named::Kind::rest, all, h.last);
        return;
    }
    if (const Meaning* m = a_.meaning(hit, Sense::refer);
        m != nullptr && !is_verb_here(a_, s_, h)) {
        if (h.last < s_.last && a_.in(h.last + 1, WordList::thirds))
            return;
        // "All five of us": who speaks says who.
        if (h.last + 2 <= s_.last && a_.said(h.last + 1) == "of" && a_.said(h.last + 2) == "us")
            return;
        // "all fourteen Caricom members present"
        if (m->feature == Feature::refer_present && !out_.empty() &&
            out_.back().kind == Named::Kind::group && out_.back().last + 1 == h.first &&
            a_.words[h.first].before == Gap::space) {
            out_.back().last = h.last;
            out_.back().council = false;
            return;
        }
        // "the nine signatories"
        if (m->feature != Feature::refer_last && !out_.empty() &&
            out_.back().kind == Named::Kind::reference && out_.back().last + 1 == h.first &&
            out_.back().refers == Feature::refer_last) {
            out_.back().refers = m->feature;
            out_.back().last = h.last;
            return;
        }
        Named& one = add(Named::Kind::reference, h.first, h.last);
        one.refers = m->feature;
        if (one.refers == Feature::refer_last)
            say_who_counted(one);
        one.count = m->value > 0 ? m->value : number_within(h.first, h.last);
        return;
    }
    if (a_.meaning(hit, Sense::pronoun) != nullptr || a_.meaning(hit, Sense::its_vote) != nullptr ||
        a_.meaning(hit, Sense::first_person) != nullptr) {
        add(Named::Kind::pronoun, h.first, h.last).first_person =
            a_.meaning(hit, Sense::first_person) != nullptr;
        return;
    }
    // "the EU's other members"
    if (a_.meaning(hit, Sense::group_noun) != nullptr && other_members(h))
        return;
    // "Denmark, on behalf of the European Union, said its member States had abstained"
    if (a_.meaning(hit, Sense::group_noun) != nullptr && !a_.is(h.first, Sense::vote) &&
        told_whose(h.first)) {
        for (auto group = out_.rbegin(); group != out_.rend(); ++group) {
            if (group->kind != Named::Kind::group)
                continue;
            const std::uint16_t meant = group->group;
            add(Named::Kind::group, h.first - 1, h.last).group = meant;
            out_.back().role = Role::agent;
            return;
        }
    }
    // "the delegations that had voted against"
    if (a_.meaning(hit, Sense::group_noun) != nullptr && h.last < s_.last &&
        a_.is(h.last + 1, Sense::relative) && before_is(h.first, Sense::article)) {
        add(Named::Kind::reference, h.first, h.last).refers = Feature::refer_last;
        return;
    }
    if (const Meaning* m = a_.meaning(hit, Sense::number)) {
        counted(h, m->value);
        return;
    }
    if (a_.meaning(hit, Sense::speaker) != nullptr && of_somebody(h))
        add(Named::Kind::pronoun, h.first - 1, h.last);
}

// "the three authors", "los cinco opositores": not those told last.
void Namer::say_who_counted(Named& one) const {
    const std::uint32_t noun = one.last + 1;
    if (noun > s_.last || a_.words[noun].before != Gap::space)
        return;
    const Feature said = a_.in(noun, WordList::authors)      ? Feature::refer_sponsor
                         : a_.in(noun, WordList::opponents)  ? Feature::refer_no
                         : a_.in(noun, WordList::supporters) ? Feature::refer_yes
                                                             : Feature::refer_last;
    if (said != Feature::refer_last) {
        one.refers = said;
        one.last = noun;
    } else if (another_plural(noun)) {
        one.refers = Feature::none;
    }
}

// "the three drafts": a word in the plural that no table has.
bool Namer::another_plural(std::uint32_t w) const {
    constexpr std::size_t shortest = 5;
    return a_.hit_at[w] == Analysis::none && !a_.proper(w) && a_.said(w).size() >= shortest &&
           a_.said(w).ends_with("s") && !a_.in(w, WordList::adverb_in_s);
}

// "its director", "su ministra": an office of whom was named before.
bool Namer::of_somebody(const Hit& h) const {
    if (h.first == s_.first || (a_.words[h.first].before & ~Gap::space) != 0 ||
        !a_.in(h.first - 1, WordList::its))
        return false;
    // "its ambassador in Haiti" is still its own; "the president of its neighbour" is not here.
    return h.last == s_.last || !a_.is(h.last + 1, Sense::state);
}

// A name as a scanner misreads it: "Co1ombia", "Jarnaica". Only what stands in a list.
void Namer::misread(std::uint32_t w) {
    constexpr std::uint32_t shortest = 4;
    const Word& word = a_.words[w];
    const std::string_view said = a_.said(w);
    const bool listed = (gap_before(w) & Gap::comma) != 0 || (a_.after(w) & Gap::comma) != 0;
    if (!word.capital || said.size() < shortest || !listed || a_.shouting)
        return;
    std::string guess;
    for (std::size_t i = 0; i < said.size(); ++i) {
        const char c = said[i];
        if (c == '1' || (c == 'I' && i > 0))
            guess += 'l';
        else if (c == '0')
            guess += 'o';
        else if (c == 'r' && i + 1 < said.size() && said[i + 1] == 'n') {
            guess += 'm';
            ++i;
        } else
            guess += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    const std::uint32_t entry = a_.lexicon->entry_of(a_.text->language, guess);
    if (entry == 0)
        return;
    for (const Meaning& one : a_.lexicon->meanings(entry)) {
        if (one.sense != Sense::state || one.feature == Feature::demonym)
            continue;
        add(Named::Kind::states, w, w).states = {one.value};
        return;
    }
}

// Of several states with one name the plainest: "Congo" is the one that is called just so.
// The state that an official speaks for on the text's day. In a text without a day, of one who has
// served several, or a body as well, nobody knows which.
std::optional<std::uint16_t> Namer::speaks_for(std::uint32_t hit) const {
    std::optional<std::uint16_t> out;
    bool any = false;
    for (const Meaning& one : a_.lexicon->meanings(a_.hits[hit].entry)) {
        if (one.sense != Sense::official)
            continue;
        const Official& official = a_.lexicon->officials[one.value];
        if (day_ && !Spell{official.from, official.to}.holds(*day_))
            continue;
        const auto state = official.of_state ? std::optional(official.state) : std::nullopt;
        if (any && state != out)
            return std::nullopt;
        any = true;
        out = state;
    }
    return out;
}

const Meaning* Namer::best_state(std::uint32_t hit) const {
    const Meaning* best = nullptr;
    const Hit& h = a_.hits[hit];
    if (!a_.is(h.first, Sense::state))
        return best;
    // "la delegación noruega": the adjective, and not Norway
    const bool small = a_.text->language != Language::english &&
                       std::none_of(a_.words.begin() + h.first, a_.words.begin() + h.last + 1,
                                    [](const Word& word) { return word.capital; });
    for (const Meaning& one : a_.lexicon->meanings(a_.hits[hit].entry)) {
        if (one.sense != Sense::state)
            continue;
        if (small && one.feature == Feature::demonym)
            return &one;
        if (best == nullptr || (best->ambiguous && !one.ambiguous) ||
            (best->ambiguous == one.ambiguous && one.feature < best->feature) ||
            (best->ambiguous == one.ambiguous && one.feature == best->feature &&
             a_.lexicon->states[one.value] == "COG"))
            best = &one;
    }
    return best;
}

// "WASHINGTON, 12 March 2025 -", "BRUSELAS (De Kanaalpost)."
bool Namer::opens_dateline(const Hit& h) const {
    if (!s_.opens_block || h.first != s_.first || h.last == s_.last)
        return false;
    const std::uint32_t behind = a_.after(h.last);
    return (a_.words[h.first].upper && !a_.shouting) || (behind & (Gap::open | Gap::dash)) != 0 ||
           ((behind & Gap::comma) != 0 && a_.words[h.last + 1].number >= 0);
}

Named& Namer::add(Named::Kind kind, std::uint32_t first, std::uint32_t last) {
    Named one;
    one.kind = kind;
    one.first = first;
    one.last = last;
    one.role = role_of(first, one.official);
    return out_.emplace_back(std::move(one));
}

std::vector<Named> named_in(const Analysis& analysis, const Sentence& sentence,
                            std::optional<Day> day) {
    return Namer(analysis, sentence, day).run();
}

} // namespace plenary::reader
