// Which letters of a phrase carry an accent: "voto" is a vote, "votó" is what somebody did, and to
// the folded forms they are one. Pure; linear in the text.
#pragma once

#include <cstdint>
#include <string_view>

namespace plenary::reader {

// Bit n stands for letter n of the phrase, those of its words counted on; from the 64th letter on
// none has a bit.
struct Spelling {
    std::uint64_t marked = 0;        // letters with an accent, a cedilla, a tilde
    std::uint64_t plain_capital = 0; // capitals without: many leave the accent of a capital out
    std::uint32_t letters = 0;
};

// Adds the letters of one more word.
void spell(std::string_view word, Spelling& spelling);

// Whether the text was written with accents at all. Telegrams and hurried typists leave them out.
[[nodiscard]] bool writes_accents(std::string_view text);

} // namespace plenary::reader
