// How many yes a forecast expects, as a quantile dot plot: 50 dots, each as likely as the next, on
// the total they stand for, and a line where the votes needed begin (Kay, Kola, Hullman and Munson,
// CHI 2016). Below it, on the same axis, what other readings of the evidence come to. 360 units
// wide.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace plenary::chart {

inline constexpr std::size_t tally_dots = 50;

// A range of the yes total on the axis of the dots.
struct TallyReading {
    std::string words; // above the range
    int low = 0;
    int middle = 0;
    int high = 0;
    bool drawn = false; // the one that the dots are of
};

struct ForecastTally {
    std::string id;             // begins the ids of the drawing
    std::string title;          // the chance in words and in percent
    int first = 0;              // the lowest total
    std::vector<double> shares; // of totals from `first` on; they add up to 1; not empty
    std::optional<int> needed;  // none: no line, and `no_line` says why
    std::string no_line;
    std::string readings_title; // above the readings
    std::vector<TallyReading> readings;
    std::vector<std::string> notes;
    std::string source;
};

// The totals that the dots stand for, from the lowest up: the middles of 50 equal shares.
[[nodiscard]] std::array<int, tally_dots> tally_quantiles(int first,
                                                          const std::vector<double>& shares);

// A complete SVG document with a title and a description in words. The same input gives the same
// bytes. Where totals are many, neighbours share a column; the votes needed always begin one.
[[nodiscard]] std::string draw_forecast_tally(const ForecastTally& picture);

} // namespace plenary::chart
