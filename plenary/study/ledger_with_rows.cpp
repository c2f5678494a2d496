#include "plenary/study/ledger_with_rows.hpp"

#include <algorithm>
#include <set>

#include "plenary/format/ledger_views.hpp"
#include "plenary/format/table.hpp"

namespace plenary::study {
namespace {

std::string cell(const format::CsvTable& table, const std::vector<format::CsvCell>& row,
                 std::string_view column) {
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        if (table.header[i].text == column)
            return format::trimmed(row[i].text);
    }
    return "";
}

// Columns for cells that the table has none for.
void widen(format::CsvTable& table, const ledger::Cells& cells) {
    for (const ledger::Cell& one : cells) {
        const bool known = std::any_of(table.header.begin(), table.header.end(),
                                       [&](const auto& have) { return have.text == one.name; });
        if (known)
            continue;
        table.header.push_back({one.name, 1, 0});
        for (auto& row : table.rows)
            row.push_back({"", row.front().line, 0});
    }
}

} // namespace

void WithRows::add(const NewRow& row) {
    rows_[format::view_name(row.table)].push_back({&row.cells, 0});
}

std::optional<format::CsvTable> WithRows::table(const std::string& name,
                                                std::vector<Problem>& problems) {
    auto out = base_.table(name, problems);
    const auto mine = rows_.find(name);
    if (!out || mine == rows_.end())
        return out;
    std::set<std::string> ids;
    for (const Added& row : mine->second)
        ids.insert(*ledger::find(*row.cells, "id"));
    std::erase_if(out->rows, [&](const auto& row) { return ids.contains(cell(*out, row, "id")); });
    for (Added& row : mine->second) {
        widen(*out, *row.cells);
        row.line = -1 - static_cast<int>(out->rows.size()); // no line of any other row
        std::vector<format::CsvCell> cells;
        for (const format::CsvCell& column : out->header) {
            const std::string* text = ledger::find(*row.cells, column.text);
            cells.push_back({text == nullptr ? "" : *text, row.line, 0});
        }
        out->rows.push_back(std::move(cells));
    }
    return out;
}

std::vector<Problem> WithRows::of_row(const NewRow& row,
                                      const std::vector<Problem>& problems) const {
    const std::string name = format::view_name(row.table);
    int line = 0;
    for (const Added& one : rows_.at(name)) {
        if (one.cells == &row.cells)
            line = one.line;
    }
    std::vector<Problem> out;
    for (Problem problem : problems) {
        if (problem.where.file != place(name) || problem.where.line != line)
            continue;
        problem.where.line = 0;
        problem.where.column = 0;
        out.push_back(std::move(problem));
    }
    return out;
}

} // namespace plenary::study
