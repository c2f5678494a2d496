#include "plenary/chart/scale/map.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>

#include <fmt/format.h>

#include "plenary/chart/lettering.hpp"
#include "plenary/text/join.hpp"

namespace plenary::chart {
namespace {

constexpr double size = 9;
constexpr std::size_t many = 120; // members, whose marks are smaller

struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    [[nodiscard]] bool meets(const Box& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

std::string describe(const ScaleMap& picture) {
    std::vector<std::string> points;
    for (const MapPoint& point : picture.points)
        points.push_back(point.said);
    std::vector<std::string> lines;
    for (const CuttingLine& line : picture.lines)
        lines.push_back(line.said + ".");
    return fmt::format("{}. {} {}. {} {}. {} {}", picture.title, picture.key,
                       say_marks(picture.groups), join(lines, " "), join(points, "; "),
                       join(picture.notes, " "), picture.source);
}

class Drawing {
public:
    explicit Drawing(const ScaleMap& picture)
        : picture_(picture), sheet_(picture.id, picture.title, describe(picture)),
          radius_(picture.points.size() > many ? 2.8 : 3.4) {}

    std::string draw() {
        assert(!picture_.points.empty());
        sheet_.write(picture_.key, size, {{"fill", "#222222"}}, 6);
        if (picture_.groups.size() > 1)
            draw_mark_legend(sheet_, picture_.groups);
        frame();
        for (const CuttingLine& line : picture_.lines)
            cut(line);
        marks();
        name_points();
        sheet_.y = plot_.bottom + size + 5;
        sheet_.write(fmt::format("Across: {}. Up: {}.", picture_.across, picture_.up), size,
                     {{"fill", "#222222"}}, 4);
        notes_.insert(notes_.end(), picture_.notes.begin(), picture_.notes.end());
        return sheet_.finish(notes_, picture_.source);
    }

private:
    void frame() {
        low_ = std::numeric_limits<double>::infinity();
        double high = -low_;
        for (const MapPoint& point : picture_.points) {
            low_ = std::min({low_, point.x, point.y});
            high = std::max({high, point.x, point.y});
        }
        const double room = std::max(0.05 * (high - low_), 1e-9);
        low_ -= room;
        high += room;
        constexpr double axis_room = 22;
        const double side = Sheet::inner - axis_room;
        plot_ = {Sheet::margin + axis_room, sheet_.y + 4, Sheet::margin + axis_room + side,
                 sheet_.y + 4 + side};
        unit_ = side / (high - low_);
        constexpr int most_ticks = 8;
        for (const double tick : nice_ticks(low_, high, most_ticks)) {
            if (tick < low_ || tick > high)
                continue;
            const bool zero = std::abs(tick) < 1e-9 * (high - low_);
            const Attributes look{{"stroke", zero ? "#999999" : "#e2e2e2"}, {"stroke-width", 0.6}};
            sheet_.svg.line(x(tick), plot_.top, x(tick), plot_.bottom, look);
            sheet_.svg.line(plot_.left, y(tick), plot_.right, y(tick), look);
            const std::string words = fmt::format("{:.4g}", zero ? 0 : tick);
            sheet_.write_at(x(tick), plot_.bottom + size + 2, size, words);
            sheet_.write_to(plot_.left - 3, y(tick) + 3, size, words);
        }
        sheet_.svg.rect(plot_.left, plot_.top, side, side,
                        {{"fill", "none"}, {"stroke", "#777777"}, {"stroke-width", 0.6}});
    }

    [[nodiscard]] double x(double value) const { return plot_.left + unit_ * (value - low_); }

    [[nodiscard]] double y(double value) const { return plot_.bottom - unit_ * (value - low_); }

    // From edge to edge of the plot.
    void cut(const CuttingLine& line) {
        const double high = low_ + (plot_.right - plot_.left) / unit_;
        std::vector<std::pair<double, double>> ends;
        const auto add = [&](double px, double py) {
            const double slack = 1e-9 * (high - low_);
            if (px < low_ - slack || px > high + slack || py < low_ - slack || py > high + slack)
                return;
            for (const auto& [ex, ey] : ends) {
                if (std::hypot(ex - px, ey - py) < 1e-6 * (high - low_))
                    return;
            }
            ends.emplace_back(px, py);
        };
        for (const double edge : {low_, high}) {
            if (line.b != 0)
                add(edge, (line.c - line.a * edge) / line.b);
            if (line.a != 0)
                add((line.c - line.b * edge) / line.a, edge);
        }
        if (ends.size() < 2) {
            notes_.push_back(fmt::format("The line {} is outside the drawing.", line.said));
            return;
        }
        sheet_.svg.open("g");
        sheet_.svg.title(line.said);
        for (const auto& [colour, wide] : {std::pair{"#ffffff", 3.6}, std::pair{"#000000", 1.6}}) {
            Attributes look{{"stroke", colour}, {"stroke-width", wide}};
            if (wide < 2)
                look.emplace_back("stroke-dasharray", "6 3");
            sheet_.svg.line(x(ends[0].first), y(ends[0].second), x(ends[1].first),
                            y(ends[1].second), look);
        }
        sheet_.svg.close();
        constexpr int pieces = 200; // no label goes over a line
        for (int k = 0; k <= pieces; ++k) {
            const double share = static_cast<double>(k) / pieces;
            const double px = x(ends[0].first + share * (ends[1].first - ends[0].first));
            const double py = y(ends[0].second + share * (ends[1].second - ends[0].second));
            taken_.push_back({px - 1, py - 1, px + 1, py + 1});
        }
    }

    // Rare marks over common ones.
    void marks() {
        std::array<std::size_t, most_marks> members{};
        for (const MapPoint& point : picture_.points)
            ++members[point.mark];
        std::vector<const MapPoint*> in_order;
        for (const MapPoint& point : picture_.points)
            in_order.push_back(&point);
        std::stable_sort(in_order.begin(), in_order.end(),
                         [&](const MapPoint* a, const MapPoint* b) {
                             return members[a->mark] > members[b->mark];
                         });
        for (const MapPoint* point : in_order) {
            sheet_.svg.open("g");
            sheet_.svg.title(point->said);
            draw_mark(sheet_.svg, point->mark, x(point->x), y(point->y), radius_);
            sheet_.svg.close();
        }
    }

    // Who was asked for, then who stands farthest from everybody else.
    [[nodiscard]] std::vector<std::size_t> order() const {
        const auto& points = picture_.points;
        std::vector<double> alone(points.size(), std::numeric_limits<double>::infinity());
        for (std::size_t i = 0; i < points.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const double far = std::hypot(points[i].x - points[j].x, points[i].y - points[j].y);
                alone[i] = std::min(alone[i], far);
                alone[j] = std::min(alone[j], far);
            }
        }
        std::vector<std::size_t> out(points.size());
        std::iota(out.begin(), out.end(), std::size_t{0});
        std::stable_sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) {
            return points[a].strong != points[b].strong ? points[a].strong : alone[a] > alone[b];
        });
        return out;
    }

    void name_points() {
        constexpr double most_label = 90;
        const double radius = radius_;
        const double off = radius + 1.5;
        for (const MapPoint& point : picture_.points) {
            const double px = x(point.x);
            const double py = y(point.y);
            taken_.push_back({px - radius, py - radius, px + radius, py + radius});
        }
        std::size_t without = 0;
        for (const std::size_t i : order()) {
            const MapPoint& point = picture_.points[i];
            const Weight weight = point.strong ? Weight::bold : Weight::regular;
            const std::string words = shorten(point.label, size, most_label, weight);
            const double wide = text_width(words, size, weight);
            const double px = x(point.x);
            const double py = y(point.y);
            const double up = 0.75 * size; // of letters over the baseline
            const double down = 0.22 * size;
            // Left end and baseline: right, left, above, below, and between.
            const std::array<std::pair<double, double>, 8> places{{
                {px + off, py + up / 2},
                {px - off - wide, py + up / 2},
                {px - wide / 2, py - off - down + 0.5},
                {px - wide / 2, py + off + up - 0.5},
                {px + radius, py - radius - 0.5},
                {px + radius, py + radius + up},
                {px - radius - wide, py - radius - 0.5},
                {px - radius - wide, py + radius + up},
            }};
            const auto box_at = [&](const std::pair<double, double>& at) {
                return Box{at.first, at.second - up, at.first + wide, at.second + down};
            };
            const auto inside = [&](const Box& box) {
                return box.left >= plot_.left + 1 && box.right <= plot_.right - 1 &&
                       box.top >= plot_.top + 1 && box.bottom <= plot_.bottom - 1;
            };
            const auto apart_from = [](const Box& box, const std::vector<Box>& others) {
                return std::none_of(others.begin(), others.end(),
                                    [&](const Box& other) { return box.meets(other); });
            };
            auto place = std::find_if(places.begin(), places.end(), [&](const auto& at) {
                return inside(box_at(at)) && apart_from(box_at(at), taken_) &&
                       apart_from(box_at(at), labels_);
            });
            // Who was asked for is named, over marks if need be.
            if (place == places.end() && point.strong) {
                place = std::find_if(places.begin(), places.end(), [&](const auto& at) {
                    return inside(box_at(at)) && apart_from(box_at(at), labels_);
                });
            }
            if (words.empty() || place == places.end()) {
                ++without;
                continue;
            }
            labels_.push_back({place->first - 1, place->second - up, place->first + wide + 1,
                               place->second + down});
            Attributes look{{"fill", "#111111"}, {"font-weight", point.strong ? "bold" : "normal"}};
            if (point.strong) {
                look.emplace_back("stroke", "#ffffff");
                look.emplace_back("stroke-width", 2.4);
                look.emplace_back("paint-order", "stroke");
            }
            sheet_.svg.text(place->first, place->second, size, words, look);
        }
        if (without > 0) {
            notes_.push_back(fmt::format("{} of {} members have no label, because it would cover "
                                         "others: those who stand alone come first.",
                                         without, picture_.points.size()));
        }
    }

    const ScaleMap& picture_;
    Sheet sheet_;
    double radius_;
    std::vector<std::string> notes_;
    Box plot_;
    std::vector<Box> taken_; // by marks and lines
    std::vector<Box> labels_;
    double low_ = 0;
    double unit_ = 1;
};

} // namespace

std::string draw_scale_map(const ScaleMap& picture) { return Drawing(picture).draw(); }

} // namespace plenary::chart
