// Whether a forecast knows how much it knows: what chances of yes came to, with how many votes each
// tenth rests on, and where in the forecast the totals fell. 360 units wide.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace plenary::chart {

inline constexpr std::size_t calibration_bins = 10;

struct CalibrationBin {
    std::size_t votes = 0;
    double chance = 0; // mean chance of yes, 0 to 1; not looked at without votes
    double yes = 0;    // share that was yes
};

struct CalibrationPanel {
    std::string title;
    std::array<CalibrationBin, calibration_bins> reliability{};
    std::array<std::size_t, calibration_bins> pit_tenths{}; // roll calls
};

struct Calibration {
    std::string id; // begins the ids of the drawing
    std::string title;
    std::vector<CalibrationPanel> panels; // at least one
    std::vector<std::string> notes;
    std::string source;
};

// A complete SVG document with a title and a description in words. The same input gives the same
// bytes. Panels stand below each other.
[[nodiscard]] std::string draw_calibration(const Calibration& picture);

} // namespace plenary::chart
