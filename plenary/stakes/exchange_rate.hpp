// What one unit of a currency is worth in another on a day, as a source says. A plain value.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plenary/calendar/day.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary::stakes {

struct ExchangeRate {
    std::string currency;
    std::string to;
    double rate = 0; // > 0: how many units of `to` one of `currency` is
    Day day;
    std::string source;
    Where where;
};

// The last rate for the currency on or before the day; null when there is none. No rate is turned
// round, and none is chained to another.
[[nodiscard]] const ExchangeRate* rate_for(const std::vector<ExchangeRate>& rates,
                                           std::string_view currency, std::string_view to, Day day);

} // namespace plenary::stakes
