#include "plenary/chart/stakes/ranges.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/chart/lettering.hpp"
#include "plenary/chart/stakes/axis.hpp"
#include "plenary/text/join.hpp"

namespace plenary::chart {
namespace {

constexpr double row_height = 15;
constexpr double bar_height = 9;
constexpr double size = 9;         // of letters
constexpr double most_label = 110; // left of the plot
constexpr double most_words = 130; // right of it
constexpr double gap = 6;
constexpr std::string_view ink = "#00558c";

std::string say_row(const RangeRow& row) {
    return fmt::format("{}{}: {:.4g} to {:.4g}{}", row.label, row.strong ? " (filled)" : "",
                       row.low, row.high, row.words.empty() ? "" : ", " + row.words);
}

std::string describe(const RangePicture& picture) {
    std::string out = picture.title + ". " + picture.key;
    for (const RangePanel& panel : picture.panels) {
        std::vector<std::string> rows;
        for (const RangeRow& row : panel.rows)
            rows.push_back(say_row(row));
        out += fmt::format(" {}: {}{}.", panel.title, panel.said.empty() ? "" : panel.said + ". ",
                           rows.empty() ? "no rows" : join(rows, "; "));
    }
    return out + " " + join(picture.notes, " ") + " " + picture.source;
}

// How much room the widest of some words takes.
double room_for(const std::vector<RangeRow>& rows, std::string RangeRow::*words, double most) {
    double wide = 0;
    for (const RangeRow& row : rows)
        wide = std::max(wide, text_width(row.*words, size, Weight::bold));
    return std::min(wide, most) + gap;
}

class Panel {
public:
    Panel(Sheet& sheet, const RangePanel& panel)
        : sheet_(sheet), panel_(panel),
          label_room_(room_for(panel.rows, &RangeRow::label, most_label)),
          words_room_(room_for(panel.rows, &RangeRow::words, most_words)), axis_(axis_of()) {}

    void draw() {
        sheet_.y += gap;
        sheet_.write(panel_.title, 11, {{"fill", "#000000"}, {"font-weight", "bold"}}, 3);
        if (!panel_.said.empty())
            sheet_.write(panel_.said, size, {{"fill", "#222222"}}, 4);
        const double top = sheet_.y + 4;
        const double bottom = top + row_height * static_cast<double>(panel_.rows.size()) + 2;
        axis_.draw(sheet_, top, bottom);
        double y = top + 2;
        for (const RangeRow& row : panel_.rows) {
            draw_row(row, y);
            y += row_height;
        }
        for (const Upright& one : panel_.uprights) {
            Attributes line{{"stroke", "#000000"}, {"stroke-width", 1.4}};
            if (one.broken)
                line.emplace_back("stroke-dasharray", "3 2");
            sheet_.svg.line(axis_.at(one.value), top - 3, axis_.at(one.value), bottom, line);
        }
        sheet_.y = bottom + 14;
        if (panel_.left_out > 0) {
            sheet_.write(fmt::format("and {} more, not drawn", panel_.left_out), size,
                         {{"fill", "#222222"}}, 1);
        }
    }

private:
    [[nodiscard]] Axis axis_of() const {
        double low = 0;
        double high = 0;
        for (const RangeRow& row : panel_.rows) {
            low = std::min(low, row.low);
            high = std::max(high, row.high);
        }
        for (const Upright& one : panel_.uprights) {
            low = std::min(low, one.value);
            high = std::max(high, one.value);
        }
        return {low, high, Sheet::margin + label_room_,
                Sheet::width - Sheet::margin - words_room_ - gap};
    }

    void draw_row(const RangeRow& row, double top) {
        Svg& svg = sheet_.svg;
        svg.open("g");
        svg.title(say_row(row));
        const double baseline = top + bar_height - 1;
        svg.text(Sheet::margin, baseline, size, shorten(row.label, size, label_room_ - gap),
                 {{"fill", "#111111"}, {"font-weight", row.strong ? "bold" : "normal"}});
        sheet_.write_to(Sheet::width - Sheet::margin, baseline, size,
                        shorten(row.words, size, words_room_ - gap));
        const double from = axis_.at(row.low);
        const double wide = std::max(axis_.at(row.high) - from, 1.0);
        if (row.strong)
            svg.rect(from, top, wide, bar_height, {{"fill", ink}});
        else
            svg.rect(from, top, wide, bar_height, {{"fill", "#ffffff"}, {"stroke", ink}});
        if (row.mark) {
            const double x = axis_.at(*row.mark);
            svg.line(x, top - 2, x, top + bar_height + 2,
                     {{"stroke", "#ffffff"}, {"stroke-width", 3.6}});
            svg.line(x, top - 2, x, top + bar_height + 2,
                     {{"stroke", "#000000"}, {"stroke-width", 1.8}});
        }
        svg.close();
    }

    Sheet& sheet_;
    const RangePanel& panel_;
    double label_room_;
    double words_room_;
    Axis axis_;
};

} // namespace

std::string draw_ranges(const RangePicture& picture) {
    Sheet sheet(picture.id, picture.title, describe(picture));
    sheet.write(picture.key, size, {{"fill", "#222222"}}, 4);
    for (const RangePanel& panel : picture.panels)
        Panel(sheet, panel).draw();
    return sheet.finish(picture.notes, picture.source);
}

} // namespace plenary::chart
