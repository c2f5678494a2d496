// Checks on UTF-8 and counting in it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace plenary {

// The byte offset of the first sequence that is not well-formed UTF-8 (surrogates and overlong
// forms are not), or nullopt. Cost O(bytes).
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view text);

// The number of code points; each ill-formed byte counts as one.
[[nodiscard]] std::size_t count_characters(std::string_view text);

// The number of columns of a terminal that the text takes: wide East Asian characters take two,
// combining marks none.
[[nodiscard]] std::size_t display_width(std::string_view text);

} // namespace plenary
