#include "plenary/chart/look.hpp"

#include <cmath>
#include <set>
#include <string>
#include <tuple>

#include <gtest/gtest.h>

namespace plenary::chart {
namespace {

double channel(std::string_view colour, std::size_t at) {
    const double value = std::stoi(std::string(colour.substr(at, 2)), nullptr, 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

// Relative luminance as WCAG 2 has it.
double luminance(std::string_view colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
}

double contrast(std::string_view a, std::string_view b) {
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

TEST(Look, MeasuresContrastAsItShould) {
    EXPECT_NEAR(contrast("#000000", "#ffffff"), 21, 1e-9);
    EXPECT_NEAR(contrast("#767676", "#ffffff"), 4.54, 0.01);
}

TEST(Look, LettersAreLegibleOnTheirFill) {
    for (const Place place : all_places) {
        const Look& look = look_of(place);
        EXPECT_GE(contrast(look.ink, look.fill), 4.5) << to_string(place);
    }
}

// The shape must be seen against the paper by its fill or its outline; what cannot vote may fade.
TEST(Look, ShapesStandOutFromPaper) {
    for (const Place place : all_places) {
        if (place == Place::not_seated)
            continue;
        const Look& look = look_of(place);
        EXPECT_GE(std::max(contrast(look.fill, "#ffffff"), contrast(look.edge, "#ffffff")), 3)
            << to_string(place);
    }
}

TEST(Look, EveryPlaceHasItsOwnLetter) {
    std::set<char> letters;
    for (const Place place : all_places)
        letters.insert(look_of(place).letter);
    EXPECT_EQ(letters.size(), all_places.size());
}

// Without colour and without letters: pattern, outline, size, and fills at least 1.5 : 1 apart.
TEST(Look, NoTwoPlacesDifferByColourAlone) {
    for (const Place a : all_places) {
        for (const Place b : all_places) {
            if (a == b)
                continue;
            const Look& one = look_of(a);
            const Look& other = look_of(b);
            const bool shape = std::tie(one.pattern, one.dashes, one.scale) !=
                               std::tie(other.pattern, other.dashes, other.scale);
            EXPECT_TRUE(shape || contrast(one.fill, other.fill) >= 1.5)
                << to_string(a) << ", " << to_string(b);
        }
    }
}

TEST(Look, WhatNoSourceNamesIsDrawnDifferently) {
    EXPECT_TRUE(is_full(Basis::named));
    EXPECT_TRUE(is_full(Basis::none));
    for (const Basis basis : {Basis::implied, Basis::inferred, Basis::settled, Basis::assumed}) {
        EXPECT_FALSE(is_full(basis));
    }
    for (const Place place : all_places) {
        Svg full("a", 40, "", "");
        Svg ringed("a", 40, "", "");
        draw_disc(full, place, true, 20, 20, 30);
        draw_disc(ringed, place, false, 20, 20, 30);
        EXPECT_NE(full.finish(40), ringed.finish(40));
        EXPECT_NE(ringed.finish(40).find("stroke-dasharray"), std::string::npos);
    }
}

TEST(Look, EveryPatternIsDefined) {
    Svg svg("a", 40, "", "");
    define_patterns(svg);
    for (const Place place : all_places)
        draw_box(svg, place, true, 0, 0, 40, 40);
    const std::string drawing = svg.finish(40);
    for (const Place place : all_places) {
        const std::string name = svg.id(key_of(place));
        EXPECT_EQ(drawing.find("url(#" + name + ")") == std::string::npos,
                  drawing.find("id=\"" + name + "\"") == std::string::npos)
            << name;
    }
}

} // namespace
} // namespace plenary::chart
