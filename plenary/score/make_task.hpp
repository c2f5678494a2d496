// The task of a session, straight from an archive.
#pragma once

#include <cstdint>
#include <vector>

#include "plenary/rollcall/archive.hpp"
#include "plenary/score/split.hpp"
#include "plenary/score/task.hpp"

namespace plenary::score {

// What writing the task folder of a split and reading it gives. Votes of members that have none in
// the session itself are left out. Cost O(votes of the roll calls).
[[nodiscard]] Task make_task(const rollcall::Archive& archive, const Split& split);

// Targets x members of the task: how everybody voted, what the task hides too.
[[nodiscard]] std::vector<std::int8_t> outcomes_of(const rollcall::Archive& archive,
                                                   const Split& split);

} // namespace plenary::score
