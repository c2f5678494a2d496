// Members on one dimension: a row each, from the lowest position to the highest, with its interval
// as a line. Many members stand in two columns of the same unit. 360 units wide.
#pragma once

#include <string>
#include <vector>

#include "plenary/chart/scale/marks.hpp"

namespace plenary::chart {

struct StripRow {
    std::string label;
    std::string said;     // the member in words, on hovering
    std::size_t mark = 0; // as in marks.hpp
    double value = 0;
    double low = 0; // of the interval; the same as value where there is none
    double high = 0;
    bool strong = false; // one that was asked for: its label is bold and always there
};

struct ScaleStrip {
    std::string id; // begins the ids of the drawing
    std::string title;
    std::string key; // what a mark and a line mean
    std::vector<MarkGroup> groups;
    std::vector<StripRow> rows; // in the order drawn; at least one
    std::vector<std::string> notes;
    std::string source;
};

inline constexpr std::size_t most_strip_rows = 2000;

// A complete SVG document with a title and a description in words. The same input gives the same
// bytes. Up to 240 rows have a label each; where rows stand closer than letters are high, every
// second, third, ... has one, and a note says how many have none. At most most_strip_rows rows.
[[nodiscard]] std::string draw_scale_strip(const ScaleStrip& picture);

} // namespace plenary::chart
