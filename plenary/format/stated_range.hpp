// A number in a table with how far it may be off: a column for the value and the columns `low` and
// `high`, which may be empty or absent.
#pragma once

#include <string_view>

#include "plenary/format/table.hpp"

namespace plenary::format {

struct StatedRange {
    double low = 0;
    double value = 0;
    double high = 0;
    bool sound = true; // false: a problem was reported
};

// Reports E-RANGE unless low <= value <= high, and bad-number. An empty low or high is the value;
// an empty value is 0 and no problem here.
[[nodiscard]] StatedRange stated_range(const TypedTable& rows, std::size_t row,
                                       std::string_view value_column);

} // namespace plenary::format
