// SHA-256 of named parts, for "which dossier was this?".
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plenary::format {

// Lower-case hex of SHA-256 over the bytes.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

// "sha256:..." over (name, bytes) pairs in the order of their names; lengths are part of the input,
// so no two lists share one by accident.
[[nodiscard]] std::string hash_parts(std::vector<std::pair<std::string, std::string>> parts);

} // namespace plenary::format
