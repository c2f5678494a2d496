// Walking through UTF-8 one character at a time, and what kind of character it is. ASCII is decided
// here, everything else by Unicode's tables.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace plenary {

inline constexpr char32_t replacement_character = U'\uFFFD';

struct Character {
    char32_t code = 0;
    std::uint32_t size = 0; // bytes
};

// Of non-ASCII characters; the functions below are what to call.
[[nodiscard]] Character wide_character_at(std::string_view text, std::size_t at);
[[nodiscard]] bool is_wide_letter(char32_t code);
[[nodiscard]] bool is_wide_upper(char32_t code);
[[nodiscard]] bool is_wide_lower(char32_t code);

// The character that begins at a byte before the end. What is no well-formed UTF-8 is a replacement
// character of one byte.
[[nodiscard]] inline Character character_at(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < 0x80 ? Character{byte, 1} : wide_character_at(text, at);
}

// The character that ends at a byte; `end` is above 0.
[[nodiscard]] Character character_before(std::string_view text, std::size_t end);

[[nodiscard]] inline bool is_upper(char32_t code) {
    return code < 0x80 ? code >= U'A' && code <= U'Z' : is_wide_upper(code);
}

[[nodiscard]] inline bool is_lower(char32_t code) {
    return code < 0x80 ? code >= U'a' && code <= U'z' : is_wide_lower(code);
}

[[nodiscard]] inline bool is_letter(char32_t code) {
    return code < 0x80 ? is_upper(code) || is_lower(code) : is_wide_letter(code);
}

[[nodiscard]] constexpr bool is_digit(char32_t code) { return code >= U'0' && code <= U'9'; }

// A blank between words that does not end a line: space, tab, the no-break and the typographic
// spaces.
[[nodiscard]] constexpr bool is_blank(char32_t code) {
    return code == U' ' || code == U'\t' || code == 0xA0 || code == 0x1680 ||
           (code >= 0x2000 && code <= 0x200A) || code == 0x202F || code == 0x205F || code == 0x3000;
}

// The diacritical marks that stand behind their letter.
[[nodiscard]] constexpr bool is_combining(char32_t code) {
    return code >= 0x0300 && code <= 0x036F;
}

// Shown as nothing: control characters but tab and the ends of lines, soft hyphens, zero-width
// characters, byte-order marks, and what turns the direction of writing around.
[[nodiscard]] constexpr bool is_invisible(char32_t code) {
    if (code < 0x20)
        return code < 0x09 || code > 0x0D;
    return (code >= 0x7F && code < 0xA0 && code != 0x85) || code == 0xAD || code == 0x034F ||
           code == 0x061C || code == 0x180E || (code >= 0x200B && code <= 0x200F) ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) ||
           code == 0xFEFF;
}

// In place of what is no scalar value stands the replacement character.
void append_utf8(std::string& text, char32_t code);

} // namespace plenary
