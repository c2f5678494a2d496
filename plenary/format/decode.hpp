// Bytes of a text of any encoding as UTF-8 with the place of every byte.
//
// In this order: what a byte-order mark says; UTF-8, if every byte is; the declared charset, if it
// is known and not UTF-8; else Windows-1252 for every byte that is not UTF-8. Said in a remark:
// that bytes were read as Windows-1252, which ones, and where; a declared charset that is unknown;
// bytes that the charset does not have. A 7-bit charset that is declared (ISO-2022-JP, UTF-7)
// goes before UTF-8. Cost O(bytes).
#pragma once

#include <string>
#include <string_view>

#include "plenary/evidence/reader/located.hpp"
#include "plenary/format/remark.hpp"

namespace plenary::format {

struct Decoded {
    reader::Located text; // placed in the source that the piece is placed in
    std::string charset;  // "utf-8", "windows-1252", or as declared
};

// `declared` may be empty.
[[nodiscard]] Decoded decode(const reader::Piece& bytes, std::string_view declared,
                             Remarks& remarks);

// Whether the bytes begin with a byte-order mark of UTF-16.
[[nodiscard]] bool is_utf16(std::string_view bytes);

} // namespace plenary::format
