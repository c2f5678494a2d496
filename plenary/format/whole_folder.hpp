// A folder that appears with all its files or not at all.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "plenary/problem/problem.hpp"

namespace plenary::format {

// What write_whole_folder says at once of a folder that is there already: for work that takes long
// before there is anything to write. Error not-empty (invalid).
[[nodiscard]] Result<std::monostate> check_new_folder(const std::filesystem::path& folder);

// Writes the files (path within the folder, bytes) beside the target, flushes them to the disk and
// renames. The folder may exist but must be empty. Errors: not-empty (invalid), cannot-write (io),
// interrupted.
[[nodiscard]] Result<std::monostate>
write_whole_folder(const std::filesystem::path& folder,
                   const std::vector<std::pair<std::string, std::string>>& files);

} // namespace plenary::format
