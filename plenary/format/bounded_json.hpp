// JSON from strangers: UTF-8, at most 64 MiB and 32 levels, no key twice in an object.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "plenary/problem/problem.hpp"

namespace plenary::format {

inline constexpr std::size_t largest_json = std::size_t{64} << 20U;
inline constexpr int deepest_json = 32;

// One value with nothing behind it; its first line is the given one. Errors, with their place where
// it is known: invalid-utf8, bad-json, json-too-deep, json-too-large. Cost O(bytes log keys).
[[nodiscard]] Result<nlohmann::json> parse_bounded_json(std::string_view text,
                                                        const std::string& file, int line = 1);

// What stands under a key of an object: text as it is, a number as it is written, else nothing.
[[nodiscard]] std::string json_text(const nlohmann::json& object, const char* key);

// The value under a key of an object, or null.
[[nodiscard]] const nlohmann::json* json_at(const nlohmann::json& object, const char* key);

} // namespace plenary::format
