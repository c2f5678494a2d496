#include "plenary/chart/score/calibration.hpp"

#include <gtest/gtest.h>

#include "plenary/chart/scale/picture_check.hpp"

namespace plenary::chart {
namespace {

Calibration two() {
    Calibration out;
    out.id = "backtest";
    out.title = "Forecasts of sessions 1 to 2 against what came";
    for (const char* title : {"Known before: random:0.1; told: all. Roll calls 60", "None known"}) {
        CalibrationPanel& panel = out.panels.emplace_back();
        panel.title = title;
        for (std::size_t k = 0; k < calibration_bins; ++k) {
            const double middle = 0.05 + 0.1 * static_cast<double>(k);
            panel.reliability[k] = {k == 0 || k == 9 ? 123456U : 10 * k, middle, middle * middle};
            panel.pit_tenths[k] = k == 3 ? 0 : k;
        }
    }
    out.panels[1].reliability[4] = {};
    out.notes = {"A note."};
    out.source = "Votes: invented.";
    return out;
}

TEST(Calibration, OfTwo) {
    const std::string drawing = draw_calibration(two());
    fixture::expect_golden(drawing, "calibration-two.svg");
    fixture::expect_legible(drawing);
    fixture::expect_apart(drawing);
}

// As many dots as bins with votes.
TEST(Calibration, LeavesOutBinsWithoutVotes) {
    EXPECT_EQ(fixture::tags(draw_calibration(two()), "circle").size(), 19U);
    Calibration none = two();
    for (CalibrationPanel& panel : none.panels) {
        panel.reliability = {};
        panel.pit_tenths = {};
    }
    const std::string drawing = draw_calibration(none);
    EXPECT_TRUE(fixture::tags(drawing, "circle").empty());
    fixture::expect_legible(drawing);
}

TEST(Calibration, OfMillions) {
    Calibration many = two();
    for (CalibrationBin& bin : many.panels[0].reliability)
        bin.votes = 99'999'999;
    many.panels[0].pit_tenths.fill(99'999'999);
    const std::string drawing = draw_calibration(many);
    fixture::expect_legible(drawing);
    fixture::expect_apart(drawing);
}

} // namespace
} // namespace plenary::chart
