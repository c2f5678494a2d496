// How each place on the board looks, in every chart: a letter, a fill, a pattern and an outline, so
// that no two places differ by colour alone. Fills follow the palette of Okabe and Ito. What no
// source names (implied, inferred, settled, assumed) is drawn smaller within a dashed ring.
#pragma once

#include <string_view>

#include "plenary/chart/svg.hpp"
#include "plenary/evidence/count.hpp"

namespace plenary::chart {

enum class Pattern { plain, diagonal, steep, dots, horizontal, vertical, cross };

struct Look {
    Place place = Place::unknown;
    char letter = '?';
    std::string_view fill;   // "#00558c"
    std::string_view ink;    // of letters on the fill, contrast at least 4.5 : 1
    std::string_view edge;   // of the outline and of the dashed ring
    double edge_width = 1;   // at full size
    std::string_view dashes; // of the outline; empty for a whole one
    Pattern pattern = Pattern::plain;
    std::string_view stroke; // of the pattern
    double scale = 1;        // of the shape within its cell
};

[[nodiscard]] const Look& look_of(Place place);

// Whether a cell is drawn full: a source names it, or nothing is known.
[[nodiscard]] bool is_full(Basis basis);

// <defs> with the patterns of all places; before anything that is drawn with a look.
void define_patterns(Svg& svg);

// A seat, centred at (x, y), within a circle of this diameter.
void draw_disc(Svg& svg, Place place, bool full, double x, double y, double diameter);

// A cell, its outline within the rectangle.
void draw_box(Svg& svg, Place place, bool full, double x, double y, double width, double height);

// The dashed ring alone, along the inside of a rectangle.
void draw_ring(Svg& svg, Place place, double x, double y, double width, double height);

// The fill of the place without its pattern, so that words on it are not crossed; nothing where the
// place has no pattern.
void draw_plate(Svg& svg, Place place, double x, double y, double width, double height);

// Bold words centred on x in the ink of the place; `y` is the baseline. draw_letters puts a plate
// under them, draw_words does not.
void draw_words(Svg& svg, Place place, double x, double y, double size, std::string_view words);
void draw_letters(Svg& svg, Place place, double x, double y, double size, std::string_view words);

} // namespace plenary::chart
