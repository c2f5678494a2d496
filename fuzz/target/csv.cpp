#include "plenary/format/csv.hpp"

#include <tuple>

#include "fuzz/problem.hpp"
#include "fuzz/require.hpp"
#include "fuzz/target.hpp"

using namespace plenary;
using fuzz::require;
using fuzz::require_told;

namespace {

const std::string file = "table.csv";

void write_row(std::string& out, const std::vector<format::CsvCell>& row) {
    for (std::size_t i = 0; i < row.size(); ++i)
        out += (i > 0 ? "," : "") + format::csv_cell(row[i].text);
    out += "\n";
}

void require_equal(const std::vector<format::CsvCell>& a, const std::vector<format::CsvCell>& b) {
    require(a.size() == b.size(), "written and read again a row has as many cells");
    for (std::size_t i = 0; i < a.size(); ++i)
        require(a[i].text == b[i].text, "written and read again a cell is the same", a[i].text);
}

void require_same_again(const format::CsvTable& table) {
    std::string written;
    write_row(written, table.header);
    for (const auto& row : table.rows)
        write_row(written, row);
    // A table of one column without a name has nothing to be written.
    if (written.find_first_not_of(" \t\r\n") == std::string::npos)
        return;
    std::vector<Problem> problems;
    const format::CsvTable again = format::parse_csv(written, file, problems);
    for (const Problem& problem : problems)
        require(problem.code == "duplicate-column", "what is written can be read",
                describe(problem) + "\n" + written);
    require_equal(table.header, again.header);
    require(table.rows.size() == again.rows.size(), "written and read again it has as many rows",
            written);
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        require_equal(table.rows[i], again.rows[i]);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::text_of(data, size);
    std::vector<Problem> problems;
    const format::CsvTable table = format::parse_csv(text, file, problems);
    require_told(problems, file, text);
    require(!table.header.empty() || !problems.empty(), "a table without a header is a problem");
    std::pair last{0, 0};
    const auto require_places = [&](const std::vector<format::CsvCell>& row) {
        for (const format::CsvCell& cell : row) {
            fuzz::require_inside({file, cell.line, cell.column}, text);
            const std::pair here{cell.line, cell.column};
            require(last < here, "cells stand one after the other", cell.text);
            last = here;
        }
    };
    require_places(table.header);
    for (const auto& row : table.rows) {
        require(row.size() == table.header.size(), "a row is as long as the header");
        require_places(row);
    }
    if (!table.header.empty())
        require_same_again(table);
    return 0;
}
