#include "plenary/study/archive_seats.hpp"

#include "plenary/rollcall/find_member.hpp"

namespace plenary::study {

std::vector<std::size_t> archive_seats(const rollcall::Archive& archive, const Roster& roster) {
    std::vector<std::size_t> out(archive.members.size(), roster.seats.size());
    for (std::size_t m = 0; m < roster.seats.size(); ++m) {
        const Member& member = *roster.seats[m].member;
        auto found = rollcall::members_called(archive, member.code);
        if (found.size() != 1 && !member.iso3.empty())
            found = rollcall::members_called(archive, member.iso3);
        if (found.size() == 1)
            out[found.front()] = m;
    }
    return out;
}

} // namespace plenary::study
