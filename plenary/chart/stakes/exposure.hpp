// "How exposed against how decisive": a point for each member and lever. To the right: the share of
// a base (GDP) that the lever comes to, on a logarithmic scale where the shares span a decade or
// more. Upwards: the member's pivot probability, how much its vote moves the chance of passage.
//
// The drawing evaluates nothing: whoever calls it says what the pivots and the shares are. Members
// without a share are listed below the plot and have no point: absence is not zero. Levers differ
// in shape, not in colour. The same input gives the same bytes.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace plenary::chart {

struct ExposurePoint {
    std::string code;
    std::string name;
    std::optional<double> share; // a fraction >= 0; none: no share in the dossier
    double pivot = 0;            // within [-1, 1]
    std::string lever;           // "aid", "loan", "trade", "troops", "other"
    // The largest of several figures for the same, where `share` is the smallest: a line joins
    // them.
    std::optional<double> share_high = {};
};

struct ExposurePicture {
    std::string id; // begins the ids of the drawing: "exposure-suspend"
    std::string title;
    std::string share_label = "share of GDP";
    std::vector<ExposurePoint> points;
    std::vector<std::string> notes; // conventions and fixed texts
    std::string source;             // "Source: ..."
};

// A complete SVG document with a title and a description in words. Cost: O(points^2) for the
// labels.
[[nodiscard]] std::string draw_exposure(const ExposurePicture& picture);

} // namespace plenary::chart
