#include "plenary/format/decode.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "plenary/text/characters.hpp"
#include "plenary/text/charset.hpp"
#include "plenary/text/printable.hpp"
#include "plenary/text/utf8.hpp"

namespace plenary::format {
namespace {

// Windows-1252 from 0x80 to 0x9F; five bytes have no character.
constexpr std::array<char32_t, 32> windows{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

constexpr std::size_t most_named = 5; // stray bytes that a remark lists

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return out;
}

bool is_utf8_name(std::string_view name) { return name == "utf-8" || name == "utf8"; }

bool is_seven_bit(std::string_view name) {
    return name.starts_with("iso-2022-") || name == "utf-7" || name == "hz-gb-2312";
}

Decoded as_utf8(const reader::Piece& bytes) {
    Decoded out{{std::string(bytes.text), {}}, "utf-8"};
    if (bytes.from == nullptr && bytes.first == 0)
        return out;
    out.text.from.reserve(bytes.text.size() + 1);
    for (std::size_t i = 0; i <= bytes.text.size(); ++i)
        out.text.from.push_back(bytes.at(i));
    return out;
}

// UTF-8 where it is well-formed, Windows-1252 where not.
Decoded as_mixed(const reader::Piece& bytes, Remarks& remarks) {
    Decoded out;
    std::size_t stray = 0;
    bool wide = false;
    std::vector<std::pair<std::uint32_t, unsigned char>> named;
    for (std::size_t i = 0; i < bytes.text.size();) {
        const Character c = character_at(bytes.text, i);
        const auto byte = static_cast<unsigned char>(bytes.text[i]);
        if (c.size == 1 && byte >= 0x80) {
            ++stray;
            if (named.size() < most_named)
                named.emplace_back(bytes.at(i), byte);
            append_utf8(out.text.text, byte < 0xA0 ? windows[byte - 0x80U] : char32_t{byte});
        } else {
            wide = wide || c.size > 1;
            out.text.text += bytes.text.substr(i, c.size);
        }
        out.text.from.resize(out.text.text.size(), bytes.at(i));
        i += c.size;
    }
    out.text.from.push_back(bytes.at(bytes.text.size()));
    out.charset = wide ? "utf-8 and windows-1252" : "windows-1252";
    std::string list;
    for (const auto& [offset, byte] : named) {
        const Where where = remarks.place(offset);
        list += fmt::format("{}0x{:02X} at {}:{}", list.empty() ? "" : ", ", byte, where.line,
                            where.column);
    }
    const std::string_view more = stray > named.size() ? " and so on" : "";
    remarks.add_at(
        wide ? "mixed-encodings" : "read-as-windows-1252",
        wide ? fmt::format("most of this is UTF-8, but {} bytes are not ({}{}): they were read "
                           "as Windows-1252",
                           stray, list, more)
             : fmt::format("this is not UTF-8 and names no other encoding that fits: {} bytes were "
                           "read as Windows-1252 ({}{})",
                           stray, list, more),
        named.front().first);
    return out;
}

std::optional<Decoded> as_declared(const reader::Piece& bytes, const std::string& charset,
                                   Remarks& remarks) {
    auto converted = convert(bytes.text, charset);
    if (!converted)
        return std::nullopt;
    Decoded out{{std::move(converted->text), std::move(converted->from)}, charset};
    for (std::uint32_t& from : out.text.from)
        from = bytes.at(from);
    if (converted->ill_formed > 0) {
        remarks.add_at("not-in-charset",
                       fmt::format("{} places are not {}: they became U+FFFD",
                                   converted->ill_formed, printable(charset)),
                       bytes.at(*converted->first_ill_formed));
    }
    return out;
}

} // namespace

bool is_utf16(std::string_view bytes) {
    return bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff");
}

Decoded decode(const reader::Piece& bytes, std::string_view declared, Remarks& remarks) {
    const std::string charset = lower(declared);
    if (is_utf16(bytes.text)) {
        if (auto read = as_declared(bytes, "utf-16", remarks))
            return *std::move(read);
    }
    if (is_seven_bit(charset)) {
        if (auto read = as_declared(bytes, charset, remarks))
            return *std::move(read);
    }
    if (!first_invalid_utf8(bytes.text))
        return as_utf8(bytes);
    // One that needs zero bytes between the letters is not what this is.
    if (!charset.empty() && !is_utf8_name(charset) && !charset.starts_with("utf-16") &&
        !charset.starts_with("utf-32")) {
        if (auto read = as_declared(bytes, charset, remarks))
            return *std::move(read);
        remarks.add("unknown-charset",
                    fmt::format("the charset it names is not known: '{}'", printable(charset)));
    }
    return as_mixed(bytes, remarks);
}

} // namespace plenary::format
