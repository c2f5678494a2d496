// One line of a plain text and what can be seen of it without its neighbours.
#pragma once

#include <cstdint>
#include <string_view>

namespace plenary::reader {

struct Line {
    std::uint32_t begin = 0; // its text: without indent, marks of quotation and blanks at the end
    std::uint32_t end = 0;
    std::uint32_t indent = 0;     // columns before the text
    std::uint32_t width = 0;      // columns of the text
    std::uint32_t first_word = 0; // columns of its first word
    std::uint32_t marker = 0;     // bytes of the mark of a list item that the text begins with
    std::uint32_t gap = 0;        // the longest run of blanks inside, in columns; a tab is 8
    char32_t first = 0;           // the first and the last character
    char32_t last = 0;
    bool quoted = false;   // behind a mark of quotation, ">"
    bool numbered = false; // the marker is a number or a letter: it belongs to the text
    bool piped = false;    // cells between upright strokes
    bool ruled = false;    // a stroke of "-----" or the like, or nothing at all
    bool upper = false;    // letters, and no small one among them
    bool ends = false;     // with one of . : ; ? ! and maybe closing quotes or brackets
    bool breaks = false;   // its last word goes on behind a hyphen
    bool soft = false;     // that hyphen was a soft one
};

// The line of text from `begin` up to `end`, the place of its end of line. Cost O(bytes).
[[nodiscard]] Line look_at_line(std::string_view text, std::size_t begin, std::size_t end);

// "In favour (12): ...", "Votent contre : ...": a label of a roll call in one of the four
// languages.
[[nodiscard]] bool is_roll_call(std::string_view line);

// "Chile: yes", "Against - Chile", "Chile | yes": two things with a mark between. Cost O(bytes).
[[nodiscard]] bool is_pair(std::string_view line);

// "Mr. Silva (Brazil): ...": up to eight words, beginning with a capital, before a colon.
[[nodiscard]] bool has_label(std::string_view line);

} // namespace plenary::reader
