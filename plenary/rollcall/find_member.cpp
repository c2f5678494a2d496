#include "plenary/rollcall/find_member.hpp"

#include <algorithm>
#include <string>

#include "plenary/text/fold.hpp"

namespace plenary::rollcall {
namespace {

template <class Fits>
std::vector<std::size_t> places_where(const Archive& archive, Fits fits) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < archive.members.size(); ++i) {
        if (fits(archive.members[i]))
            out.push_back(i);
    }
    return out;
}

} // namespace

std::vector<std::size_t> members_called(const Archive& archive, std::string_view text) {
    auto found = places_where(archive, [text](const Member& member) { return member.id == text; });
    if (!found.empty())
        return found;
    found = places_where(archive, [text](const Member& member) {
        return std::any_of(member.codes.begin(), member.codes.end(),
                           [text](const MemberCode& code) { return code.code == text; });
    });
    if (!found.empty())
        return found;
    const std::string folded = fold(text);
    return places_where(archive, [&folded](const Member& member) {
        return fold(member.name) == folded ||
               std::any_of(member.aliases.begin(), member.aliases.end(),
                           [&](const Alias& alias) { return fold(alias.text) == folded; });
    });
}

} // namespace plenary::rollcall
