// The longest run of words that two texts have in common, to be shown to whoever is to say whether
// they are one text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace plenary::reader {

struct SharedPassage {
    std::size_t words = 0;
    std::uint32_t first_begin = 0; // bytes of the first text, from blank to blank
    std::uint32_t first_end = 0;
    std::uint32_t second_begin = 0; // of the second
    std::uint32_t second_end = 0;
};

// Words are compared folded: case, accents and punctuation do not count. Of several that are as
// long the first in the first text; nothing in common is no words. Cost O(n log^2 n) in the words
// of both, 16 bytes a word.
[[nodiscard]] SharedPassage longest_shared_passage(std::string_view first, std::string_view second);

} // namespace plenary::reader
