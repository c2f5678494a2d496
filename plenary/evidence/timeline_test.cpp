#include "plenary/evidence/timeline.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plenary/evidence/random_evidence.hpp"

namespace plenary {
namespace {

Timeline line_of(SmallDossier& small, const View& view = {}, const char* from = "",
                 const char* to = "") {
    return timeline(small.dossier(), small.motion(), *small.motion().rule, view, Day::parse(from),
                    Day::parse(to))
        .value();
}

std::vector<std::string> said(const Timeline& line) {
    std::vector<std::string> out;
    for (const Event& one : line.events) {
        std::string text =
            to_string(one.day) + " " + std::string(to_string(one.kind)) + " " + one.what;
        for (const std::string& who : one.who)
            text += " " + who;
        out.push_back(std::move(text));
    }
    return out;
}

using Said = std::vector<std::string>;

TEST(Timeline, HasAPointForEachDayOnWhichSomethingChanges) {
    SmallDossier small;
    small.add("a", "A", Stance::yes);
    small.add("b", "B", Stance::yes);
    Statement& late = small.add("c", "C", Stance::no);
    late.known = test_day("2017-04-01");
    late.withdrawn = test_day("2017-05-01");
    const Timeline line = line_of(small);
    EXPECT_EQ(said(line), (Said{"2017-03-01 statement yes A B", "2017-04-01 statement no C",
                                "2017-05-01 withdrawn no C"}));
    ASSERT_EQ(line.points.size(), 3U);
    EXPECT_EQ(line.points[0].tally.yes, 2);
    EXPECT_EQ(line.points[1].tally.no, 1);
    EXPECT_EQ(line.points[2].tally.no, 0);
    EXPECT_EQ(line.points[2].events, std::vector<std::size_t>{2});
}

TEST(Timeline, PressureIsBesideTheCount) {
    SmallDossier small;
    small.add("a", "A", Stance::yes);
    Pressure pressure;
    pressure.id = "p";
    pressure.who = "Somebody";
    pressure.on = "B";
    pressure.kind = "threat";
    pressure.what = "said so";
    pressure.acted = pressure.known = test_day("2017-03-05");
    pressure.source = "press";
    small.dossier().pressure.push_back(pressure);
    const Timeline line = line_of(small);
    ASSERT_EQ(line.points.size(), 2U);
    EXPECT_EQ(line.points[1].tally.yes, line.points[0].tally.yes);
    EXPECT_EQ(line.events[1].kind, EventKind::pressure);
}

TEST(Timeline, HindsightPutsEveryActOnItsOwnDay) {
    SmallDossier small;
    small.add("a", "A", Stance::yes).known = test_day("2018-01-01");
    View hindsight;
    hindsight.known_by = test_day("2018-01-01");
    EXPECT_EQ(said(line_of(small, hindsight)), Said{"2017-03-01 statement yes A"});
    hindsight.known_by = test_day("2017-12-31");
    EXPECT_TRUE(line_of(small, hindsight).points.empty());
}

TEST(Timeline, AnInferenceComesWithItsLastGround) {
    SmallDossier small;
    small.dossier().motions.push_back(small.motion());
    small.dossier().motions.back().id = "other";
    Statement& ground = small.add("ground", "A", Stance::yes);
    ground.motion = "other";
    ground.known = test_day("2017-04-01");
    small.add("s", "A", Stance::yes, Act::inference).rests_on = {"ground"};
    EXPECT_EQ(said(line_of(small)), Said{"2017-04-01 statement yes A"});
}

TEST(Timeline, ASeatThatChangesIsAnEventOfAMotionWithoutADay) {
    SmallDossier small;
    small.add("a", "A", Stance::yes);
    SeatSpell barred;
    barred.code = "B";
    barred.spell = {test_day("2017-03-10"), std::nullopt};
    barred.state = SeatState::barred;
    small.dossier().body.seats.push_back(barred);
    EXPECT_EQ(said(line_of(small, {}, "2017-03-01", "2017-03-31")),
              (Said{"2017-03-01 statement yes A", "2017-03-10 seat barred B"}));
    small.motion().day = test_day("2017-03-30");
    EXPECT_EQ(line_of(small, {}, "2017-03-01", "2017-03-31").events.size(), 1U);
}

// ---- properties

void fill_with_days(SmallDossier& small) {
    fill(small);
    std::vector<std::string> earlier;
    for (Statement& one : small.dossier().statements) {
        if (*rc::gen::inRange(0, 3) == 0)
            one.withdrawn = Day(one.known.days() + std::chrono::days(*rc::gen::inRange(0, 3)));
        if (one.act == Act::inference && !earlier.empty())
            one.rests_on = {*rc::gen::elementOf(earlier)};
        earlier.push_back(one.id);
    }
}

// Every day is a point or is as the point before it says.
RC_GTEST_PROP(Timeline, SaysWhatTheCountSaysOfEveryDay, ()) {
    SmallDossier small(any_rule().c_str());
    fill_with_days(small);
    View view;
    if (*rc::gen::arbitrary<bool>())
        view.known_by =
            Day(test_day("2017-03-01").days() + std::chrono::days(*rc::gen::inRange(0, 6)));
    const Day first = test_day("2017-02-28");
    const Timeline line = timeline(small.dossier(), small.motion(), *small.motion().rule, view,
                                   first, test_day("2017-03-12"))
                              .value();
    std::size_t at = 0;
    for (int i = 0; i < 13; ++i) {
        const Day day(first.days() + std::chrono::days(i));
        while (at + 1 < line.points.size() && line.points[at + 1].day <= day)
            ++at;
        View on = view;
        on.as_of = day;
        const Count count = small.count(on);
        const TimePoint& point = line.points[at];
        for (const Place place : all_places)
            RC_ASSERT(point.tally.of(place) == count.tally.of(place));
        RC_ASSERT(point.reading.shortfall == count.reading.shortfall);
        RC_ASSERT(point.outcome == count.outcome);
    }
}

} // namespace
} // namespace plenary
