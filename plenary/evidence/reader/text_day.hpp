// The day a text speaks of, for who was in office and who sat where.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "plenary/calendar/day.hpp"
#include "plenary/evidence/reader/sentence.hpp"

namespace plenary::reader {

struct TextDay {
    std::int32_t year = -1; // -1: the text tells none near its beginning
    unsigned month = 0;     // 1 to 12; 0: it tells none beside the year
    std::optional<Day> day; // the day told; of a year or month alone its middle
};

// 1 to 12 of the whole name of a month in one of the four languages; 0 for another word.
[[nodiscard]] unsigned month_named(std::string_view word);

// From the first year that stands within the first 120 words, and the month and day beside it: "18
// September 2024", "Sept. 18, 2024", "12 de junio de 2025". Cost O(1).
[[nodiscard]] TextDay day_of(const Analysis& analysis);

} // namespace plenary::reader
