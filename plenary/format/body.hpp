// Reads bodies: docs/formats/body.md.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plenary/problem/problem.hpp"
#include "plenary/rule/body.hpp"

namespace plenary::format {

struct ReadBody {
    Body body;
    std::vector<Problem> problems;
    std::vector<std::pair<std::string, std::string>> files; // (name, bytes) of all that was read
};

// Reads the folder of one body; everything that is wrong is in `problems`.
[[nodiscard]] ReadBody read_body(const std::filesystem::path& folder);

// The folder of the body with this id, the first of `roots` that has `bodies/<id>/body.toml`. Error
// unknown-body with the ids there are.
[[nodiscard]] Result<std::filesystem::path>
find_body(std::string_view id, const std::vector<std::filesystem::path>& roots);

// Ids of all bodies under the roots, sorted, each once.
[[nodiscard]] std::vector<std::string> list_bodies(const std::vector<std::filesystem::path>& roots);

} // namespace plenary::format
