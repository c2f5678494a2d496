// Who is left: the table that those who are told sit at, and of it those who are not told.
#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "plenary/evidence/reader/resolver.hpp"

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;
using Act = Proposal::Act;
using Basis = Proposal::Basis;

constexpr std::size_t enough = 4; // members that tell of what body they are

bool took_part(const Proposal& p) { return is_vote(p.stance) && p.stance != Stance::absent; }

bool lies_within(const std::vector<std::uint16_t>& part, const std::vector<std::uint16_t>& whole) {
    return part.size() < whole.size() &&
           std::all_of(part.begin(), part.end(), [&](std::uint16_t state) {
               return std::find(whole.begin(), whole.end(), state) != whole.end();
           });
}

// "the other twelve": 12; 0 where no number is said.
std::size_t others_said(const Bound& one) {
    return one.claim.who.count > 0 ? static_cast<std::size_t>(one.claim.who.count) : 0;
}

} // namespace

std::vector<std::uint16_t> Resolver::attending(const std::set<std::uint16_t>& voted,
                                               const std::set<std::uint16_t>& absent) const {
    const std::vector<std::uint16_t>& here = sets_.attending();
    const bool all = std::all_of(voted.begin(), voted.end(), [&](std::uint16_t state) {
        return absent.contains(state) || std::find(here.begin(), here.end(), state) != here.end();
    });
    return all ? here : std::vector<std::uint16_t>();
}

std::vector<std::uint16_t> Resolver::voters_of_another(const std::string& motion,
                                                       const Told& told) const {
    constexpr std::size_t large = 6;
    const auto sits = [&](const Proposed::OnMotion& on, std::uint16_t state) {
        const auto found = on.of.find(state);
        return found != on.of.end() &&
               std::any_of(found->second.begin(), found->second.end(),
                           [&](std::size_t place) { return took_part(out_.at(place)); });
    };
    // Who was away may have been away before.
    std::vector<std::uint16_t> sought;
    std::set_difference(told.voted.begin(), told.voted.end(), told.absent.begin(),
                        told.absent.end(), std::back_inserter(sought));
    // In the order of their keys.
    std::set<std::string_view> motions;
    if (sought.empty()) {
        for (const auto& [key, on] : out_.by_motion())
            motions.insert(key);
    } else {
        const std::uint16_t rarest = *std::min_element(
            sought.begin(), sought.end(), [&](std::uint16_t one, std::uint16_t other) {
                return out_.of(one).size() < out_.of(other).size();
            });
        for (const std::size_t place : out_.of(rarest))
            motions.insert(out_.at(place).motion);
    }
    std::vector<std::uint16_t> best;
    for (const std::string_view key : motions) {
        const Proposed::OnMotion& on = out_.by_motion().find(key)->second;
        // A table has no more members than there are told of: most motions are small.
        if (key == motion || on.of.size() < large || on.of.size() <= told.voted.size() ||
            on.of.size() <= best.size() ||
            !std::all_of(sought.begin(), sought.end(),
                         [&](std::uint16_t state) { return sits(on, state); }))
            continue;
        std::vector<std::uint16_t> table;
        for (const auto& [state, places] : on.of) {
            if (sits(on, state))
                table.push_back(state);
        }
        if (table.size() >= large && table.size() > told.voted.size() && table.size() > best.size())
            best = std::move(table);
    }
    return best;
}

bool Resolver::stands_otherwise(std::uint16_t state, const Bound& rest) const {
    const Proposed::Places& on = out_.on(rest.motion, state);
    return std::any_of(on.begin(), on.end(), [&](std::size_t place) {
        const Stance stance = out_.at(place).stance;
        return (stance == Stance::oppose && rest.claim.stance != Stance::no) ||
               (stance == Stance::support && rest.claim.stance != Stance::yes);
    });
}

Resolver::Told Resolver::told_on(const Bound& one) const {
    Told out;
    for (const std::size_t place : out_.on(one.motion)) {
        const auto& [p, state] = out_.all()[place];
        if (!is_vote(p.stance))
            continue;
        out.voted.insert(state);
        if (p.stance == Stance::absent)
            out.absent.insert(state);
        if (p.stance == one.claim.stance)
            out.alike.insert(state);
    }
    return out;
}

std::vector<std::uint16_t> Resolver::table_of(const Bound& one, const Told& told) const {
    const auto& [voted, absent, alike] = told;
    if (one.claim.who.of_group)
        return sets_.seated(one.claim.who.group, one.claim.who.seated);
    std::vector<std::uint16_t> best = attending(voted, absent);
    const bool attended = !best.empty();
    // A body that decides goes before a group of its members: all of the Council, not of the P5.
    // Of several the one that was heard first, or one within it: the Peace and Security Council
    // goes before the African Union.
    for (const std::uint16_t group : sets_.heard()) {
        if (attended || !a_.lexicon->groups[group].council)
            continue;
        std::vector<std::uint16_t> table = sets_.smallest_with(voted, absent, {group});
        if (!table.empty() && (best.empty() || lies_within(table, best)))
            best = std::move(table);
    }
    if (best.empty())
        best = sets_.smallest_with(voted, absent, sets_.heard());
    // "The remaining twelve members" of a council, in a text without a year
    const std::size_t others = others_said(one);
    for (const std::uint16_t group : sets_.heard()) {
        if (!a_.lexicon->groups[group].council)
            continue;
        if (best.empty())
            best = sets_.table_of(group, voted, others > 0 ? voted.size() + others : 0);
        // "The remaining twelve, among them France": who is named so is one of the twelve.
        if (best.empty() && others > 0 && !alike.empty())
            best = sets_.table_of(group, voted, voted.size() - alike.size() + others);
    }
    // "All the other ministers": the text does not say of what, but four or more tell. A body
    // as large as a continent's may hold any four.
    constexpr std::size_t largest = 40;
    if (best.empty() && voted.size() >= enough) {
        best = sets_.smallest_with(voted, absent, sets_.councils());
        if (best.size() > largest)
            best.clear();
    }
    // So many of a body that was spoken of: one stranger may be somebody of that name.
    for (const std::uint16_t group : sets_.heard()) {
        if (!best.empty() || others == 0)
            break;
        const std::vector<std::uint16_t> members = sets_.members_of(group);
        const auto inside = static_cast<std::size_t>(
            std::count_if(members.begin(), members.end(),
                          [&](std::uint16_t state) { return told.voted.contains(state); }));
        if (inside + 1 >= voted.size() && inside > 1 && members.size() == inside + others)
            best = members;
    }
    // In a body as large as a continent's some are away: only a number tells its rest.
    constexpr std::size_t crowd = 50;
    if (!attended && others == 0 && best.size() > crowd)
        best.clear();
    if (best.empty())
        best = voters_of_another(one.motion, told);
    if (best.empty() && others > 0)
        best = sets_.of_total(voted, absent, others);
    return best;
}

std::vector<std::uint16_t> Resolver::rest_of(const Bound& one, const Told& told) const {
    // Who the text says has no part in it is not among the rest.
    const std::vector<std::uint16_t>& minus = one.claim.who.minus;
    const auto left_of = [&](const std::vector<std::uint16_t>& all) {
        std::vector<std::uint16_t> left;
        std::copy_if(all.begin(), all.end(), std::back_inserter(left), [&](std::uint16_t state) {
            return !told.voted.contains(state) &&
                   std::find(minus.begin(), minus.end(), state) == minus.end();
        });
        return left;
    };
    std::vector<std::uint16_t> rest = left_of(table_of(one, told));
    const std::size_t others = others_said(one);
    // "Caricom was split: of its members ..., and the remaining five abstained"
    if (others > 0 && rest.size() != others && !one.claim.who.of_group) {
        for (const std::uint16_t group : sets_.heard()) {
            const std::vector<std::uint16_t> members = sets_.seated(group);
            std::vector<std::uint16_t> left = left_of(members);
            // "the remaining six, Haiti included"
            const auto included = static_cast<std::size_t>(
                std::count_if(members.begin(), members.end(),
                              [&](std::uint16_t state) { return told.alike.contains(state); }));
            // "the thirteen other members of Caricom": without its territories
            std::vector<std::uint16_t> states = left;
            std::erase_if(states, [&](std::uint16_t state) {
                return is_territory(a_.lexicon->states[state]);
            });
            if (left.size() < members.size() && !left.empty() &&
                (left.size() == others || left.size() + included == others))
                rest = std::move(left);
            else if (left.size() < members.size() && states.size() == others)
                rest = std::move(states);
        }
    }
    // "Bolivia said no": it is not among those who voted for it, where the number says so.
    if (others > 0 && rest.size() > others) {
        std::vector<std::uint16_t> fewer;
        std::copy_if(rest.begin(), rest.end(), std::back_inserter(fewer),
                     [&](std::uint16_t state) { return !stands_otherwise(state, one); });
        if (fewer.size() == others)
            rest = std::move(fewer);
    }
    return rest;
}

Bound Resolver::as_vote(const Bound& one, std::size_t voted) {
    Bound vote = one;
    if (one.claim.act == Act::backing && one.claim.stance == Stance::support && voted > 1) {
        vote.claim.stance = Stance::yes;
        vote.claim.act = Act::vote;
    }
    return vote;
}

void Resolver::complement(const Bound& one) {
    Told told = told_on(one);
    // "All but Russia and China voted for it"
    if (told.voted.empty() && !one.claim.who.whole)
        told.voted.insert(one.claim.who.minus.begin(), one.claim.who.minus.end());
    if (one.claim.who.whole) {
        if (told.alike.size() == told.voted.size())
            everybody(one);
        return;
    }
    if (told.voted.empty() && !one.claim.who.of_group)
        return;
    const std::vector<std::uint16_t> rest = rest_of(one, told);
    // One more may be missing: a member whose vote was not told, or not understood.
    const std::size_t lacking = rest.size() >= enough ? 1 : 0;
    const std::size_t most = rest.size() + told.alike.size() + lacking;
    if (one.claim.who.count >= 0 && (static_cast<std::size_t>(one.claim.who.count) < rest.size() ||
                                     static_cast<std::size_t>(one.claim.who.count) > most))
        return;
    const Bound vote = as_vote(one, told.voted.size());
    for (const std::uint16_t state : rest)
        propose(vote, state, Basis::complement);
}

} // namespace plenary::reader
