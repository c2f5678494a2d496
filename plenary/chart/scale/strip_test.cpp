#include "plenary/chart/scale/strip.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "plenary/chart/scale/picture_check.hpp"

namespace plenary::chart {
namespace {

ScaleStrip strip_of(std::size_t members, const std::string& name = "M") {
    ScaleStrip out;
    out.id = "scale-strip";
    out.title = fmt::format("Positions of {} members", members);
    out.key = "A mark is a position, its line the 90 % interval.";
    out.groups = {{"North", members / 2, 0}, {"South", members - members / 2, 1}};
    for (std::size_t i = 0; i < members; ++i) {
        const double z = -1.5 + 3.5 * static_cast<double>(i) / static_cast<double>(members);
        const double half = 0.1 + 0.2 * std::abs(std::sin(static_cast<double>(i)));
        out.rows.push_back({fmt::format("{}{}", name, i + 1),
                            fmt::format("{}{}: {:.2f}", name, i + 1, z), i % 2, z, z - half,
                            z + half, i == 2});
    }
    out.notes = {"A note."};
    out.source = "Source: invented.";
    return out;
}

TEST(ScaleStrip, OfSix) {
    const std::string drawing = draw_scale_strip(strip_of(6));
    fixture::expect_golden(drawing, "scale-strip-six.svg");
    fixture::expect_legible(drawing);
    fixture::expect_apart(drawing);
}

// Everybody has a label, as long as letters have room.
TEST(ScaleStrip, LabelsThatStandApart) {
    for (const std::size_t members : {1U, 45U, 46U, 100U, 193U, 240U}) {
        const std::string drawing = draw_scale_strip(strip_of(members));
        fixture::expect_apart(drawing);
        fixture::expect_legible(drawing);
        EXPECT_EQ(drawing.find("have no label"), std::string::npos) << members;
        EXPECT_NE(drawing.find(fmt::format(">M{}<", members)), std::string::npos);
    }
}

TEST(ScaleStrip, SaysHowManyHaveNoLabel) {
    for (const std::size_t members : {300U, 700U, 2000U}) {
        const std::string drawing = draw_scale_strip(strip_of(members));
        fixture::expect_apart(drawing);
        std::size_t labels = 0;
        for (const fixture::DrawnWords& each : fixture::drawn_words(drawing))
            labels += each.words.starts_with("M") ? 1U : 0U;
        EXPECT_NE(
            drawing.find(fmt::format("{} of {} rows have no label", members - labels, members)),
            std::string::npos);
        EXPECT_NE(drawing.find(">M3<"), std::string::npos) << "the one that was asked for";
    }
}

// The length of a line is that of its interval, in both columns alike.
TEST(ScaleStrip, HasOneUnit) {
    ScaleStrip picture = strip_of(193);
    for (StripRow& row : picture.rows) {
        row.low = row.value - 0.25;
        row.high = row.value + 0.25;
    }
    std::vector<double> lengths;
    for (const std::string& tag : fixture::tags(draw_scale_strip(picture), "line")) {
        if (fixture::length_of(tag, "y1") == fixture::length_of(tag, "y2"))
            lengths.push_back(fixture::length_of(tag, "x2") - fixture::length_of(tag, "x1"));
    }
    ASSERT_EQ(lengths.size(), 193U);
    for (const double length : lengths)
        EXPECT_NEAR(length, lengths.front(), 0.021);
    EXPECT_GT(lengths.front(), 4);
}

TEST(ScaleStrip, HostileNamesAndOnePlace) {
    ScaleStrip picture = strip_of(3, "<script>\xE2\x80\xAE" + std::string(80, 'W'));
    for (StripRow& row : picture.rows)
        row.value = row.low = row.high = 7;
    const std::string drawing = draw_scale_strip(picture);
    EXPECT_EQ(drawing.find("<script"), std::string::npos);
    EXPECT_EQ(drawing.find("\xE2\x80\xAE"), std::string::npos);
    fixture::expect_legible(drawing);
}

} // namespace
} // namespace plenary::chart
