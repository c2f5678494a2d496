#include "plenary/chart/scale/marks.hpp"

#include <array>
#include <cassert>

#include <fmt/format.h>

#include "plenary/chart/lettering.hpp"
#include "plenary/text/join.hpp"

namespace plenary::chart {
namespace {

enum class MarkShape { circle, square, triangle, diamond, turned_triangle, cross };

struct Mark {
    MarkShape shape = MarkShape::circle;
    std::string_view fill;
    std::string_view ink; // of the edge, and of lines
    std::string_view dashes;
};

constexpr std::array<Mark, most_marks> marks{{
    {MarkShape::circle, "#00558c", "#00558c", ""},
    {MarkShape::square, "#f0a000", "#7a4a00", "6 2"},
    {MarkShape::triangle, "#00a078", "#00593f", "2 2"},
    {MarkShape::diamond, "#e79ac4", "#7d2a58", "8 2 2 2"},
    {MarkShape::cross, "#d04a00", "#a33a00", "10 3"},
    {MarkShape::turned_triangle, "#8fd0f5", "#1f6a94", "4 1.5"},
    {MarkShape::circle, "#ffffff", "#000000", "1.2 1.6"},
    {MarkShape::square, "#ffffff", "#555555", "12 3 3 3"},
}};

Outline corners(std::initializer_list<std::pair<double, double>> points) {
    Outline out;
    for (const auto& [x, y] : points) {
        if (out.data().empty())
            out.move(x, y);
        else
            out.line(x, y);
    }
    out.line(points.begin()->first, points.begin()->second);
    return out;
}

} // namespace

void draw_mark(Svg& svg, std::size_t number, double x, double y, double radius) {
    assert(number < most_marks);
    const Mark& mark = marks[number];
    const Attributes look{{"fill", mark.fill}, {"stroke", mark.ink}, {"stroke-width", 0.8}};
    const double r = radius;
    switch (mark.shape) {
    case MarkShape::circle:
        svg.circle(x, y, 0.88 * r, look);
        break;
    case MarkShape::square:
        svg.rect(x - 0.78 * r, y - 0.78 * r, 1.56 * r, 1.56 * r, look);
        break;
    case MarkShape::triangle:
        svg.path(corners({{x, y - r}, {x + 0.95 * r, y + 0.75 * r}, {x - 0.95 * r, y + 0.75 * r}}),
                 look);
        break;
    case MarkShape::turned_triangle:
        svg.path(corners({{x, y + r}, {x + 0.95 * r, y - 0.75 * r}, {x - 0.95 * r, y - 0.75 * r}}),
                 look);
        break;
    case MarkShape::diamond:
        svg.path(corners({{x, y - 1.1 * r}, {x + r, y}, {x, y + 1.1 * r}, {x - r, y}}), look);
        break;
    case MarkShape::cross:
        svg.path(Outline()
                     .move(x - 0.8 * r, y - 0.8 * r)
                     .line(x + 0.8 * r, y + 0.8 * r)
                     .move(x + 0.8 * r, y - 0.8 * r)
                     .line(x - 0.8 * r, y + 0.8 * r),
                 {{"fill", "none"}, {"stroke", mark.fill}, {"stroke-width", 0.5 * r}});
        break;
    }
}

std::string_view ink_of_mark(std::size_t mark) { return marks[mark].ink; }

std::string_view dashes_of_mark(std::size_t mark) { return marks[mark].dashes; }

void draw_mark_legend(Sheet& sheet, const std::vector<MarkGroup>& groups) {
    constexpr double size = 10;
    constexpr double radius = 5;
    constexpr double row = 15;
    constexpr double gap = 12;
    double x = Sheet::margin;
    sheet.y += row;
    for (const MarkGroup& group : groups) {
        const std::string words =
            fmt::format("{} {}", shorten(group.name, size, Sheet::inner / 2), group.members);
        const double wide = 2 * radius + 5 + text_width(words, size);
        if (x > Sheet::margin && x + wide > Sheet::width - Sheet::margin) {
            x = Sheet::margin;
            sheet.y += row;
        }
        draw_mark(sheet.svg, group.mark, x + radius, sheet.y - radius + 1, radius - 0.5);
        sheet.svg.text(x + 2 * radius + 5, sheet.y, size, words, {{"fill", "#111111"}});
        x += wide + gap;
    }
    sheet.y += 5;
}

std::string say_marks(const std::vector<MarkGroup>& groups) {
    std::vector<std::string> parts;
    for (const MarkGroup& group : groups)
        parts.push_back(fmt::format("{} {}", group.name, group.members));
    return join(parts, ", ");
}

} // namespace plenary::chart
