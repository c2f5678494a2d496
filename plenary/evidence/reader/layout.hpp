// Plain text as a person reads it: lines that were broken only because they were full are joined
// again, everything else keeps its break.
//
// A line end inside a paragraph becomes a blank, a word parted at it becomes one word: "Vene-" and
// "zuela" are "Venezuela"; the hyphen stays before a capital or a digit ("Guinea-" and "Bissau")
// and where the second part has a hyphen or an apostrophe of its own. Not joined are
//   - blank lines, form feeds, strokes of "-----" (left out), and lines of a text whose paragraphs
//     are one long line each;
//   - items of a list (their mark is left out, a number stays), rows of a table (tabs, upright
//     strokes, or columns of blanks), labels of a roll call ("In favour: ..."), labels of a
//     speaker, headings in capitals, a list of names one a line;
//   - a line much shorter than the width that ends with one of . : ; ? ! or that stands before a
//     capital in a text of some width;
//   - lines behind ">" and lines that are not; the former are quoted, with a width of their own.
// Cost O(bytes).
#pragma once

#include <cstdint>

#include "plenary/evidence/reader/located.hpp"
#include "plenary/evidence/reader/setter.hpp"

namespace plenary::reader {

// Puts the text, beginning with a block of its own.
void lay_out(const Piece& text, Setter& setter);

// A text alone. `source_bytes`: how many bytes it was read from.
[[nodiscard]] Readable read_plain(const Piece& text, std::uint32_t source_bytes);

} // namespace plenary::reader
