#include "plenary/chart/forecast/tally.hpp"

#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "plenary/chart/scale/picture_check.hpp"

namespace plenary::chart {
namespace {

// A bell around `middle`, from `first` to `last`.
ForecastTally bell(int first, int last, double middle, double spread) {
    ForecastTally out;
    out.id = "forecast-tally";
    out.title = "Passing is very unlikely (9.8 %): Suspend a member";
    out.first = first;
    for (int total = first; total <= last; ++total) {
        const double z = (total - middle) / spread;
        out.shares.push_back(std::exp(-z * z / 2));
    }
    const double sum = std::accumulate(out.shares.begin(), out.shares.end(), 0.0);
    for (double& share : out.shares)
        share /= sum;
    out.readings_title = "It depends on who was heard first";
    out.readings = {{"everybody alike: 67.4 %", 20, 25, 32, false},
                    {"not known: 9.8 %", 14, 19, 24, true}};
    out.notes = {"4000 draws, seed 1."};
    out.source = "Source: invented.";
    return out;
}

std::size_t filled(const std::string& drawing) {
    std::size_t out = 0;
    for (const std::string& tag : fixture::tags(drawing, "circle"))
        out += tag.find("#00558c") != std::string::npos ? 1U : 0U;
    return out;
}

TEST(ForecastTally, OfThirtyFour) {
    ForecastTally picture = bell(8, 32, 19, 3.5);
    picture.needed = 24;
    const std::string drawing = draw_forecast_tally(picture);
    fixture::expect_golden(drawing, "forecast-tally-needed.svg");
    fixture::expect_legible(drawing);
    fixture::expect_apart(drawing);
}

TEST(ForecastTally, HasNoLineWhereTheRuleHasNoNumber) {
    ForecastTally picture = bell(40, 150, 96, 20);
    picture.no_line = "how many yes are needed depends on who takes part";
    picture.readings.clear();
    const std::string drawing = draw_forecast_tally(picture);
    fixture::expect_golden(drawing, "forecast-tally-open.svg");
    fixture::expect_legible(drawing);
    fixture::expect_apart(drawing);
    EXPECT_EQ(drawing.find("needed<"), std::string::npos);
    EXPECT_EQ(filled(drawing), 0U);
}

// Dots are the middles of equal shares: as many reach a total as its chance says, to one dot.
TEST(ForecastTally, DotsAreQuantiles) {
    EXPECT_EQ(tally_quantiles(7, {1.0}).front(), 7);
    EXPECT_EQ(tally_quantiles(7, {1.0}).back(), 7);
    const auto even = tally_quantiles(0, std::vector<double>(50, 0.02));
    for (std::size_t k = 0; k < tally_dots; ++k)
        EXPECT_EQ(even[k], static_cast<int>(k));
    const auto gap = tally_quantiles(0, {0.5, 0, 0, 0.5});
    EXPECT_EQ(std::count(gap.begin(), gap.end(), 0), 25);
    EXPECT_EQ(std::count(gap.begin(), gap.end(), 3), 25);
}

// No column has totals of both sides of the line, however many share one.
TEST(ForecastTally, EveryDotStandsOnItsSideOfTheLine) {
    for (const int needed : {3, 24, 60, 97, 129, 200}) {
        for (const auto& [first, last] : {std::pair{8, 34}, {20, 190}, {0, 535}, {50, 50}}) {
            ForecastTally picture = bell(first, last, (first + last) / 2.0, 9);
            picture.needed = needed;
            picture.readings.clear();
            const std::string drawing = draw_forecast_tally(picture);
            fixture::expect_legible(drawing);
            fixture::expect_apart(drawing);
            double line = 0;
            for (const std::string& tag : fixture::tags(drawing, "line")) {
                if (tag.find("\"#000000\"") != std::string::npos)
                    line = fixture::length_of(tag, "x1");
            }
            std::size_t right = 0;
            for (const std::string& tag : fixture::tags(drawing, "circle")) {
                const bool reaches = tag.find("#00558c") != std::string::npos;
                EXPECT_EQ(reaches, fixture::length_of(tag, "cx") > line) << needed << " " << first;
                right += reaches ? 1U : 0U;
            }
            const auto dots = tally_quantiles(picture.first, picture.shares);
            EXPECT_EQ(right,
                      static_cast<std::size_t>(std::count_if(
                          dots.begin(), dots.end(), [&](int total) { return total >= needed; })));
        }
    }
}

TEST(ForecastTally, HostileWords) {
    ForecastTally picture = bell(8, 32, 19, 3.5);
    picture.needed = 24;
    picture.title = "<script>\xE2\x80\xAE" + std::string(200, 'W');
    picture.readings.front().words = picture.title;
    const std::string drawing = draw_forecast_tally(picture);
    EXPECT_EQ(drawing.find("<script"), std::string::npos);
    EXPECT_EQ(drawing.find("\xE2\x80\xAE"), std::string::npos);
    fixture::expect_legible(drawing);
}

} // namespace
} // namespace plenary::chart
