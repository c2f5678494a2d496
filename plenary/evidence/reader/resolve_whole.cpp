// Who is meant where only a number or the whole is told: all of a body, or those of it that a count
// leaves.
#include <algorithm>

#include "plenary/evidence/reader/resolver.hpp"

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;
using Basis = Proposal::Basis;

} // namespace

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
