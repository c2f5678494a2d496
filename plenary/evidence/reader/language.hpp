// Which of four languages a text is in, by its most frequent small words.
#pragma once

#include <optional>
#include <string_view>

#include "plenary/evidence/reader/readable.hpp"

namespace plenary::reader {

// The language whose function words are most in the first 256 KiB; no word counts more than four
// times, for a table of votes says "a favor" in every row. A language that the text declares counts
// twice. nullopt where fewer than four words speak for it, or not more than for the next one. The
// same text gives the same answer whatever the machine. Cost O(bytes read).
[[nodiscard]] std::optional<Language>
guess_language(std::string_view text, std::optional<Language> declared = std::nullopt);

// "es", "es-MX", "ES_ar": the language that such a tag names, if it is one of the four.
[[nodiscard]] std::optional<Language> language_of_tag(std::string_view tag);

} // namespace plenary::reader
