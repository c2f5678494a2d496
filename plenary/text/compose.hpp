// Letters and their marks as one character where Unicode has one.
#pragma once

#include <string>
#include <string_view>

namespace plenary {

// The normal form C of a short text: "e" and a combining acute become "é". UTF-8 in and out. Cost
// O(bytes) with two conversions: for clusters, not for whole texts.
[[nodiscard]] std::string composed(std::string_view text);

} // namespace plenary
