// A text cut into passages of bounded size, of whole sentences where it can be.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "plenary/evidence/reader/sentence.hpp"

namespace plenary::reader {

struct Passage {
    std::uint32_t begin = 0; // bytes of the readable text
    std::uint32_t end = 0;
};

// The passages follow one another and together are all of the text; none is longer than
// `most_bytes` (at least 4). A cut is at the beginning of a sentence, or in a sentence that is
// longer than that between two characters. A text without words has none. Cost linear.
[[nodiscard]] std::vector<Passage> passages_of(const Analysis& analysis, std::size_t most_bytes);

} // namespace plenary::reader
