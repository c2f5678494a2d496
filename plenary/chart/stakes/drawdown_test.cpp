#include "plenary/chart/stakes/drawdown.hpp"

#include <gtest/gtest.h>

#include "plenary/chart/fixture.hpp"
#include "plenary/chart/png.hpp"

namespace plenary::chart {
namespace {

using stakes::Path;

Day day(const char* text) { return Day::parse(text).value(); }

// One that leaves in steps, one in a straight line, one that comes late.
DrawdownPicture small() {
    DrawdownPicture out;
    out.id = "drawdown-harbour";
    out.title = "Harbour watch, military: headcount by the record";
    out.days = {day("2017-04-15"), day("2017-10-15")};
    out.courses = {
        {"ALA",
         "Aland",
         {{day("2017-04-15"), 981, Path::step},
          {day("2017-06-30"), 400, Path::step},
          {day("2017-10-15"), 0, Path::step}},
         true,
         {"gazette"}},
        {"BOR",
         "Borduria",
         {{day("2017-03-01"), 392, Path::linear}, {day("2017-10-15"), 0, Path::step}},
         true,
         {"gazette"}},
        {"COS", "Costaguana", {{day("2017-08-01"), 300, Path::step}}, true, {"gazette"}}};
    out.floor = 900;
    out.notes = {"A person counts up to but not including the day of leaving."};
    out.source = "Source: gazette.";
    return out;
}

DrawdownPicture many(std::size_t contributors) {
    DrawdownPicture out = small();
    out.courses.clear();
    for (std::size_t i = 0; i < contributors; ++i) {
        out.courses.push_back({fmt::format("M{}", i),
                               fmt::format("Member {}", i),
                               {{day("2017-04-15"), 100, Path::step}},
                               true,
                               {"gazette"}});
    }
    return out;
}

TEST(DrawdownChart, LooksAsItDid) {
    fixture::expect_golden(draw_drawdown(small()), "drawdown-small.svg");
    fixture::expect_golden(draw_drawdown(many(12)), "drawdown-many.svg");
}

TEST(DrawdownChart, SaysInWordsWhatItShows) {
    const std::string drawing = draw_drawdown(small());
    const std::string words = drawing.substr(0, drawing.find("</desc>"));
    for (const char* part : {"Headcount of Aland, Borduria, Costaguana", "2017-10-15: 300",
                             "Floor: 900", "Source: gazette."}) {
        EXPECT_NE(words.find(part), std::string::npos) << part;
    }
    EXPECT_NE(drawing.find(">floor 900</text>"), std::string::npos);
    EXPECT_NE(drawing.find(">Aland: 981 on 2017-04-15</text>"), std::string::npos);
}

TEST(DrawdownChart, StandsOneAboveTheOther) {
    DrawdownPicture picture = many(2);
    picture.floor.reset();
    const std::vector<std::string> paths = fixture::tags(draw_drawdown(picture), "path");
    ASSERT_EQ(paths.size(), 2U);
    // Both run from 52 to 326; the ticks end at 200, so one is the lower half and one the upper.
    const auto shape = [](const std::string& tag) {
        const auto at = tag.find(" d=\"") + 4;
        return tag.substr(at, tag.find('"', at) - at);
    };
    EXPECT_NE(shape(paths[0]), shape(paths[1]));
    EXPECT_EQ(fixture::occurrences(shape(paths[0]), "326"), 2U);
}

TEST(DrawdownChart, DrawsTheNinthAndAllAfterItAsOne) {
    EXPECT_NE(draw_drawdown(many(12)).find(">5 others: 500 on 2017-04-15</text>"),
              std::string::npos);
    EXPECT_EQ(draw_drawdown(many(8)).find("others"), std::string::npos);
}

TEST(DrawdownChart, BearsEverything) {
    std::vector<DrawdownPicture> pictures{small(), many(1), many(8), many(9), many(60)};
    pictures.push_back(small());
    pictures.back().courses[0].name = std::string(200, 'W') + "<script>";
    pictures.back().title = std::string(300, 'W');
    pictures.back().floor = 1e9;
    pictures.push_back(small());
    pictures.back().courses = {{"ALA", "", {{day("2018-04-15"), 1, Path::step}}, true, {}}};
    pictures.push_back(small());
    pictures.back().days = {day("2017-04-15"), day("2017-04-16")};
    for (const DrawdownPicture& picture : pictures) {
        const std::string drawing = draw_drawdown(picture);
        const auto png = to_png(drawing, 360);
        EXPECT_TRUE(png) << png.error().message;
        fixture::expect_legible(drawing);
        EXPECT_EQ(drawing.find("<script"), std::string::npos);
        EXPECT_EQ(drawing, draw_drawdown(picture));
    }
}

} // namespace
} // namespace plenary::chart
