#include "plenary/stakes/payment_days.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace plenary::stakes {
namespace {

using std::chrono::year_month_day;
using std::chrono::year_month_day_last;

constexpr int months_of_year = 12;

year_month_day_last end_of_month(const year_month_day& date) {
    return date.year() / date.month() / std::chrono::last;
}

bool is_last(const year_month_day& date) { return date.day() == end_of_month(date).day(); }

// So many months later or earlier, the last day where the month is shorter.
year_month_day moved(const year_month_day& date, int months) {
    year_month_day out = date + std::chrono::months(months);
    if (!out.ok())
        out = end_of_month(out);
    return out;
}

int months_apart(const year_month_day& from, const year_month_day& to) {
    return static_cast<int>(((to.year() / to.month()) - (from.year() / from.month())).count());
}

Day day_of(const year_month_day& date) { return Day(std::chrono::sys_days(date)); }

} // namespace

std::optional<int> periods_between(Day from, Day to, int per_year) {
    const year_month_day start(from.days());
    const year_month_day end(to.days());
    const int months = months_apart(start, end);
    const int step = months_of_year / per_year;
    if (months <= 0 || months % step != 0)
        return std::nullopt;
    if (moved(start, months) != end && !(is_last(start) && is_last(end)))
        return std::nullopt;
    return months / step;
}

PaymentDays payment_days(Day commitment, Day first, Day final, int per_year) {
    const int step = months_of_year / per_year;
    const year_month_day start(first.days());
    PaymentDays out;
    for (int k = 1; day_of(moved(start, -k * step)) > commitment; ++k)
        out.days.push_back(day_of(moved(start, -k * step)));
    std::reverse(out.days.begin(), out.days.end());
    out.first = static_cast<int>(out.days.size()) + 1;
    // Between the last payment before the final day and the final day lies more than half a period.
    constexpr int half = 2;
    for (int k = 0;; ++k) {
        const Day day = day_of(moved(start, k * step));
        const Day next = day_of(moved(start, (k + 1) * step));
        if (day >= final || (final.days() - day.days()) * half < next.days() - day.days())
            break;
        out.days.push_back(day);
    }
    out.days.push_back(final);
    return out;
}

double years_between(Day from, Day to) {
    constexpr double days_of_year = 365;
    return static_cast<double>((to.days() - from.days()).count()) / days_of_year;
}

} // namespace plenary::stakes
