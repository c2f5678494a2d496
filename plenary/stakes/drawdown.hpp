// How many persons a mission has, day by day, and what its contributors are paid back for them.
//
// A course is the headcount of one contributor: knots by day, each holding from its day on (step)
// or running straight to the next knot (linear). A span of days begins with its first day and ends
// before its last one: who leaves on a day is not counted on that day.
//
// Person-days are the integral of the headcount over the span: sums of headcount x days for a step,
// trapezoids for a straight run. Reimbursement is person-days x monthly rate / days in the month,
// month by month, under the rate in force on each day (United Nations: one rate per person and
// month for contingents). No rounding inside; cents are for printing.
//
// Plain values, safe from any thread. Cost: O(knots + months of the span) per course.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plenary/calendar/day.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary::stakes {

enum class Path { step, linear };

// One row: the headcount of a contributor from a day on.
struct Contingent {
    std::string mission;
    std::string contributor; // a member's code or another one; "*" is the whole force
    std::string name;
    std::string component; // "military"
    std::string plan;      // empty: the record; else the name of a plan
    Day from;
    int headcount = 0; // >= 0
    Path path = Path::step;
    bool reimbursed = true;   // at the rates for contingents and formed units
    std::optional<Day> known; // none: out of view as of any day
    std::string source;
    std::string note;
    Where where;
};

struct ReimbursementRate {
    Day from;
    double usd_per_person_month = 0; // > 0
    std::string source;
    Where where;
};

struct Knot {
    Day from;
    double headcount = 0;
    Path path = Path::step;
};

struct Course {
    std::string contributor;
    std::string name;
    std::vector<Knot> knots;          // by day, no two on one day
    bool reimbursed = true;           // false: some row says that it is not
    std::vector<std::string> sources; // of its rows, each once, in their order
};

// [from, until): until is not counted. Asks for from <= until.
struct Days {
    Day from;
    Day until;
};

// The rows as courses, in the order in which contributors first appear. Rows of one contributor
// stand in any order and are not of one day.
[[nodiscard]] std::vector<Course> courses_of(const std::vector<Contingent>& rows);

// The same headcount as on the first day, to the end.
[[nodiscard]] Course staying(const Course& course, Day from);

// The headcount on a day; zero before the first knot, the last knot's afterwards.
[[nodiscard]] double headcount_on(const Course& course, Day day);
[[nodiscard]] double headcount_on(const std::vector<Course>& courses, Day day);

[[nodiscard]] double person_days(const Course& course, Days days);

// In US dollars; none when the course is not reimbursed, or somebody is there on a day before the
// first rate. Rates by day.
[[nodiscard]] std::optional<double> reimbursement(const Course& course, Days days,
                                                  const std::vector<ReimbursementRate>& rates);

// The first day of the span, or its end, on which fewer than `floor` are there after at least so
// many were. None: never, or never so many.
[[nodiscard]] std::optional<Day> floor_crossed(const std::vector<Course>& courses, Days days,
                                               double floor);

// The days on which the headcount of any course bends or jumps within the span, with both its ends,
// each once, by day.
[[nodiscard]] std::vector<Day> turning_days(const std::vector<Course>& courses, Days days);

// The headcount just before a day: what a jump on that day comes from.
[[nodiscard]] double headcount_before(const Course& course, Day day);

} // namespace plenary::stakes
