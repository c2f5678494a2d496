// Every member that can vote, likeliest yes on top: its chances of yes, abstain, no and absent as
// one bar, where it stands now, and whether anything is known of it on this motion. The chances of
// yes are added up from the top, with a line where they come to the votes needed. 360 units wide.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plenary/evidence/count.hpp"

namespace plenary::chart {

struct ForecastMember {
    std::string label; // its code
    std::string said;  // the member in words, on hovering
    double yes = 0;    // chances; the four add up to 1
    double abstain = 0;
    double no = 0;
    double absent = 0;
    std::optional<Place> now; // yes, no or abstain; none: no present position
    bool known = false;       // something is known of it on this motion
};

struct ForecastStrip {
    std::string id; // begins the ids of the drawing
    std::string title;
    std::vector<ForecastMember> members; // in the order drawn; at least one
    std::optional<int> needed;           // none: no line, and `no_line` says why
    std::string no_line;
    std::vector<std::string> notes;
    std::string source;
};

// A complete SVG document with a title and a description in words. The same input gives the same
// bytes. Every member has its label; many stand in up to four columns, and the more there are the
// taller it gets.
[[nodiscard]] std::string draw_forecast_strip(const ForecastStrip& picture);

} // namespace plenary::chart
