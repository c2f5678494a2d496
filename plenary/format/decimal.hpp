// Decimal numbers in the cells of a table.
#pragma once

#include <optional>
#include <string_view>

#include "plenary/format/table.hpp"
#include "plenary/numeric/decimal.hpp"

namespace plenary::format {

// The number in a cell, or nothing where it is empty; problem bad-number.
[[nodiscard]] std::optional<double> decimal_in(const TypedTable& rows, std::size_t i,
                                               std::string_view column);

// The same where the cell must not be empty; problem empty-cell.
[[nodiscard]] std::optional<double> needed_decimal(const TypedTable& rows, std::size_t i,
                                                   std::string_view column);

} // namespace plenary::format
