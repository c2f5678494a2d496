// The order in which a text is to be read.
#pragma once

#include <cstdint>
#include <vector>

#include "plenary/evidence/reader/sentence.hpp"

namespace plenary::reader {

// Whether the sentence opens an entry of a live page: with the time of day. Cost O(1).
[[nodiscard]] bool opens_entry(const Analysis& analysis, const Sentence& sentence);

// The first word behind that time, of a sentence that opens an entry; its last where nothing else
// is said. Cost O(1).
[[nodiscard]] std::uint32_t behind_time(const Analysis& analysis, const Sentence& sentence);

// The sentences by number as things happened: those of a live page that has its newest entry first
// are taken from the last entry to the first, what stands above the entries before them. An entry
// opens with the time of day, "17:40", "17.40", "17h40". Other texts keep their order. Cost
// O(sentences).
[[nodiscard]] std::vector<std::uint32_t> order_of(const Analysis& analysis,
                                                  const std::vector<Sentence>& sentences);

} // namespace plenary::reader
