// Which of four languages a text is in, by its most frequent small words.
#pragma once

#include <optional>
#include <string_view>

#include "plenary/evidence/reader/readable.hpp"

namespace plenary::reader {

// The language whose function words are most in the first 256 KiB. nullopt where fewer than four
// words speak for it, or not more than for the next one. The same text gives the same answer
// whatever the machine. Cost O(bytes read).
[[nodiscard]] std::optional<Language> guess_language(std::string_view text);

} // namespace plenary::reader
