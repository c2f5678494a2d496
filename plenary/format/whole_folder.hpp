// A folder that appears with all its files or not at all.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "plenary/problem/problem.hpp"

namespace plenary::format {

// Writes the files (path within the folder, bytes) beside the target, flushes them to the disk and
// renames. The folder may exist but must be empty. Errors: not-empty (invalid), cannot-write (io),
// interrupted.
[[nodiscard]] Result<std::monostate>
write_whole_folder(const std::filesystem::path& folder,
                   const std::vector<std::pair<std::string, std::string>>& files);

} // namespace plenary::format
