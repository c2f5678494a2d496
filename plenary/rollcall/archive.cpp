#include "plenary/rollcall/archive.hpp"

namespace plenary::rollcall {
namespace {

template <class Each>
std::map<std::string, std::size_t, std::less<>> places(const std::vector<Each>& list) {
    std::map<std::string, std::size_t, std::less<>> out;
    for (std::size_t i = 0; i < list.size(); ++i)
        out.emplace(list[i].id, i);
    return out;
}

} // namespace

std::map<std::string, std::size_t, std::less<>> places_of(const std::vector<Member>& members) {
    return places(members);
}

std::map<std::string, std::size_t, std::less<>> places_of(const std::vector<RollCall>& roll_calls) {
    return places(roll_calls);
}

std::vector<int> tally(const VoteMatrix& votes, std::size_t roll_call) {
    std::vector<int> out(states, 0);
    for (std::size_t k = votes.begin(roll_call); k < votes.end(roll_call); ++k)
        ++out[static_cast<std::size_t>(vote_of(votes.code(k)).cast)];
    return out;
}

} // namespace plenary::rollcall
