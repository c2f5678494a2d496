// The cells of a wide table of votes: a row per member or roll call, a column per roll call or
// member. Every different text is a kind and has a number, so that a table of millions of cells
// stays small and what it holds can be judged before any of it is taken for a vote.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "plenary/format/archive_format.hpp"
#include "plenary/format/csv_rows.hpp"

namespace plenary::format {

struct WideCells {
    struct Kind {
        std::string text; // without blanks at its ends
        std::size_t cells = 0;
    };

    std::vector<std::string> rows; // their ids
    std::vector<int> lines;        // where they begin
    std::vector<std::string> columns;
    std::vector<Kind> kinds;
    std::vector<std::uint16_t> cells; // a kind for each column of each row

    [[nodiscard]] const Kind& at(std::size_t row, std::size_t column) const {
        return kinds[cells[row * columns.size() + column]];
    }
};

// Reads to the end. `id` is the column of the rows' ids; without one they are numbered from 1.
// `on_row` is called at each row that is taken. Problems: those of CsvRows; empty-cell (a row
// without an id), row-twice with both lines, column-unnamed, too-many-kinds (over 60,000 texts).
[[nodiscard]] WideCells read_wide_cells(CsvRows& rows, std::optional<std::size_t> id,
                                        const std::vector<std::size_t>& columns,
                                        const std::function<void()>& on_row, ArchiveReport& report);

// Why these cells are no votes, or empty: a table of agreement or distance between members (square,
// symmetric, the same on all of its diagonal), decimals, more than 9 kinds.
[[nodiscard]] std::string why_no_votes(const WideCells& table);

} // namespace plenary::format
