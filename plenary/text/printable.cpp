#include "plenary/text/printable.hpp"

#include <unicode/utf8.h>

namespace plenary {

std::string printable(std::string_view text) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        UChar32 c = 0;
        U8_NEXT(bytes, at, text.size(), c);
        const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
        const bool turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        if (c == '\n') {
            out += '\n';
        } else if (c == '\t') {
            out += ' ';
        } else if (control || turns) {
            out += "\xEF\xBF\xBD";
        } else {
            out.append(text.substr(start, at - start));
        }
    }
    return out;
}

} // namespace plenary
