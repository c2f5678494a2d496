// One seat for each member of the day, in rows on half circles, from yes on the left to those that
// cannot vote on the right, with a line between the last of the seats needed and the next. The line
// goes around the seats row by row, so that exactly the seats needed are left of it.
#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>
#include <numeric>

#include <fmt/format.h>

#include "plenary/chart/lettering.hpp"
#include "plenary/chart/look.hpp"
#include "plenary/chart/page.hpp"

namespace plenary::chart::draw {
namespace {

constexpr double pi = std::numbers::pi;
constexpr double outside = 166;      // radius within which all seats are
constexpr double inside = 62;        // radius that is left free for words
constexpr double largest = 36;       // of a seat with the room around it
constexpr double largest_alone = 46; // the same where one row holds all
constexpr std::size_t one_row = 10;  // up to so many seats stand in one row

struct Position {
    double angle = 0; // from pi on the left to 0 on the right
    std::size_t row = 0;
};

struct Rows {
    double pitch = largest; // the room of a seat: between rows, and at least along each
    std::vector<double> radii;
    std::vector<std::size_t> seats;
};

std::size_t capacity(double radius, double pitch) {
    return 1 + static_cast<std::size_t>(pi / (2 * std::asin(std::min(1.0, pitch / (2 * radius)))));
}

// The fewest rows of this pitch that hold all seats; none when they do not fit.
std::vector<double> radii_for(std::size_t seats, double pitch) {
    std::vector<double> radii;
    std::size_t room = 0;
    const double innermost = seats <= one_row ? outside - pitch / 2 : inside + pitch / 2;
    for (double radius = outside - pitch / 2; radius >= innermost && room < seats;
         radius -= pitch) {
        radii.push_back(radius);
        room += capacity(radius, pitch);
    }
    if (room < seats)
        radii.clear();
    return radii;
}

Rows rows_for(std::size_t seats) {
    Rows out;
    if (seats <= one_row)
        out.pitch = largest_alone;
    while ((out.radii = radii_for(seats, out.pitch)).empty())
        out.pitch *= 0.99;

    // Shares in proportion to what each row holds; what rounding leaves goes to the largest rests.
    std::vector<std::size_t> room;
    for (const double radius : out.radii)
        room.push_back(capacity(radius, out.pitch));
    const std::size_t all = std::accumulate(room.begin(), room.end(), std::size_t{0});
    assert(all > 0); // a body without members is not counted
    std::size_t left = seats;
    for (const std::size_t one : room) {
        out.seats.push_back(seats * one / all);
        left -= out.seats.back();
    }
    std::vector<std::size_t> order(room.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return seats * room[a] % all > seats * room[b] % all;
    });
    for (std::size_t i = 0; i < left; ++i)
        ++out.seats[order[i]];
    return out;
}

// From left to right; of seats at one angle the outer first.
std::vector<Position> positions(const Rows& rows) {
    std::vector<Position> out;
    for (std::size_t row = 0; row < rows.radii.size(); ++row) {
        const std::size_t n = rows.seats[row];
        for (std::size_t i = 0; i < n; ++i) {
            const double share = n == 1 ? 0.5 : static_cast<double>(i) / static_cast<double>(n - 1);
            out.push_back({pi * (1 - share), row});
        }
    }
    std::stable_sort(out.begin(), out.end(), [](const Position& a, const Position& b) {
        return std::abs(a.angle - b.angle) < 1e-9 ? a.row < b.row : a.angle > b.angle;
    });
    return out;
}

struct Point {
    double x = 0;
    double y = 0;
};

Point at(double base, double radius, double angle) {
    return {Page::width / 2 + radius * std::cos(angle), base - radius * std::sin(angle)};
}

// The angle at which each row is cut when `needed` seats are to be on the left: as near to one
// angle for all rows as the seats beside it allow.
std::vector<double> cuts(const Rows& rows, const std::vector<Position>& seats, std::size_t needed) {
    const double end = rows.pitch / (2 * outside);
    double aim = -end;
    if (needed < seats.size())
        aim = (seats[needed - 1].angle + seats[needed].angle) / 2;
    std::vector<double> out;
    for (std::size_t row = 0; row < rows.radii.size(); ++row) {
        const double half = rows.pitch / (2 * rows.radii[row]);
        double before = pi + 2 * half;
        double after = -2 * half;
        for (std::size_t i = 0; i < seats.size(); ++i) {
            if (seats[i].row != row)
                continue;
            if (i < needed) {
                before = seats[i].angle;
            } else {
                after = std::max(after, seats[i].angle);
            }
        }
        const double low = after + half;
        const double high = before - half;
        out.push_back(low < high ? std::clamp(aim, low, high) : (before + after) / 2);
    }
    return out;
}

void draw_threshold(Svg& svg, const Rows& rows, const std::vector<double>& at_rows, double base) {
    Outline outline;
    const Point start = at(base, outside + 8, at_rows.front());
    outline.move(start.x, start.y);
    // Along a row the line points to the centre; it bends where there is room, between the rows.
    for (std::size_t row = 0; row < rows.radii.size(); ++row) {
        const Point point = at(base, rows.radii[row], at_rows[row]);
        if (row == 0) {
            outline.line(point.x, point.y);
            continue;
        }
        const double between = (rows.radii[row - 1] + rows.radii[row]) / 2;
        const Point leave = at(base, between, at_rows[row - 1]);
        const Point arrive = at(base, between, at_rows[row]);
        outline.curve(leave.x, leave.y, arrive.x, arrive.y, point.x, point.y);
    }
    const Point last = at(base, inside - 14, at_rows.back());
    outline.line(last.x, last.y);
    const double width = std::clamp(rows.pitch / 8, 1.4, 2.5);
    svg.path(outline, {{"fill", "none"}, {"stroke", "#ffffff"}, {"stroke-width", width + 1.5}});
    svg.path(outline, {{"fill", "none"}, {"stroke", "#000000"}, {"stroke-width", width}});
    const Point tip = at(base, outside + 2, at_rows.front());
    const Point left = at(base, outside + 10, at_rows.front() + 0.028);
    const Point right = at(base, outside + 10, at_rows.front() - 0.028);
    svg.path(Outline().move(tip.x, tip.y).line(left.x, left.y).line(right.x, right.y),
             {{"fill", "#000000"}});
}

// Letters outside the arc, one for each block of seats too small to bear them.
void draw_block_letters(Svg& svg, const std::vector<Standing>& members,
                        const std::vector<Position>& seats, const std::vector<double>& avoid,
                        double base) {
    double last = pi + 1;
    for (std::size_t from = 0; from < members.size();) {
        std::size_t to = from;
        while (to < members.size() && members[to].place == members[from].place)
            ++to;
        const double angle = (seats[from].angle + seats[to - 1].angle) / 2;
        const bool clear = std::all_of(avoid.begin(), avoid.end(),
                                       [&](double one) { return std::abs(one - angle) > 0.07; });
        if (last - angle > 0.06 && clear) {
            const Point point = at(base, outside + 7, angle);
            svg.text(point.x, point.y + 3.3, 9, std::string(1, look_of(members[from].place).letter),
                     {{"fill", "#000000"}, {"font-weight", "bold"}, {"text-anchor", "middle"}});
            last = angle;
        }
        from = to;
    }
}

std::string draw(const Dossier& dossier, const question::Counted& counted);

} // namespace

extern const Chart hemicycle;
const Chart hemicycle{
    "hemicycle",
    "Hemicycle",
    "a seat for every member of the day, with a line behind the seats needed",
    &draw,
};

namespace {

std::string draw(const Dossier& dossier, const question::Counted& counted) {
    const Count& count = counted.count;
    Page page(hemicycle, dossier, counted, true);
    Svg& svg = page.svg;
    const std::vector<Standing> members = standings(count);
    const Rows rows = rows_for(members.size());
    const std::vector<Position> seats = positions(rows);
    const double base = page.y + 18 + outside;

    const Range needed = count.reading.needed;
    std::vector<std::vector<double>> lines;
    for (const std::int64_t votes : {needed.low, needed.high}) {
        lines.push_back(cuts(rows, seats, static_cast<std::size_t>(votes)));
        if (needed.single())
            break;
    }
    if (!needed.single()) { // a band outside the arc joins the two ends
        const Point from = at(base, outside + 9, lines.front().front());
        const Point to = at(base, outside + 9, lines.back().front());
        svg.path(Outline().move(from.x, from.y).arc(outside + 9, to.x, to.y),
                 {{"fill", "none"}, {"stroke", "#000000"}, {"stroke-width", 4.0}});
    }

    const double diameter = rows.pitch * 0.88;
    const double letter = std::min(16.0, diameter * 0.5);
    const bool lettered = letter >= 9;
    // Large seats leave room for the line between them and stay whole; small ones would hide it.
    if (lettered) {
        for (const std::vector<double>& line : lines)
            draw_threshold(svg, rows, line, base);
    }
    for (std::size_t i = 0; i < members.size(); ++i) {
        const Standing& one = members[i];
        const Basis basis = one.line->cell.basis;
        const Point point = at(base, rows.radii[seats[i].row], seats[i].angle);
        svg.open("g", {{"class", "seat"}});
        svg.title(say(one));
        draw_disc(svg, one.place, is_full(basis), point.x, point.y, diameter);
        if (lettered) {
            draw_letters(svg, one.place, point.x, point.y + letter * 0.36, letter,
                         std::string(1, look_of(one.place).letter));
        }
        svg.close();
    }
    if (!lettered) {
        for (const std::vector<double>& line : lines)
            draw_threshold(svg, rows, line, base);
        std::vector<double> avoid;
        for (const std::vector<double>& line : lines)
            avoid.push_back(line.front());
        draw_block_letters(svg, members, seats, avoid, base);
    }

    const double middle = Page::width / 2;
    const auto words = [&](double y, double size, std::string_view text) {
        svg.text(middle, y, size, text,
                 {{"fill", "#000000"}, {"font-weight", "bold"}, {"text-anchor", "middle"}});
    };
    words(base - 16, 18, fmt::format("{} yes", count.tally.yes));
    if (needed.single()) {
        words(base, 11, say_needed(count));
    } else {
        words(base - 3, 10, fmt::format("{} to {}", needed.low, needed.high));
        words(base + 9, 10, "needed");
    }
    page.y = base + rows.pitch / 2 + 8;
    return page.finish(Shape::disc);
}

} // namespace
} // namespace plenary::chart::draw
