// How members are marked in charts of positions: a shape, a fill and an edge for each group or
// answer, so that no two differ by colour alone and the drawing works in grey. Fills follow the
// palette of Okabe and Ito.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/chart/stakes/sheet.hpp"

namespace plenary::chart {

// As many marks can be told apart; what is more must be put together by the caller.
inline constexpr std::size_t most_marks = 8;

// A mark by its number, below most_marks, centred at (x, y) within a circle of this radius.
void draw_mark(Svg& svg, std::size_t mark, double x, double y, double radius);

// The colour of a line that goes with a mark, dark enough on white, and its dashes (empty: a whole
// line).
[[nodiscard]] std::string_view ink_of_mark(std::size_t mark);
[[nodiscard]] std::string_view dashes_of_mark(std::size_t mark);

struct MarkGroup {
    std::string name;
    std::size_t members = 0;
    std::size_t mark = 0; // below most_marks
};

// Marks with names and numbers of members at sheet.y, as many in a row as fit; moves y below them.
// Names too long for half the width are shortened.
void draw_mark_legend(Sheet& sheet, const std::vector<MarkGroup>& groups);

// "EU 27, others 166".
[[nodiscard]] std::string say_marks(const std::vector<MarkGroup>& groups);

} // namespace plenary::chart
