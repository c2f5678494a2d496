#include "plenary/chart/forecast/strip.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include <fmt/format.h>

#include "plenary/chart/lettering.hpp"
#include "plenary/chart/look.hpp"
#include "plenary/chart/stakes/sheet.hpp"
#include "plenary/text/join.hpp"

namespace plenary::chart {
namespace {

constexpr double size = 9;
constexpr double row = 12;
constexpr double bar = 9;
constexpr double gap = 10;                     // between columns
constexpr double line_room = 15;               // of the line with its words
constexpr double known_room = 8;               // of the mark
constexpr double now_room = 13;                // of the letter
constexpr double most_label = 60;              // of one column
constexpr std::array in_columns{60, 200, 360}; // more need one column more
constexpr std::size_t most_with_totals = 2;    // columns

// From the left of a bar.
struct Part {
    Place place;
    double ForecastMember::*chance;
};

constexpr std::array parts{
    Part{Place::yes, &ForecastMember::yes}, Part{Place::abstain, &ForecastMember::abstain},
    Part{Place::no, &ForecastMember::no}, Part{Place::absent, &ForecastMember::absent}};

std::string describe(const ForecastStrip& picture) {
    std::vector<std::string> members;
    double total = 0;
    for (const ForecastMember& each : picture.members) {
        total += each.yes;
        members.push_back(fmt::format("{}; added up {:.1f}", each.said, total));
    }
    return fmt::format("{}. {}. {} {} {}", picture.title, join(members, ". "),
                       picture.needed ? fmt::format("{} needed.", *picture.needed)
                                      : fmt::format("No line: {}.", picture.no_line),
                       join(picture.notes, " "), picture.source);
}

class Drawing {
public:
    explicit Drawing(const ForecastStrip& picture)
        : picture_(picture), sheet_(picture.id, picture.title, describe(picture)) {
        assert(!picture.members.empty());
        define_patterns(sheet_.svg);
        const auto members = static_cast<int>(picture.members.size());
        columns_ = 1 + static_cast<std::size_t>(
                           std::count_if(in_columns.begin(), in_columns.end(),
                                         [members](int most) { return members > most; }));
        wide_ = (Sheet::inner - gap * static_cast<double>(columns_ - 1)) /
                static_cast<double>(columns_);
        for (const ForecastMember& each : picture.members)
            label_room_ = std::max(label_room_, text_width(each.label, size, Weight::bold) + 3);
        label_room_ = std::min(label_room_, columns_ == 1 ? most_label : wide_ / 2);
        total_room_ = columns_ > most_with_totals ? 0 : text_width("000.0", size) + 4;
        settle_line();
    }

    std::string draw() {
        legend();
        const std::size_t each = (picture_.members.size() + columns_ - 1) / columns_;
        const double top = sheet_.y + size + 6;
        double lowest = top;
        for (std::size_t c = 0; c < columns_; ++c) {
            left_ = Sheet::margin + static_cast<double>(c) * (wide_ + gap);
            heads(top);
            lowest = std::max(lowest, column(c * each, (c + 1) * each, top));
        }
        sheet_.y = lowest + 2;
        std::vector<std::string> notes = picture_.notes;
        if (!picture_.needed)
            notes.insert(notes.begin(), fmt::format("No line: {}.", picture_.no_line));
        return sheet_.finish(notes, picture_.source);
    }

private:
    // After which row the chances of yes come to the votes needed; the last one if never.
    void settle_line() {
        if (!picture_.needed)
            return;
        constexpr double noise = 1e-9; // of adding up
        line_after_ = picture_.members.size() - 1;
        for (std::size_t m = 0; m < picture_.members.size(); ++m) {
            total_ += picture_.members[m].yes;
            if (!reached_ && total_ >= *picture_.needed - noise) {
                reached_ = true;
                line_after_ = m;
            }
        }
    }

    void legend() {
        constexpr double box = 11;
        double x = Sheet::margin;
        sheet_.y += 3;
        for (const Part& part : parts) {
            draw_box(sheet_.svg, part.place, true, x, sheet_.y, box, box);
            const std::string words(to_string(part.place));
            sheet_.svg.text(x + box + 4, sheet_.y + size, size, words, {{"fill", "#111111"}});
            x += box + 4 + text_width(words, size) + 12;
        }
        sheet_.y += box + 2;
        known_mark(Sheet::margin + 3, sheet_.y + 7);
        sheet_.svg.text(Sheet::margin + 10, sheet_.y + 10, size,
                        "something is known of its vote on this motion", {{"fill", "#111111"}});
        sheet_.y += 12;
        sheet_.write("Y, A, N before a bar: where it stands now, by its last vote in the series",
                     size, {{"fill", "#111111"}});
        sheet_.write(columns_ > most_with_totals
                         ? "The upright line is at 50 %."
                         : "sum: the chances of yes added up from the top, as votes",
                     size, {{"fill", "#111111"}});
    }

    void known_mark(double x, double y) { sheet_.svg.circle(x, y, 2.6, {{"fill", "#000000"}}); }

    [[nodiscard]] double bars_from() const { return left_ + known_room + label_room_ + now_room; }

    [[nodiscard]] double bars_to() const { return left_ + wide_ - total_room_; }

    void heads(double top) {
        if (columns_ > most_with_totals)
            return;
        const double from = bars_from();
        const double to = bars_to();
        sheet_.write_at(from, top - 4, size, "0");
        sheet_.write_at((from + to) / 2, top - 4, size, "50");
        sheet_.write_to(to, top - 4, size, "100 %");
        sheet_.write_to(left_ + wide_, top - 4, size, "sum");
    }

    double column(std::size_t first, std::size_t last, double y) {
        last = std::min(last, picture_.members.size());
        for (std::size_t m = first; m < last; ++m) {
            member(picture_.members[m], y);
            y += row;
            if (picture_.needed && m == line_after_)
                y = needed(y);
        }
        return y;
    }

    void member(const ForecastMember& own, double y) {
        Svg& svg = sheet_.svg;
        const double baseline = y + bar - 1.2;
        svg.open("g");
        svg.title(own.said);
        if (own.known)
            known_mark(left_ + 3, y + bar / 2);
        svg.text(
            left_ + known_room, baseline, size,
            shorten(own.label, size, label_room_ - 2, own.known ? Weight::bold : Weight::regular),
            {{"fill", "#111111"}, {"font-weight", own.known ? "bold" : "normal"}});
        if (own.now) {
            svg.text(left_ + known_room + label_room_ + 1, baseline, size,
                     std::string(1, look_of(*own.now).letter),
                     {{"fill", "#111111"}, {"font-weight", "bold"}});
        }
        const double from = bars_from();
        const double to = bars_to();
        double below = 0;
        for (const Part& part : parts) {
            const double share = own.*part.chance;
            const double wide = share * (to - from);
            constexpr double visible = 0.3;
            if (wide > visible)
                draw_box(svg, part.place, true, from + below * (to - from), y, wide, bar);
            below += share;
        }
        const double half = (from + to) / 2;
        svg.line(half, y - 1.5, half, y + bar + 1.5,
                 {{"stroke", "#000000"}, {"stroke-width", 0.8}});
        added_ += own.yes;
        if (columns_ <= most_with_totals)
            sheet_.write_to(left_ + wide_, baseline, size, fmt::format("{:.1f}", added_));
        svg.close();
    }

    // The line below a row, with its words; where the rows go on.
    double needed(double y) {
        std::vector<std::string> wordings;
        if (reached_) {
            wordings = {
                fmt::format("{} needed: the chances of yes add up to it here", *picture_.needed),
                fmt::format("{} needed: reached here", *picture_.needed)};
        } else {
            wordings = {fmt::format("{} needed: all chances of yes add up to {:.1f}",
                                    *picture_.needed, total_),
                        fmt::format("{} needed, not reached", *picture_.needed)};
        }
        wordings.push_back(fmt::format("{} needed", *picture_.needed));
        const auto fits = std::find_if(wordings.begin(), wordings.end(), [&](const auto& words) {
            return text_width(words, size, Weight::bold) <= wide_;
        });
        Attributes look{{"stroke", "#000000"}, {"stroke-width", 2.0}};
        if (!reached_)
            look.emplace_back("stroke-dasharray", "5 3");
        sheet_.svg.line(left_, y, left_ + wide_, y, look);
        sheet_.svg.text(left_, y + size + 1.5, size,
                        fits == wordings.end() ? wordings.back() : *fits,
                        {{"fill", "#000000"}, {"font-weight", "bold"}});
        return y + line_room;
    }

    const ForecastStrip& picture_;
    Sheet sheet_;
    std::size_t columns_ = 1;
    double wide_ = 0; // of a column
    double label_room_ = 0;
    double total_room_ = 0;
    double left_ = 0; // of the column that is being drawn
    double added_ = 0;
    double total_ = 0;
    std::size_t line_after_ = 0;
    bool reached_ = false;
};

} // namespace

std::string draw_forecast_strip(const ForecastStrip& picture) { return Drawing(picture).draw(); }

} // namespace plenary::chart
