#include "plenary/format/decimal.hpp"

#include <fmt/format.h>

namespace plenary::format {

std::optional<double> decimal_in(const TypedTable& rows, std::size_t i, std::string_view column) {
    const std::string text = rows.text(i, column);
    if (text.empty())
        return std::nullopt;
    const auto value = decimal_of(text);
    if (!value) {
        rows.report(i, column, "bad-number", fmt::format("'{}' is not a decimal number", text),
                    "write digits with a point, for example 1276929359.32");
    }
    return value;
}

std::optional<double> needed_decimal(const TypedTable& rows, std::size_t i,
                                     std::string_view column) {
    if (rows.needed(i, column).empty())
        return std::nullopt;
    return decimal_in(rows, i, column);
}

} // namespace plenary::format
