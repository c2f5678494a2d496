#include "plenary/chart/scale/trajectory.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "plenary/chart/lettering.hpp"
#include "plenary/text/join.hpp"

namespace plenary::chart {
namespace {

constexpr double size = 9;
constexpr double plot_height = 230;

std::string describe(const Trajectory& picture) {
    std::vector<std::string> lines;
    for (const TrajectoryLine& line : picture.lines)
        lines.push_back(line.said);
    return fmt::format("{}. {} {}. {} {}", picture.title, picture.key, join(lines, "; "),
                       join(picture.notes, " "), picture.source);
}

class Drawing {
public:
    explicit Drawing(const Trajectory& picture)
        : picture_(picture), sheet_(picture.id, picture.title, describe(picture)) {}

    std::string draw() {
        assert(!picture_.lines.empty() && picture_.lines.size() <= most_marks);
        sheet_.write(picture_.key, size, {{"fill", "#222222"}}, 4);
        frame();
        for (std::size_t i = 0; i < picture_.lines.size(); ++i)
            band(i);
        for (std::size_t i = 0; i < picture_.lines.size(); ++i)
            line(i);
        ends();
        sheet_.y = bottom_ + 2 * size + 10;
        return sheet_.finish(picture_.notes, picture_.source);
    }

private:
    void frame() {
        double low = picture_.lines[0].points[0].low;
        double high = low;
        first_ = last_ = picture_.lines[0].points[0].session;
        constexpr double most_label = 84;
        double room = 0;
        for (const TrajectoryLine& line : picture_.lines) {
            room = std::max(room, text_width(line.label, size));
            for (const TrajectoryPoint& point : line.points) {
                low = std::min(low, point.low);
                high = std::max(high, point.high);
                first_ = std::min(first_, point.session);
                last_ = std::max(last_, point.session);
            }
        }
        label_room_ = std::min(room, most_label);
        right_ = Sheet::width - Sheet::margin - label_room_ - 12;
        constexpr int most_ticks = 7;
        const std::vector<double> ticks = nice_ticks(low, high, most_ticks);
        low_ = ticks.front();
        high_ = ticks.back();
        top_ = sheet_.y + 6;
        bottom_ = top_ + plot_height;
        for (const double tick : ticks) {
            const bool zero = std::abs(tick) < (ticks[1] - ticks[0]) / 2;
            sheet_.svg.line(
                left, y(tick), right_, y(tick),
                {{"stroke", zero ? "#777777" : "#dddddd"}, {"stroke-width", zero ? 0.8 : 0.6}});
            sheet_.write_to(left - 4, y(tick) + 3, size, fmt::format("{:.4g}", zero ? 0 : tick));
        }
        // Whole sessions only, the first one always.
        const double room_for_one = text_width(std::to_string(last_), size) + 8;
        const double step = (right_ - left) / std::max(1, last_ - first_);
        int every = 1;
        for (const int each : {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000}) {
            every = each;
            if (step * each >= room_for_one)
                break;
        }
        for (int session = first_; session <= last_; ++session) {
            if (session != first_ && session % every != 0)
                continue;
            if (session != first_ && x(session) - x(first_) < room_for_one)
                continue;
            sheet_.svg.line(x(session), bottom_, x(session), bottom_ + 3,
                            {{"stroke", "#333333"}, {"stroke-width", 0.8}});
            sheet_.write_at(x(session), bottom_ + size + 4, size, std::to_string(session));
        }
        sheet_.write_at((left + right_) / 2, bottom_ + 2 * size + 6, size, "session");
    }

    [[nodiscard]] double x(int session) const {
        if (first_ == last_)
            return (left + right_) / 2;
        return left + (right_ - left) * (session - first_) / (last_ - first_);
    }

    [[nodiscard]] double y(double value) const {
        return bottom_ - (bottom_ - top_) * (value - low_) / (high_ - low_);
    }

    // The points of a line in runs without a session missing.
    [[nodiscard]] std::vector<std::vector<TrajectoryPoint>> runs(std::size_t i) const {
        std::vector<std::vector<TrajectoryPoint>> out;
        const auto& sessions = picture_.sessions;
        auto before = sessions.end();
        for (const TrajectoryPoint& point : picture_.lines[i].points) {
            const auto at = std::lower_bound(sessions.begin(), sessions.end(), point.session);
            if (out.empty() || before == sessions.end() || at != before + 1)
                out.emplace_back();
            out.back().push_back(point);
            before = at;
        }
        return out;
    }

    void band(std::size_t i) {
        for (const auto& run : runs(i)) {
            Outline shape;
            for (const TrajectoryPoint& point : run) {
                if (shape.data().empty())
                    shape.move(x(point.session), y(point.high));
                else
                    shape.line(x(point.session), y(point.high));
            }
            for (auto point = run.rbegin(); point != run.rend(); ++point)
                shape.line(x(point->session), y(point->low));
            sheet_.svg.path(shape, {{"fill", ink_of_mark(i)},
                                    {"fill-opacity", "0.16"},
                                    {"stroke", ink_of_mark(i)},
                                    {"stroke-opacity", "0.5"},
                                    {"stroke-width", run.size() == 1 ? 1.4 : 0.4}});
        }
    }

    void line(std::size_t i) {
        sheet_.svg.open("g");
        sheet_.svg.title(picture_.lines[i].said);
        for (const auto& run : runs(i)) {
            Outline path;
            for (const TrajectoryPoint& point : run) {
                if (path.data().empty())
                    path.move(x(point.session), y(point.value));
                else
                    path.line(x(point.session), y(point.value));
            }
            Attributes look{{"fill", "none"}, {"stroke", ink_of_mark(i)}, {"stroke-width", 1.8}};
            if (!dashes_of_mark(i).empty())
                look.emplace_back("stroke-dasharray", std::string(dashes_of_mark(i)));
            sheet_.svg.path(path, look);
        }
        const TrajectoryPoint& last = picture_.lines[i].points.back();
        draw_mark(sheet_.svg, i, x(last.session), y(last.value), 4);
        sheet_.svg.close();
    }

    // Labels at the right edge, moved apart where they would touch, in the order of the ends.
    void ends() {
        constexpr double apart = size + 2;
        std::vector<std::size_t> order(picture_.lines.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        const auto height = [&](std::size_t i) { return y(picture_.lines[i].points.back().value); };
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return height(a) < height(b); });
        std::vector<double> at;
        for (const std::size_t i : order)
            at.push_back(std::max(height(i), at.empty() ? top_ + size : at.back() + apart));
        for (std::size_t k = at.size(); k-- > 0;)
            at[k] = std::min(at[k], k + 1 == at.size() ? bottom_ : at[k + 1] - apart);
        for (std::size_t k = 0; k < order.size(); ++k) {
            const TrajectoryLine& line = picture_.lines[order[k]];
            const double own = height(order[k]);
            const double from = x(line.points.back().session) + 5;
            sheet_.svg.line(from, own, right_ + 8, at[k],
                            {{"stroke", "#999999"}, {"stroke-width", 0.5}});
            sheet_.svg.text(right_ + 11, at[k] + 3, size, shorten(line.label, size, label_room_),
                            {{"fill", "#111111"}});
        }
    }

    static constexpr double left = Sheet::margin + 24;

    const Trajectory& picture_;
    Sheet sheet_;
    double label_room_ = 0;
    double right_ = 0;
    double top_ = 0;
    double bottom_ = 0;
    double low_ = 0;
    double high_ = 1;
    int first_ = 0;
    int last_ = 1;
};

} // namespace

std::string draw_trajectory(const Trajectory& picture) { return Drawing(picture).draw(); }

} // namespace plenary::chart
