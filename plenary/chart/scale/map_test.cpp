#include "plenary/chart/scale/map.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "plenary/chart/scale/picture_check.hpp"

namespace plenary::chart {
namespace {

ScaleMap map_of(std::size_t members) {
    ScaleMap out;
    out.id = "scale-map";
    out.title = fmt::format("Map of {} members", members);
    out.key = "A mark is a member's position.";
    out.groups = {{"yes", members - members / 3, 0}, {"no", members / 3, 1}};
    for (std::size_t i = 0; i < members; ++i) {
        const double angle = 2.4 * static_cast<double>(i);
        const double far = 2 * std::sqrt(static_cast<double>(i) / static_cast<double>(members));
        out.points.push_back({fmt::format("M{}", i + 1), fmt::format("M{}: yes", i + 1),
                              i % 3 == 2 ? 1U : 0U, far * std::cos(angle), far * std::sin(angle),
                              i == 1});
    }
    out.lines = {{1, 1, 0.5, "between no and yes"}};
    out.across = "dimension 1";
    out.up = "dimension 2";
    out.source = "Source: invented.";
    return out;
}

std::size_t labels_in(const std::string& drawing) {
    std::size_t out = 0;
    for (const fixture::DrawnWords& each : fixture::drawn_words(drawing))
        out += each.words.size() > 1 && each.words[0] == 'M' && std::isdigit(each.words[1]) != 0
                   ? 1U
                   : 0U;
    return out;
}

TEST(ScaleMap, OfEight) {
    const std::string drawing = draw_scale_map(map_of(8));
    fixture::expect_golden(drawing, "scale-map-eight.svg");
    fixture::expect_legible(drawing);
    fixture::expect_apart(drawing);
    EXPECT_EQ(labels_in(drawing), 8U);
    EXPECT_EQ(drawing.find("have no label"), std::string::npos);
}

TEST(ScaleMap, LabelsThatStandApart) {
    for (const std::size_t members : {100U, 193U, 400U}) {
        const std::string drawing = draw_scale_map(map_of(members));
        fixture::expect_apart(drawing);
        fixture::expect_legible(drawing);
        EXPECT_NE(drawing.find(">M2<"), std::string::npos) << "the one that was asked for";
        const std::size_t without = members - labels_in(drawing);
        EXPECT_EQ(without > 0, members > 100);
        EXPECT_EQ(drawing.find(fmt::format("{} of {} members have no label", without, members)) !=
                      std::string::npos,
                  without > 0);
    }
}

// The line runs from edge to edge where a x + b y = c.
TEST(ScaleMap, TheLineIsWhereItShouldBe) {
    ScaleMap picture = map_of(8);
    const auto dashed = [](const std::string& drawing) {
        for (const std::string& tag : fixture::tags(drawing, "line")) {
            if (tag.find("dasharray") != std::string::npos)
                return tag;
        }
        return std::string();
    };
    picture.lines = {{0, 2, 0, "between no and yes"}}; // y = 0
    const std::string drawing = draw_scale_map(picture);
    const std::string flat = dashed(drawing);
    EXPECT_EQ(fixture::length_of(flat, "y1"), fixture::length_of(flat, "y2"));
    EXPECT_NEAR(std::abs(fixture::length_of(flat, "x2") - fixture::length_of(flat, "x1")), 314,
                0.02);
    // M1 stands at the origin, so the line goes through its mark.
    const std::string circle = fixture::tags(drawing, "circle")[1];
    EXPECT_NE(drawing.find(fmt::format("cy=\"{}\"", number(fixture::length_of(flat, "y1")))),
              std::string::npos)
        << circle;
    picture.lines = {{3, 0, 0, "between no and yes"}}; // x = 0
    const std::string steep = dashed(draw_scale_map(picture));
    EXPECT_EQ(fixture::length_of(steep, "x1"), fixture::length_of(steep, "x2"));
    picture.lines = {{1, 1, 99, "between no and yes"}};
    const std::string far = draw_scale_map(picture);
    EXPECT_EQ(dashed(far), "");
    EXPECT_NE(far.find("The line between no and yes is outside the drawing."), std::string::npos);
    picture.lines = {{0, 0, 1, "between no and yes"}}; // a roll call that parts nobody
    EXPECT_EQ(dashed(draw_scale_map(picture)), "");
}

TEST(ScaleMap, OneMemberAndHostileNames) {
    ScaleMap picture = map_of(1);
    picture.points[0].label = "<script>\xE2\x80\xAE" + std::string(80, 'W');
    const std::string drawing = draw_scale_map(picture);
    EXPECT_EQ(drawing.find("<script"), std::string::npos);
    EXPECT_EQ(drawing.find("\xE2\x80\xAE"), std::string::npos);
    fixture::expect_legible(drawing);
}

} // namespace
} // namespace plenary::chart
