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
constexpr double most_label = 84;
constexpr std::size_t most_in_one_column = 45;

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
        const std::size_t columns = picture_.rows.size() > most_in_one_column ? 2 : 1;
        const std::size_t in_column = (picture_.rows.size() + columns - 1) / columns;
        row_ = std::min(full_row, highest_plot / static_cast<double>(in_column));
        every_ = static_cast<std::size_t>(std::ceil((size + 1) / row_ - 1e-9));
        scale();
        const double top = sheet_.y + 8;
        for (std::size_t c = 0; c < columns; ++c) {
            const std::size_t first = c * in_column;
            const std::size_t last = std::min(first + in_column, picture_.rows.size());
            const double wide = (Sheet::inner - gap * static_cast<double>(columns - 1)) /
                                static_cast<double>(columns);
            column(first, last, Sheet::margin + static_cast<double>(c) * (wide + gap), wide, top);
        }
        sheet_.y = top + row_ * static_cast<double>(in_column) + size + 12;
        std::vector<std::string> notes = picture_.notes;
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
    void scale() {
        double low = picture_.rows.front().low;
        double high = low;
        for (const StripRow& row : picture_.rows) {
            low = std::min(low, row.low);
            high = std::max(high, row.high);
            label_room_ =
                std::max(label_room_, text_width(row.label, size, Weight::bold) + label_gap);
        }
        label_room_ = std::min(label_room_, most_label);
        constexpr int most_ticks = 6;
        ticks_ = nice_ticks(low, high, most_ticks);
    }

    void column(std::size_t first, std::size_t last, double left, double wide, double top) {
        const double from = left + label_room_ + 4;
        const double to = left + wide - 6;
        const auto at = [&](double value) {
            return from + (to - from) * (value - ticks_.front()) / (ticks_.back() - ticks_.front());
        };
        const double bottom = top + row_ * static_cast<double>(last - first);
        const double step = ticks_[1] - ticks_[0];
        double free = 0;
        for (const double tick : ticks_) {
            const bool zero = std::abs(tick) < step / 2;
            sheet_.svg.line(
                at(tick), top - 3, at(tick), bottom,
                {{"stroke", zero ? "#777777" : "#dddddd"}, {"stroke-width", zero ? 0.8 : 0.6}});
            const std::string words = fmt::format("{:.6g}", zero ? 0 : tick);
            const double half = text_width(words, size) / 2;
            if (at(tick) - half < free)
                continue;
            free = at(tick) + half + 3;
            sheet_.write_at(at(tick), top - 4, size, words);
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
                                {{"stroke", row.strong ? "#000000" : "#666666"},
                                 {"stroke-width", row.strong ? 2.0 : 1.1}});
            }
            draw_mark(sheet_.svg, row.mark, at(row.value), y, std::min(3.8, 0.45 * full_row));
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
    std::vector<double> ticks_;
    double label_room_ = 0;
    double row_ = full_row;
    std::size_t every_ = 1;
    std::size_t unlabelled_ = 0;
};

} // namespace

std::string draw_scale_strip(const ScaleStrip& picture) { return Drawing(picture).draw(); }

} // namespace plenary::chart
