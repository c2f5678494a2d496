// Reading no more of a file than one wants to hold.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "plenary/problem/problem.hpp"

namespace plenary::format {

// All bytes of a file or, for "-", of standard input. Problem too-large where there are more than
// `most`, be it an endless device; and no-such-file, not-a-file, cannot-read.
[[nodiscard]] Result<std::string> read_at_most(const std::filesystem::path& path, std::size_t most);

// The problem that read_at_most has with more bytes than `most`.
[[nodiscard]] Problem too_large(const std::string& name, std::size_t most);

} // namespace plenary::format
