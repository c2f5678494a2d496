// A day of the Gregorian calendar, without clock, time zone or locale.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace plenary {

class Day {
public:
    Day() = default; // 1970-01-01

    explicit Day(std::chrono::sys_days days) : days_(days) {}

    // Reads "YYYY-MM-DD", years 0001 to 9999. nullopt for anything else, also for a day that no
    // month has (2017-02-30).
    [[nodiscard]] static std::optional<Day> parse(std::string_view text);
    [[nodiscard]] static std::optional<Day> make(int year, unsigned month, unsigned day);

    [[nodiscard]] std::chrono::sys_days days() const { return days_; }

    friend auto operator<=>(const Day&, const Day&) = default;

private:
    std::chrono::sys_days days_{};
};

// "YYYY-MM-DD".
[[nodiscard]] std::string to_string(Day day);

// A spell of days: both ends inclusive, an empty end is open.
struct Spell {
    std::optional<Day> from;
    std::optional<Day> to;

    [[nodiscard]] bool holds(Day day) const {
        return (!from || *from <= day) && (!to || day <= *to);
    }

    [[nodiscard]] bool overlaps(const Spell& other) const {
        return (!from || !other.to || *from <= *other.to) &&
               (!other.from || !to || *other.from <= *to);
    }
};

} // namespace plenary
