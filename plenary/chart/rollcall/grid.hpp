// Votes by members: a row a member, a column a roll call. What was done differs in shape as well as
// in colour, so that cells too small for a letter still say it: a yes fills its cell, a no the
// lower half, an abstention a bar in the middle, anything else on record a dot; no record is empty.
// The same input gives the same bytes.
#pragma once

#include <string>
#include <vector>

namespace plenary::chart {

struct GridRow {
    std::string name;
    std::string letters; // one a roll call: rollcall::letter_for, '.' no record
};

struct GridPicture {
    std::string title;
    std::vector<GridRow> rows; // as long as each other
    std::vector<std::string> notes;
    std::string source; // "Source: ..."
};

// The most that are drawn; of more the first, and the drawing says how many there are.
inline constexpr std::size_t most_grid_columns = 60;
inline constexpr std::size_t most_grid_rows = 250;

// A complete SVG document with a title and a description in words. Cost O(cells drawn).
[[nodiscard]] std::string draw_grid(const GridPicture& picture);

} // namespace plenary::chart
