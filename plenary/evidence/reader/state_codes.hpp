// Members named by two letters: "3 votes against (HU, PL, IT)", "with HU voting against".
#pragma once

#include "plenary/evidence/reader/sentence.hpp"

namespace plenary::reader {

// How the lexicon knows the code "HU": a word that no text has.
[[nodiscard]] std::string code_word(std::string_view code);

// Gives the words that are such codes the number of what they stand for. Two letters are a code
// where another stands beside them in a list, or where they act or are counted in a text with such
// a list. Before phrases are looked for; cost O(words).
void name_codes(Analysis& analysis);

} // namespace plenary::reader
