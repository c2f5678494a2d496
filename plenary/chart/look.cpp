#include "plenary/chart/look.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <string>

#include "plenary/chart/lettering.hpp"

namespace plenary::chart {
namespace {

constexpr std::string_view white = "#ffffff";
constexpr std::string_view black = "#000000";

// In the order of all_places: place, letter, fill, ink, edge, edge width, dashes,
// pattern, stroke, scale.
constexpr std::array<Look, all_places.size()> looks{{
    {Place::yes, 'Y', "#00558c", white, "#003f69", 1, "", Pattern::plain, "", 1},
    {Place::lean_yes, 'y', "#b9dcf2", "#00324f", "#00558c", 1.6, "", Pattern::steep, "#00558c", 1},
    {Place::undecided, 'u', "#f5ec9a", "#3d3800", "#6b6200", 1, "", Pattern::vertical, "#a89b1a",
     1},
    {Place::lean_no, 'n', "#fbd3b4", "#5e2600", "#b24700", 1.6, "", Pattern::diagonal, "#b24700",
     1},
    {Place::no, 'N', "#b24700", white, "#7a3100", 1, "", Pattern::diagonal, white, 1},
    {Place::abstain, 'A', "#c9c9c9", black, "#555555", 1, "", Pattern::horizontal, "#555555", 1},
    {Place::absent, '-', white, black, "#333333", 1.2, "4 2.5", Pattern::plain, "", 1},
    {Place::unknown, '?', white, black, "#777777", 0.8, "", Pattern::dots, "#999999", 1},
    {Place::conflict, 'C', white, "#9c0033", "#c8003c", 2, "", Pattern::cross, "#c8003c", 1},
    {Place::not_seated, 'x', "#e8e8e8", "#333333", "#aaaaaa", 0.6, "", Pattern::plain, "", 0.66},
    {Place::barred, 'B', "#e8e8e8", black, black, 1.8, "", Pattern::cross, "#555555", 0.8},
}};

std::string pattern_name(Place place) { return std::string(key_of(place)); }

// The fill of a shape: the pattern, and behind it the plain colour for a viewer without patterns.
std::string fill_of(const Svg& svg, const Look& look) {
    if (look.pattern == Pattern::plain)
        return std::string(look.fill);
    return svg.reference(pattern_name(look.place)) + " " + std::string(look.fill);
}

void define_pattern(Svg& svg, const Look& look) {
    constexpr double step = 5;
    std::string turn;
    if (look.pattern == Pattern::diagonal)
        turn = "rotate(45)";
    if (look.pattern == Pattern::steep)
        turn = "rotate(-45)";
    if (look.pattern == Pattern::cross)
        turn = "rotate(30)";
    Attributes attributes{{"id", svg.id(pattern_name(look.place))},
                          {"patternUnits", "userSpaceOnUse"},
                          {"width", step},
                          {"height", step}};
    if (!turn.empty())
        attributes.emplace_back("patternTransform", turn);
    svg.open("pattern", attributes);
    svg.rect(0, 0, step, step, {{"fill", look.fill}});
    const Attributes stroke{{"stroke", look.stroke}, {"stroke-width", 1.0}};
    switch (look.pattern) {
    case Pattern::plain:
        break;
    case Pattern::dots:
        svg.circle(step / 2, step / 2, 0.9, {{"fill", look.stroke}});
        break;
    case Pattern::horizontal:
        svg.line(0, step / 2, step, step / 2, stroke);
        break;
    case Pattern::diagonal:
    case Pattern::steep:
    case Pattern::vertical:
        svg.line(step / 2, 0, step / 2, step, stroke);
        break;
    case Pattern::cross:
        svg.line(step / 2, 0, step / 2, step, stroke);
        svg.line(0, step / 2, step, step / 2, stroke);
        break;
    }
    svg.close();
}

// The outline at its full width only where the shape is large enough to bear it.
Attributes paint(const Svg& svg, const Look& look, double edge_width) {
    Attributes out{
        {"fill", fill_of(svg, look)}, {"stroke", look.edge}, {"stroke-width", edge_width}};
    if (!look.dashes.empty())
        out.emplace_back("stroke-dasharray", look.dashes);
    return out;
}

Attributes ring(const Look& look, double width) {
    return {{"fill", "none"},
            {"stroke", look.edge},
            {"stroke-width", width},
            {"stroke-dasharray", "2.2 1.6"}};
}

// How much thinner lines get on a shape of this extent.
double thin(double extent) { return std::clamp(extent / 16, 0.35, 1.0); }

} // namespace

const Look& look_of(Place place) {
    const auto found = std::find_if(looks.begin(), looks.end(),
                                    [&](const Look& look) { return look.place == place; });
    assert(found != looks.end());
    return *found;
}

bool is_full(Basis basis) { return basis == Basis::named || basis == Basis::none; }

void define_patterns(Svg& svg) {
    svg.open("defs");
    for (const Look& look : looks) {
        if (look.pattern != Pattern::plain)
            define_pattern(svg, look);
    }
    svg.close();
}

void draw_disc(Svg& svg, Place place, bool full, double x, double y, double diameter) {
    const Look& look = look_of(place);
    const double edge = look.edge_width * thin(diameter);
    double radius = diameter / 2 * look.scale;
    if (!full) {
        const double width = thin(diameter);
        svg.circle(x, y, radius - width / 2, ring(look, width));
        radius *= 0.74;
    }
    svg.circle(x, y, radius - edge / 2, paint(svg, look, edge));
}

void draw_box(Svg& svg, Place place, bool full, double x, double y, double width, double height) {
    const Look& look = look_of(place);
    const double least = std::min(width, height);
    const double edge = look.edge_width * thin(least);
    double off = least * (1 - look.scale) / 2;
    if (!full) {
        draw_ring(svg, place, x + off, y + off, width - 2 * off, height - 2 * off);
        off += std::min(3.5, least * 0.13);
    }
    off += edge / 2;
    svg.rect(x + off, y + off, width - 2 * off, height - 2 * off, paint(svg, look, edge));
}

void draw_ring(Svg& svg, Place place, double x, double y, double width, double height) {
    const double line = thin(std::min(width, height));
    svg.rect(x + line / 2, y + line / 2, width - line, height - line, ring(look_of(place), line));
}

void draw_plate(Svg& svg, Place place, double x, double y, double width, double height) {
    const Look& look = look_of(place);
    if (look.pattern == Pattern::plain)
        return;
    svg.rect(x, y, width, height, {{"fill", look.fill}, {"rx", 1.5}});
}

void draw_words(Svg& svg, Place place, double x, double y, double size, std::string_view words) {
    svg.text(x, y, size, words,
             {{"fill", look_of(place).ink}, {"font-weight", "bold"}, {"text-anchor", "middle"}});
}

void draw_letters(Svg& svg, Place place, double x, double y, double size, std::string_view words) {
    const double width = text_width(words, size, Weight::bold) + size * 0.2;
    draw_plate(svg, place, x - width / 2, y - size * 0.82, width, size * 0.92);
    draw_words(svg, place, x, y, size, words);
}

} // namespace plenary::chart
