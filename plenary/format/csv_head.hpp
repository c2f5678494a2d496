// The header of a table, to see what a file is without reading it.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace plenary::format {

struct CsvHead {
    std::vector<std::string> columns; // as they are called, in small ASCII letters

    [[nodiscard]] bool has(std::string_view column) const;
    [[nodiscard]] bool has_all(std::initializer_list<std::string_view> names) const;
    [[nodiscard]] bool has_any(std::initializer_list<std::string_view> names) const;
};

// Of the first line; empty where it is no row of CSV. Bytes that are not UTF-8 are taken for
// Windows-1252: that they are not is said where the table is read. Cost O(first line).
[[nodiscard]] CsvHead csv_head(std::string_view bytes);

} // namespace plenary::format
