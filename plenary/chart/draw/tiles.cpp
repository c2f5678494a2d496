// The body as a map of squares, one a member of the day, where members.csv puts it. Members without
// a square of their own stand in rows below.
#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "plenary/chart/lettering.hpp"
#include "plenary/chart/look.hpp"
#include "plenary/chart/page.hpp"
#include "plenary/question/say.hpp"

namespace plenary::chart::draw {
namespace {

constexpr int most_tiles = 60;     // along a side; what lies further out is not on the map
constexpr double largest = 40;     // of a square with the room around it
constexpr double least_coded = 32; // a square that has room for a code
constexpr double least_lettered = 13;

struct Plan {
    double pitch = largest;
    int first_row = 1;
    int first_column = 1;
    int rows = 0;
    int columns = 0;
    std::vector<const Standing*> on_map;
    std::vector<const Standing*> below;
};

Plan plan_for(const std::vector<Standing>& members) {
    Plan plan;
    std::set<std::pair<int, int>> taken;
    int last_row = 0;
    int last_column = 0;
    plan.first_row = plan.first_column = most_tiles;
    for (const Standing& one : members) {
        const std::optional<Tile>& tile = one.line->seat->member->tile;
        const auto fits = [](int n) { return 1 <= n && n <= most_tiles; };
        if (!tile || !fits(tile->row) || !fits(tile->column) ||
            !taken.emplace(tile->row, tile->column).second) {
            plan.below.push_back(&one);
            continue;
        }
        plan.on_map.push_back(&one);
        plan.first_row = std::min(plan.first_row, tile->row);
        plan.first_column = std::min(plan.first_column, tile->column);
        last_row = std::max(last_row, tile->row);
        last_column = std::max(last_column, tile->column);
    }
    if (!plan.on_map.empty()) {
        plan.rows = last_row - plan.first_row + 1;
        plan.columns = last_column - plan.first_column + 1;
    }
    const double across = plan.columns > 0 ? plan.columns : 8;
    plan.pitch = std::min(largest, Page::inner / across);
    return plan;
}

void draw_tile(Svg& svg, const Standing& one, double x, double y, double pitch) {
    const Cell& cell = one.line->cell;
    const double side = pitch - std::max(0.6, pitch * 0.06);
    const double middle = x + side / 2;
    const std::string letter(1, look_of(one.place).letter);
    svg.open("g", {{"class", "tile"}});
    svg.title(say(one));
    draw_box(svg, one.place, is_full(cell.basis), x, y, side, side);
    if (pitch >= least_coded) {
        const std::string mark = question::mark_of(cell.basis);
        const double room = side - 2 - text_width(mark, 9, Weight::bold);
        const std::string code =
            shorten(one.line->seat->member->code, 9, room, Weight::bold) + mark;
        const double wide = text_width(code, 9, Weight::bold) + 2;
        draw_plate(svg, one.place, middle - wide / 2, y + side * 0.2, wide, side * 0.27);
        draw_plate(svg, one.place, middle - 7, y + side * 0.45, 14, side * 0.39);
        draw_words(svg, one.place, middle, y + side * 0.43, 9, code);
        draw_words(svg, one.place, middle, y + side * 0.79, 12, letter);
    } else if (pitch >= least_lettered) {
        draw_letters(svg, one.place, middle, y + side / 2 + 3.3, 9, letter);
    }
    svg.close();
}

// Who stands where, for maps whose squares have no room for codes.
void list_members(Page& page, const std::vector<Standing>& members) {
    for (std::size_t from = 0; from < members.size();) {
        std::vector<std::string> codes;
        const Place place = members[from].place;
        for (; from < members.size() && members[from].place == place; ++from) {
            const BoardLine& line = *members[from].line;
            codes.push_back(line.seat->member->code + question::mark_of(line.cell.basis));
        }
        page.write(fmt::format("{}: {}", to_string(place), join(codes, ", ")), 9,
                   {{"fill", "#222222"}}, 60);
    }
}

std::string draw(const Dossier& dossier, const question::Counted& counted);

} // namespace

extern const Chart tiles;
const Chart tiles{
    "tiles",
    "Tile map",
    "the body as a map of squares, one a member, with code and stance",
    &draw,
};

namespace {

std::string draw(const Dossier& dossier, const question::Counted& counted) {
    Page page(tiles, dossier, counted, true);
    Svg& svg = page.svg;
    const std::vector<Standing> members = standings(counted.count);
    const Plan plan = plan_for(members);

    double top = page.y + 8;
    const double left = (Page::width - plan.pitch * plan.columns) / 2;
    for (const Standing* one : plan.on_map) {
        const Tile tile = *one->line->seat->member->tile;
        draw_tile(svg, *one, left + plan.pitch * (tile.column - plan.first_column),
                  top + plan.pitch * (tile.row - plan.first_row), plan.pitch);
    }
    page.y = top + plan.pitch * plan.rows;

    if (!plan.below.empty()) {
        if (!plan.on_map.empty())
            page.write("Without a place on the map:", 9, {{"fill", "#333333"}});
        top = page.y + 4;
        const double pitch = plan.on_map.empty() ? largest : plan.pitch;
        const int across = std::max(1, static_cast<int>(Page::inner / pitch));
        int row = 0;
        int column = 0;
        for (const Standing* one : plan.below) {
            if (column == across) {
                ++row;
                column = 0;
            }
            draw_tile(svg, *one, Page::margin + pitch * column, top + pitch * row, pitch);
            ++column;
        }
        page.y = top + pitch * (row + 1);
    }
    if (plan.pitch < least_coded)
        list_members(page, members);
    page.y += 4;
    return page.finish(Shape::box);
}

} // namespace
} // namespace plenary::chart::draw
