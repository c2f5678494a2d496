// The words of the rule language in lower case, and what people write instead of its words and
// signs. Part of parse_formula.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/rule/share.hpp"

namespace plenary::parsing {

// "yes" ... "seated": what a sum adds up.
[[nodiscard]] std::optional<Word> base_word(std::string_view low);

// "a" is 1, "one" to "ten".
[[nodiscard]] std::optional<std::int64_t> cardinal(std::string_view low);

// "half", "third", "thirds" ... "tenths": the number under the stroke.
[[nodiscard]] std::optional<std::int64_t> fraction_name(std::string_view low);

// Whether the language uses this word anywhere.
[[nodiscard]] bool is_keyword(std::string_view low);

// For "did you mean": the words that may go on after a complete rule, and those that may begin one.
[[nodiscard]] const std::vector<std::string>& joining_words();
[[nodiscard]] const std::vector<std::string>& starting_words();

// A hint for a word that people write for one of the language, or an empty text: "did you mean
// 'yes'?" for "favour".
[[nodiscard]] std::string other_word_for(std::string_view low);

// The same for a sign: "write '>=' for at least" for "=>".
[[nodiscard]] std::string other_sign_for(std::string_view text);

} // namespace plenary::parsing
