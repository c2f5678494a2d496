// Which archive was this?
#pragma once

#include <string>

#include "plenary/problem/problem.hpp"
#include "plenary/rollcall/archive.hpp"

namespace plenary::format {

// "sha256:...", of the tables of archive_tables and of every vote: equal archives have the same,
// whatever files they were read from. Errors of archive_tables. Cost O(votes and texts).
[[nodiscard]] Result<std::string> archive_digest(const rollcall::Archive& archive);

} // namespace plenary::format
