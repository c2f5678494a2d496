#include "plenary/chart/stakes/ranges.hpp"

#include <gtest/gtest.h>

#include "plenary/chart/fixture.hpp"
#include "plenary/chart/png.hpp"

namespace plenary::chart {
namespace {

RangePicture small() {
    RangePicture out;
    out.id = "tornado-open-harbour";
    out.title = "Who moves the chance most: open the harbour";
    out.key = "A bar: the chance of passage over the range of one member. Filled: pressed.";
    out.panels = {{"4 of 7 members",
                   "chance 0.083 (line), at most 0.196 (broken line)",
                   {{"ALA", "0.2 (0.1 to 0.4)", 0.07, 0.12, {}, true},
                    {"BOR", "0.95 (0.9 to 0.99)", 0.08, 0.09, {}, false}},
                   {{0.0829, false}, {0.196, true}},
                   5},
                  {"Prices", "", {{"Costaguana", "", 3, 8, 4, true}}, {}, 0}};
    out.notes = {"Members independent."};
    out.source = "Source: gazette.";
    return out;
}

TEST(RangesChart, LooksAsItDid) {
    fixture::expect_golden(draw_ranges(small()), "ranges-small.svg");
}

TEST(RangesChart, SaysEveryRowInWordsAndHowManyAreNotDrawn) {
    const std::string drawing = draw_ranges(small());
    const std::string words = drawing.substr(0, drawing.find("</desc>"));
    EXPECT_NE(words.find("ALA (filled): 0.07 to 0.12, 0.2 (0.1 to 0.4); BOR: 0.08 to 0.09"),
              std::string::npos);
    EXPECT_NE(words.find("Prices: Costaguana (filled): 3 to 8."), std::string::npos);
    EXPECT_NE(drawing.find(">and 5 more, not drawn</text>"), std::string::npos);
    EXPECT_EQ(drawing.find(">and 0 more"), std::string::npos);
}

TEST(RangesChart, BearsEverything) {
    std::vector<RangePicture> pictures(4, small());
    pictures[0].panels.clear();
    pictures[1].panels[0].rows.clear();
    pictures[1].panels[0].uprights.clear();
    pictures[2].title = std::string(300, 'W');
    pictures[2].panels[0].rows[0].label = "<b>&" + std::string(200, 'W');
    pictures[2].panels[0].rows[0].words = std::string(200, 'W');
    pictures[3].panels[0].rows[0].low = -1e9;
    pictures[3].panels[0].rows[0].high = 1e9;
    for (const RangePicture& picture : pictures) {
        const std::string drawing = draw_ranges(picture);
        const auto png = to_png(drawing, 360);
        EXPECT_TRUE(png) << png.error().message;
        fixture::expect_legible(drawing);
        EXPECT_EQ(drawing, draw_ranges(picture));
    }
}

} // namespace
} // namespace plenary::chart
