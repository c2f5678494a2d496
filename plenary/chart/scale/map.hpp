// Members on two dimensions, and the line that one roll call draws between them. 360 units wide,
// the same unit along both axes.
#pragma once

#include <string>
#include <vector>

#include "plenary/chart/scale/marks.hpp"

namespace plenary::chart {

struct MapPoint {
    std::string label;
    std::string said;     // the member in words, on hovering
    std::size_t mark = 0; // as in marks.hpp
    double x = 0;
    double y = 0;
    bool strong = false; // one that was asked for: its label comes first and is bold
};

// Where a x + b y = c.
struct CuttingLine {
    double a = 0;
    double b = 0;
    double c = 0;
    std::string said; // "between no and yes"
};

struct ScaleMap {
    std::string id; // begins the ids of the drawing
    std::string title;
    std::string key;
    std::vector<MarkGroup> groups;
    std::vector<MapPoint> points; // at least one
    std::vector<CuttingLine> lines;
    std::string across; // what the axes are
    std::string up;
    std::vector<std::string> notes;
    std::string source;
};

// A complete SVG document with a title and a description in words. The same input gives the same
// bytes. A label is drawn only where it meets no mark, line or other label; members that stand
// alone come first, and a note says how many have none. One that was asked for goes over marks if
// need be. A line outside the plot is told in a note. Cost O(points^2).
[[nodiscard]] std::string draw_scale_map(const ScaleMap& picture);

} // namespace plenary::chart
