// The reader's words in plain English, for whoever asks why something is proposed.
#pragma once

#include <string_view>

namespace plenary::reader {

// What the rule of this id looks for: "a list of names on the lines below ...". Empty for an id
// that no rule has.
[[nodiscard]] std::string_view rule_in_words(std::string_view rule);

// What a basis means, by the word that a proposal's cell has: "the member is named". Empty for any
// other word.
[[nodiscard]] std::string_view basis_in_words(std::string_view basis);

// The same of a grade.
[[nodiscard]] std::string_view grade_in_words(std::string_view grade);

} // namespace plenary::reader
