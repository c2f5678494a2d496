#include "plenary/chart/timeline.hpp"

#include <gtest/gtest.h>

#include "plenary/chart/fixture.hpp"
#include "plenary/chart/png.hpp"

namespace plenary::chart {
namespace {

Day day(const char* text) { return Day::parse(text).value(); }

TimePoint point(const char* on, int yes, int no, int unknown, int needed) {
    TimePoint out;
    out.day = day(on);
    out.tally.yes = yes;
    out.tally.no = no;
    out.tally.unknown = unknown;
    out.reading.needed = {needed, needed};
    return out;
}

struct TimelineChart : testing::Test {
    Timeline line;
    TimelinePicture picture;

    TimelineChart() {
        line.points = {point("2017-03-28", 4, 1, 5, 7), point("2017-04-10", 6, 2, 2, 7),
                       point("2017-06-01", 5, 3, 1, 6)};
        line.points[0].events = {0, 1};
        line.points[1].events = {2};
        line.points[2].events = {3};
        picture.id = "timeline-m";
        picture.title = "Do it";
        picture.line = &line;
        picture.events = {"2017-03-28 statement: Press: yes: ARG, BRA",
                          "2017-03-28 statement: Press: no: VEN",
                          "2017-04-10 pressure, beside the count: Press: threat by Somebody: HTI",
                          "2017-06-01 seat: barred: CUB"};
        picture.notes = {"Pressure stands beside the count."};
        picture.source = "Source: Press.";
    }
};

TEST_F(TimelineChart, LooksAsItDid) {
    fixture::expect_golden(draw_timeline(picture), "timeline-small.svg");
}

TEST_F(TimelineChart, SaysInWordsWhatItShows) {
    const std::string drawing = draw_timeline(picture);
    EXPECT_NE(drawing.find("2017-04-10: 6 yes, 2 unknown, 2 no, needed 7"), std::string::npos);
    EXPECT_TRUE(to_png(drawing, 720));
}

TEST_F(TimelineChart, OneDayAndNothingNeededIsDrawn) {
    line.points.resize(1);
    line.points[0].unreachable = true;
    EXPECT_TRUE(to_png(draw_timeline(picture), 360));
}

TEST_F(TimelineChart, OfManyEventsTheFirstAreWrittenOut) {
    picture.events.assign(40, "2017-03-28 statement");
    EXPECT_NE(draw_timeline(picture).find("and 28 more"), std::string::npos);
}

} // namespace
} // namespace plenary::chart
