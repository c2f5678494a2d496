#include "plenary/stakes/drawdown.hpp"

#include <chrono>
#include <cmath>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace plenary::stakes {
namespace {

Day day(const char* text) { return Day::parse(text).value(); }

Contingent row(std::string contributor, const char* from, int headcount, Path path = Path::step) {
    Contingent out;
    out.contributor = std::move(contributor);
    out.from = day(from);
    out.headcount = headcount;
    out.path = path;
    out.source = "gazette";
    return out;
}

// Per person and month, United Nations contingents: 1,365 from 2016-07-01, 1,410 from 2017-07-01.
std::vector<ReimbursementRate> rates() {
    return {{day("2016-07-01"), 1365, "gazette", {}}, {day("2017-07-01"), 1410, "gazette", {}}};
}

const Days mandate{day("2017-04-15"), day("2017-10-15")};

double cents(double amount) { return std::round(amount * 100) / 100; }

// The force of 2,370 of March 2017 over the 183 days of its last mandate.
TEST(Drawdown, StayingToTheEnd) {
    const Course all = courses_of({row("*", "2017-04-15", 2370), row("*", "2017-10-15", 0)})[0];
    EXPECT_EQ(person_days(all, mandate), 433710);
    EXPECT_EQ(cents(reimbursement(all, mandate, rates()).value()), 19729714.84);
    const Course chile = courses_of({row("CHL", "2017-03-16", 392)})[0];
    EXPECT_EQ(person_days(chile, mandate), 71736);
    EXPECT_EQ(cents(reimbursement(chile, mandate, rates()).value()), 3263311.48);
}

TEST(Drawdown, InAStraightLineToZero) {
    const Course all =
        courses_of({row("*", "2017-04-15", 2370, Path::linear), row("*", "2017-10-15", 0)})[0];
    EXPECT_EQ(person_days(all, mandate), 216855);
}

TEST(Drawdown, InFiveTranches) {
    const Course all = courses_of({row("*", "2017-10-15", 0), row("*", "2017-04-15", 2370),
                                   row("*", "2017-05-22", 1896), row("*", "2017-08-03", 948),
                                   row("*", "2017-06-27", 1422), row("*", "2017-09-08", 474)})[0];
    EXPECT_EQ(person_days(all, mandate), 260226);
    EXPECT_EQ(headcount_on(all, day("2017-05-21")), 2370);
    EXPECT_EQ(headcount_on(all, day("2017-05-22")), 1896);
    EXPECT_EQ(headcount_before(all, day("2017-05-22")), 2370);
    EXPECT_EQ(headcount_on(all, day("2017-04-14")), 0);
    EXPECT_EQ(headcount_before(all, day("2017-04-15")), 0);
}

TEST(Drawdown, IsTheSameWhicheverWayTheSpanIsCut) {
    const Course all = courses_of({row("*", "2017-04-15", 2370, Path::linear),
                                   row("*", "2017-06-10", 500), row("*", "2017-08-03", 948)})[0];
    const Days first{mandate.from, day("2017-05-09")};
    const Days second{day("2017-05-09"), mandate.until};
    EXPECT_NEAR(person_days(all, mandate), person_days(all, first) + person_days(all, second),
                1e-9);
    EXPECT_NEAR(reimbursement(all, mandate, rates()).value(),
                reimbursement(all, first, rates()).value() +
                    reimbursement(all, second, rates()).value(),
                1e-6);
}

TEST(Drawdown, KnowsNoRateBeforeTheFirst) {
    const Course early = courses_of({row("*", "2016-06-30", 10)})[0];
    EXPECT_FALSE(reimbursement(early, {day("2016-06-30"), day("2016-07-02")}, rates()));
    EXPECT_TRUE(reimbursement(early, {day("2016-07-01"), day("2016-07-02")}, rates()));
    // Nobody there, nothing to pay.
    EXPECT_EQ(reimbursement(early, {day("2016-06-01"), day("2016-06-02")}, rates()), 0);
}

TEST(Drawdown, PaysNothingForThoseWhoAreNotReimbursed) {
    Contingent arrives = row("IPO", "2017-04-15", 295);
    arrives.reimbursed = false;
    const Course officers = courses_of({arrives, row("IPO", "2017-10-15", 0)})[0];
    EXPECT_FALSE(reimbursement(officers, mandate, rates()));
}

TEST(Drawdown, CrossesAFloorOnTheFirstDayWithFewer) {
    const std::vector<Course> steps =
        courses_of({row("BRA", "2017-04-15", 981), row("CHL", "2017-04-15", 392),
                    row("CHL", "2017-06-30", 0), row("BRA", "2017-10-15", 0)});
    EXPECT_EQ(floor_crossed(steps, mandate, 1373), day("2017-06-30"));
    EXPECT_EQ(floor_crossed(steps, mandate, 981), day("2017-10-15"));
    EXPECT_EQ(floor_crossed(steps, {mandate.from, day("2017-10-14")}, 981), std::nullopt);
    EXPECT_EQ(floor_crossed(steps, mandate, 1374), std::nullopt); // never so many
    EXPECT_EQ(floor_crossed(steps, {day("2017-04-01"), mandate.until}, 1373), day("2017-06-30"));
}

TEST(Drawdown, CrossesAFloorInAStraightRun) {
    // 100 on the first day, one fewer each day.
    const std::vector<Course> line =
        courses_of({row("*", "2017-01-01", 100, Path::linear), row("*", "2017-04-11", 0)});
    EXPECT_EQ(headcount_on(line, day("2017-01-11")), 90);
    EXPECT_EQ(floor_crossed(line, {day("2017-01-01"), day("2017-04-11")}, 90), day("2017-01-12"));
    EXPECT_EQ(floor_crossed(line, {day("2017-01-01"), day("2017-04-11")}, 100), day("2017-01-02"));
    EXPECT_EQ(floor_crossed(line, {day("2017-01-01"), day("2017-04-11")}, 1), day("2017-04-11"));
}

TEST(Drawdown, Staying) {
    const Course leaving =
        courses_of({row("CHL", "2017-03-16", 392), row("CHL", "2017-05-01", 0)})[0];
    EXPECT_EQ(person_days(staying(leaving, mandate.from), mandate), 71736);
}

// A plain sum over the days, each with the mean of its two ends.
RC_GTEST_PROP(DrawdownProperties, PersonDaysAreTheSumOverTheDays, ()) {
    std::vector<Contingent> rows;
    const int knots = *rc::gen::inRange(1, 6);
    int at = 0;
    for (int i = 0; i < knots; ++i) {
        Contingent one = row("*", "2017-01-20", *rc::gen::inRange(0, 500),
                             *rc::gen::element(Path::step, Path::linear));
        one.from = Day(one.from.days() + std::chrono::days{at});
        at += *rc::gen::inRange(1, 60);
        rows.push_back(one);
    }
    const Course course = courses_of(rows)[0];
    const Days span{day("2017-01-01"), day("2017-09-01")};
    double sum = 0;
    double paid = 0;
    for (Day d = span.from; d < span.until;) {
        const Day next(d.days() + std::chrono::days{1});
        const double present = (headcount_on(course, d) + headcount_before(course, next)) / 2;
        const auto month = std::chrono::year_month_day{d.days()};
        const auto last = std::chrono::year_month_day{
            std::chrono::sys_days{month.year() / month.month() / std::chrono::last}};
        sum += present;
        paid += present * (d < day("2017-07-01") ? 1365.0 : 1410.0) /
                static_cast<double>(static_cast<unsigned>(last.day()));
        d = next;
    }
    RC_ASSERT(std::abs(person_days(course, span) - sum) < 1e-7);
    RC_ASSERT(std::abs(reimbursement(course, span, rates()).value() - paid) < 1e-5);
}

} // namespace
} // namespace plenary::stakes
