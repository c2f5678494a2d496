#include "plenary/chart/stakes/exposure.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "plenary/chart/lettering.hpp"
#include "plenary/chart/stakes/sheet.hpp"
#include "plenary/text/amount.hpp"
#include "plenary/text/join.hpp"

namespace plenary::chart {
namespace {

constexpr double plot_height = 230;
constexpr double axis_room = 40; // left of the plot, for the numbers of the axis
constexpr double label_size = 9;
constexpr double mark = 3.6; // half the extent of a point's mark
constexpr std::string_view ink = "#00558c";

struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    [[nodiscard]] bool meets(const Box& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

struct Scale {
    std::vector<double> ticks;
    bool logarithmic = false;
    double from = 0; // on the drawing
    double to = 0;

    [[nodiscard]] double at(double value) const {
        const auto turned = [&](double x) { return logarithmic ? std::log10(x) : x; };
        const double first = turned(ticks.front());
        return from + (to - from) * (turned(value) - first) / (turned(ticks.back()) - first);
    }
};

struct Placed {
    const ExposurePoint* point = nullptr;
    double x = 0;
    double y = 0;
    double x_high = 0; // where the line of further figures ends
};

void draw_mark(Svg& svg, std::string_view lever, double x, double y) {
    const Attributes filled{{"fill", ink}, {"stroke", "#ffffff"}, {"stroke-width", 0.8}};
    if (lever == "aid") {
        svg.circle(x, y, mark, filled);
    } else if (lever == "loan") {
        svg.rect(x - mark, y - mark, 2 * mark, 2 * mark, filled);
    } else if (lever == "trade") {
        svg.path(Outline()
                     .move(x, y - mark - 1)
                     .line(x + mark + 1, y + mark)
                     .line(x - mark - 1, y + mark)
                     .line(x, y - mark - 1),
                 filled);
    } else if (lever == "troops") {
        svg.path(Outline()
                     .move(x, y - mark - 1)
                     .line(x + mark + 1, y)
                     .line(x, y + mark + 1)
                     .line(x - mark - 1, y)
                     .line(x, y - mark - 1),
                 filled);
    } else {
        const Attributes stroke{{"stroke", ink}, {"stroke-width", 2.0}};
        svg.line(x - mark, y - mark, x + mark, y + mark, stroke);
        svg.line(x - mark, y + mark, x + mark, y - mark, stroke);
    }
}

std::string say_pivot(double pivot) { return fmt::format("{:.3g}", pivot); }

std::string say_point(const ExposurePoint& point) {
    std::string share = point.share ? say_percent(*point.share) : "no figure";
    if (point.share_high)
        share += " to " + say_percent(*point.share_high);
    return fmt::format("{} ({}), {}: {}, pivot {}", point.name, point.code, point.lever, share,
                       say_pivot(point.pivot));
}

std::string describe(const ExposurePicture& picture) {
    std::vector<std::string> points;
    for (const ExposurePoint& point : picture.points)
        points.push_back(say_point(point));
    return fmt::format("{}. To the right: {}. Upwards: how much the vote of a member moves the "
                       "chance of passage. {}. {} {}",
                       picture.title, picture.share_label,
                       points.empty() ? "No members" : join(points, "; "), join(picture.notes, " "),
                       picture.source);
}

// Whether a share has a place on the scale.
bool is_drawn(const ExposurePoint& point, bool logarithmic) {
    return point.share && (!logarithmic || *point.share > 0);
}

Scale scale_of_shares(const std::vector<ExposurePoint>& points, double from, double to) {
    double low = 0;
    double high = 0;
    for (const ExposurePoint& point : points) {
        if (!point.share || *point.share <= 0)
            continue;
        low = low == 0 ? *point.share : std::min(low, *point.share);
        high = std::max({high, *point.share, point.share_high.value_or(0)});
    }
    constexpr double decade = 10;
    constexpr int most_ticks = 5;
    const bool logarithmic = low > 0 && high >= decade * low;
    return {logarithmic ? decades(low, high) : nice_ticks(0, high, most_ticks), logarithmic, from,
            to};
}

Scale scale_of_pivots(const std::vector<ExposurePoint>& points, double from, double to) {
    double low = 0;
    double high = 0;
    for (const ExposurePoint& point : points) {
        low = std::min(low, point.pivot);
        high = std::max(high, point.pivot);
    }
    constexpr int most_ticks = 6;
    return {nice_ticks(low, high, most_ticks), false, from, to};
}

void draw_axes(Sheet& sheet, const Scale& across, const Scale& up) {
    const Attributes grid{{"stroke", "#cccccc"}, {"stroke-width", 0.6}};
    for (const double tick : across.ticks) {
        const double x = across.at(tick);
        sheet.svg.line(x, up.from, x, up.to, grid);
        // Where decades are many, every other one is named.
        const bool named =
            across.ticks.size() <= 6 || static_cast<int>(std::lround(std::log10(tick))) % 2 == 0;
        if (named)
            sheet.write_at(x, up.from + 12, label_size, say_percent(tick));
    }
    for (const double tick : up.ticks) {
        const double y = up.at(tick);
        sheet.svg.line(across.from, y, across.to, y, grid);
        sheet.write_to(across.from - 4, y + 3, label_size, say_pivot(tick));
    }
}

// Labels near their points, none over another or over a mark; with a thin line where they had to
// move away, at last over something where the page is full.
void draw_labels(Svg& svg, const std::vector<Placed>& placed, const Box& inside) {
    std::vector<Box> taken;
    for (const Placed& one : placed) {
        taken.push_back({one.x - mark, one.y - mark, one.x + mark, one.y + mark});
        taken.push_back({one.x, one.y - 1, one.x_high, one.y + 1});
    }
    for (const Placed& one : placed) {
        const std::string words = shorten(one.point->code, label_size, 40);
        const double wide = text_width(words, label_size);
        Box box;
        bool found = false;
        constexpr int rings = 12;
        for (int ring = 0; ring < rings && !found; ++ring) {
            const double off = ring * (label_size + 1);
            const std::array<std::pair<double, double>, 6> tries{
                {{mark + 2, off},
                 {-mark - 2 - wide, off},
                 {mark + 2, -off},
                 {-mark - 2 - wide, -off},
                 {-wide / 2, -off - mark - label_size / 2 - 1},
                 {-wide / 2, off + mark + label_size / 2 + 1}}};
            for (const auto& [dx, dy] : tries) {
                box = {one.x + dx, one.y + dy - label_size / 2, one.x + dx + wide,
                       one.y + dy + label_size / 2};
                const bool fits = box.left >= inside.left && box.right <= inside.right &&
                                  box.top >= inside.top && box.bottom <= inside.bottom;
                found = fits && std::none_of(taken.begin(), taken.end(),
                                             [&](const Box& other) { return box.meets(other); });
                if (found)
                    break;
            }
        }
        if (!found) {
            const double left = std::clamp(one.x + mark + 2, inside.left,
                                           std::max(inside.left, inside.right - wide));
            box = {left, one.y - label_size / 2, left + wide, one.y + label_size / 2};
        }
        taken.push_back(box);
        const double middle = (box.top + box.bottom) / 2;
        if (std::abs(middle - one.y) > mark + label_size) {
            const double end = std::clamp(one.x, box.left, box.right);
            svg.line(one.x, one.y, end, middle < one.y ? box.bottom : box.top,
                     {{"stroke", "#888888"}, {"stroke-width", 0.5}});
        }
        svg.text(box.left, box.bottom - 1.5, label_size, words, {{"fill", "#000000"}});
    }
}

void draw_legend(Sheet& sheet, const std::vector<ExposurePoint>& points) {
    std::vector<std::string> levers;
    for (const ExposurePoint& point : points) {
        if (point.share && std::find(levers.begin(), levers.end(), point.lever) == levers.end())
            levers.push_back(point.lever);
    }
    double x = Sheet::margin + mark;
    sheet.y += 14;
    for (const std::string& lever : levers) {
        const std::string words = shorten(lever, 10, 60);
        draw_mark(sheet.svg, lever, x, sheet.y - 3.5);
        sheet.svg.text(x + mark + 4, sheet.y, 10, words, {{"fill", "#111111"}});
        x += mark + 4 + text_width(words, 10) + 16;
        constexpr double room = 80;
        if (x > Sheet::width - room)
            break;
    }
    sheet.y += 4;
}

std::string list_of(const std::vector<ExposurePoint>& points,
                    bool (*belongs)(const ExposurePoint&)) {
    std::vector<std::string> codes;
    for (const ExposurePoint& point : points) {
        if (belongs(point) && std::find(codes.begin(), codes.end(), point.code) == codes.end())
            codes.push_back(point.code);
    }
    return join(codes, ", ");
}

} // namespace

std::string draw_exposure(const ExposurePicture& picture) {
    Sheet sheet(picture.id, picture.title, describe(picture));
    sheet.write("pivot probability: how much a vote moves the chance", label_size,
                {{"fill", "#222222"}}, 2);
    const double left = Sheet::margin + axis_room;
    constexpr double right = Sheet::width - Sheet::margin - 6;
    const double top = sheet.y + 6;
    const Scale across = scale_of_shares(picture.points, left, right);
    const Scale up = scale_of_pivots(picture.points, top + plot_height, top);
    draw_axes(sheet, across, up);

    std::vector<Placed> placed;
    for (const ExposurePoint& point : picture.points) {
        if (is_drawn(point, across.logarithmic))
            placed.push_back({&point, across.at(*point.share), up.at(point.pivot),
                              across.at(point.share_high.value_or(*point.share))});
    }
    std::stable_sort(placed.begin(), placed.end(),
                     [](const Placed& a, const Placed& b) { return a.x < b.x; });
    for (const Placed& one : placed) {
        sheet.svg.open("g");
        sheet.svg.title(say_point(*one.point));
        if (one.point->share_high) {
            sheet.svg.line(one.x, one.y, one.x_high, one.y,
                           {{"stroke", ink}, {"stroke-width", 1.2}});
        }
        draw_mark(sheet.svg, one.point->lever, one.x, one.y);
        sheet.svg.close();
    }
    draw_labels(sheet.svg, placed, {left, top - 6, Sheet::width - 2, top + plot_height + 2});

    sheet.y = top + plot_height + 12;
    sheet.write(picture.share_label + (across.logarithmic ? ", each line ten times the last" : ""),
                label_size, {{"fill", "#222222"}}, 2);
    if (!picture.points.empty())
        draw_legend(sheet, picture.points);
    const std::string missing = list_of(
        picture.points, [](const ExposurePoint& point) { return !point.share.has_value(); });
    std::vector<std::string> notes;
    if (!missing.empty())
        notes.push_back("No share in the dossier (which is not zero): " + missing + ".");
    const std::string none = list_of(picture.points, [](const ExposurePoint& point) {
        return point.share && *point.share == 0;
    });
    if (across.logarithmic && !none.empty())
        notes.push_back("A figure of zero, which has no place on this scale: " + none + ".");
    notes.insert(notes.end(), picture.notes.begin(), picture.notes.end());
    return sheet.finish(notes, picture.source);
}

} // namespace plenary::chart
