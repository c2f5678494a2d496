#include "plenary/rollcall/member_order.hpp"

#include <algorithm>

namespace plenary::rollcall {
namespace {

std::optional<std::pair<std::size_t, std::size_t>>
poles_of(const Ballots& ballots, const std::vector<std::size_t>& members, Abstention rule) {
    std::optional<std::pair<std::size_t, std::size_t>> out;
    double lowest = 0;
    for (std::size_t i = 0; i < members.size(); ++i) {
        for (std::size_t j = i + 1; j < members.size(); ++j) {
            const Agreement found = agreement(ballots.pair(members[i], members[j]), rule);
            if (found.n == 0)
                continue;
            const double high = found.interval().high;
            if (!out || high < lowest) {
                lowest = high;
                out.emplace(members[i], members[j]);
            }
        }
    }
    return out;
}

} // namespace

MemberOrder by_agreement(const Ballots& ballots, const std::vector<std::size_t>& members,
                         Abstention rule) {
    MemberOrder out;
    out.poles = poles_of(ballots, members, rule);
    if (!out.poles) {
        out.members = members;
        out.unplaced = members.size();
        return out;
    }
    const auto agreed = [&](std::size_t member, std::size_t pole) -> std::optional<double> {
        if (member == pole)
            return 1;
        return agreement(ballots.pair(member, pole), rule).rate();
    };
    std::vector<std::pair<double, std::size_t>> placed;
    std::vector<std::size_t> unplaced;
    for (const std::size_t member : members) {
        const auto first = agreed(member, out.poles->first);
        const auto second = agreed(member, out.poles->second);
        if (first && second)
            placed.emplace_back(*first - *second, member);
        else
            unplaced.push_back(member);
    }
    std::stable_sort(placed.begin(), placed.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (const auto& [lean, member] : placed)
        out.members.push_back(member);
    out.members.insert(out.members.end(), unplaced.begin(), unplaced.end());
    out.unplaced = unplaced.size();
    return out;
}

} // namespace plenary::rollcall
