// Bringing a newer archive of the same body into an older one.
//
// A pure function; safe from any thread. Cost O(votes + members log members + roll calls log roll
// calls).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "plenary/rollcall/archive.hpp"

namespace plenary::rollcall {

// What the two say otherwise of the same thing.
struct Contradiction {
    std::string roll_call; // its id, or empty
    std::string member;    // its id, or empty
    std::string message;   // one sentence without full stop
};

struct Appended {
    Archive archive; // nothing in it where there are contradictions
    std::vector<Contradiction> contradictions;
    std::vector<std::string> remarks; // what of the older one was kept though the newer differs
    std::size_t new_members = 0;
    std::size_t new_roll_calls = 0;
    std::size_t same_roll_calls = 0; // in both, and alike
};

// The older archive with the members and roll calls of the newer one that it lacks, behind its own.
//
// A member of both is known by its id, else by a code of the same scheme at the same time. What the
// older one says of it stays; codes, aliases and columns that only the newer one has are added, and
// another name becomes an alias. Spells in a seat are taken from the newer one where it has any. A
// roll call of both must be alike in every field and every vote. Contradictions: cells of different
// kinds; two codes of one scheme at one time; one member that would be two by its codes; a roll
// call that is not alike.
[[nodiscard]] Appended append(const Archive& older, const Archive& newer);

} // namespace plenary::rollcall
