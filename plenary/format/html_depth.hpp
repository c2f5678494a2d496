// How much work the nesting of a page would make, before it is parsed.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace plenary::format {

// A parser of HTML looks at the open elements at every tag, so a page costs about the sum over its
// tags of the elements open there. Up to this sum a page is parsed: 20,000 elements one in another
// are, 30,000 are not.
inline constexpr std::size_t most_html_work = 300'000'000;

// The byte of the tag at which the sum is reached, or nullopt. Elements that end by themselves (a
// list item, a row, a paragraph) do not count as open. Cost O(bytes).
[[nodiscard]] std::optional<std::size_t> too_deep_at(std::string_view page);

} // namespace plenary::format
