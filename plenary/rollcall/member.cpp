#include "plenary/rollcall/member.hpp"

#include <algorithm>

namespace plenary::rollcall {

std::string_view Member::code(std::string_view scheme, std::optional<Day> day) const {
    std::string_view found;
    for (const MemberCode& each : codes) {
        if (each.scheme == scheme && (!day || each.spell.holds(*day)))
            found = each.code;
    }
    return found;
}

std::optional<bool> Member::sat(Day day) const {
    if (seated.empty())
        return std::nullopt;
    return std::any_of(seated.begin(), seated.end(),
                       [day](const Spell& spell) { return spell.holds(day); });
}

} // namespace plenary::rollcall
