// A moment of UTC to the second, without clock, time zone or locale.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "plenary/calendar/day.hpp"

namespace plenary {

class Instant {
public:
    Instant() = default; // 1970-01-01T00:00:00Z

    explicit Instant(std::chrono::sys_seconds moment) : moment_(moment) {}

    // Reads "YYYY-MM-DDTHH:MM:SSZ", years 0001 to 9999, no leap second. nullopt for anything else.
    [[nodiscard]] static std::optional<Instant> parse(std::string_view text);
    // Seconds since 1970; nullopt outside the years 0001 to 9999.
    [[nodiscard]] static std::optional<Instant> from_seconds(std::int64_t seconds);
    // The last second of a day.
    [[nodiscard]] static Instant end_of(Day day);

    [[nodiscard]] std::int64_t seconds() const { return moment_.time_since_epoch().count(); }

    [[nodiscard]] Day day() const { return Day(std::chrono::floor<std::chrono::days>(moment_)); }

    friend auto operator<=>(const Instant&, const Instant&) = default;

private:
    std::chrono::sys_seconds moment_{};
};

// "YYYY-MM-DDTHH:MM:SSZ".
[[nodiscard]] std::string to_string(Instant instant);

} // namespace plenary
