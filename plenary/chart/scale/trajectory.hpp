// Where members stood over the sessions: a line each with the band of its intervals. Lines differ
// in dashes and in the mark at their end as well as in colour. 360 units wide.
#pragma once

#include <string>
#include <vector>

#include "plenary/chart/scale/marks.hpp"

namespace plenary::chart {

struct TrajectoryPoint {
    int session = 0;
    double value = 0;
    double low = 0; // of the interval; the same as value where there is none
    double high = 0;
};

struct TrajectoryLine {
    std::string label;
    std::string said;                    // the member in words
    std::vector<TrajectoryPoint> points; // by session, at least one
};

struct Trajectory {
    std::string id; // begins the ids of the drawing
    std::string title;
    std::string key;
    std::vector<int> sessions; // of the fit, ascending: a line is broken where one is missing
    std::vector<TrajectoryLine> lines; // one to most_marks
    std::vector<std::string> notes;
    std::string source;
};

// A complete SVG document with a title and a description in words. The same input gives the same
// bytes.
[[nodiscard]] std::string draw_trajectory(const Trajectory& picture);

} // namespace plenary::chart
