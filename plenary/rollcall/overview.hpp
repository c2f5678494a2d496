// What an archive holds, in numbers.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "plenary/rollcall/archive.hpp"

namespace plenary::rollcall {

struct Overview {
    std::size_t members = 0;
    std::size_t silent_members = 0; // without any record
    std::size_t roll_calls = 0;
    std::size_t unrecorded = 0;    // decided without a vote
    std::size_t without_votes = 0; // recorded, but no member's vote is in the archive
    std::size_t sessions = 0;
    std::optional<std::pair<int, int>> session_range;
    std::size_t undated = 0;
    std::size_t imprecise = 0; // known to the month or the year
    std::optional<Spell> days; // both ends set
    std::size_t records = 0;
    // Below only where cells are votes.
    std::array<std::size_t, states> by_state{}; // in the order of State
    std::size_t intentions = 0;                 // with something said of what was meant
    // Roll calls by how many of yes, no and abstain were cast at all: none, one (unanimous), two,
    // three.
    std::array<std::size_t, 4> by_choices{};
    // The smaller of yes and no has at least one in forty (2.5 %) of the yes and no cast, the usual
    // cut of scaling studies.
    std::size_t contested = 0;
};

// Cost O(votes).
[[nodiscard]] Overview overview(const Archive& archive);

} // namespace plenary::rollcall
