#include "plenary/chart/scale/strip.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include <fmt/format.h>

#include "plenary/chart/lettering.hpp"
#include "plenary/text/join.hpp"

namespace plenary::chart {
namespace {

constexpr double size = 9;
constexpr double full_row = 11;
constexpr double highest_plot = 1320; // rows move together rather than beyond it
constexpr double most_label = 112;
constexpr double most_label_of_two = 84;
constexpr double narrow_label = 45;
constexpr std::size_t most_in_one_column = 120;
constexpr std::size_t most_beside_narrow_labels = 45;

std::string describe(const ScaleStrip& picture) {
    std::vector<std::string> rows;
    for (const StripRow& row : picture.rows)
        rows.push_back(row.said);
    return fmt::format("{}. {} {}. {}. {} {}", picture.title, picture.key,
                       say_marks(picture.groups), join(rows, "; "), join(picture.notes, " "),
                       picture.source);
}

class Drawing {
public:
    explicit Drawing(const ScaleStrip& picture)
        : picture_(picture), sheet_(picture.id, picture.title, describe(picture)) {}

    std::string draw() {
        assert(!picture_.rows.empty() && picture_.rows.size() <= most_strip_rows);
        sheet_.write(picture_.key, size, {{"fill", "#222222"}}, 4);
        if (picture_.groups.size() > 1)
            draw_mark_legend(sheet_, picture_.groups);
        measure_labels();
        const std::size_t most =
            label_room_ > narrow_label ? most_in_one_column : most_beside_narrow_labels;
        const std::size_t columns = picture_.rows.size() > most ? 2 : 1;
        if (columns > 1)
            label_room_ = std::min(label_room_, most_label_of_two);
        const std::size_t in_column = (picture_.rows.size() + columns - 1) / columns;
        row_ = std::min(full_row, highest_plot / static_cast<double>(in_column));
        every_ = static_cast<std::size_t>(std::ceil((size + 1) / row_ - 1e-9));
        const double top = sheet_.y + size + 9;
        const double wide =
            (Sheet::inner - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
        std::vector<Range> ranges;
        for (std::size_t c = 0; c < columns; ++c)
            ranges.push_back(range_of(c * in_column, in_column));
        // The same unit in all columns, whatever they begin with.
        for (const Range& range : ranges)
            span_ = std::max(span_, range.high - range.low);
        for (std::size_t c = 0; c < columns; ++c)
            column(ranges[c], Sheet::margin + static_cast<double>(c) * (wide + gap), wide, top);
        sheet_.y = top + row_ * static_cast<double>(in_column) + size + 12;
        std::vector<std::string> notes = picture_.notes;
        if (columns > 1)
            notes.insert(notes.begin(), "Both columns have the same unit; they begin elsewhere.");
        if (unlabelled_ > 0) {
            notes.insert(notes.begin(),
                         fmt::format("{} of {} rows have no label: every {} is labelled.",
                                     unlabelled_, picture_.rows.size(),
                                     every_ == 2   ? "second"
                                     : every_ == 3 ? "third"
                                                   : fmt::format("{}th", every_)));
        }
        return sheet_.finish(notes, picture_.source);
    }

private:
    struct Range { // of rows, and of what they reach
        std::size_t first = 0;
        std::size_t last = 0;
        double low = 0;
        double high = 0;
    };

    void measure_labels() {
        for (const StripRow& row : picture_.rows)
            label_room_ =
                std::max(label_room_, text_width(row.label, size, Weight::bold) + label_gap);
        label_room_ = std::min(label_room_, most_label);
    }

    [[nodiscard]] Range range_of(std::size_t first, std::size_t most) const {
        Range out;
        out.first = first;
        out.last = std::min(first + most, picture_.rows.size());
        out.low = out.high = picture_.rows[first].value;
        for (std::size_t i = out.first; i < out.last; ++i) {
            out.low = std::min(out.low, picture_.rows[i].low);
            out.high = std::max(out.high, picture_.rows[i].high);
        }
        if (out.low == out.high) {
            out.low -= 0.5;
            out.high += 0.5;
        }
        return out;
    }

    void column(const Range& range, double left, double wide, double top) {
        const auto [first, last, low, high] = range;
        const double from = left + label_room_ + 8;
        const double to = left + wide - 8;
        const auto at = [&, start = low](double value) {
            return from + (to - from) * (value - start) / span_;
        };
        const double bottom = top + row_ * static_cast<double>(last - first);
        constexpr int most_ticks = 8;
        double free = 0;
        // Round steps for the whole unit, so that all columns have the same.
        const std::vector<double> steps = nice_ticks(0, span_, most_ticks);
        const double step = steps[1] - steps[0];
        for (double k = std::ceil(low / step); k * step <= low + span_; ++k) {
            const double tick = k * step;
            sheet_.svg.line(
                at(tick), top - 3, at(tick), bottom,
                {{"stroke", k == 0 ? "#777777" : "#dddddd"}, {"stroke-width", k == 0 ? 0.8 : 0.6}});
            const std::string words = fmt::format("{:.6g}", k == 0 ? 0 : tick);
            const double half = text_width(words, size) / 2;
            if (at(tick) - half < free)
                continue;
            free = at(tick) + half + 4;
            sheet_.write_at(at(tick), top - 5, size, words);
            sheet_.write_at(at(tick), bottom + size + 1, size, words);
        }
        for (std::size_t i = first; i < last; ++i) {
            const StripRow& row = picture_.rows[i];
            const double y = top + row_ * (static_cast<double>(i - first) + 0.5);
            sheet_.svg.open("g");
            sheet_.svg.title(row.said);
            if (labelled(i, first)) {
                sheet_.svg.text(
                    left, y + 0.35 * size, size,
                    shorten(row.label, size, label_room_ - label_gap,
                            row.strong ? Weight::bold : Weight::regular),
                    {{"fill", "#111111"}, {"font-weight", row.strong ? "bold" : "normal"}});
            } else {
                ++unlabelled_;
            }
            if (row.high > row.low) {
                sheet_.svg.line(at(row.low), y, at(row.high), y,
                                {{"stroke", row.strong ? "#000000" : "#555555"},
                                 {"stroke-width", row.strong ? 2.2 : 1.2}});
            }
            draw_mark(sheet_.svg, row.mark, at(row.value), y, row.strong ? 3.6 : 2.7);
            sheet_.svg.close();
        }
    }

    // A strong row takes the label of those near it.
    [[nodiscard]] bool labelled(std::size_t i, std::size_t first) const {
        if (every_ <= 1 || picture_.rows[i].strong)
            return true;
        if ((i - first) % every_ != 0)
            return false;
        const std::size_t from = i >= every_ ? i - every_ + 1 : 0;
        const std::size_t to = std::min(i + every_, picture_.rows.size());
        for (std::size_t k = from; k < to; ++k) {
            if (picture_.rows[k].strong)
                return false;
        }
        return true;
    }

    static constexpr double gap = 10;
    static constexpr double label_gap = 3;

    const ScaleStrip& picture_;
    Sheet sheet_;
    double span_ = 0; // of the axis
    double label_room_ = 0;
    double row_ = full_row;
    std::size_t every_ = 1;
    std::size_t unlabelled_ = 0;
};

} // namespace

std::string draw_scale_strip(const ScaleStrip& picture) { return Drawing(picture).draw(); }

} // namespace plenary::chart
