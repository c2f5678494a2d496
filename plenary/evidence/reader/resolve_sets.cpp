// Who is meant by a set that is not written out: the rest, so many of a group, "the signatories".
#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

#include "plenary/evidence/reader/resolver.hpp"

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;
using Act = Proposal::Act;
using Basis = Proposal::Basis;
using Placed = Proposed::Placed;

constexpr std::size_t enough = 4; // members that tell of what body they are

bool is_stance(const Proposal& p) { return p.kind == Proposal::Kind::stance && !p.member.empty(); }

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

bool Resolver::some_of(const Bound& one, std::vector<std::uint16_t>& states) const {
    const auto count = static_cast<std::size_t>(one.claim.who.count);
    if (states.size() == count)
        return true;
    states = sets_.seated(one.claim.who.group, true);
    std::erase_if(states, [&](std::uint16_t state) {
        const Proposed::Places& on = out_.on(one.motion, state);
        return std::any_of(on.begin(), on.end(),
                           [&](std::size_t place) { return is_vote(out_.at(place).stance); });
    });
    return states.size() == count;
}

std::vector<std::uint16_t> Resolver::did(const Bound& one, bool (*belongs)(const Proposal&)) const {
    const std::int64_t count = one.claim.who.count;
    const std::vector<Proposed::Placed>& all = out_.all();
    std::string motion = one.set_motion;
    if (motion.empty()) {
        const auto last = std::find_if(all.rbegin(), all.rend(), [&](const Placed& placed) {
            return is_stance(placed.proposal) && belongs(placed.proposal);
        });
        if (last == all.rend())
            return {};
        motion = last->proposal.motion;
    }
    const auto belonging = [&](const Proposed::Places& on) {
        std::vector<std::uint16_t> states;
        for (const std::size_t place : on) {
            if (belongs(out_.at(place)))
                states.push_back(all[place].state);
        }
        return states;
    };
    std::vector<std::uint16_t> out = belonging(out_.on(motion));
    // So many were said; another motion may have them.
    if (count > 0 && out.size() != static_cast<std::size_t>(count)) {
        for (const auto& [key, on] : out_.by_motion()) {
            if (std::count_if(on.all.begin(), on.all.end(),
                              [&](std::size_t place) { return belongs(out_.at(place)); }) == count)
                return belonging(on.all);
        }
        constexpr std::size_t near = 1; // one of them was not told, or not understood
        const auto size = static_cast<std::size_t>(count);
        if (out.size() > size + near || out.size() + near < size)
            out.clear();
    }
    return out;
}

std::vector<std::uint16_t> Resolver::sponsors(const Bound& one) const {
    const auto sponsored = [](const Proposal& p) {
        return p.act == Act::sponsorship && p.rule != "owner";
    };
    std::vector<std::uint16_t> known = did(one, sponsored);
    if (!known.empty() || one.claim.who.count < 2)
        return known;
    const bool told = std::any_of(out_.all().begin(), out_.all().end(), [&](const Placed& placed) {
        return is_stance(placed.proposal) && sponsored(placed.proposal);
    });
    for (auto list = lists_.rbegin(); list != lists_.rend(); ++list) {
        if (list->size() != static_cast<std::size_t>(one.claim.who.count))
            continue;
        const bool has = std::any_of(list->begin(), list->end(), [&](std::uint16_t state) {
            return std::any_of(out_.of(state).begin(), out_.of(state).end(),
                               [&](std::size_t place) { return sponsored(out_.at(place)); });
        });
        if (has || !told)
            return *list;
    }
    return {};
}

std::vector<std::uint16_t> Resolver::referred(const Bound& one) const {
    const Claim& claim = one.claim;
    const auto either = [&](bool (*voted)(const Proposal&), bool (*stood)(const Proposal&)) {
        std::vector<std::uint16_t> out = did(one, voted);
        return out.empty() && claim.who.did_last > 0 ? did(one, stood) : out;
    };
    switch (claim.who.refers) {
    case Feature::refer_sign: {
        std::vector<std::uint16_t> signed_it =
            did(one, [](const Proposal& p) { return p.act == Act::signature; });
        // "los siete firmantes del proyecto"
        return !signed_it.empty() || claim.who.count < 0
                   ? signed_it
                   : did(one, [](const Proposal& p) {
                         return p.act == Act::sponsorship && p.rule != "owner";
                     });
    }
    case Feature::refer_sponsor:
        return sponsors(one);
    case Feature::refer_yes:
        return either([](const Proposal& p) { return p.stance == Stance::yes; },
                      [](const Proposal& p) { return p.stance == Stance::support; });
    case Feature::refer_no:
        return either([](const Proposal& p) { return p.stance == Stance::no; },
                      [](const Proposal& p) { return p.stance == Stance::oppose; });
    case Feature::refer_abstain:
        return did(one, [](const Proposal& p) { return p.stance == Stance::abstain; });
    case Feature::refer_absent:
        return did(one, [](const Proposal& p) { return p.stance == Stance::absent; });
    case Feature::refer_present:
        return sets_.attending();
    case Feature::none:
        return {};
    default:
        // "Peru voted for it, Chile abstained. On the second, both abstained."
        if (claim.who.count > 1 && claim.sentence > told_sentence_ &&
            together_.size() == static_cast<std::size_t>(claim.who.count))
            return together_;
        for (auto it = lists_.rbegin(); it != lists_.rend(); ++it) {
            if (claim.who.count < 0 || it->size() == static_cast<std::size_t>(claim.who.count))
                return *it;
        }
        return of_size(static_cast<std::size_t>(claim.who.count));
    }
}

std::vector<std::uint16_t> Resolver::of_size(std::size_t count) const {
    std::vector<std::uint16_t> found;
    for (const auto& [motion, on] : out_.by_motion()) {
        std::map<std::pair<Act, Stance>, std::vector<std::uint16_t>> sets;
        for (const std::size_t place : on.all) {
            if (const Proposal& p = out_.at(place); p.rule != "owner")
                sets[{p.act, p.stance}].push_back(out_.all()[place].state);
        }
        for (const auto& [what, states] : sets) {
            if (states.size() != count)
                continue;
            if (!found.empty())
                return {};
            found = states;
        }
    }
    return found;
}

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

bool Resolver::told_whole(const Named& who) const {
    for (std::uint32_t w = who.first > 1 ? who.first - 2 : 0; w <= who.first; ++w) {
        if (a_.is(w, Sense::article) || a_.is(w, Sense::unanimous) || a_.in(w, WordList::all))
            return true;
    }
    return false;
}

bool Resolver::full_table(const Bound& one) {
    constexpr std::int64_t smallest = 3;
    if (one.claim.who.count < smallest || one.claim.rule == "result" || !told_whole(one.claim.who))
        return false;
    for (const std::uint16_t group : sets_.heard()) {
        const std::vector<std::uint16_t> members = sets_.members_of(group);
        if (!a_.lexicon->groups[group].council ||
            members.size() != static_cast<std::size_t>(one.claim.who.count))
            continue;
        const Proposed::Places& on = out_.on(one.motion);
        const bool another =
            is_vote(one.claim.stance) && std::any_of(on.begin(), on.end(), [&](std::size_t place) {
                const Stance stance = out_.at(place).stance;
                return is_vote(stance) && stance != one.claim.stance;
            });
        if (another)
            return false;
        for (const std::uint16_t state : members)
            propose(one, state, Basis::reference);
        return true;
    }
    return false;
}

bool Resolver::counts_agree(const Bound& one) const {
    return std::all_of(counted_.begin(), counted_.end(), [&](const Bound& other) {
        if (other.claim.sentence != one.claim.sentence || other.motion != one.motion ||
            other.claim.stance == one.claim.stance || !is_vote(other.claim.stance))
            return true;
        const Proposed::Places& on = out_.on(one.motion);
        const auto told = std::count_if(on.begin(), on.end(), [&](std::size_t place) {
            return out_.at(place).stance == other.claim.stance;
        });
        return told == other.claim.who.count;
    });
}

bool Resolver::rest_of_table(const Bound& one) {
    constexpr std::int64_t smallest = 3;
    if (one.claim.who.count < smallest)
        return false;
    std::set<std::uint16_t> voted;
    for (const std::size_t place : out_.on(one.motion)) {
        if (is_vote(out_.at(place).stance))
            voted.insert(out_.all()[place].state);
    }
    const Bound vote = as_vote(one, voted.size());
    const auto otherwise = static_cast<std::size_t>(
        std::count_if(voted.begin(), voted.end(), [&](std::uint16_t state) {
            const Proposed::Places& on = out_.on(one.motion, state);
            return std::none_of(on.begin(), on.end(), [&](std::size_t place) {
                return out_.at(place).stance == vote.claim.stance;
            });
        }));
    // Of one member anything may be, unless the text speaks of one body alone.
    const auto bodies =
        std::count_if(sets_.heard().begin(), sets_.heard().end(),
                      [&](std::uint16_t group) { return a_.lexicon->groups[group].council; });
    const std::size_t known = bodies == 1 ? 1 : 2;
    if (!is_vote(vote.claim.stance) || otherwise == 0 || voted.size() < known || !counts_agree(one))
        return false;
    for (const std::uint16_t group : sets_.heard()) {
        if (!a_.lexicon->groups[group].council)
            continue;
        const std::vector<std::uint16_t> table =
            sets_.table_of(group, voted, otherwise + static_cast<std::size_t>(one.claim.who.count));
        // In a larger body some are away, and the numbers may fit by chance.
        constexpr std::size_t largest = 20;
        if (one.claim.rule == "result" && table.size() > largest &&
            one.claim.who.out_of != static_cast<std::int64_t>(table.size()))
            continue;
        for (const std::uint16_t state : table) {
            if (!voted.contains(state))
                propose(vote, state, Basis::complement);
        }
        if (!table.empty())
            return true;
    }
    return false;
}

void Resolver::everybody(const Bound& one) {
    constexpr std::size_t smallest = 3;
    constexpr std::size_t largest = 20;
    std::vector<std::uint16_t> table;
    for (const std::uint16_t group : sets_.heard()) {
        if (!a_.lexicon->groups[group].council)
            continue;
        const std::vector<std::uint16_t> members = sets_.members_of(group);
        if (members.size() < smallest || members.size() > largest)
            continue;
        if (!table.empty() && table != members)
            return;
        table = members;
    }
    for (const std::uint16_t state : table)
        propose(one, state, Basis::complement);
}

} // namespace plenary::reader
