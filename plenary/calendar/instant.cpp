#include "plenary/calendar/instant.hpp"

#include <fmt/format.h>

namespace plenary {

std::optional<Instant> Instant::parse(std::string_view text) {
    if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
        text[19] != 'Z') {
        return std::nullopt;
    }
    const auto day = Day::parse(text.substr(0, 10));
    if (!day)
        return std::nullopt;
    const auto two = [&](std::size_t at) {
        const char tens = text[at];
        const char ones = text[at + 1];
        const bool digits = tens >= '0' && tens <= '9' && ones >= '0' && ones <= '9';
        return digits ? (tens - '0') * 10 + (ones - '0') : 99;
    };
    const int hour = two(11);
    const int minute = two(14);
    const int second = two(17);
    if (hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    return Instant(day->days() + std::chrono::hours(hour) + std::chrono::minutes(minute) +
                   std::chrono::seconds(second));
}

std::optional<Instant> Instant::from_seconds(std::int64_t seconds) {
    constexpr std::int64_t first = -62'135'596'800; // 0001-01-01T00:00:00Z
    constexpr std::int64_t last = 253'402'300'799;  // 9999-12-31T23:59:59Z
    if (seconds < first || seconds > last)
        return std::nullopt;
    return Instant(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
}

Instant Instant::end_of(Day day) {
    return Instant(day.days() + std::chrono::days(1) - std::chrono::seconds(1));
}

std::string to_string(Instant instant) {
    const Day day = instant.day();
    const std::int64_t in_day = instant.seconds() - Instant(day.days()).seconds();
    return fmt::format("{}T{:02}:{:02}:{:02}Z", to_string(day), in_day / 3600, in_day / 60 % 60,
                       in_day % 60);
}

} // namespace plenary
