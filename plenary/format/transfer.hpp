// The transfer encodings of mail, with the place of every byte.
#pragma once

#include <string_view>

#include "plenary/evidence/reader/located.hpp"

namespace plenary::format {

// RFC 2045: "=E9" is a byte, "=" at the end of a line joins it with the next. What is malformed
// stays as it is. Cost O(bytes).
[[nodiscard]] reader::Located decode_quoted_printable(const reader::Piece& text);

// Characters that are not of the alphabet are passed over; the text ends at "=". Each byte stands
// at the character with its first bits. Cost O(bytes).
[[nodiscard]] reader::Located decode_base64(const reader::Piece& text);

} // namespace plenary::format
