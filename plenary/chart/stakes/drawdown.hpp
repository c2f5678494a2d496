// A mission's headcount over time, the contributors stacked in their order, with the line of a
// floor. Steps are drawn as steps and straight runs as straight lines; nothing is smoothed.
// Contributors differ in pattern as well as in colour. The same input gives the same bytes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plenary/stakes/drawdown.hpp"

namespace plenary::chart {

struct DrawdownPicture {
    std::string id; // begins the ids of the drawing
    std::string title;
    stakes::Days days; // at least one day
    std::vector<stakes::Course> courses;
    std::optional<double> floor;    // of all together
    std::vector<std::string> notes; // conventions and fixed texts
    std::string source;             // "Source: ..."
};

// A complete SVG document with a title and a description in words. From the ninth contributor on
// they are drawn as one.
[[nodiscard]] std::string draw_drawdown(const DrawdownPicture& picture);

} // namespace plenary::chart
