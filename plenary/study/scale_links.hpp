// Which roll calls are the same question asked again, so that their parameters tie sessions.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "plenary/problem/problem.hpp"
#include "plenary/rollcall/archive.hpp"

namespace plenary::study {

// By roll call, a number that linked ones have in common. `how` is a CSV file with the columns
// rollcall and link (any text; equal texts are linked), or "titles": roll calls whose descriptions
// (else titles) are equal but for case, blanks and punctuation are linked, where a text stands
// once at most in a session and in two sessions at least. Problems: of reading the file;
// no-column; unknown-roll-call; roll-call-twice.
[[nodiscard]] Result<std::vector<std::optional<std::size_t>>>
links_of(const rollcall::Archive& archive, const std::string& how);

} // namespace plenary::study
