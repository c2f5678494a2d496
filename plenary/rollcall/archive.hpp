// An archive of roll calls: who, what, and every vote as its source has it.
//
// A plain value that is built once and then only read; safe to read from any thread.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/rollcall/member.hpp"
#include "plenary/rollcall/roll_call.hpp"
#include "plenary/rollcall/vote_matrix.hpp"

namespace plenary::rollcall {

// What the cells of the matrix are: votes (see vote_of), or the numbers 1 to K of a survey's
// answers, least to most.
enum class Cells { votes, answers };

struct Archive {
    std::string name;    // as its source calls it
    std::string source;  // where it is from, and how to cite it; may be empty
    std::string licence; // under which its source gives it; may be empty
    Cells cells = Cells::votes;
    std::vector<Member> members;      // in the order of the source
    std::vector<RollCall> roll_calls; // in the order of the source
    VoteMatrix votes;                 // numbers are places in the two lists above
    // What a reader should know: traps, and what a code was taken for.
    std::vector<std::string> notes;

    friend bool operator==(const Archive&, const Archive&) = default;
};

// The places of ids.
[[nodiscard]] std::map<std::string, std::size_t, std::less<>>
places_of(const std::vector<Member>& members);
[[nodiscard]] std::map<std::string, std::size_t, std::less<>>
places_of(const std::vector<RollCall>& roll_calls);

// How often each state was cast at a roll call, in the order of State. Only where cells are votes.
[[nodiscard]] std::vector<int> tally(const VoteMatrix& votes, std::size_t roll_call);

} // namespace plenary::rollcall
