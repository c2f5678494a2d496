// Files packed by gzip, through zlib.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "plenary/problem/problem.hpp"

namespace plenary::format {

[[nodiscard]] bool is_gzip(std::string_view bytes);

// The bytes that were packed, of all members of the file one after the other. Problems: too-large
// (more than `most` bytes come out), gzip-cut (it ends too soon), gzip-damaged. Cost O(bytes out).
[[nodiscard]] Result<std::string> gunzip(std::string_view bytes, const std::string& file,
                                         std::size_t most);

// The bytes packed, without a time or a name in them: the same bytes for the same input.
[[nodiscard]] std::string gzip(std::string_view bytes);

} // namespace plenary::format
