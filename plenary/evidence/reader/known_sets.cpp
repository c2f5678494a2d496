#include "plenary/evidence/reader/known_sets.hpp"

#include <algorithm>

namespace plenary::reader {

void KnownSets::hear(const std::vector<Named>& named) {
    for (const Named& one : named) {
        if (one.kind == Named::Kind::group &&
            std::find(heard_.begin(), heard_.end(), one.group) == heard_.end())
            heard_.push_back(one.group);
    }
}

std::vector<std::uint16_t> KnownSets::members_of(std::uint16_t group) const {
    std::vector<std::uint16_t> out;
    for (const GroupSpell& one : lexicon_.groups[group].members) {
        if (!day_ || Spell{one.from, one.to}.holds(*day_))
            out.push_back(one.state);
    }
    return out;
}

std::vector<std::uint16_t> KnownSets::seated(std::vector<std::uint16_t> group) const {
    for (const std::uint16_t heard : heard_) {
        if (!lexicon_.groups[heard].council)
            continue;
        const std::vector<std::uint16_t> council = members_of(heard);
        std::vector<std::uint16_t> both;
        for (const std::uint16_t state : group) {
            if (std::find(council.begin(), council.end(), state) != council.end())
                both.push_back(state);
        }
        if (both.size() * 2 > group.size())
            return both;
    }
    return group;
}

std::vector<std::uint16_t>
KnownSets::smallest_with(const std::set<std::uint16_t>& voted,
                         const std::set<std::uint16_t>& absent,
                         const std::vector<std::uint16_t>& groups) const {
    std::vector<std::uint16_t> best;
    for (const std::uint16_t group : groups) {
        const std::vector<std::uint16_t> members = members_of(group);
        const std::set<std::uint16_t> all(members.begin(), members.end());
        const auto outside = std::count_if(voted.begin(), voted.end(), [&](std::uint16_t state) {
            return !all.contains(state) && !absent.contains(state);
        });
        if (outside == 0 && all.size() > voted.size() &&
            (best.empty() || members.size() < best.size()))
            best = members;
    }
    return best;
}

std::vector<std::uint16_t> KnownSets::of_total(const std::set<std::uint16_t>& voted,
                                               const std::set<std::uint16_t>& absent,
                                               std::size_t others) const {
    std::vector<std::uint16_t> found;
    for (std::size_t g = 0; g < lexicon_.groups.size(); ++g) {
        std::vector<std::uint16_t> members = members_of(static_cast<std::uint16_t>(g));
        std::sort(members.begin(), members.end());
        const auto outside = std::count_if(voted.begin(), voted.end(), [&](std::uint16_t state) {
            return !absent.contains(state) &&
                   !std::binary_search(members.begin(), members.end(), state);
        });
        if (outside > 0 || members.size() != voted.size() + others || members == found)
            continue;
        if (!found.empty())
            return {};
        found = std::move(members);
    }
    return found;
}

std::vector<std::uint16_t> KnownSets::councils() const {
    std::vector<std::uint16_t> out;
    for (std::size_t g = 0; g < lexicon_.groups.size(); ++g) {
        if (lexicon_.groups[g].council)
            out.push_back(static_cast<std::uint16_t>(g));
    }
    return out;
}

} // namespace plenary::reader
