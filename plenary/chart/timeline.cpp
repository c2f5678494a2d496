#include "plenary/chart/timeline.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "plenary/chart/lettering.hpp"
#include "plenary/chart/look.hpp"
#include "plenary/chart/stakes/sheet.hpp"
#include "plenary/text/join.hpp"

namespace plenary::chart {
namespace {

constexpr double plot_height = 170;
constexpr double axis_room = 24;
constexpr double label_size = 9;
constexpr std::size_t most_events = 12;

// From the bottom: yes, what may still become one, and what is against it on top.
constexpr std::array stack{Place::yes,      Place::lean_yes, Place::undecided, Place::unknown,
                           Place::conflict, Place::abstain,  Place::absent,    Place::not_seated,
                           Place::barred,   Place::lean_no,  Place::no};

class Drawing {
public:
    explicit Drawing(const TimelinePicture& picture)
        : picture_(picture), points_(picture.line->points),
          sheet_(picture.id, picture.title, described(picture)) {
        define_patterns(sheet_.svg);
    }

    std::string draw() {
        sheet_.write("members", label_size, {{"fill", "#222222"}});
        frame();
        for (std::size_t i = 0; i < points_.size(); ++i)
            column(i);
        needed();
        marks();
        sheet_.y = bottom_ + 30;
        legend();
        list();
        return sheet_.finish(picture_.notes, picture_.source);
    }

private:
    static std::string described(const TimelinePicture& picture) {
        constexpr std::size_t most = 40;
        std::vector<std::string> parts;
        for (const TimePoint& point : picture.line->points) {
            if (parts.size() == most)
                break;
            std::vector<std::string> places;
            for (const Place place : stack) {
                if (point.tally.of(place) > 0)
                    places.push_back(fmt::format("{} {}", point.tally.of(place), to_string(place)));
            }
            parts.push_back(fmt::format("{}: {}, needed {}", to_string(point.day),
                                        join(places, ", "), say_needed(point)));
        }
        return fmt::format("{}. {}. {} {} {}", picture.title, join(parts, "; "),
                           join(picture.events, ". "), join(picture.notes, " "), picture.source);
    }

    static std::string say_needed(const TimePoint& point) {
        if (point.unreachable)
            return "out of reach";
        const Range& range = point.reading.needed;
        return range.single() ? std::to_string(range.low)
                              : fmt::format("{} to {}", range.low, range.high);
    }

    void frame() {
        int most = 1;
        for (const TimePoint& point : points_)
            most = std::max(most, point.tally.total());
        constexpr int most_ticks = 6;
        const std::vector<double> ticks = nice_ticks(0, most, most_ticks);
        highest_ = ticks.back();
        top_ = sheet_.y + 6;
        bottom_ = top_ + plot_height;
        const Attributes grid{{"stroke", "#cccccc"}, {"stroke-width", 0.6}};
        for (const double tick : ticks) {
            sheet_.svg.line(left, y(tick), right, y(tick), grid);
            sheet_.write_to(left - 4, y(tick) + 3, label_size, fmt::format("{:g}", tick));
        }
    }

    [[nodiscard]] double y(double height) const {
        return bottom_ - (bottom_ - top_) * height / highest_;
    }

    // The last day takes a tenth of the width, the days before it what time they took.
    [[nodiscard]] double x(std::size_t point) const {
        const auto first = points_.front().day.days();
        const double whole = static_cast<double>((points_.back().day.days() - first).count());
        const double share =
            point == points_.size() ? 1
            : whole == 0
                ? 0
                : 0.9 * static_cast<double>((points_[point].day.days() - first).count()) / whole;
        return left + (right - left) * share;
    }

    void column(std::size_t i) {
        const double from = x(i);
        const double to = x(i + 1);
        int below = 0;
        for (const Place place : stack) {
            const int number = points_[i].tally.of(place);
            if (number == 0)
                continue;
            sheet_.svg.open("g");
            sheet_.svg.title(
                fmt::format("{}: {} {}", to_string(points_[i].day), number, to_string(place)));
            draw_box(sheet_.svg, place, true, from, y(below + number), to - from,
                     y(below) - y(below + number));
            sheet_.svg.close();
            below += number;
        }
    }

    void needed() {
        Outline steps;
        bool drawn = false;
        for (std::size_t i = 0; i < points_.size(); ++i) {
            if (points_[i].unreachable) {
                drawn = false;
                continue;
            }
            const double height = y(static_cast<double>(points_[i].reading.needed.high));
            if (drawn)
                steps.line(x(i), height);
            else
                steps.move(x(i), height);
            steps.line(x(i + 1), height);
            drawn = true;
        }
        if (steps.data().empty())
            return;
        sheet_.svg.path(steps, {{"fill", "none"}, {"stroke", "#ffffff"}, {"stroke-width", 3.4}});
        sheet_.svg.path(steps, {{"fill", "none"},
                                {"stroke", "#000000"},
                                {"stroke-width", 1.6},
                                {"stroke-dasharray", "5 3"}});
    }

    // Numbers of events under their days, as many as have room.
    void marks() {
        double free = left - 20;
        for (std::size_t i = 0; i < points_.size(); ++i) {
            const auto& events = points_[i].events;
            sheet_.svg.line(x(i), bottom_, x(i), bottom_ + 3,
                            {{"stroke", "#333333"}, {"stroke-width", 0.8}});
            if (events.empty())
                continue;
            const std::string words =
                events.size() == 1 ? std::to_string(events.front() + 1)
                                   : fmt::format("{}-{}", events.front() + 1, events.back() + 1);
            if (x(i) < free)
                continue;
            sheet_.svg.text(x(i), bottom_ + 12, label_size, words, {{"fill", "#111111"}});
            free = x(i) + text_width(words, label_size, Weight::regular) + 4;
        }
        sheet_.svg.text(left, bottom_ + 24, label_size, to_string(points_.front().day),
                        {{"fill", "#222222"}});
        if (points_.size() > 1)
            sheet_.write_to(right, bottom_ + 24, label_size, to_string(points_.back().day));
    }

    void legend() {
        constexpr double swatch = 12;
        constexpr double row = 16;
        const TimePoint& last = points_.back();
        for (const Place place : stack) {
            const bool occurs =
                std::any_of(points_.begin(), points_.end(),
                            [&](const TimePoint& one) { return one.tally.of(place) > 0; });
            if (!occurs)
                continue;
            draw_box(sheet_.svg, place, true, Sheet::margin, sheet_.y + 3, swatch, swatch);
            sheet_.svg.text(Sheet::margin + swatch + 6, sheet_.y + swatch + 1, 10,
                            fmt::format("{}: {}, then {}", to_string(place),
                                        points_.front().tally.of(place), last.tally.of(place)),
                            {{"fill", "#111111"}});
            sheet_.y += row;
        }
        sheet_.svg.line(
            Sheet::margin, sheet_.y + 9, Sheet::margin + swatch, sheet_.y + 9,
            {{"stroke", "#000000"}, {"stroke-width", 1.6}, {"stroke-dasharray", "5 3"}});
        sheet_.svg.text(
            Sheet::margin + swatch + 6, sheet_.y + swatch + 1, 10,
            fmt::format("needed: {}, then {}", say_needed(points_.front()), say_needed(last)),
            {{"fill", "#111111"}});
        sheet_.y += row + 4;
    }

    void list() {
        const std::size_t shown = std::min(most_events, picture_.events.size());
        for (std::size_t i = 0; i < shown; ++i)
            sheet_.write(fmt::format("{}  {}", i + 1, picture_.events[i]), label_size,
                         {{"fill", "#111111"}}, 2);
        if (shown < picture_.events.size())
            sheet_.write(fmt::format("and {} more", picture_.events.size() - shown), label_size,
                         {{"fill", "#111111"}});
    }

    static constexpr double left = Sheet::margin + axis_room;
    static constexpr double right = Sheet::width - Sheet::margin;

    const TimelinePicture& picture_;
    const std::vector<TimePoint>& points_;
    Sheet sheet_;
    double top_ = 0;
    double bottom_ = 0;
    double highest_ = 1;
};

} // namespace

std::string draw_timeline(const TimelinePicture& picture) { return Drawing(picture).draw(); }

} // namespace plenary::chart
