#include "plenary/text/utf8.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace plenary {
namespace {

// Calls see(offset, code point) for each character; an ill-formed sequence has a negative one.
template <class See>
void each_character(std::string_view text, See see) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t start = at;
        UChar32 c = 0;
        U8_NEXT(bytes, at, text.size(), c);
        if (!see(start, c))
            return;
    }
}

} // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    std::optional<std::size_t> bad;
    each_character(text, [&](std::size_t at, UChar32 c) {
        if (c < 0)
            bad = at;
        return c >= 0;
    });
    return bad;
}

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    each_character(text, [&](std::size_t, UChar32) {
        ++count;
        return true;
    });
    return count;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    each_character(text, [&](std::size_t, UChar32 c) {
        const auto type = u_charType(c);
        if (c >= 0 && (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK))
            return true;
        const int wide = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
        width += wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
        return true;
    });
    return width;
}

} // namespace plenary
