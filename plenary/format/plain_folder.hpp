// The files of a folder that came from somewhere else, read with care: only ordinary files that lie
// in it by their own name, no links, nothing outside.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/problem/problem.hpp"

namespace plenary::format {

struct PlainFolder {
    std::vector<std::string> files;   // names, sorted
    std::vector<std::string> folders; // names, sorted
};

// What lies directly in the folder. Errors: no-such-dossier (not found), not-plain for a symbolic
// link, a device, or anything else that is neither a file nor a folder, cannot-read (io).
[[nodiscard]] Result<PlainFolder> list_folder(const std::filesystem::path& folder);

// The bytes of a file directly in the folder. Besides the errors of read_file(): not-plain when
// `name` is a path or the file is a link or no ordinary file.
[[nodiscard]] Result<std::string> read_plain(const std::filesystem::path& folder,
                                             std::string_view name);

} // namespace plenary::format
