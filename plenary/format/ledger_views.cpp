#include "plenary/format/ledger_views.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "plenary/format/table.hpp"
#include "plenary/text/utf8.hpp"

namespace plenary::format {
namespace {

using ledger::Act;
using ledger::Cells;
using ledger::Draft;
using ledger::Entry;
using ledger::Row;

// Whether the cells are in the columns' order with none left out: then places are the same too.
bool runs_along(const Cells& cells, const std::vector<std::string>& columns) {
    return std::equal(
        cells.begin(), cells.end(), columns.begin(), columns.end(),
        [](const ledger::Cell& cell, const std::string& name) { return cell.name == name; });
}

std::vector<std::string> columns_of(std::span<const Entry* const> versions,
                                    std::string_view table) {
    std::vector<std::string> out;
    std::set<std::string_view> seen;
    for (const Entry* version : versions) {
        if (runs_along(version->cells, out))
            continue;
        for (const ledger::Cell& cell : version->cells) {
            if (seen.insert(cell.name).second)
                out.push_back(cell.name);
        }
    }
    return out.empty() ? usual_columns(table) : out;
}

// Cells that say something, by name: what makes two rows equal.
std::map<std::string, std::string> meaning_of(const Cells& cells) {
    std::map<std::string, std::string> out;
    for (const ledger::Cell& cell : cells) {
        if (!cell.text.empty())
            out[cell.name] = cell.text;
    }
    return out;
}

std::string id_of(const Cells& cells) {
    const std::string* id = ledger::find(cells, "id");
    return id == nullptr ? "" : trimmed(*id);
}

// Gives every cell the place that it has in what to_csv() writes.
void place_cells(CsvTable& table) {
    int line = 1;
    const auto place = [&](std::vector<CsvCell>& row) {
        int column = 1;
        for (CsvCell& cell : row) {
            cell.line = line;
            cell.column = column;
            const std::string written = csv_cell(cell.text);
            const std::size_t last = written.rfind('\n');
            if (last != std::string::npos) {
                line += static_cast<int>(std::count(written.begin(), written.end(), '\n'));
                column = 1;
            }
            column +=
                static_cast<int>(count_characters(std::string_view(written).substr(last + 1)) + 1);
        }
        ++line;
    };
    place(table.header);
    for (auto& row : table.rows)
        place(row);
}

Draft draft(Act act, std::string_view table, Cells cells, std::vector<Sha256> of) {
    Draft out;
    out.act = act;
    out.table = table;
    out.cells = std::move(cells);
    out.of = std::move(of);
    return out;
}

// Lays an edited view beside the rows of its table.
class Comparing {
public:
    Comparing(const ledger::Rows& rows, std::string_view table, const CsvTable& edited)
        : table_(table), rows_(rows.of_table(table)), found_(rows_.size()) {
        for (std::size_t i = 0; i < edited.rows.size(); ++i)
            lines_.push_back(cells_of(edited, i));
        used_.resize(lines_.size(), false);
    }

    std::vector<Draft> run() {
        match_equal();
        match_by_id();
        return differences();
    }

private:
    struct Found {
        std::vector<const Entry*> kept; // versions that the view still shows
        const Cells* changed = nullptr; // or other cells under the row's id
    };

    void match_equal() {
        std::multimap<std::map<std::string, std::string>, std::size_t> by_meaning;
        for (std::size_t i = 0; i < lines_.size(); ++i)
            by_meaning.emplace(meaning_of(lines_[i]), i);
        for (std::size_t r = 0; r < rows_.size(); ++r) {
            for (const Entry* version : rows_[r]->now) {
                const auto at = by_meaning.find(meaning_of(version->cells));
                if (at == by_meaning.end())
                    continue;
                used_[at->second] = true;
                by_meaning.erase(at);
                found_[r].kept.push_back(version);
            }
        }
    }

    void match_by_id() {
        std::unordered_multimap<std::string, std::size_t> by_id;
        for (std::size_t i = lines_.size(); i-- > 0;) {
            if (!used_[i] && !id_of(lines_[i]).empty())
                by_id.emplace(id_of(lines_[i]), i);
        }
        for (std::size_t r = 0; r < rows_.size(); ++r) {
            if (!found_[r].kept.empty())
                continue;
            for (const Entry* version : rows_[r]->now) {
                const auto at = by_id.find(id_of(version->cells));
                if (at == by_id.end())
                    continue;
                used_[at->second] = true;
                found_[r].changed = &lines_[at->second];
                by_id.erase(at);
                break;
            }
        }
    }

    std::vector<Draft> differences() {
        std::vector<Draft> out;
        for (std::size_t r = 0; r < rows_.size(); ++r) {
            const Row& row = *rows_[r];
            const Found& found = found_[r];
            if (found.kept.size() == row.now.size())
                continue;
            if (found.changed != nullptr)
                out.push_back(draft(Act::supersede, table_, *found.changed, row.heads));
            else if (!found.kept.empty())
                out.push_back(draft(Act::supersede, table_, found.kept.front()->cells, row.heads));
            else
                out.push_back(draft(Act::retract, table_, {}, row.heads));
        }
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (!used_[i])
                out.push_back(draft(Act::add, table_, lines_[i], {}));
        }
        return out;
    }

    std::string_view table_;
    std::vector<const Row*> rows_;
    std::vector<Found> found_; // runs along rows_
    std::vector<Cells> lines_;
    std::vector<bool> used_; // runs along lines_
};

} // namespace

std::vector<std::string> usual_columns(std::string_view table) {
    if (table == "sources")
        return {"id", "group", "title", "outlet", "author", "date", "url", "accessed", "note"};
    if (table == "statements")
        return {"id",    "who",    "motion",  "stance", "act",  "number",  "acted",
                "known", "source", "locator", "quote",  "note", "rests_on"};
    if (table == "pressure")
        return {"id",    "who",    "on",      "kind", "what",  "acted",
                "known", "source", "locator", "note", "series"};
    if (table == "rulings")
        return {"motion", "member", "chosen", "reason", "by", "day"};
    return {};
}

std::string view_name(std::string_view table) {
    return table == toml_table ? std::string(table) : std::string(table) + ".csv";
}

Cells cells_of(const CsvTable& table, std::size_t row) {
    Cells out;
    out.reserve(table.header.size());
    for (std::size_t i = 0; i < table.header.size(); ++i)
        out.push_back({table.header[i].text, table.rows[row][i].text});
    return out;
}

CsvTable table_of(std::span<const Entry* const> versions, std::string_view table,
                  std::string file) {
    const std::vector<std::string> columns = columns_of(versions, table);
    std::unordered_map<std::string_view, std::size_t> place;
    CsvTable out;
    out.file = std::move(file);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        place.emplace(columns[i], i);
        out.header.push_back({columns[i], 0, 0});
    }
    out.rows.reserve(versions.size());
    for (const Entry* version : versions) {
        std::vector<CsvCell> row(columns.size());
        const bool along = runs_along(version->cells, columns);
        for (std::size_t i = 0; i < version->cells.size(); ++i) {
            const ledger::Cell& cell = version->cells[i];
            row[along ? i : place.at(cell.name)].text = cell.text;
        }
        out.rows.push_back(std::move(row));
    }
    place_cells(out);
    return out;
}

std::string to_csv(const CsvTable& table, CsvCells how) {
    std::string out;
    const auto put = [&](const std::vector<CsvCell>& row) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0)
                out += ',';
            out += csv_cell(row[i].text, how);
        }
        out += '\n';
    };
    put(table.header);
    for (const auto& row : table.rows)
        put(row);
    return out;
}

std::vector<std::pair<std::string, std::string>> views_of(const ledger::Rows& rows, CsvCells how) {
    std::map<std::string, std::vector<const Entry*>> tables{
        {"sources", {}}, {"statements", {}}, {"pressure", {}}, {"rulings", {}}};
    for (const Row& row : rows.rows) {
        auto& versions = tables[std::string(row.table)];
        versions.insert(versions.end(), row.now.begin(), row.now.end());
    }
    std::map<std::string, std::string> out;
    for (const auto& [table, versions] : tables) {
        if (table == "snapshots")
            continue;
        if (table != toml_table) {
            out[view_name(table)] = to_csv(table_of(versions, table, view_name(table)), how);
            continue;
        }
        const std::string* text = ledger::find(versions.front()->cells, "text");
        out[table] = text == nullptr ? "" : *text;
    }
    return {out.begin(), out.end()};
}

std::vector<Draft> edits_of(const ledger::Rows& rows, std::string_view table,
                            const CsvTable& edited) {
    return Comparing(rows, table, edited).run();
}

std::vector<Draft> edits_of_toml(const ledger::Rows& rows, const std::string& edited) {
    const auto now = rows.of_table(toml_table);
    if (now.empty())
        return {draft(Act::add, toml_table, {{"text", edited}}, {})};
    const std::string* text = ledger::find(now.front()->now.front()->cells, "text");
    if (text != nullptr && *text == edited && !now.front()->in_conflict())
        return {};
    return {draft(Act::supersede, toml_table, {{"text", edited}}, now.front()->heads)};
}

} // namespace plenary::format
