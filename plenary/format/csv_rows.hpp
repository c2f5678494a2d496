// The rows of a large table, one at a time, without keeping them: CSV as RFC 4180 says, or with
// another separator.
//
// A byte-order mark, CRLF, line ends inside quoted cells and a last line without its end are
// accepted. A cell is a view that holds until the next row. Cost O(bytes) in all.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/problem/problem.hpp"

namespace plenary::format {

class CsvRows {
public:
    // Reads the header. `bytes` and `problems` must outlive this. Problems: invalid-utf8,
    // empty-file, duplicate-column, row-length, stray-quote, open-quote, too-many-problems (reading
    // stops at the first 100 rows that are wrong).
    CsvRows(std::string_view bytes, std::string file, std::vector<Problem>& problems,
            char separator = ',');

    [[nodiscard]] const std::vector<std::string>& header() const { return header_; }

    // The place of a column, without regard to case and blanks at the ends.
    [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const;

    // Goes to the next row that is as long as the header; false at the end. Blank lines are passed
    // over.
    [[nodiscard]] bool next();

    [[nodiscard]] std::string_view cell(std::size_t column) const { return cells_[column]; }

    // The cell, or nothing where the table has no such column.
    [[nodiscard]] std::string_view cell(std::optional<std::size_t> column) const {
        return column ? cells_[*column] : std::string_view{};
    }

    [[nodiscard]] int line() const { return line_; } // where the row begins, from 1

    [[nodiscard]] Where where() const { return {file_, line_, 0}; }

    // Where a cell of this row begins, its quote included. Cost O(bytes before it): for problems.
    [[nodiscard]] Where where(std::size_t column) const;

    [[nodiscard]] const std::string& file() const { return file_; }

    // False where reading stopped before the end.
    [[nodiscard]] bool whole() const { return !stopped_; }

private:
    bool read_row();
    void report_wrong_row(std::string code, std::string message, std::string hint);

    std::string_view text_;
    std::string file_;
    std::vector<Problem>* problems_;
    char separator_;
    std::size_t at_ = 0;
    std::size_t row_begin_ = 0;
    int line_ = 1;
    int next_line_ = 1;
    int wrong_ = 0;
    bool stopped_ = false;
    std::vector<std::string> header_;
    std::vector<std::string_view> cells_;
    std::vector<std::string> unquoted_; // backs the cells with doubled quotes
};

} // namespace plenary::format
