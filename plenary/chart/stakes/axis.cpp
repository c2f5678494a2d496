#include "plenary/chart/stakes/axis.hpp"

#include <cmath>

#include <fmt/format.h>

namespace plenary::chart {

void Axis::draw(Sheet& sheet, double top, double bottom) const {
    constexpr double size = 9;
    const double step = ticks_[1] - ticks_[0];
    for (const double tick : ticks_) {
        const bool zero = std::abs(tick) < step / 2;
        sheet.svg.line(
            at(tick), top, at(tick), bottom,
            {{"stroke", zero ? "#000000" : "#cccccc"}, {"stroke-width", zero ? 1.0 : 0.6}});
        sheet.write_at(at(tick), bottom + size + 1, size, fmt::format("{:.6g}", zero ? 0 : tick));
    }
}

} // namespace plenary::chart
