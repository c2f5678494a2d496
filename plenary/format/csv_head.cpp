#include "plenary/format/csv_head.hpp"

#include <algorithm>

#include "plenary/format/csv_rows.hpp"
#include "plenary/text/charset.hpp"
#include "plenary/text/utf8.hpp"

namespace plenary::format {
namespace {

constexpr std::size_t longest_head = std::size_t{16} << 20U;

} // namespace

bool CsvHead::has(std::string_view column) const {
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

bool CsvHead::has_all(std::initializer_list<std::string_view> names) const {
    return std::all_of(names.begin(), names.end(),
                       [this](std::string_view name) { return has(name); });
}

bool CsvHead::has_any(std::initializer_list<std::string_view> names) const {
    return std::any_of(names.begin(), names.end(),
                       [this](std::string_view name) { return has(name); });
}

CsvHead csv_head(std::string_view bytes) {
    const std::string_view line = bytes.substr(0, std::min(bytes.find('\n'), longest_head));
    std::string text(line);
    if (first_invalid_utf8(text)) {
        if (auto converted = convert(line, "windows-1252"))
            text = std::move(converted->text);
    }
    std::vector<Problem> passed_over;
    const CsvRows rows(text, "", passed_over);
    CsvHead out{rows.header()};
    for (std::string& column : out.columns) {
        std::transform(column.begin(), column.end(), column.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
    }
    return out;
}

} // namespace plenary::format
