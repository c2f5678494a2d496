#include "plenary/evidence/reader/known_sets.hpp"

#include <algorithm>

namespace plenary::reader {
namespace {

// Whether two tables of one body are as large, with others at them: a council whose seats go round,
// not a union that has grown.
bool seats_go_round(const std::vector<std::uint16_t>& one,
                    const std::vector<std::uint16_t>& other) {
    constexpr std::ptrdiff_t few = 2;
    const auto missing = std::count_if(one.begin(), one.end(), [&](std::uint16_t state) {
        return std::find(other.begin(), other.end(), state) == other.end();
    });
    const auto larger = std::max(one.size(), other.size()) - std::min(one.size(), other.size());
    return missing > few && larger <= 1;
}

} // namespace

void KnownSets::hear(const std::vector<Named>& named) {
    for (const Named& one : named) {
        if (one.kind == Named::Kind::states)
            spoken_of_.insert(one.states.begin(), one.states.end());
        if (one.kind == Named::Kind::group && !lexicon_.groups[one.group].region &&
            std::find(heard_.begin(), heard_.end(), one.group) == heard_.end())
            heard_.push_back(one.group);
    }
}

void KnownSets::attend(const std::vector<std::uint16_t>& states) {
    for (const std::uint16_t state : states) {
        if (std::find(attending_.begin(), attending_.end(), state) == attending_.end())
            attending_.push_back(state);
    }
}

std::vector<std::uint16_t> KnownSets::members_of(std::uint16_t group) const {
    return members_on(group, day_);
}

std::vector<std::uint16_t> KnownSets::members_on(std::uint16_t group,
                                                 std::optional<Day> day) const {
    std::vector<std::uint16_t> out;
    for (const GroupSpell& one : lexicon_.groups[group].members) {
        if (day ? Spell{one.from, one.to}.holds(*day) : !one.to)
            out.push_back(one.state);
    }
    return out;
}

std::vector<std::uint16_t> KnownSets::table_of(std::uint16_t group,
                                               const std::set<std::uint16_t>& voted,
                                               std::size_t total) const {
    const auto fits = [&](const std::vector<std::uint16_t>& members) {
        return (total == 0 || members.size() == total) && members.size() >= voted.size() &&
               std::all_of(voted.begin(), voted.end(), [&](std::uint16_t state) {
                   return std::find(members.begin(), members.end(), state) != members.end();
               });
    };
    const std::vector<std::uint16_t> now = members_of(group);
    if (day_)
        return fits(now) ? now : std::vector<std::uint16_t>();
    std::set<Day> ends;
    for (const GroupSpell& one : lexicon_.groups[group].members) {
        if (one.to)
            ends.insert(*one.to);
    }
    std::vector<std::vector<std::uint16_t>> tables{now};
    for (auto end = ends.rbegin(); end != ends.rend(); ++end)
        tables.push_back(members_on(group, *end));
    std::erase_if(tables, [&](const auto& one) { return !fits(one); });
    if (tables.empty())
        return {};
    const auto known = [&](const std::vector<std::uint16_t>& members) {
        return std::count_if(members.begin(), members.end(),
                             [&](std::uint16_t one) { return spoken_of_.contains(one); });
    };
    const auto best =
        std::max_element(tables.begin(), tables.end(), [&](const auto& one, const auto& other) {
            return known(one) < known(other);
        });
    // Of two tables that fit as well, neither is known.
    const bool open = std::any_of(tables.begin(), tables.end(), [&](const auto& one) {
        return known(one) == known(*best) && seats_go_round(one, *best);
    });
    return open ? std::vector<std::uint16_t>() : *best;
}

bool KnownSets::all_sit(std::uint16_t group) const {
    const std::vector<std::uint16_t> members = members_of(group);
    return std::any_of(heard_.begin(), heard_.end(), [&](std::uint16_t heard) {
        const std::vector<std::uint16_t> council = members_of(heard);
        return heard != group && lexicon_.groups[heard].council &&
               std::all_of(members.begin(), members.end(), [&](std::uint16_t state) {
                   return std::find(council.begin(), council.end(), state) != council.end();
               });
    });
}

std::vector<std::uint16_t> KnownSets::seated(std::uint16_t group, bool only) const {
    const std::vector<std::uint16_t> members = members_of(group);
    const bool region = lexicon_.groups[group].region;
    const bool part = region || only;
    bool sits = false; // a council is spoken of
    for (const std::uint16_t heard : heard_) {
        if (!lexicon_.groups[heard].council || heard == group)
            continue;
        const std::vector<std::uint16_t> council = members_of(heard);
        sits = sits || !council.empty();
        std::vector<std::uint16_t> both;
        for (const std::uint16_t state : members) {
            if (std::find(council.begin(), council.end(), state) != council.end())
                both.push_back(state);
        }
        if (both.size() * 2 > members.size() || (part && !both.empty()))
            return both;
    }
    return region || (only && sits) ? std::vector<std::uint16_t>() : members;
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
