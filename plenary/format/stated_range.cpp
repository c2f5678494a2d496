#include "plenary/format/stated_range.hpp"

#include <fmt/format.h>

namespace plenary::format {

StatedRange stated_range(const TypedTable& rows, std::size_t row, std::string_view value_column) {
    StatedRange out;
    const auto read = [&](std::string_view column, double otherwise) {
        const auto number = rows.decimal(row, column);
        if (!number && !rows.text(row, column).empty())
            out.sound = false;
        return number.value_or(otherwise);
    };
    out.value = read(value_column, 0);
    out.low = read("low", out.value);
    out.high = read("high", out.value);
    if (!out.sound)
        return out;
    if (out.low > out.value) {
        rows.report(row, "low", "E-RANGE",
                    fmt::format("low {} is above {} {}", out.low, value_column, out.value),
                    "low must not be above it");
        out.sound = false;
    }
    if (out.value > out.high) {
        rows.report(row, "high", "E-RANGE",
                    fmt::format("high {} is below {} {}", out.high, value_column, out.value),
                    "high must not be below it");
        out.sound = false;
    }
    return out;
}

} // namespace plenary::format
