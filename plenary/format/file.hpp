// Files in and out. A reader gets all bytes or a Problem; a writer leaves the whole new file or the
// old state, never half of it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <variant>

#include "plenary/problem/problem.hpp"

namespace plenary::format {

// All bytes of a file. Errors: no-such-file (not found), not-a-file (invalid), cannot-read (io).
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& path);

// Writes beside the target, flushes to the disk, then renames. On any error the target is as it was
// and nothing is left beside it. Error cannot-write (io) with the system's reason.
[[nodiscard]] Result<std::monostate> write_file(const std::filesystem::path& path,
                                                std::string_view bytes);

} // namespace plenary::format
