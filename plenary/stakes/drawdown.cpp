#include "plenary/stakes/drawdown.hpp"

#include <algorithm>
#include <chrono>

namespace plenary::stakes {
namespace {

double days_between(Day from, Day to) {
    return static_cast<double>((to.days() - from.days()).count());
}

// The index of the knot that holds on a day; none before the first.
std::optional<std::size_t> knot_on(const Course& course, Day day) {
    const auto after =
        std::upper_bound(course.knots.begin(), course.knots.end(), day,
                         [](Day wanted, const Knot& knot) { return wanted < knot.from; });
    if (after == course.knots.begin())
        return std::nullopt;
    return static_cast<std::size_t>(after - course.knots.begin()) - 1;
}

// The headcount that the run of knot i has on a day, its end included.
double along(const Course& course, std::size_t i, Day day) {
    const Knot& knot = course.knots[i];
    if (knot.path == Path::step || i + 1 == course.knots.size())
        return knot.headcount;
    const Knot& next = course.knots[i + 1];
    return knot.headcount + (next.headcount - knot.headcount) * days_between(knot.from, day) /
                                days_between(knot.from, next.from);
}

struct Month {
    Day next;        // the first day of the next one
    double days = 0; // how many it has
};

Month month_of(Day day) {
    const std::chrono::year_month_day date{day.days()};
    const std::chrono::year_month month = date.year() / date.month();
    const std::chrono::sys_days first{month / 1};
    const std::chrono::sys_days next{(month + std::chrono::months{1}) / 1};
    return {Day(next), static_cast<double>((next - first).count())};
}

const ReimbursementRate* rate_on(const std::vector<ReimbursementRate>& rates, Day day) {
    const ReimbursementRate* out = nullptr;
    for (const ReimbursementRate& rate : rates) {
        if (rate.from <= day)
            out = &rate;
    }
    return out;
}

Day next_rate_after(const std::vector<ReimbursementRate>& rates, Day day, Day last) {
    for (const ReimbursementRate& rate : rates) {
        if (rate.from > day)
            return std::min(rate.from, last);
    }
    return last;
}

} // namespace

std::vector<Course> courses_of(const std::vector<Contingent>& rows) {
    std::vector<Course> out;
    for (const Contingent& row : rows) {
        auto course = std::find_if(out.begin(), out.end(), [&](const Course& one) {
            return one.contributor == row.contributor;
        });
        if (course == out.end()) {
            out.push_back({row.contributor, row.name, {}, true, {}});
            course = out.end() - 1;
        }
        course->reimbursed = course->reimbursed && row.reimbursed;
        course->knots.push_back({row.from, static_cast<double>(row.headcount), row.path});
        if (std::find(course->sources.begin(), course->sources.end(), row.source) ==
            course->sources.end()) {
            course->sources.push_back(row.source);
        }
    }
    for (Course& course : out) {
        std::sort(course.knots.begin(), course.knots.end(),
                  [](const Knot& a, const Knot& b) { return a.from < b.from; });
    }
    return out;
}

Course staying(const Course& course, Day from) {
    Course out = course;
    out.knots = {{from, headcount_on(course, from), Path::step}};
    return out;
}

double headcount_on(const Course& course, Day day) {
    const auto at = knot_on(course, day);
    return at ? along(course, *at, day) : 0;
}

double headcount_on(const std::vector<Course>& courses, Day day) {
    double out = 0;
    for (const Course& course : courses)
        out += headcount_on(course, day);
    return out;
}

double headcount_before(const Course& course, Day day) {
    const auto at = knot_on(course, Day(day.days() - std::chrono::days{1}));
    return at ? along(course, *at, day) : 0;
}

double person_days(const Course& course, Days days) {
    double out = 0;
    for (std::size_t i = 0; i < course.knots.size(); ++i) {
        const Day start = std::max(course.knots[i].from, days.from);
        const Day end = i + 1 < course.knots.size() ? std::min(course.knots[i + 1].from, days.until)
                                                    : days.until;
        if (start < end) {
            out += (along(course, i, start) + along(course, i, end)) / 2 * days_between(start, end);
        }
    }
    return out;
}

std::optional<double> reimbursement(const Course& course, Days days,
                                    const std::vector<ReimbursementRate>& rates) {
    if (!course.reimbursed)
        return std::nullopt;
    double out = 0;
    for (Day start = days.from; start < days.until;) {
        const Month month = month_of(start);
        const Day end = next_rate_after(rates, start, std::min(month.next, days.until));
        const double present = person_days(course, {start, end});
        const ReimbursementRate* rate = rate_on(rates, start);
        if (rate != nullptr) {
            out += present * rate->usd_per_person_month / month.days;
        } else if (present > 0) {
            return std::nullopt;
        }
        start = end;
    }
    return out;
}

std::optional<Day> floor_crossed(const std::vector<Course>& courses, Days days, double floor) {
    if (headcount_on(courses, days.from) < floor) {
        // Never so many on the first day; they may still come.
        const auto turns = turning_days(courses, days);
        const auto reached = std::find_if(turns.begin(), turns.end(), [&](Day day) {
            return headcount_on(courses, day) >= floor;
        });
        return reached == turns.end() ? std::nullopt
                                      : floor_crossed(courses, {*reached, days.until}, floor);
    }
    const std::vector<Day> turns = turning_days(courses, days);
    for (std::size_t i = 1; i < turns.size(); ++i) {
        // Between two turns the headcount runs straight: bisect to the first day below.
        Day above = turns[i - 1];
        Day below(turns[i].days() - std::chrono::days{1});
        if (headcount_on(courses, below) < floor) {
            while (below.days() - above.days() > std::chrono::days{1}) {
                const Day middle(above.days() + (below.days() - above.days()) / 2);
                (headcount_on(courses, middle) < floor ? below : above) = middle;
            }
            return below;
        }
        if (headcount_on(courses, turns[i]) < floor)
            return turns[i];
    }
    return std::nullopt;
}

std::vector<Day> turning_days(const std::vector<Course>& courses, Days days) {
    std::vector<Day> out{days.from, days.until};
    for (const Course& course : courses) {
        for (const Knot& knot : course.knots) {
            if (knot.from > days.from && knot.from < days.until)
                out.push_back(knot.from);
        }
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

} // namespace plenary::stakes
