// Ranges under one another on one axis: a tornado (what the stated range of each member alone makes
// of the chance of passage), prices from low to high, costs over budgets. Panels below one another,
// each with an axis of its own; in a panel a row has a label, a bar from low to high, perhaps a
// mark within it, and words at the right.
//
// The drawing evaluates nothing. The same input gives the same bytes.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace plenary::chart {

struct RangeRow {
    std::string label;
    std::string words; // at the right
    double low = 0;
    double high = 0; // >= low
    std::optional<double> mark;
    bool strong = false; // filled, its label bold; what that means is said by the picture's key
};

// A line up through all rows of a panel.
struct Upright {
    double value = 0;
    bool broken = false;
};

struct RangePanel {
    std::string title;
    std::string said; // below the title
    std::vector<RangeRow> rows;
    std::vector<Upright> uprights;
    std::size_t left_out = 0; // rows that are not drawn
};

struct RangePicture {
    std::string id; // begins the ids of the drawing
    std::string title;
    std::string key; // what a bar, a mark and a filled bar are
    std::vector<RangePanel> panels;
    std::vector<std::string> notes;
    std::string source; // "Source: ..."
};

// A complete SVG document with a title and a description in words.
[[nodiscard]] std::string draw_ranges(const RangePicture& picture);

} // namespace plenary::chart
