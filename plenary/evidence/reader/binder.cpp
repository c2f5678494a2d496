#include "plenary/evidence/reader/binder.hpp"

#include <algorithm>
#include <string_view>

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;
using Act = Proposal::Act;

} // namespace

// "Con México votaron a favor Argentina y Dominica"
void Binder::in_company(std::size_t c) {
    if (cues_[c].act != Act::vote)
        return;
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const Named& one = named_[n];
        if (used_[n] || one.kind != Named::Kind::states || one.first > s_.first + 2 ||
            one.first == s_.first || one.last + 1 != cues_[c].first)
            continue;
        const std::uint32_t hit = a_.hit_at[s_.first];
        const Meaning* prep = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::preposition);
        if (prep == nullptr || prep->feature != Feature::with)
            continue;
        used_[n] = true;
        claim_of(c, one, "inverted");
    }
}

// "Mexico joined Bolivia and Uruguay in abstaining", "with Mexico joining Bolivia in abstaining"
void Binder::joined_by(std::size_t c, std::size_t n) {
    const auto with = [&](const Named& one) {
        return one.first > s_.first && a_.said(one.first - 1) == "with";
    };
    if (cues_[c].form != Feature::gerund || n == 0 || used_[n - 1] ||
        named_[n - 1].kind != Named::Kind::states ||
        (!acts(named_[n - 1].role) && !with(named_[n - 1])))
        return;
    // "and Togo did likewise, Mali abstaining"
    for (std::uint32_t w = named_[n - 1].last + 1; w <= named_[n].first; ++w) {
        const bool dash = w == named_[n - 1].last + 1 && (a_.words[w].before & Gap::dash) != 0;
        if (!dash && (a_.words[w].before & (Gap::comma | clause_end)) != 0)
            return;
    }
    for (std::uint32_t w = named_[n - 1].last + 1; w < named_[n].first; ++w) {
        if (a_.senses[w].has_any({Sense::join, Sense::same})) {
            used_[n - 1] = true;
            claim_of(c, named_[n - 1], "subject");
            return;
        }
    }
}

// As claim(), for what is told outright: the form of the verb says nothing.
void Binder::claim_told(std::size_t c, std::size_t n, std::string_view rule) {
    Cue told = cues_[c];
    std::swap(cues_[c], told);
    cues_[c].label = true;
    claim(c, n, rule);
    std::swap(cues_[c], told);
}

// "The abstention was Peru's"; "Only abstentions: none"; nouns without anybody near say
// nothing.
void Binder::nominal(std::size_t c) {
    if (const auto list = subjects_.bracket_list(c))
        claim(c, *list, "noun-brackets");
}

// "at the request of its delegate its vote was changed to yes"
void Binder::corrected(std::size_t c) {
    std::optional<Named> who;
    for (const Named& one : named_) {
        if (one.kind == Named::Kind::states && one.states.size() == 1 && one.last < cues_[c].first)
            who = one;
    }
    if (!who)
        who = carried_.subject;
    if (who)
        claim_of(c, *who, "corrected");
}

void Binder::carry(std::size_t c) {
    Named who = of_several(cues_[c]) && carried_.several ? *carried_.several : *carried_.subject;
    who.first = cues_[c].first;
    who.last = cues_[c].first;
    claim_of(c, who, "carried-subject");
    last_claimed_ = c;
}

// "Hoje, votaram contra": whether the verb is of several, as its ending tells.
bool Binder::of_several(const Cue& cue) const {
    const std::uint32_t start = at_.clause_start(cue.first);
    if (!a_.in(start, WordList::now) && !a_.in(start, WordList::this_))
        return false;
    for (std::uint32_t w = cue.first; w <= cue.last; ++w) {
        const std::string_view said = a_.said(w);
        if (a_.senses[w].has_any({Sense::vote, Sense::abstain, Sense::support, Sense::oppose}) &&
            said.size() > 3)
            return a_.text->language == Language::spanish ? said.ends_with("on")
                                                          : said.ends_with("am");
    }
    return false;
}

// "Voto a favor prometido por escrito: A, B", "Committed yes: A, B": a list of whom one counts on.
bool Binder::promised(std::size_t c) const {
    constexpr std::uint32_t far = 8;
    const auto tells = [&](std::uint32_t w) { return a_.in(w, WordList::promises); };
    if (cues_[c].first == s_.first + 1 && tells(s_.first))
        return true;
    for (std::uint32_t w = cues_[c].first + 1; w <= s_.last && w <= cues_[c].last + far; ++w) {
        if ((a_.words[w].before & Gap::colon) != 0)
            return false;
        if (tells(w))
            return true;
    }
    return false;
}

// Makes a vote that is only promised a stand; false for an abstention, which is nothing before the
// vote.
bool Binder::is_told(std::size_t c) {
    Cue& cue = cues_[c];
    if (cue.act != Act::vote || (!carried_.awaiting && !promised(c)))
        return true;
    cue.act = Act::speech;
    if (cue.stance != Stance::yes && cue.stance != Stance::no)
        return false;
    cue.stance = cue.stance == Stance::yes ? Stance::support : Stance::oppose;
    return true;
}

// Every list up to the next label.
// "N'ont pas signé : A et B", "No firmaron: A y B": who has put no name there.
bool Binder::denied_label(std::size_t c) const {
    constexpr std::uint32_t near = 4;
    const Cue& cue = cues_[c];
    if (cue.act == Act::vote || cue.stance != Stance::support)
        return false;
    for (std::uint32_t w = cue.first; w > s_.first && cue.first - w < near; --w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return false;
        if (a_.is(w - 1, Sense::neg))
            return true;
    }
    return false;
}

// Whether a semicolon stands before the list, and a clause of its own goes on behind it or leads up
// to it: "; at the request of Peru".
bool Binder::parted_clause(std::uint32_t last, const Named& one) const {
    constexpr std::uint32_t words = 2;
    bool parted = false;
    std::uint32_t leading = 0; // words of that clause
    for (std::uint32_t w = last + 1; w <= one.first; ++w) {
        if ((a_.words[w].before & Gap::semicolon) != 0) {
            parted = true;
            leading = 0;
        }
        if (w < one.first && !a_.in(w, WordList::adds) &&
            !a_.senses[w].has_any({Sense::along, Sense::conjunction, Sense::article, Sense::namely,
                                   Sense::number, Sense::same, Sense::group_noun}))
            ++leading;
    }
    // "; neither Peru nor Chile voted"
    if (parted && one.first > s_.first &&
        (a_.in(one.first - 1, WordList::neither) || a_.in(one.first, WordList::neither)))
        return true;
    if (parted && leading >= words && one.kind == Named::Kind::states &&
        (a_.words[one.first].before & (Gap::colon | Gap::comma | Gap::open | Gap::dash)) == 0)
        return true;
    if (!parted || one.last + words > s_.last)
        return false;
    for (std::uint32_t w = one.last + 1; w <= one.last + words; ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0 ||
            a_.is(w, Sense::conjunction) || a_.is(w, Sense::group_noun))
            return false;
    }
    return true;
}

void Binder::label(std::size_t c) {
    std::uint32_t end = s_.last + 1;
    for (std::size_t next = c + 1; next < cues_.size(); ++next) {
        const bool refers =
            cues_[next].form == Feature::noun &&
            (cues_[next].act == Act::sponsorship || cues_[next].act == Act::signature);
        if (refers && !cues_[next].label)
            continue; // "In favour: the four sponsors, A and B"
        if (cues_[next].label || !cues_[next].bare) {
            // "In favour were A and B, while C abstained": C is the verb's.
            const std::uint32_t clause = at_.clause_start(cues_[next].first);
            end = !cues_[next].label && clause > cues_[c].last ? clause : cues_[next].first;
            break;
        }
    }
    if (!is_told(c) || denied_label(c))
        return;
    bool any = false;
    const std::size_t verb = c + 1;
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const Named& one = named_[n];
        if (one.first <= cues_[c].last || one.first >= end || used_[n])
            continue;
        if (one.kind == Named::Kind::pronoun || one.role == Role::source)
            continue;
        // "28 voted for it, one (Eritrea) against"
        if (subjects_.counts_for_next(n, c))
            break;
        // "VOTARON A FAVOR PERU Y CUBA, EN CONTRA BRASIL"
        if (any && verb < cues_.size() && cues_[verb].bare && cues_[verb].last + 1 == one.first)
            break;
        if (one.kind == Named::Kind::number && any)
            continue;
        if (one.role == Role::other && one.kind == Named::Kind::states &&
            one.first > cues_[c].last + 1)
            continue;
        // "Against it were Peru and Chile; Cuba did not raise its card"
        if (any && parted_clause(cues_[c].last, one))
            break;
        // "what it proposed: tariffs, for five years, on cars from China"
        constexpr std::uint32_t far = 5;
        if (!any && cues_[c].act == Act::sponsorship && cues_[c].form == Feature::past &&
            (a_.after(cues_[c].last) & Gap::colon) != 0 && one.first > cues_[c].last + far)
            break;
        if (one.kind == Named::Kind::group && one.council && one.role == Role::other)
            continue; // "and, from outside the Council, D"
        // "Opposed were A and B, and C was absent": C is the verb's.
        const bool subject = any && verb < cues_.size() && one.last < cues_[verb].first &&
                             cues_[verb].first <= one.last + 2 && !cues_[verb].label &&
                             !cues_[verb].bare && cues_[verb].form != Feature::noun &&
                             cues_[verb].form != Feature::gerund;
        if (subject)
            break;
        claim(c, n, "label");
        any = any || one.kind == Named::Kind::states;
    }
}

void Binder::claim(std::size_t c, std::size_t n, std::string_view rule) {
    used_[n] = true;
    Named who = named_[n];
    // "His delegation would vote against it", as minutes put it.
    indirect_ = who.kind == Named::Kind::pronoun && who.last > who.first;
    if (who.kind == Named::Kind::pronoun) {
        const auto meant = pronouns_.antecedent(n);
        if (!meant)
            return;
        who = *meant;
        if (const auto set = pronouns_.antecedents(n); set && named_[*set].did_last > 0)
            who = named_[*set];
    }
    // "Neither Peru nor Chile voted against it; both abstained"
    if (who.kind == Named::Kind::reference && who.refers == Feature::refer_last && who.count > 1) {
        std::vector<std::uint16_t> before;
        for (std::size_t m = 0; m < n; ++m) {
            if (named_[m].kind == Named::Kind::states)
                before.insert(before.end(), named_[m].states.begin(), named_[m].states.end());
        }
        if (before.size() == static_cast<std::size_t>(who.count))
            who.states = std::move(before);
    }
    // "Mr. Brandt (Switzerland), speaking also for A, B and C, said that the four had voted for it"
    if (who.kind == Named::Kind::reference && who.refers == Feature::refer_last &&
        carried_.speaker) {
        for (const Named& one : named_) {
            if (one.kind != Named::Kind::states || one.last >= who.first || !on_behalf(one) ||
                who.count != static_cast<std::int64_t>(one.states.size()) + 1)
                continue;
            const Named reference = who;
            who = one;
            who.states.push_back(carried_.speaker->states.front());
            who.role = Role::agent;
            who.first = reference.first;
            who.last = reference.last;
            break;
        }
    }
    // "Save Spain, the EU states abstained"
    for (std::size_t m = 0; m < n && who.kind != Named::Kind::states; ++m) {
        if (named_[m].kind != Named::Kind::states || !at_.taken_out(named_[m]))
            continue;
        used_[m] = true;
        who.minus.insert(who.minus.end(), named_[m].states.begin(), named_[m].states.end());
    }
    for (std::size_t m = n + 1; m < named_.size() && named_[m].last < cues_[c].first; ++m) {
        if (named_[m].kind != Named::Kind::states || !at_.taken_out(named_[m]))
            continue;
        used_[m] = true;
        who.minus.insert(who.minus.end(), named_[m].states.begin(), named_[m].states.end());
    }
    if (who.kind == Named::Kind::rest && !who.of_group) {
        // "of the nine that rejected it, all but Mali voted to strike the paragraph"
        for (const Named& described : named_) {
            if (described.did_last == 0 || described.last >= who.first)
                continue;
            who.kind = Named::Kind::reference;
            who.refers = described.refers;
            who.did_first = described.did_first;
            who.did_last = described.did_last;
        }
    }
    if (who.kind == Named::Kind::rest && !who.of_group) {
        for (const Named& one : named_) {
            if (!frames(one))
                continue;
            who.group = one.group;
            who.of_group = true;
        }
    }
    if (named_[n].first_person && carried_.spoken_for && carried_.speaker) {
        Named others = *carried_.spoken_for;
        others.first = who.first;
        others.last = who.last;
        claim_of(c, others, rule);
    }
    // "the ambassador of X, along with Y"; "X (13: ...)" and "all except Y" come by
    // followers().
    claim_of(c, who, rule);
    last_claimed_ = c;
    if (n > 0 && !used_[n - 1] && named_[n - 1].kind == Named::Kind::reference &&
        named_[n - 1].first > cues_[c].last &&
        at_.inserted_beside(named_[n - 1].first, named_[n - 1].last)) {
        used_[n - 1] = true;
        claim_of(c, named_[n - 1], rule);
    }
    ahead(c, n, rule);
    beside(c, n, rule);
    extend(c, n, rule);
    spoken_for(c, n, rule);
}

// The text just before "submitted by" is what was submitted.
std::uint32_t Binder::motion_before(const Cue& cue) const {
    constexpr std::uint32_t far = 10;
    for (std::uint32_t w = cue.first; w > s_.first && cue.first - w < far; --w) {
        if ((a_.words[w].before & clause_end) != 0)
            break;
        const std::uint32_t hit = a_.hit_at[w - 1];
        if (hit == Analysis::none)
            continue;
        const Meaning* motion = a_.meaning(hit, Sense::motion);
        if (motion != nullptr && motion->feature != Feature::matter)
            return w - 1;
    }
    return Analysis::none;
}

bool Binder::motion_between(std::uint32_t last, std::uint32_t first) const {
    for (std::uint32_t w = last + 1; w < first; ++w) {
        if (a_.is(w, Sense::motion))
            return true;
    }
    return false;
}

void Binder::claim_of(std::size_t c, const Named& who, std::string_view rule) {
    Claim made = assertion_.make(cues_[c], who, rule);
    // "un aplazamiento que presentó Honduras"
    const bool relative = who.first > cues_[c].last && cues_[c].first > s_.first &&
                          a_.is(cues_[c].first - 1, Sense::relative);
    if (relative ||
        (cues_[c].act == Act::sponsorship && (cues_[c].passive || at_.ends_by(cues_[c].last))))
        made.about = motion_before(cues_[c]);
    if (by_voting(made, cues_[c])) {
        made.act = Act::vote;
        made.stance = made.stance == Stance::support ? Stance::yes : Stance::no;
    }
    if (assertion_.admitted(made, cues_[c], told_so_far()))
        out_.push_back(std::move(made));
    else
        out_.push_back(dropped(made));
}

// A claim that does not stand keeps its place, so that what refers to it finds it, and is taken
// out at the end.
Claim Binder::dropped(Claim made) {
    made.rule = "";
    return made;
}

} // namespace plenary::reader
