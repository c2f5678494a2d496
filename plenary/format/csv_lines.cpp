#include "plenary/format/csv_lines.hpp"

#include "plenary/format/csv.hpp"

namespace plenary::format {

void CsvLines::add(const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            bytes_ += ',';
        bytes_ += csv_cell(cells[i]);
    }
    bytes_ += '\n';
    ++lines_;
}

} // namespace plenary::format
