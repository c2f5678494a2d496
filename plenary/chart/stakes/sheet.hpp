// The page around a chart of stakes: a title above, notes and a source line below, and between them
// a plot with two axes. As wide as every other chart, no type smaller than nine units.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plenary/chart/svg.hpp"

namespace plenary::chart {

// Whole steps of 1, 2 or 5 times a power of ten from zero (or below) that cover [low, high] with at
// most `most` steps. Asks for low <= high; a range of nothing is widened.
[[nodiscard]] std::vector<double> nice_ticks(double low, double high, int most);

// The powers of ten from the last one <= low to the first one >= high. Asks for 0 < low <= high.
[[nodiscard]] std::vector<double> decades(double low, double high);

class Sheet {
public:
    // `id` begins every id of the drawing. `description`: the whole chart in words.
    Sheet(std::string_view id, std::string_view title, std::string_view description);

    Svg svg;
    double y = 0; // how far down the drawing has come

    static constexpr double width = 360;
    static constexpr double margin = 12;
    static constexpr double inner = width - 2 * margin;

    // Lines of words at the margin; moves y below them.
    void write(std::string_view words, double size, const Attributes& more = {},
               std::size_t most_lines = 8);

    // Words that end at x, or have their middle there, kept within the drawing.
    void write_to(double x, double baseline, double size, std::string_view words);
    void write_at(double middle, double baseline, double size, std::string_view words);

    [[nodiscard]] std::string finish(const std::vector<std::string>& notes,
                                     std::string_view source);
};

} // namespace plenary::chart
