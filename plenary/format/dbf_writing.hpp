// Small tables of dBASE III for tests.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace plenary::format {

// Fields of text with their lengths, below 256, and rows of cells that fit.
inline std::string dbf(const std::vector<std::pair<std::string, int>>& fields,
                       const std::vector<std::vector<std::string>>& rows) {
    std::string out("\x03\x11\x03\x1C", 4);
    const auto number = [&out](std::size_t value, int bytes) {
        for (int i = 0; i < bytes; ++i, value >>= 8U)
            out += static_cast<char>(value & 0xFFU);
    };
    std::size_t width = 1;
    for (const auto& [name, length] : fields)
        width += static_cast<std::size_t>(length);
    number(rows.size(), 4);
    number(32 + 32 * fields.size() + 1, 2);
    number(width, 2);
    out.resize(32);
    for (const auto& [name, length] : fields) {
        std::string field = name;
        field.resize(11);
        field += 'C';
        field.resize(16);
        field += static_cast<char>(length);
        field.resize(32);
        out += field;
    }
    out += '\r';
    for (const auto& row : rows) {
        out += ' ';
        for (std::size_t i = 0; i < fields.size(); ++i) {
            std::string cell = row[i];
            cell.resize(static_cast<std::size_t>(fields[i].second), ' ');
            out += cell;
        }
    }
    return out + '\x1A';
}

} // namespace plenary::format
