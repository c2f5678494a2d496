#include "plenary/chart/forecast/strip.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "plenary/chart/scale/picture_check.hpp"

namespace plenary::chart {
namespace {

// Chances of yes fall evenly from 0.97 to 0.03: they add up to half of the members.
ForecastStrip strip_of(std::size_t members, const std::string& name = "M") {
    ForecastStrip out;
    out.id = "forecast-strip";
    out.title = "Who votes how: Suspend a member";
    for (std::size_t m = 0; m < members; ++m) {
        ForecastMember& own = out.members.emplace_back();
        own.label = fmt::format("{}{}", name, m + 1);
        own.yes = members == 1
                      ? 0.5
                      : 0.97 - 0.94 * static_cast<double>(m) / static_cast<double>(members - 1);
        own.absent = m % 4 == 0 ? 0 : 0.02;
        own.abstain = (1 - own.yes - own.absent) / 4;
        own.no = 1 - own.yes - own.absent - own.abstain;
        own.said = fmt::format("{}: yes {:.2f}", own.label, own.yes);
        own.known = m % 3 == 0;
        if (m % 2 == 0)
            own.now = m % 4 == 0 ? Place::yes : Place::no;
    }
    out.notes = {"A note."};
    out.source = "Source: invented.";
    return out;
}

TEST(ForecastStrip, OfTwelve) {
    ForecastStrip picture = strip_of(12);
    picture.needed = 5;
    const std::string drawing = draw_forecast_strip(picture);
    fixture::expect_golden(drawing, "forecast-strip-twelve.svg");
    fixture::expect_legible(drawing);
    fixture::expect_apart(drawing);
    EXPECT_NE(drawing.find("5 needed: the chances of yes add up to it here"), std::string::npos);
}

TEST(ForecastStrip, OfAHundredAndNinetyThree) {
    ForecastStrip picture = strip_of(193);
    picture.no_line = "how many are needed depends on who takes part";
    const std::string drawing = draw_forecast_strip(picture);
    fixture::expect_golden(drawing, "forecast-strip-many.svg");
    EXPECT_NE(drawing.find("No line: how many"), std::string::npos);
}

TEST(ForecastStrip, EveryLabelStandsApart) {
    for (const std::size_t members : {1U, 2U, 34U, 60U, 61U, 193U, 201U, 361U, 535U}) {
        ForecastStrip picture = strip_of(members);
        picture.needed = static_cast<int>(members / 3) + 1;
        const std::string drawing = draw_forecast_strip(picture);
        fixture::expect_legible(drawing);
        fixture::expect_apart(drawing);
        EXPECT_NE(drawing.find(fmt::format(">M{}<", members)), std::string::npos) << members;
    }
}

// The line stands below the first row with which the sum is enough.
TEST(ForecastStrip, TheLineStandsWhereTheSumIsEnough) {
    ForecastStrip picture = strip_of(4);
    for (ForecastMember& own : picture.members)
        own = {own.label, own.said, 0.5, 0, 0.5, 0, std::nullopt, false};
    picture.needed = 1;
    const std::string drawing = draw_forecast_strip(picture);
    const auto line = drawing.find(">1 needed");
    EXPECT_LT(drawing.find(">M2<"), line);
    EXPECT_GT(drawing.find(">M3<"), line);
}

TEST(ForecastStrip, SaysThatTheSumIsNeverEnough) {
    ForecastStrip picture = strip_of(12);
    picture.needed = 8;
    const std::string drawing = draw_forecast_strip(picture);
    EXPECT_NE(drawing.find("8 needed: all chances of yes add up to 6.0"), std::string::npos);
    EXPECT_EQ(drawing.find("add up to it here"), std::string::npos);
}

TEST(ForecastStrip, HostileNames) {
    ForecastStrip picture = strip_of(7, "<script>\xE2\x80\xAE" + std::string(80, 'W'));
    picture.needed = 3;
    const std::string drawing = draw_forecast_strip(picture);
    EXPECT_EQ(drawing.find("<script"), std::string::npos);
    EXPECT_EQ(drawing.find("\xE2\x80\xAE"), std::string::npos);
    fixture::expect_legible(drawing);
}

} // namespace
} // namespace plenary::chart
