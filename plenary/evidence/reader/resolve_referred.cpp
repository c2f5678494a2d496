// Who is meant by a reference: "the signatories", "the three sponsors", "both", so many of a group.
#include <algorithm>
#include <map>
#include <utility>

#include "plenary/evidence/reader/resolver.hpp"

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;
using Act = Proposal::Act;
using Placed = Proposed::Placed;

bool is_stance(const Proposal& p) { return p.kind == Proposal::Kind::stance && !p.member.empty(); }

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

} // namespace plenary::reader
