#include <algorithm>

#include <fmt/format.h>

#include "plenary/question/induced/induced.hpp"
#include "plenary/text/join.hpp"

namespace plenary::question::induced {

using inducement::BoundRule;
using inducement::Interval;

const std::string& code_of(const Arena& arena, const BoundRule& rule, std::uint32_t variable) {
    return arena.electorate.members[rule.game.variables[variable]].code;
}

std::vector<std::string> codes_of(const Arena& arena, const BoundRule& rule, std::size_t klass) {
    std::vector<std::size_t> members;
    for (const std::uint32_t v : rule.classes[klass])
        members.push_back(rule.game.variables[v]);
    std::sort(members.begin(), members.end());
    std::vector<std::string> out;
    for (const std::size_t member : members)
        out.push_back(arena.electorate.members[member].code);
    return out;
}

std::string name_of(const Arena& arena, const BoundRule& rule, std::size_t klass) {
    std::vector<std::string> codes = codes_of(arena, rule, klass);
    if (codes.size() == 1)
        return codes.front();
    if (rule.classes.size() == 1)
        return fmt::format("the {} that can vote", codes.size());
    for (const auto& [group, belongs] : arena.electorate.groups) {
        std::vector<std::string> own;
        for (std::size_t i = 0; i < belongs.size(); ++i) {
            if (belongs[i] && arena.electorate.members[i].can_vote)
                own.push_back(arena.electorate.members[i].code);
        }
        if (own == codes)
            return group;
    }
    const std::size_t count = codes.size();
    if (count <= 5)
        return join(codes, " ");
    codes.resize(3);
    return fmt::format("{} and {} more", join(codes, " "), count - 3);
}

std::vector<std::uint32_t> in_order(const BoundRule& rule) {
    std::vector<std::uint32_t> out;
    for (std::uint32_t v = 0; v < rule.variables(); ++v)
        out.push_back(v);
    std::sort(out.begin(), out.end(), [&](std::uint32_t a, std::uint32_t b) {
        return rule.game.variables[a] < rule.game.variables[b];
    });
    return out;
}

std::string part_in(const inducement::AtPrices& at, std::size_t v) {
    return at.in_every[v] ? "every" : at.in_some[v] ? "some" : "";
}

std::string say_interval(const Interval& one) {
    return one.low == one.high ? fmt::format("{:g}", one.mode)
                               : fmt::format("{:g} ({:g} to {:g})", one.mode, one.low, one.high);
}

std::string say_exactly(double value, const std::optional<Rational>& fraction) {
    return fraction ? to_string(*fraction) : fmt::format("{:.6f}", value);
}

} // namespace plenary::question::induced
