#include "plenary/chart/stakes/drawdown.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include <fmt/format.h>

#include "plenary/chart/lettering.hpp"
#include "plenary/chart/stakes/sheet.hpp"
#include "plenary/text/amount.hpp"
#include "plenary/text/join.hpp"

namespace plenary::chart {
namespace {

using stakes::Course;
using stakes::Days;

constexpr double plot_height = 180;
constexpr double axis_room = 40;
constexpr double label_size = 9;

// After Okabe and Ito; the lines across tell them apart in print.
struct Dress {
    std::string_view fill;
    std::string_view stroke;
    std::string_view turn; // of the lines; empty: none
};

constexpr std::array dresses{Dress{"#00558c", "#ffffff", ""},
                             Dress{"#e69f00", "#5c3f00", "rotate(45)"},
                             Dress{"#b9dcf2", "#00558c", "rotate(-45)"},
                             Dress{"#009e73", "#ffffff", "rotate(90)"},
                             Dress{"#f5ec9a", "#6b6200", "rotate(0)"},
                             Dress{"#cc79a7", "#4d1f3a", "rotate(20)"},
                             Dress{"#b24700", "#ffffff", "rotate(-20)"},
                             Dress{"#c9c9c9", "#555555", "rotate(70)"}};

std::string pattern_name(std::size_t i) { return fmt::format("band-{}", i); }

std::string fill_of(const Svg& svg, std::size_t i) {
    const Dress& dress = dresses[i];
    return dress.turn.empty() ? std::string(dress.fill)
                              : svg.reference(pattern_name(i)) + " " + std::string(dress.fill);
}

void define_bands(Svg& svg, std::size_t number) {
    constexpr double step = 6;
    svg.open("defs");
    for (std::size_t i = 0; i < number; ++i) {
        const Dress& dress = dresses[i];
        if (dress.turn.empty())
            continue;
        svg.open("pattern", {{"id", svg.id(pattern_name(i))},
                             {"patternUnits", "userSpaceOnUse"},
                             {"width", step},
                             {"height", step},
                             {"patternTransform", dress.turn}});
        svg.rect(0, 0, step, step, {{"fill", dress.fill}});
        svg.line(step / 2, 0, step / 2, step, {{"stroke", dress.stroke}, {"stroke-width", 1.0}});
        svg.close();
    }
    svg.close();
}

// One band of the drawing: a contributor, or those for whom there is no pattern left.
struct Band {
    std::string name;
    std::vector<const Course*> courses;

    [[nodiscard]] double on(Day day) const {
        double out = 0;
        for (const Course* course : courses)
            out += stakes::headcount_on(*course, day);
        return out;
    }

    [[nodiscard]] double before(Day day) const {
        double out = 0;
        for (const Course* course : courses)
            out += stakes::headcount_before(*course, day);
        return out;
    }
};

std::vector<Band> bands_of(const std::vector<Course>& courses) {
    std::vector<Band> out;
    for (const Course& course : courses) {
        const bool last = out.size() + 1 == dresses.size() && courses.size() > dresses.size();
        if (last || out.size() == dresses.size()) {
            if (last)
                out.push_back({});
            out.back().courses.push_back(&course);
            out.back().name = fmt::format("{} others", out.back().courses.size());
        } else {
            out.push_back({course.name, {&course}});
        }
    }
    return out;
}

// The outline of everything up to a band, as heights by day: first before and then on a day of a
// jump.
struct Corner {
    Day day;
    double height = 0;
};

std::vector<Corner> outline_up_to(const std::vector<Band>& bands, std::size_t number,
                                  const std::vector<Day>& turns) {
    std::vector<Corner> out;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        double before = 0;
        double on = 0;
        for (std::size_t j = 0; j < number; ++j) {
            before += bands[j].before(turns[i]);
            on += bands[j].on(turns[i]);
        }
        if (i > 0)
            out.push_back({turns[i], before});
        if (i == 0 || on != before)
            out.push_back({turns[i], on});
    }
    return out;
}

struct Frame {
    Days days;
    double left = 0;
    double right = 0;
    double bottom = 0;
    double top = 0;
    double most = 1;

    [[nodiscard]] double x(Day day) const {
        const auto part = static_cast<double>((day.days() - days.from.days()).count());
        const auto whole = static_cast<double>((days.until.days() - days.from.days()).count());
        return left + (right - left) * part / whole;
    }

    [[nodiscard]] double y(double height) const { return bottom - (bottom - top) * height / most; }
};

void draw_band(Svg& svg, const Frame& frame, const std::vector<Corner>& lower,
               const std::vector<Corner>& upper, std::size_t i) {
    Outline outline;
    outline.move(frame.x(upper.front().day), frame.y(upper.front().height));
    for (const Corner& corner : upper)
        outline.line(frame.x(corner.day), frame.y(corner.height));
    for (auto corner = lower.rbegin(); corner != lower.rend(); ++corner)
        outline.line(frame.x(corner->day), frame.y(corner->height));
    svg.path(outline, {{"fill", fill_of(svg, i)}, {"stroke", "#ffffff"}, {"stroke-width", 0.8}});
}

void draw_frame(Sheet& sheet, const Frame& frame, const std::vector<double>& ticks) {
    const Attributes grid{{"stroke", "#cccccc"}, {"stroke-width", 0.6}};
    for (const double tick : ticks) {
        sheet.svg.line(frame.left, frame.y(tick), frame.right, frame.y(tick), grid);
        sheet.write_to(frame.left - 4, frame.y(tick) + 3, label_size, say_count(tick));
    }
    sheet.write_at(frame.left, frame.bottom + 12, label_size, to_string(frame.days.from));
    sheet.write_at(frame.right, frame.bottom + 12, label_size, to_string(frame.days.until));
}

std::string describe(const DrawdownPicture& picture, const std::vector<Day>& turns) {
    std::vector<std::string> days;
    constexpr std::size_t most = 40;
    for (std::size_t i = 0; i < turns.size() && i < most; ++i) {
        days.push_back(fmt::format("{}: {}", to_string(turns[i]),
                                   say_count(stakes::headcount_on(picture.courses, turns[i]))));
    }
    std::vector<std::string> names;
    for (const Course& course : picture.courses)
        names.push_back(course.name);
    return fmt::format("{}. Headcount of {}: {}. {}{} {}", picture.title, join(names, ", "),
                       join(days, "; "),
                       picture.floor ? fmt::format("Floor: {}. ", say_count(*picture.floor)) : "",
                       join(picture.notes, " "), picture.source);
}

void draw_legend(Sheet& sheet, const std::vector<Band>& bands, Day day) {
    constexpr double swatch = 12;
    constexpr double row = 16;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        sheet.svg.rect(
            Sheet::margin, sheet.y + 3, swatch, swatch,
            {{"fill", fill_of(sheet.svg, i)}, {"stroke", "#333333"}, {"stroke-width", 0.6}});
        const std::string words = fmt::format("{}: {} on {}", shorten(bands[i].name, 10, 200),
                                              say_count(bands[i].on(day)), to_string(day));
        sheet.svg.text(Sheet::margin + swatch + 6, sheet.y + swatch + 1, 10, words,
                       {{"fill", "#111111"}});
        sheet.y += row;
    }
    sheet.y += 4;
}

} // namespace

std::string draw_drawdown(const DrawdownPicture& picture) {
    const std::vector<Day> turns = stakes::turning_days(picture.courses, picture.days);
    const std::vector<Band> bands = bands_of(picture.courses);
    Sheet sheet(picture.id, picture.title, describe(picture, turns));
    define_bands(sheet.svg, bands.size());
    sheet.write("persons", label_size, {{"fill", "#222222"}});

    const std::vector<Corner> all = outline_up_to(bands, bands.size(), turns);
    double highest = picture.floor.value_or(0);
    for (const Corner& corner : all)
        highest = std::max(highest, corner.height);
    constexpr int most_ticks = 6;
    const std::vector<double> ticks = nice_ticks(0, highest, most_ticks);
    Frame frame{picture.days,
                Sheet::margin + axis_room,
                Sheet::width - Sheet::margin - 22,
                sheet.y + 6 + plot_height,
                sheet.y + 6,
                ticks.back()};
    draw_frame(sheet, frame, ticks);
    std::vector<Corner> lower = outline_up_to(bands, 0, turns);
    for (std::size_t i = 0; i < bands.size(); ++i) {
        std::vector<Corner> upper = outline_up_to(bands, i + 1, turns);
        sheet.svg.open("g");
        sheet.svg.title(bands[i].name);
        draw_band(sheet.svg, frame, lower, upper, i);
        sheet.svg.close();
        lower = std::move(upper);
    }
    if (picture.floor) {
        const double y = frame.y(*picture.floor);
        sheet.svg.line(frame.left, y, frame.right, y,
                       {{"stroke", "#000000"}, {"stroke-width", 1.4}, {"stroke-dasharray", "5 3"}});
        const std::string words = fmt::format("floor {}", say_count(*picture.floor));
        const double wide = text_width(words, label_size, Weight::bold);
        sheet.svg.rect(frame.right - wide - 4, y - 12, wide + 4, 11, {{"fill", "#ffffff"}});
        sheet.svg.text(frame.right - wide - 2, y - 3, label_size, words,
                       {{"fill", "#000000"}, {"font-weight", "bold"}});
    }
    sheet.y = frame.bottom + 18;
    draw_legend(sheet, bands, picture.days.from);
    return sheet.finish(picture.notes, picture.source);
}

} // namespace plenary::chart
