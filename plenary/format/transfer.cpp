#include "plenary/format/transfer.hpp"

namespace plenary::format {
namespace {

int hex(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

int base64(char c) {
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

// Bytes of a soft line break at "=": with blanks before the line end. 0 where it is none.
std::size_t soft_break(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && (text[end] == ' ' || text[end] == '\t'))
        ++end;
    if (end == text.size())
        return end - at;
    if (text[end] == '\n')
        return end + 1 - at;
    if (text[end] == '\r')
        return end + (text.substr(end, 2) == "\r\n" ? 2U : 1U) - at;
    return 0;
}

} // namespace

reader::Located decode_quoted_printable(const reader::Piece& text) {
    reader::Located out;
    const std::string_view in = text.text;
    for (std::size_t i = 0; i < in.size();) {
        const auto place = text.at(i);
        char byte = in[i];
        std::size_t size = 1;
        if (byte == '=') {
            if (const std::size_t skipped = soft_break(in, i); skipped > 0) {
                i += skipped;
                continue;
            }
            if (i + 2 < in.size() && hex(in[i + 1]) >= 0 && hex(in[i + 2]) >= 0) {
                byte = static_cast<char>(hex(in[i + 1]) * 16 + hex(in[i + 2]));
                size = 3;
            }
        }
        out.text += byte;
        out.from.push_back(place);
        i += size;
    }
    out.from.push_back(text.at(in.size()));
    return out;
}

reader::Located decode_base64(const reader::Piece& text) {
    reader::Located out;
    unsigned int bits = 0;
    int count = 0;
    std::uint32_t place = text.at(0);
    for (std::size_t i = 0; i < text.text.size() && text.text[i] != '='; ++i) {
        const int value = base64(text.text[i]);
        if (value < 0)
            continue;
        if (count == 0)
            place = text.at(i);
        bits = (bits << 6U | static_cast<unsigned int>(value)) & 0xFFFFFFU;
        count += 6;
        if (count < 8)
            continue;
        count -= 8;
        out.text += static_cast<char>(bits >> static_cast<unsigned int>(count) & 0xFFU);
        out.from.push_back(place);
        place = text.at(i);
    }
    out.from.push_back(text.at(text.text.size()));
    return out;
}

} // namespace plenary::format
