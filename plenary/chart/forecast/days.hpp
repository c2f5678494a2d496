// A forecast on several days: the chance to pass on each, below it the yes total with its 90 %
// range and the votes needed, and what was new on each day. Days stand evenly apart, whatever lies
// between them; nothing is drawn between two. 360 units wide.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plenary/calendar/day.hpp"

namespace plenary::chart {

struct ForecastOfDay {
    Day day;
    std::string chance;         // in words, in the list below
    std::optional<double> pass; // 0 to 1; none: there is no forecast on this day
    int yes_low = 0;            // of the total; not looked at without a chance
    int yes_middle = 0;
    int yes_high = 0;
    std::optional<int> needed; // none: the rule has no fixed number
    std::string news;          // what was new since the day before
};

struct ForecastDays {
    std::string id; // begins the ids of the drawing
    std::string title;
    std::vector<ForecastOfDay> days; // by day, none twice; at least one
    std::vector<std::string> notes;
    std::string source;
};

// A complete SVG document with a title and a description in words. The same input gives the same
// bytes. Numbers of days that would cover each other are left out under the drawing; the list below
// has them all.
[[nodiscard]] std::string draw_forecast_days(const ForecastDays& picture);

} // namespace plenary::chart
