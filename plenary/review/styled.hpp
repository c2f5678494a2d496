// Text with a look, set in lines of a width. What comes from outside is made harmless here, so that
// whoever draws the lines need not.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace plenary::review {

enum class Look {
    plain,
    strong,
    faint,
    quote,  // the words a proposal rests on
    chosen, // where the cursor of a form or a list is
    trouble
};

struct Piece {
    std::string text;
    Look look = Look::plain;

    friend bool operator==(const Piece&, const Piece&) = default;
};

using Line = std::vector<Piece>;

// The pieces after one another, broken at blanks into lines of at most `width` columns (wide
// characters take two); a word that is longer is broken too. Line feeds break, runs of blanks stay.
// `first` is put before the first line, `rest` before the others, as plain text; where they leave
// no room they are left out. Never an empty result. Cost O(text).
[[nodiscard]] std::vector<Line> set_lines(const std::vector<Piece>& pieces, std::size_t width,
                                          std::string_view first = "", std::string_view rest = "");

// The beginning of a line that fits the width.
[[nodiscard]] Line cut(const Line& line, std::size_t width);

// The text of a line alone.
[[nodiscard]] std::string text_of(const Line& line);

// Puts [[ before and ]] behind each stretch of the look `quote`.
[[nodiscard]] std::vector<Piece> bracketed(const std::vector<Piece>& pieces);

} // namespace plenary::review
