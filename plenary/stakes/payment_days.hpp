// Days of payment: the grid of periods from a day of commitment, and payments that stand off it.
//
// A day is on the grid when it is a whole number of periods after the commitment: the same day of
// the month (the last one where the month is shorter), or the last day of a month after the last
// day of a month. On the grid every period is as long as the next (30/360 in effect).
#pragma once

#include <optional>
#include <vector>

#include "plenary/calendar/day.hpp"

namespace plenary::stakes {

// The number of periods from `from` to `to`; nothing when `to` is off the grid or not after `from`.
// per_year: 1, 2, 4 or 12.
[[nodiscard]] std::optional<int> periods_between(Day from, Day to, int per_year);

struct PaymentDays {
    std::vector<Day> days; // ascending, the last one is the final day
    int first = 1;         // which of them, from 1, has the first principal
};

// Payments every period back from the first principal as long as they stay after the commitment,
// and on from it; the payment nearest the final day is made on the final day. commitment < first <=
// final.
[[nodiscard]] PaymentDays payment_days(Day commitment, Day first, Day final, int per_year);

// The years from one day to another, Act/365F.
[[nodiscard]] double years_between(Day from, Day to);

} // namespace plenary::stakes
