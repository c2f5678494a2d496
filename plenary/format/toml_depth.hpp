// How deep the tables of a TOML text go. toml++ limits how deep values nest, but makes one table
// for each part of a dotted key and takes them down by recursion: a key of 100,000 parts ends the
// stack.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace plenary::format {

inline constexpr int most_key_parts = 32;

// The byte offset where the first dotted key has more parts than that. Strings and comments are
// passed over as TOML 1.0 delimits them. Cost O(bytes).
[[nodiscard]] std::optional<std::size_t> find_deep_key(std::string_view text);

} // namespace plenary::format
