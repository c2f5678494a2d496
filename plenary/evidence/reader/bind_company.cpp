// Who goes with the one just bound: "along with B", "on behalf of the Nordic countries", "the three
// African members and Pakistan".
#include <algorithm>
#include <string_view>

#include "plenary/evidence/reader/binder.hpp"

namespace plenary::reader {
namespace {

using Act = Proposal::Act;

} // namespace

// Whether "on behalf of", "au nom du", "en nombre de los" stands right before.
bool Binder::on_behalf(const Named& one) const {
    constexpr std::uint32_t near = 4;
    for (std::uint32_t w = one.first; w > s_.first && one.first - w < near; --w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return false;
        if (a_.in(w - 1, WordList::on_behalf))
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
        // "Kuwait, on behalf of the Council, said that it supported it"
        const bool told_before = m > 0 && m + 1 == n && named_[n].kind == Named::Kind::pronoun &&
                                 named_[m - 1].kind == Named::Kind::states &&
                                 (a_.after(named_[m - 1].last) & (Gap::comma | Gap::close)) != 0 &&
                                 (a_.after(one.last) & Gap::comma) != 0;
        const bool opens =
            m + 1 == n && one.first <= s_.first + early && (a_.after(one.last) & Gap::comma) != 0;
        const bool inserted = m > n && (a_.after(one.last) & Gap::comma) != 0 &&
                              (a_.after(named_[n].last) & (Gap::comma | Gap::close)) != 0;
        if (!opens && !inserted && !told_before)
            continue;
        used_[m] = true;
        claim_of(c, one, rule);
    }
}

// "Peru, which had carried the file, and Chile", "Mr. Silva (Peru) and the observer for Chile": one
// subject, with something told of the first of the two.
bool Binder::coordinated(const Named& before, const Named& behind) const {
    constexpr std::uint32_t far = 30;
    if (before.kind != Named::Kind::states || behind.kind != Named::Kind::states ||
        before.adjective || behind.first > before.last + far)
        return false;
    // the conjunction, with nothing but small words and offices behind it
    std::uint32_t w = behind.first;
    while (w > before.last + 1 &&
           (a_.words[w].before &
            ~(Gap::space | Gap::apostrophe | Gap::hyphen | Gap::stop | Gap::open)) == 0 &&
           !a_.is(w - 1, Sense::conjunction) &&
           (a_.senses[w - 1].has_any(
                {Sense::article, Sense::speaker, Sense::title, Sense::preposition}) ||
            (a_.words[w].before & Gap::open) != 0))
        --w;
    if (w <= before.last + 1 || !a_.is(w - 1, Sense::conjunction) ||
        (a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
        return false;
    const std::uint32_t conjunction = w - 1;
    const std::uint32_t opens = a_.words[before.last + 1].before;
    if (conjunction == before.last + 1)
        return (opens & Gap::close) != 0 && (opens & Gap::comma) == 0;
    if ((a_.words[conjunction].before & Gap::comma) == 0 || (opens & Gap::comma) == 0 ||
        !a_.is(before.last + 1, Sense::relative))
        return false;
    for (std::uint32_t i = before.last + 2; i < conjunction; ++i) {
        if ((a_.words[i].before & (Gap::comma | clause_end)) != 0)
            return false;
    }
    return true;
}

// "Peru voted with Chile against it": within the act, between the verb and its side.
void Binder::voting_with(std::size_t c) {
    const Cue& cue = cues_[c];
    for (std::size_t m = 0; m < named_.size() && cue.act == Act::vote; ++m) {
        const Named& one = named_[m];
        if (one.first <= cue.first || one.last >= cue.last || used_[m] || one.adjective ||
            one.kind != Named::Kind::states)
            continue;
        std::uint32_t w = one.first;
        while (w > cue.first + 1 && a_.is(w - 1, Sense::article))
            --w;
        const std::uint32_t hit = a_.hit_at[w - 1];
        const Meaning* prep = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::preposition);
        const Meaning* join = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::join);
        if ((prep == nullptr || prep->feature != Feature::with) &&
            (join == nullptr || join->feature != Feature::with))
            continue;
        used_[m] = true;
        claim_of(c, one, "aligned");
    }
}

void Binder::across_insertions(std::size_t c, std::size_t n) {
    for (std::size_t m = n; m > 0; --m) {
        const Named& one = named_[m - 1];
        if (one.last >= named_[m].first || !acts(one.role) || used_[m - 1] ||
            !coordinated(one, named_[m]))
            return;
        used_[m - 1] = true;
        claim_of(c, one, "subject");
    }
}

// "four nations - A, B, C and D - along with E and F supported it": E and F stand next to the
// verb, the others before them.
void Binder::ahead(std::size_t c, std::size_t n, std::string_view rule) {
    // "Peru and Chile split, with Cuba voting for it": Cuba alone; "Peru was unhappy with Chile's
    // abstention"
    if (rule == "with-doing" || rule == "vote-of")
        return;
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
        // "six voted yes, including Malta; four, including Gabon, no"
        if (at_.clause_stop(one.last) <= next.first && (a_.after(one.last) & Gap::dash) == 0)
            return;
        among = among || at_.preceded_by(next.first, Sense::along);
        // "All the other members, among them its neighbours, A and B, voted for it"
        if (one.kind == Named::Kind::pronoun && at_.preceded_by(one.first, Sense::along))
            continue;
        // "Peru, Chile and 12 other countries, among them Fiji", "Peru was one of the six
        // countries, along with Fiji, that voted against"
        if (among && !used_[m - 1] && next.first <= one.last + far &&
            (one.kind == Named::Kind::number || one.kind == Named::Kind::reference)) {
            used_[m - 1] = true;
            continue;
        }
        // "its African members, A and B": they are told by name.
        const bool whose = one.first > s_.first && a_.in(one.first - 1, WordList::its);
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
        // "All of Caricom but Guyana, plus Peru and Chile, voted for it"
        if (states && at_.taken_out(one)) {
            if (m < 2 || named_[m - 2].kind != Named::Kind::group || used_[m - 2])
                return;
            Named whole = named_[m - 2];
            whole.minus = one.states;
            used_[m - 1] = used_[m - 2] = true;
            claim_of(c, whole, rule);
            return;
        }
        used_[m - 1] = true;
        claim_of(c, one, rule);
        among = false;
    }
}

// "Of the six Gulf monarchies, Kuwait voted for it": the set that is spoken of, and no subject.
bool Binder::frames(const Named& one) const {
    constexpr std::uint32_t early = 4;
    // "Among the EU member States, Cyprus abstained"
    std::uint32_t last = one.last;
    while (last < s_.last && a_.is(last + 1, Sense::group_noun) &&
           (a_.words[last + 1].before & ~Gap::space) == 0)
        ++last;
    return one.kind == Named::Kind::group && (one.role == Role::of || one.role == Role::other) &&
           one.first <= s_.first + early && (a_.after(last) & Gap::comma) != 0;
}

// "los cuatro proponentes y además Canadá"
bool Binder::adds(std::uint32_t w) const {
    return a_.is(w, Sense::along) || a_.in(w, WordList::adds);
}

// "the three African members and Pakistan", "Berlin and the Benelux countries": a group and a
// list that are one subject.
void Binder::beside(std::size_t c, std::size_t n, std::string_view rule) {
    const auto one_subject = [&](std::size_t left, std::size_t right) {
        if ((named_[left].kind == named_[right].kind && named_[left].kind != Named::Kind::group) ||
            named_[right].first < named_[left].last || frames(named_[left]))
            return false;
        // "all of Caricom but Guyana, plus Peru and Chile"
        const bool but = left + 2 == right && at_.taken_out(named_[left + 1]);
        bool link = false;
        for (std::uint32_t w = named_[but ? left + 1 : left].last + 1; w <= named_[right].first;
             ++w) {
            if ((a_.words[w].before & (clause_end | Gap::colon | Gap::open)) != 0)
                return false;
            link = link || (a_.words[w].before & Gap::comma) != 0;
            if (w == named_[right].first)
                break;
            if (a_.is(w, Sense::conjunction))
                link = true;
            else if (!adds(w) && !a_.in(w, WordList::all) && !a_.in(w, WordList::whole_group) &&
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
                          named_[m].role != Role::source && // "According to Peru, ten members"
                          (named_[by].kind == Named::Kind::group ||
                           (named_[by].kind == Named::Kind::reference && m > by) ||
                           (named_[by].kind == Named::Kind::number && m < by));
        const bool others = named_[m].kind == Named::Kind::number && m == by + 1 &&
                            named_[by].kind == Named::Kind::states &&
                            named_[m].first == named_[by].last + 2 && cues_[c].passive;
        if (used_[m] || (!group && !list && !others) || at_.taken_out(named_[m]) ||
            frames(named_[m]) || !one_subject(std::min(m, by), std::max(m, by)))
            return false;
        used_[m] = true;
        claim_of(c, named_[m], rule);
        return true;
    };
    for (std::size_t m = n; m > 0 && goes_with(m - 1, m);)
        --m;
    for (std::size_t m = n; m + 1 < named_.size();) {
        const bool but = named_[m].kind == Named::Kind::group && m + 2 < named_.size() &&
                         at_.taken_out(named_[m + 1]);
        const std::size_t next = but ? m + 2 : m + 1;
        const std::size_t group = out_.size();
        if (!goes_with(next, m))
            break;
        // Who is taken out of the group is so before the list is added.
        if (but && group > 0) {
            std::vector<std::uint16_t>& minus = out_[group - 1].who.minus;
            minus.insert(minus.end(), named_[m + 1].states.begin(), named_[m + 1].states.end());
            used_[m + 1] = true;
        }
        m = next;
    }
}

// "Peru was dismayed that Chile abstained, as were Fiji and Malta": they were dismayed.
bool Binder::of_being(std::size_t c, const Named& one) const {
    return a_.text->language == Language::english && one.first > s_.first &&
           a_.in(one.first - 1, WordList::be_english) &&
           a_.hit_at[one.first - 1] != Analysis::none &&
           a_.hits[a_.hit_at[one.first - 1]].first < one.first - 1 &&
           !a_.in(cues_[c].first, WordList::be_english);
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
        // "Several (Peru, Chile) opposed it; others (Fiji, Malta) supported it"
        if (!cues_[c].label && one.first < next_cue && next_cue <= s_.last &&
            at_.in_brackets(one) && at_.clause_stop(reach) <= one.first)
            break;
        // "Peru voted for it, as well as all the others"
        const bool set =
            one.kind == Named::Kind::number ||
            (one.kind == Named::Kind::rest && cues_[c].act == Act::vote && !cues_[c].passive);
        if (set && at_.preceded_by(one.first, Sense::along) && one.first < next_cue) {
            // "alongside nine other countries – A, B and C"
            const std::size_t list = subjects_.apposed(m);
            const std::size_t told = at_.preceded_by(named_[list].first, Sense::along) ? m : list;
            used_[m] = true;
            used_[told] = true;
            claim_of(c, named_[told], rule);
            continue;
        }
        // "signed by Chile and Cuba, but not by Chad"
        if (at_.but_not(one)) {
            used_[m] = true;
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
        if (one.kind != Named::Kind::states || (one.adjective && !one.official))
            continue; // "the draft, tabled by Peru, met with a Russian veto"
        // "including Chile's neighbours Peru and Bolivia"
        const bool whose = m + 1 < named_.size() && at_.owns_next(one, named_[m + 1]);
        if (whose)
            continue;
        const bool owned = m > 0 && at_.owns_next(named_[m - 1], one) &&
                           at_.preceded_by(named_[m - 1].first, Sense::along);
        // "90 countries voted for it, Japan and Canada among them"
        const bool among = one.last + 2 <= s_.last && a_.said(one.last + 1) == "among" &&
                           a_.said(one.last + 2) == "them";
        if (at_.does_beside(one))
            continue;
        // "Peru voted against it after talks with Chile"
        bool when = false;
        for (std::uint32_t w = reach + 1; w < one.first; ++w)
            when = when || a_.in(w, WordList::opening_after);
        if (when)
            continue;
        // "16 opposed it, and 24, among them Peru, abstained"
        if (const std::uint32_t part = including_before(one);
            part != Analysis::none && part > reach + 1 && counted_before(part) && verb_behind(one))
            break;
        // "vetoed by Russia, one of the five permanent members along with China and France"
        const auto one_of = [&] {
            for (std::uint32_t w = reach + 1; w < one.first; ++w) {
                const std::uint32_t hit = a_.hit_at[w];
                if (hit != Analysis::none && (a_.words[w].before & Gap::comma) != 0 &&
                    a_.meaning(hit, Sense::foremost) != nullptr)
                    return true;
            }
            return false;
        };
        if (one_of())
            continue;
        const bool along = owned || at_.preceded_by(one.first, Sense::along) ||
                           (at_.preceded_by(one.first, Sense::same) && !of_being(c, one)) || among;
        // "Chile no, with Haiti abstaining"
        if (c + 1 < cues_.size() && cues_[c + 1].form == Feature::gerund &&
            cues_[c + 1].first > one.last && cues_[c + 1].first <= one.last + 2)
            break;
        // "but for Nauru, which voted no, states such as Fiji and Tonga voted for it"
        if (c + 1 < cues_.size() && cues_[c + 1].first == one.last + 1 && !cues_[c + 1].bare &&
            !cues_[c + 1].label && cues_[c + 1].form == Feature::past &&
            (at_.comma_between(cues_[c].last, one.first) || at_.in_brackets(one)))
            break;
        // "abstained on the others (on Peru and Chile)": what the texts are about
        const bool about = one.role == Role::other && at_.in_brackets(one);
        const bool listed =
            !about && ((at_.in_brackets(one) && one.states.size() > 1) || at_.announced(one));
        if (at_.taken_out(one)) {
            out_.back().who.minus.insert(out_.back().who.minus.end(), one.states.begin(),
                                         one.states.end());
            used_[m] = true;
            continue;
        }
        // "absent from the vote, sided on Friday with the Americans": of another verb
        const auto of_another_verb = [&] {
            if (cues_[c].act != Act::vote)
                return false;
            for (std::uint32_t w = one.first; w > reach + 1; --w) {
                if ((a_.words[w - 1].before & Gap::comma) != 0)
                    return a_.hit_at[w - 1] == Analysis::none && !a_.proper(w - 1);
            }
            return false;
        };
        // "four were in favour; nine against, including Peru": of what the next clause counts
        const auto of_next_clause = [&] {
            for (std::uint32_t w = reach + 1; w <= one.first; ++w) {
                if ((a_.words[w].before & Gap::semicolon) != 0 || a_.in(w, WordList::turns_away))
                    return true;
            }
            return false;
        };
        if ((!along && !listed) || (!among && !listed && of_another_verb()) ||
            (along && !listed && of_next_clause()))
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

} // namespace plenary::reader
