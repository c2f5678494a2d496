#include "plenary/chart/forecast/days.hpp"

#include <gtest/gtest.h>

#include "plenary/chart/scale/picture_check.hpp"

namespace plenary::chart {
namespace {

ForecastDays days_of(int days, int apart) {
    ForecastDays out;
    out.id = "forecast-days";
    out.title = "Passing was very unlikely, then likely: Suspend a member";
    for (int i = 0; i < days; ++i) {
        ForecastOfDay& own = out.days.emplace_back();
        own.day = Day(Day::make(2017, 3, 1)->days() + std::chrono::days(i * apart));
        own.pass = 0.1 + 0.8 * i / days;
        own.chance = fmt::format("{:.1f} %", 100 * *own.pass);
        own.yes_low = 12 + i % 9;
        own.yes_middle = 18 + i % 9;
        own.yes_high = 23 + i % 9;
        own.needed = 24;
        own.news = fmt::format("{} statements", i + 2);
    }
    out.notes = {"A note."};
    out.source = "Source: invented.";
    return out;
}

TEST(ForecastDays, OfThree) {
    ForecastDays picture = days_of(3, 20);
    picture.days[1].day = Day(picture.days[0].day.days() + std::chrono::days(5));
    const std::string drawing = draw_forecast_days(picture);
    fixture::expect_golden(drawing, "forecast-days-three.svg");
    fixture::expect_legible(drawing);
    fixture::expect_apart(drawing);
}

TEST(ForecastDays, WordsStandApart) {
    for (const int days : {1, 2, 12, 30}) {
        for (const int apart : {1, 400}) {
            const std::string drawing = draw_forecast_days(days_of(days, apart));
            fixture::expect_legible(drawing);
            fixture::expect_apart(drawing);
            for (int i = 1; i <= days; ++i)
                EXPECT_NE(drawing.find(fmt::format(">{}  20", i)), std::string::npos);
        }
    }
}

// A day without a forecast has its line below and no dot.
TEST(ForecastDays, DrawsNothingWhereNothingIsKnown) {
    ForecastDays picture = days_of(3, 20);
    picture.days[1].pass.reset();
    picture.days[1].chance = "cannot be";
    const std::string drawing = draw_forecast_days(picture);
    EXPECT_EQ(fixture::tags(drawing, "circle").size(), 4U);
    EXPECT_NE(drawing.find(": cannot be"), std::string::npos);
    for (ForecastOfDay& day : picture.days)
        day.pass.reset();
    EXPECT_TRUE(fixture::tags(draw_forecast_days(picture), "circle").empty());
}

TEST(ForecastDays, HostileWords) {
    ForecastDays picture = days_of(2, 20);
    picture.title = picture.days[0].news = "<script>\xE2\x80\xAE" + std::string(300, 'W');
    const std::string drawing = draw_forecast_days(picture);
    EXPECT_EQ(drawing.find("<script"), std::string::npos);
    EXPECT_EQ(drawing.find("\xE2\x80\xAE"), std::string::npos);
    fixture::expect_legible(drawing);
}

} // namespace
} // namespace plenary::chart
