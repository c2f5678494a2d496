// Reads who votes as one, agreed beforehand. docs/formats/members.md.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/problem/problem.hpp"

namespace plenary::format {

struct UnionRow {
    std::string member;
    std::string name; // of the union
    Where where;
};

// A CSV member,union; the second from its bytes, then `file` names it in problems.
[[nodiscard]] std::vector<UnionRow> read_unions(const std::filesystem::path& path,
                                                std::vector<Problem>& problems);
[[nodiscard]] std::vector<UnionRow> parse_unions(std::string_view bytes, const std::string& file,
                                                 std::vector<Problem>& problems);

} // namespace plenary::format
