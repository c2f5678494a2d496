// Characters of a rule's text, and the places of its mistakes. Part of parse_formula; the text may
// be any bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <unicode/umachine.h>

#include "plenary/problem/problem.hpp"

namespace plenary::parsing {

// The code point at `at`, which moves past it; negative when it is not UTF-8.
[[nodiscard]] UChar32 take_character(std::string_view text, std::size_t& at);

[[nodiscard]] bool is_digit(UChar32 c); // 0 to 9

// A word is made of letters, digits, marks and '_' and does not begin with a digit or a mark. A
// name of a group or column may begin with a digit and go on with '-' and '.'.
[[nodiscard]] bool starts_word(UChar32 c);
[[nodiscard]] bool continues_word(UChar32 c);
[[nodiscard]] bool starts_name(UChar32 c);
[[nodiscard]] bool continues_name(UChar32 c);

// A to Z become a to z, everything else stays.
[[nodiscard]] std::string lower(std::string_view text);

constexpr std::size_t longest_shown = 40; // bytes of a token in a message

// The text for a message: at most `longest_shown` bytes and "...", control characters as blanks.
[[nodiscard]] std::string shown(std::string_view text);

// Turns offsets into lines and columns, counted in characters from `start`. Asking in rising order
// costs the text once. The text must outlive it.
class Places {
public:
    Places(std::string_view text, Where start);

    [[nodiscard]] Where at(std::size_t offset);

    // The line around an offset with a caret under it; of a long line the stretch before the caret.
    [[nodiscard]] std::string excerpt(std::size_t offset) const;

private:
    std::string_view text_;
    Where first_;
    Where here_;
    std::size_t at_ = 0;
};

} // namespace plenary::parsing
