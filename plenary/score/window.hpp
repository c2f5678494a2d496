// What a session of an archive holds for a forecast: its roll calls, those of the sessions before
// that a forecast may learn from, and its members.
//
// Yes, no and abstain are votes; every other record (absent, present, paired, ...) is none here. A
// roll call at which nobody voted so is left out. Pure functions; cost O(votes of the archive).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "plenary/problem/problem.hpp"
#include "plenary/rollcall/archive.hpp"

namespace plenary::score {

inline constexpr int sessions_learnt = 4; // S - 4 to S - 1

struct Window {
    int session = 0;
    // Places in the archive. Roll calls by session, day (undated first) and id, numbers as numbers.
    std::vector<std::size_t> targets;
    std::vector<std::size_t> train;
    std::vector<std::uint32_t> members; // with a vote in the session, in the archive's order
};

// The archive's cells are votes. Error no-such-session (not found), with the sessions there are.
[[nodiscard]] Result<Window> window_of(const rollcall::Archive& archive, int session);

// The code of task.hpp for a record.
[[nodiscard]] std::int8_t code_of(rollcall::Code record);

// Roll calls x members of the window, for any roll calls of the archive.
[[nodiscard]] std::vector<std::int8_t> codes_of(const rollcall::Archive& archive,
                                                const std::vector<std::size_t>& roll_calls,
                                                const std::vector<std::uint32_t>& members);

} // namespace plenary::score
