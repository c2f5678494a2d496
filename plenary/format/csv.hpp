// CSV as RFC 4180 says, in UTF-8, with the place of every cell.
//
// A byte-order mark and CRLF are accepted. Line and column count from 1, columns in characters.
// Everything that is wrong is reported, and reading goes on where it can.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/problem/problem.hpp"

namespace plenary::format {

struct CsvCell {
    std::string text;
    int line = 0;
    int column = 0;
};

struct CsvTable {
    std::string file;
    std::vector<CsvCell> header;
    std::vector<std::vector<CsvCell>> rows; // each as long as the header
};

// The longest physical line that is read, in bytes.
inline constexpr std::size_t longest_line = std::size_t{16} << 20;

// The place of a byte offset. Cost O(offset).
[[nodiscard]] Where place_of(std::string_view text, std::size_t offset, const std::string& file);

// Removes a byte-order mark and checks the encoding. Problem invalid-utf8 with its place.
[[nodiscard]] Result<std::string_view> checked_utf8(std::string_view bytes,
                                                    const std::string& file);

// The first line that is longer than longest_line, as a problem (line-too-long).
[[nodiscard]] std::optional<Problem> find_long_line(std::string_view text, const std::string& file);

// Reads a table with a header row. Problems: empty-file, invalid-utf8, line-too-long, open-quote,
// stray-quote, duplicate-column, row-length. After invalid-utf8, line-too-long and open-quote
// reading stops; the rows before stay. Rows of a wrong length are left out. Cost O(bytes).
[[nodiscard]] CsvTable parse_csv(std::string_view bytes, const std::string& file,
                                 std::vector<Problem>& problems);

// How cells are written: as they are, or so that no spreadsheet takes one for a formula.
enum class CsvCells { plain, neutralised };

// The cell as it is written into a CSV line: quoted only where it must be. A neutralised one has an
// apostrophe in front where a spreadsheet could run it, and is quoted where a spreadsheet could
// part it. It does not read back to the same text.
[[nodiscard]] std::string csv_cell(std::string_view text, CsvCells how = CsvCells::plain);

// Whether a spreadsheet could run it: it begins with = + - @, a tab or a line end, and is no
// number.
[[nodiscard]] bool runs_in_spreadsheets(std::string_view text);

// An apostrophe before what runs in spreadsheets: what neutralising makes of it.
[[nodiscard]] bool looks_neutralised(std::string_view text);

// Every cell that looks neutralised, as a problem with its place (neutralised-cell).
[[nodiscard]] std::vector<Problem> find_neutralised(const CsvTable& table);

} // namespace plenary::format
