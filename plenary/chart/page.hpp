// What is around every chart: above it the motion and the headline, below it the legend, the view
// and the sources. All charts are 360 units wide, no type is smaller than 9 units, so that a narrow
// screen shows them readable and everything else only larger.
#pragma once

#include <string>
#include <vector>

#include "plenary/chart/chart.hpp"
#include "plenary/chart/svg.hpp"

namespace plenary::chart {

// One member of the day as charts need it.
struct Standing {
    const BoardLine* line = nullptr; // points into the count
    Place place = Place::unknown;
};

// The members of the day by place in the order of the board; within a place those whom a source
// names go first, else in the body's order.
[[nodiscard]] std::vector<Standing> standings(const Count& count);

// "Haiti (HTI): yes, inferred".
[[nodiscard]] std::string say(const Standing& standing);

// "20 yes, 14 no, 1 not seated": the places that occur.
[[nodiscard]] std::string say_tally(const Tally& tally);

// "24 needed" or "17 to 23 needed".
[[nodiscard]] std::string say_needed(const Count& count);

enum class Shape { disc, box };

class Page {
public:
    // Writes the head. `members`: whether the description in words lists every member.
    Page(const Chart& chart, const Dossier& dossier, const question::Counted& counted,
         bool members);

    Svg svg;
    double y = 0; // how far down the drawing has come

    static constexpr double width = 360;
    static constexpr double margin = 12;
    static constexpr double inner = width - 2 * margin;

    // Lines of words at the margin; moves y below them.
    void write(std::string_view words, double size, const Attributes& more = {},
               std::size_t most_lines = 8);

    // Writes legend and foot at y, in the shape that the chart draws.
    [[nodiscard]] std::string finish(Shape shape);

private:
    void legend(Shape shape);

    const Dossier& dossier_;
    const question::Counted& counted_;
};

} // namespace plenary::chart
