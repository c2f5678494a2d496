// How a meeting goes on: words that tell what comes up, and how a vote ended. Each costs O(1).
#pragma once

#include <cstdint>

#include "plenary/evidence/reader/sentence.hpp"

namespace plenary::reader {

// Whether the word tells how a vote ended: "passes", "rechazada".
[[nodiscard]] bool tells_result(const Analysis& a, std::uint32_t word);

// Whether the word turns to what stands behind it, "took up", or tells that what stands before it
// came up, "followed".
[[nodiscard]] bool turns_to(const Analysis& a, std::uint32_t word);
[[nodiscard]] bool comes_next(const Analysis& a, std::uint32_t word);

// Whether it tells that a text fell: "rejected", "rechazada".
[[nodiscard]] bool tells_defeat(const Analysis& a, std::uint32_t word);

} // namespace plenary::reader
