// Reads prices.csv and leanings.csv: what members are worth to a buyer, from low to high.
// docs/formats/prices.md.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/format/table.hpp"
#include "plenary/inducement/price.hpp"

namespace plenary::format {

enum class PriceKind {
    price,   // member, low, mode, high, unit; nothing below 0
    leaning, // member, value, unit, with low and high where stated; either sign
};

// Rows with a problem are left out. Problems: empty-cell, bad-number, E-RANGE, E-DUP (a member
// twice), E-UNIT (two units in one table).
[[nodiscard]] inducement::PriceList price_list(const TypedTable& rows, PriceKind kind,
                                               const std::vector<Problem>& problems);

// The same from a file, or from its bytes; then `file` names it in problems.
[[nodiscard]] inducement::PriceList read_price_list(const std::filesystem::path& path,
                                                    PriceKind kind, std::vector<Problem>& problems);
[[nodiscard]] inducement::PriceList parse_price_list(std::string_view bytes,
                                                     const std::string& file, PriceKind kind,
                                                     std::vector<Problem>& problems);

} // namespace plenary::format
