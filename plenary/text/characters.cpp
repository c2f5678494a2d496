#include "plenary/text/characters.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace plenary {
namespace {

UChar32 of(char32_t code) { return static_cast<UChar32>(code); }

} // namespace

Character wide_character_at(std::string_view text, std::size_t at) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    const std::size_t begin = at;
    UChar32 c = 0;
    U8_NEXT(bytes, at, text.size(), c);
    if (c < 0)
        return {replacement_character, 1};
    return {static_cast<char32_t>(c), static_cast<std::uint32_t>(at - begin)};
}

Character character_before(std::string_view text, std::size_t end) {
    for (std::size_t size = 2; size <= 4 && size <= end; ++size) {
        const auto lead = static_cast<unsigned char>(text[end - size]);
        if (lead >= 0xC0) {
            const Character found = wide_character_at(text.substr(0, end), end - size);
            if (found.size == size)
                return found;
            break;
        }
        if (lead < 0x80)
            break;
    }
    const auto byte = static_cast<unsigned char>(text[end - 1]);
    return {byte < 0x80 ? char32_t{byte} : replacement_character, 1};
}

bool is_wide_letter(char32_t code) { return u_isalpha(of(code)) != 0; }

bool is_wide_upper(char32_t code) { return u_isupper(of(code)) != 0; }

bool is_wide_lower(char32_t code) { return u_islower(of(code)) != 0; }

void append_utf8(std::string& text, char32_t code) {
    if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        code = replacement_character;
    const auto put = [&](char32_t byte) { text += static_cast<char>(byte); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | (code >> 6));
        put(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        put(0xE0 | (code >> 12));
        put(0x80 | ((code >> 6) & 0x3F));
        put(0x80 | (code & 0x3F));
    } else {
        put(0xF0 | (code >> 18));
        put(0x80 | ((code >> 12) & 0x3F));
        put(0x80 | ((code >> 6) & 0x3F));
        put(0x80 | (code & 0x3F));
    }
}

} // namespace plenary
