// A linear axis along the bottom of a plot, with light lines up through the plot.
#pragma once

#include <string>
#include <vector>

#include "plenary/chart/stakes/sheet.hpp"

namespace plenary::chart {

class Axis {
public:
    // From zero, or below it, to beyond `high`, in at most `most` round steps; drawn between the
    // two places. Asks for low <= high and from < to.
    Axis(double low, double high, double from, double to, int most = 6)
        : ticks_(nice_ticks(low, high, most)), from_(from), to_(to) {}

    [[nodiscard]] double at(double value) const {
        return from_ + (to_ - from_) * (value - ticks_.front()) / (ticks_.back() - ticks_.front());
    }

    // The lines from top to bottom, the one of zero in black, with a number below each.
    void draw(Sheet& sheet, double top, double bottom) const;

private:
    std::vector<double> ticks_;
    double from_;
    double to_;
};

} // namespace plenary::chart
