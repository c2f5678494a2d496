#include "plenary/evidence/reader/binder.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;
using Act = Proposal::Act;

// "its African members"
bool is_possessive(std::string_view said) {
    constexpr std::array<std::string_view, 7> words{"its",   "their", "sus", "ses",
                                                    "leurs", "seus",  "suas"};
    return std::find(words.begin(), words.end(), said) != words.end();
}

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

// "Mexico joined Bolivia and Uruguay in abstaining"
void Binder::joined_by(std::size_t c, std::size_t n) {
    if (cues_[c].form != Feature::gerund || n == 0 || used_[n - 1] ||
        named_[n - 1].kind != Named::Kind::states || !acts(named_[n - 1].role))
        return;
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

// "the two countries that"
bool Binder::relative_behind(std::uint32_t last) const {
    for (std::uint32_t w = last + 1; w <= std::min(s_.last, last + 3); ++w) {
        if (a_.is(w, Sense::relative))
            return true;
        if (!a_.is(w, Sense::group_noun))
            return false;
    }
    return false;
}

// "The twelve that had opposed it vote in favour": the first act only says who they are.
bool Binder::describes_set(std::size_t c) {
    const Cue& cue = cues_[c];
    if (c + 1 >= cues_.size())
        return false;
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const Named& one = named_[n];
        if ((one.kind != Named::Kind::reference && one.kind != Named::Kind::number) ||
            one.last >= cue.first || cue.first - one.last > 6 || used_[n] ||
            !relative_behind(one.last))
            continue;
        described_.emplace_back(n, cue.stance);
        return true;
    }
    return false;
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
    Named who = *carried_.subject;
    who.first = cues_[c].first;
    who.last = cues_[c].first;
    claim_of(c, who, "carried-subject");
}

// "neuf des quinze membres"
bool Binder::of_total(const Named& part, std::uint32_t stop) const {
    constexpr std::uint32_t near = 4;
    for (std::uint32_t w = part.first + 1; w < stop && w <= part.first + near; ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return false;
        if (a_.words[w].number >= 0 || a_.is(w, Sense::number))
            return a_.is(w - 1, Sense::preposition) || a_.is(w - 1, Sense::article);
    }
    return false;
}

// "Five countries opposed it": so many are counted where a vote is told.
void Binder::counted_as_votes(Cue& cue) {
    if (cue.form != Feature::past || (cue.act != Act::speech && cue.act != Act::backing))
        return;
    cue.act = Act::vote;
    cue.stance = cue.stance == Stance::support ? Stance::yes : Stance::no;
}

// "Voto a favor prometido por escrito: A, B", "Committed yes: A, B": a list of whom one counts on.
bool Binder::promised(std::size_t c) const {
    constexpr std::array<std::string_view, 21> words{
        "committed",    "pledged",       "promised",  "declared",   "announced", "Committed",
        "Pledged",      "Promised",      "Declared",  "Announced",  "firm",      "Firm",
        "comprometido", "comprometidos", "prometido", "prometidos", "declarado", "anunciado",
        "promis",       "annoncé",       "FIRM"};
    constexpr std::uint32_t far = 8;
    const auto tells = [&](std::uint32_t w) {
        return std::find(words.begin(), words.end(), a_.said(w)) != words.end();
    };
    if (cues_[c].first == s_.first + 1 && tells(s_.first))
        return true;
    for (std::uint32_t w = cues_[c].last + 1; w <= s_.last && w <= cues_[c].last + far; ++w) {
        if ((a_.words[w].before & Gap::colon) != 0)
            return false;
        if (tells(w))
            return true;
    }
    return false;
}

// Every list up to the next label.
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
    if (cues_[c].act == Act::vote && cues_[c].label && promised(c)) {
        cues_[c].act = Act::speech;
        if (cues_[c].stance == Stance::yes)
            cues_[c].stance = Stance::support;
        else if (cues_[c].stance == Stance::no)
            cues_[c].stance = Stance::oppose;
        else
            return; // who says that it will abstain has not done so
    }
    bool any = false;
    const std::size_t verb = c + 1;
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const Named& one = named_[n];
        if (one.first <= cues_[c].last || one.first >= end || used_[n])
            continue;
        if (one.kind == Named::Kind::pronoun)
            continue;
        if (one.kind == Named::Kind::number && any)
            continue;
        if (one.role == Role::other && one.kind == Named::Kind::states &&
            one.first > cues_[c].last + 1)
            continue;
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
    std::size_t set = n;
    // "His delegation would vote against it", as minutes put it.
    indirect_ = who.kind == Named::Kind::pronoun && who.last > who.first;
    if (who.kind == Named::Kind::pronoun) {
        const auto meant = pronouns_.antecedent(n);
        if (!meant)
            return;
        who = *meant;
        set = pronouns_.antecedents(n).value_or(n);
    }
    for (std::size_t m = n + 1; m < named_.size() && named_[m].last < cues_[c].first; ++m) {
        if (named_[m].kind != Named::Kind::states || !at_.except_before(named_[m].first))
            continue;
        used_[m] = true;
        who.minus.insert(who.minus.end(), named_[m].states.begin(), named_[m].states.end());
    }
    for (const auto& [described, stance] : described_) {
        if (described == set) {
            who.kind = Named::Kind::reference;
            who.refers = stance == Stance::yes || stance == Stance::support ? Feature::refer_yes
                         : stance == Stance::abstain                        ? Feature::refer_abstain
                                                                            : Feature::refer_no;
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

// Whether "on behalf of", "au nom du", "en nombre de los" stands right before.
bool Binder::on_behalf(const Named& one) const {
    constexpr std::array<std::string_view, 5> words{"behalf", "name", "nom", "nombre", "nome"};
    constexpr std::uint32_t near = 4;
    for (std::uint32_t w = one.first; w > s_.first && one.first - w < near; --w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return false;
        if (std::find(words.begin(), words.end(), a_.said(w - 1)) != words.end())
            return true;
    }
    return false;
}

// "Speaking on behalf of Chile and Kenya, the representative of Spain supported it"; "Norway, on
// behalf of the Nordic countries, supported it".
void Binder::spoken_for(std::size_t c, std::size_t n, std::string_view rule) {
    constexpr std::uint32_t early = 6;
    for (std::size_t m = 0; m < named_.size(); ++m) {
        const Named& one = named_[m];
        const bool set =
            one.kind == Named::Kind::states || (one.kind == Named::Kind::group && !one.council);
        if (used_[m] || !set || m == n || named_[n].last > cues_[c].first ||
            one.last >= cues_[c].first || !on_behalf(one))
            continue;
        const bool opens =
            m + 1 == n && one.first <= s_.first + early && (a_.after(one.last) & Gap::comma) != 0;
        const bool inserted = m > n && (a_.after(one.last) & Gap::comma) != 0 &&
                              (a_.after(named_[n].last) & (Gap::comma | Gap::close)) != 0;
        if (!opens && !inserted)
            continue;
        used_[m] = true;
        claim_of(c, one, rule);
    }
}

// "four nations - A, B, C and D - along with E and F supported it": E and F stand next to the
// verb, the others before them.
void Binder::ahead(std::size_t c, std::size_t n, std::string_view rule) {
    constexpr std::uint32_t far = 12; // "the other members of the council, among them A and B,"
    if (named_[n].last > cues_[c].first)
        return;
    bool among = false;
    for (std::size_t m = n; m > 0; --m) {
        const Named& next = named_[m];
        const Named& one = named_[m - 1];
        const bool states = one.kind == Named::Kind::states;
        const bool set = states || one.kind == Named::Kind::rest ||
                         (one.kind == Named::Kind::group && !one.council);
        among = among || at_.preceded_by(next.first, Sense::along);
        // "All the other members, among them its neighbours, A and B, voted for it"
        if (one.kind == Named::Kind::pronoun && at_.preceded_by(one.first, Sense::along))
            continue;
        // "its African members, A and B": they are told by name.
        const bool whose = one.first > s_.first && is_possessive(a_.said(one.first - 1));
        const bool described = one.kind == Named::Kind::group && next.first <= one.last + 2 &&
                               at_.preceded_by(whose ? one.first - 1 : one.first, Sense::along);
        if (used_[m - 1] || !set || (!acts(one.role) && !described) ||
            next.first > one.last + (states ? 4 : far))
            return;
        if (described) {
            used_[m - 1] = true;
            among = true;
            continue;
        }
        if (!among)
            return;
        used_[m - 1] = true;
        claim_of(c, one, rule);
        among = false;
    }
}

// "Of the six Gulf monarchies, Kuwait voted for it": the set that is spoken of, and no subject.
bool Binder::frames(const Named& one) const {
    constexpr std::uint32_t early = 4;
    return one.kind == Named::Kind::group && one.role == Role::of &&
           one.first <= s_.first + early && (a_.after(one.last) & Gap::comma) != 0;
}

// "los cuatro proponentes y además Canadá"
bool Binder::adds(std::uint32_t w) const {
    constexpr std::array<std::string_view, 6> words{"also",   "additionally", "además",
                                                    "ademas", "encore",       "ainda"};
    return a_.is(w, Sense::along) ||
           std::find(words.begin(), words.end(), a_.said(w)) != words.end();
}

// "the three African members and Pakistan", "Berlin and the Benelux countries": a group and a
// list that are one subject.
void Binder::beside(std::size_t c, std::size_t n, std::string_view rule) {
    const auto one_subject = [&](std::size_t left, std::size_t right) {
        if ((named_[left].kind == named_[right].kind && named_[left].kind != Named::Kind::group) ||
            named_[right].first < named_[left].last)
            return false;
        bool link = false;
        for (std::uint32_t w = named_[left].last + 1; w <= named_[right].first; ++w) {
            if ((a_.words[w].before & (clause_end | Gap::colon | Gap::open)) != 0)
                return false;
            link = link || (a_.words[w].before & Gap::comma) != 0;
            if (w == named_[right].first)
                break;
            if (a_.is(w, Sense::conjunction))
                link = true;
            else if (!adds(w) &&
                     !a_.senses[w].has_any({Sense::article, Sense::group_noun, Sense::number,
                                            Sense::preposition, Sense::refer, Sense::sponsor,
                                            Sense::sign, Sense::same}))
                return false;
        }
        return link;
    };
    const auto goes_with = [&](std::size_t m, std::size_t by) {
        const bool group = (named_[m].kind == Named::Kind::group && !named_[m].council) ||
                           (named_[m].kind == Named::Kind::rest && named_[m].of_group);
        const bool list = named_[m].kind == Named::Kind::states &&
                          (named_[by].kind == Named::Kind::group ||
                           (named_[by].kind == Named::Kind::reference && m > by) ||
                           (named_[by].kind == Named::Kind::number && m < by));
        const bool others = named_[m].kind == Named::Kind::number && m == by + 1 &&
                            named_[by].kind == Named::Kind::states &&
                            named_[m].first == named_[by].last + 2 && cues_[c].passive;
        if (used_[m] || (!group && !list && !others) || at_.except_before(named_[m].first) ||
            frames(named_[m]) || !one_subject(std::min(m, by), std::max(m, by)))
            return false;
        used_[m] = true;
        claim_of(c, named_[m], rule);
        return true;
    };
    for (std::size_t m = n; m > 0 && goes_with(m - 1, m);)
        --m;
    for (std::size_t m = n; m + 1 < named_.size() && goes_with(m + 1, m);)
        ++m;
}

// Lists that go with the one just bound: "along with B", "as did C", "(7: A, B, C)".
void Binder::extend(std::size_t c, std::size_t n, std::string_view rule) {
    const std::uint32_t next_cue = c + 1 < cues_.size() ? cues_[c + 1].first : s_.last + 1;
    std::uint32_t reach = std::max(named_[n].last, cues_[c].last);
    for (std::size_t m = 0; m < named_.size(); ++m) {
        const Named& one = named_[m];
        if (m == n || used_[m] || one.first <= reach || one.kind == Named::Kind::pronoun)
            continue;
        if (one.first > next_cue && !cues_[std::min(c + 1, cues_.size() - 1)].bare)
            break;
        // "Peru voted for it, as well as all the others"
        const bool set =
            one.kind == Named::Kind::number ||
            (one.kind == Named::Kind::rest && cues_[c].act == Act::vote && !cues_[c].passive);
        if (set && at_.preceded_by(one.first, Sense::along) && one.first < next_cue) {
            used_[m] = true;
            claim_of(c, one, rule);
            continue;
        }
        // "opposed by Togo, then by Ghana"
        if (cues_[c].passive && one.role == Role::by && named_[n].role == Role::by &&
            one.first <= reach + 4 && one.kind == Named::Kind::states) {
            used_[m] = true;
            claim_of(c, one, rule);
            reach = one.last;
            continue;
        }
        if (one.kind != Named::Kind::states)
            continue;
        // "90 countries voted for it, Japan and Canada among them"
        const bool among = one.last + 2 <= s_.last && a_.said(one.last + 1) == "among" &&
                           a_.said(one.last + 2) == "them";
        const bool along = at_.preceded_by(one.first, Sense::along) ||
                           at_.preceded_by(one.first, Sense::same) || among;
        // "Chile no, with Haiti abstaining"
        if (c + 1 < cues_.size() && cues_[c + 1].form == Feature::gerund &&
            cues_[c + 1].first > one.last && cues_[c + 1].first <= one.last + 2)
            break;
        const bool listed = (at_.in_brackets(one) && one.states.size() > 1) || at_.announced(one);
        if (at_.except_before(one.first)) {
            out_.back().who.minus.insert(out_.back().who.minus.end(), one.states.begin(),
                                         one.states.end());
            used_[m] = true;
            continue;
        }
        if (!along && !listed)
            continue;
        if (one.first > next_cue)
            break;
        used_[m] = true;
        claim_of(c, one, rule);
        // "among them Germany, the Nordic countries and Switzerland"
        if (along)
            beside(c, m, rule);
        reach = one.last;
    }
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

// "The text passed, with Peru and Chile opposed"
bool Binder::passed_with(const Named& who) const {
    if (!s_.senses.has(Sense::adopted) || who.first == s_.first ||
        a_.hit_at[who.first - 1] == Analysis::none)
        return false;
    const Meaning* prep = a_.meaning(a_.hit_at[who.first - 1], Sense::preposition);
    return prep != nullptr && prep->feature == Feature::with;
}

// "A, B and C backed it", where a vote is told: that many stood so by voting, unless it was before.
bool Binder::by_voting(const Claim& made, const Cue& cue) const {
    constexpr std::size_t several = 3;
    constexpr std::array<std::string_view, 22> verbs{
        "prononc", "pronunci", "rechaz",  "reject",  "rejet", "rejeit", "support", "back",
        "oppos",   "sided",    "approuv", "souten",  "appuy", "apoy",   "respald", "se opu",
        "acompañ", "apoi",     "opuser",  "opusier", "aprob", "sostuv"};
    constexpr std::array<std::string_view, 9> before{
        "had", "avaient", "avait", "habían", "había", "tinham", "tinha", "haviam", "étaient"};
    if ((made.act != Act::backing && made.act != Act::speech) || cue.passive ||
        made.who.kind != Named::Kind::states || !marks_.say.empty() || !marks_.years.empty() ||
        !marks_.earlier.empty())
        return false;
    if (passed_with(made.who) && made.who.last + 1 == cue.first && a_.said(cue.first) != "in")
        return true;
    if (!carried_.voting || made.who.states.size() < several ||
        (cue.form != Feature::past && cue.form != Feature::text))
        return false;
    const std::string_view said = a_.said(cue.first);
    const bool told = std::any_of(verbs.begin(), verbs.end(), [&](std::string_view verb) {
        return said.starts_with(verb) || (verb == "se opu" && said == "se");
    });
    for (std::uint32_t w = cue.first; told && w > s_.first && cue.first - w < 3; --w) {
        if (std::find(before.begin(), before.end(), a_.said(w - 1)) != before.end())
            return false;
    }
    return told;
}

// A claim that does not stand keeps its place, so that what refers to it finds it, and is taken
// out at the end.
Claim Binder::dropped(Claim made) {
    made.rule = "";
    return made;
}

} // namespace plenary::reader
