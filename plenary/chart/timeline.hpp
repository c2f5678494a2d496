// The count of a motion over time: where the members stand as stacked steps, the votes needed as a
// line, and the days of events numbered below. Places differ in pattern as well as in colour;
// nothing is drawn between two days but what held then. The same input gives the same bytes.
#pragma once

#include <string>
#include <vector>

#include "plenary/evidence/timeline.hpp"

namespace plenary::chart {

struct TimelinePicture {
    std::string id; // begins the ids of the drawing
    std::string title;
    const Timeline* line = nullptr;  // at least one point
    std::vector<std::string> events; // runs along those of the timeline: what is written below
    std::vector<std::string> notes;
    std::string source; // "Source: ..."
};

// A complete SVG document with a title and a description in words. Of many events the first twelve
// are written out, and how many there are beside them.
[[nodiscard]] std::string draw_timeline(const TimelinePicture& picture);

} // namespace plenary::chart
