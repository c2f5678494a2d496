// Typed access to the rows of a CSV table. Every getter reports what is wrong with a cell, with its
// place, and answers something harmless, so that one pass finds all problems.
#pragma once

#include <functional>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/calendar/day.hpp"
#include "plenary/format/csv.hpp"

namespace plenary::format {

class TypedTable {
public:
    // Blanks around the names of columns do not matter. Reports every needed column that the header
    // lacks, and columns that differ only in blanks. `problems` must outlive the table.
    TypedTable(CsvTable table, std::initializer_list<std::string_view> needed,
               std::vector<Problem>& problems);

    // False when a needed column is missing: the rows say nothing then.
    [[nodiscard]] bool usable() const { return usable_; }

    [[nodiscard]] std::size_t size() const { return usable_ ? table_.rows.size() : 0; }

    [[nodiscard]] const std::string& file() const { return table_.file; }

    // The names of the columns, as the header has them.
    [[nodiscard]] std::vector<std::string> columns() const;

    [[nodiscard]] bool has_column(std::string_view column) const {
        return columns_.find(column) != columns_.end();
    }

    // The place of a cell, or of the row when the column is absent.
    [[nodiscard]] Where where(std::size_t row, std::string_view column) const;

    // The cell without blanks at its ends; empty when the column is absent.
    [[nodiscard]] std::string text(std::size_t row, std::string_view column) const;
    // The same, and a problem (empty-cell) when there is nothing in it.
    [[nodiscard]] std::string needed(std::size_t row, std::string_view column) const;
    // Parts between ';', without blanks at their ends, empty parts dropped.
    [[nodiscard]] std::vector<std::string> list(std::size_t row, std::string_view column) const;
    // A day or nothing; problem bad-day.
    [[nodiscard]] std::optional<Day> day(std::size_t row, std::string_view column) const;
    // A whole number >= `least` or nothing; problem bad-number.
    [[nodiscard]] std::optional<int> number(std::size_t row, std::string_view column,
                                            int least) const;

    // A decimal number, money or percent, or nothing; problem bad-number. See decimal_of.
    [[nodiscard]] std::optional<double> decimal(std::size_t row, std::string_view column) const;
    // The same where the cell must not be empty; problem empty-cell.
    [[nodiscard]] std::optional<double> needed_decimal(std::size_t row,
                                                       std::string_view column) const;

    // Reports a problem with this cell.
    void report(std::size_t row, std::string_view column, std::string code, std::string message,
                std::string hint) const;

private:
    [[nodiscard]] const CsvCell* cell(std::size_t row, std::string_view column) const;

    CsvTable table_;
    std::map<std::string, std::size_t, std::less<>> columns_;
    std::vector<Problem>* problems_;
    bool usable_ = true;
};

// The text without blanks at its ends.
[[nodiscard]] std::string trimmed(std::string_view text);

// "Did you mean" among the allowed words, else the list of them.
[[nodiscard]] std::string hint_among(std::string_view typed,
                                     const std::vector<std::string>& allowed);

} // namespace plenary::format
