#include "plenary/chart/stakes/exposure.hpp"

#include <gtest/gtest.h>

#include "plenary/chart/fixture.hpp"
#include "plenary/chart/png.hpp"

namespace plenary::chart {
namespace {

// Shares over four decades, three levels of pivots, three levers, one member without a figure.
ExposurePicture small() {
    ExposurePicture out;
    out.id = "exposure-open-harbour";
    out.title = "How exposed against how decisive: open the harbour";
    out.points = {{"ALA", "Aland", 0.0298, 0.0213, "aid"},
                  {"BOR", "Borduria", 0.00094, 0.0213, "aid"},
                  {"COS", "Costaguana", 0.0000136, 0.0074, "aid"},
                  {"DRA", "Drakmar", 0.0000138, 0.0074, "aid"},
                  {"ALA", "Aland", 0.135, 0.0213, "loan"},
                  {"ERE", "Erewhon", 0.0007, 0.0305, "troops"},
                  {"FRE", "Freedonia", std::nullopt, 0.0305, "aid"},
                  {"GRA", "Grand Fenwick", 0.0, 0.0305, "aid"}};
    out.notes = {"Pivots under an illustration."};
    out.source = "Source: gazette.";
    return out;
}

// Thirty-five members with three pivots between them.
ExposurePicture crowd() {
    ExposurePicture out = small();
    out.points.clear();
    for (int i = 0; i < 35; ++i) {
        out.points.push_back({fmt::format("M{:02}", i), fmt::format("Member {}", i),
                              0.00001 * (1 + i * 7919 % 97), i % 3 * 0.01, "aid"});
    }
    return out;
}

TEST(ExposureChart, LooksAsItDid) {
    fixture::expect_golden(draw_exposure(small()), "exposure-small.svg");
    fixture::expect_golden(draw_exposure(crowd()), "exposure-crowd.svg");
}

TEST(ExposureChart, ListsThoseWithoutAFigureAndDrawsNoPointForThem) {
    const std::string drawing = draw_exposure(small());
    EXPECT_NE(drawing.find(">No share in the dossier (which is not zero): FRE.</text>"),
              std::string::npos);
    EXPECT_NE(drawing.find(">A figure of zero, which has no place on this scale: GRA.</text>"),
              std::string::npos);
    EXPECT_EQ(drawing.find(">FRE</text>"), std::string::npos);
    EXPECT_EQ(fixture::occurrences(drawing, ">ALA</text>"), 2U);
    // Words for who cannot see it.
    const std::string words = drawing.substr(0, drawing.find("</desc>"));
    EXPECT_NE(words.find("Aland (ALA), aid: 2.98 %, pivot 0.0213"), std::string::npos);
    EXPECT_NE(words.find("Freedonia (FRE), aid: no figure, pivot 0.0305"), std::string::npos);
}

TEST(ExposureChart, JoinsTheFiguresOfOneThingByALine) {
    ExposurePicture picture = small();
    const std::size_t before = fixture::occurrences(draw_exposure(picture), "<line ");
    picture.points[0].share_high = 0.2;
    const std::string drawing = draw_exposure(picture);
    EXPECT_EQ(fixture::occurrences(drawing, "<line "), before + 1);
    EXPECT_NE(drawing.find("Aland (ALA), aid: 2.98 % to 20 %, pivot 0.0213"), std::string::npos);
}

TEST(ExposureChart, IsLogarithmicOnlyOverADecade) {
    ExposurePicture near = small();
    near.points = {{"ALA", "Aland", 0.02, 0.1, "aid"}, {"BOR", "Borduria", 0.01, 0.2, "aid"}};
    EXPECT_EQ(draw_exposure(near).find("ten times"), std::string::npos);
    near.points[1].share = 0.002;
    EXPECT_NE(draw_exposure(near).find("ten times"), std::string::npos);
}

TEST(ExposureChart, NoLabelLiesOverAnother) {
    const std::string drawing = draw_exposure(crowd());

    struct Label {
        double left, right, baseline;
    };

    std::vector<Label> labels;
    for (auto at = drawing.find("<text "); at != std::string::npos;
         at = drawing.find("<text ", at + 1)) {
        const auto inner = drawing.find('>', at);
        const std::string words =
            drawing.substr(inner + 1, drawing.find("</text>", at) - inner - 1);
        if (words.size() != 3 || words[0] != 'M')
            continue;
        const std::string tag = drawing.substr(at, inner - at);
        const double left = fixture::length_of(tag, "x");
        labels.push_back({left, left + text_width(words, 9), fixture::length_of(tag, "y")});
    }
    ASSERT_EQ(labels.size(), 35U);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const bool apart = labels[i].right <= labels[j].left + 0.02 ||
                               labels[j].right <= labels[i].left + 0.02 ||
                               std::abs(labels[i].baseline - labels[j].baseline) >= 8.98;
            EXPECT_TRUE(apart) << i << " " << j;
        }
    }
}

TEST(ExposureChart, BearsEverything) {
    std::vector<ExposurePicture> pictures{small(), crowd()};
    pictures.push_back(small());
    pictures.back().points.clear();
    for (const double pivot : {-1.0, 0.0, 1.0}) {
        pictures.push_back(small());
        pictures.back().points = {{"ALA", "Aland", 0.0, pivot, "<b>&"}};
        pictures.back().title = std::string(300, 'W');
        pictures.push_back(pictures.back());
        pictures.back().points[0].share = 1e9;
        pictures.back().points[0].code = std::string(200, 'W');
    }
    for (const ExposurePicture& picture : pictures) {
        const std::string drawing = draw_exposure(picture);
        const auto png = to_png(drawing, 360);
        EXPECT_TRUE(png) << png.error().message;
        fixture::expect_legible(drawing);
        EXPECT_EQ(drawing, draw_exposure(picture));
    }
}

} // namespace
} // namespace plenary::chart
