// Percent in the tables of loans, fractions inside, and what looks like the other of the two.
#pragma once

#include <string_view>

#include "plenary/format/table.hpp"

namespace plenary::format {

inline constexpr double highest_rate = 100;
inline constexpr double lowest_discount = -100;

[[nodiscard]] inline double fraction_of(double percent) {
    constexpr double whole = 100;
    return percent / whole;
}

// A rate between 0 and 0.2 in a column of percent: 0.05 was probably meant as 5.
[[nodiscard]] inline bool looks_like_a_fraction(double percent) {
    constexpr double least_usual = 0.2;
    return percent > 0 && percent < least_usual;
}

// W-LOAN-RATE-UNIT at a cell.
[[nodiscard]] Problem rate_unit_warning(const TypedTable& rows, std::size_t i,
                                        std::string_view column);

} // namespace plenary::format
