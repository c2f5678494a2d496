#include "plenary/format/wide_cells.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include <fmt/format.h>

#include "plenary/format/archive_report.hpp"
#include "plenary/format/archive_tables.hpp"
#include "plenary/format/id_places.hpp"
#include "plenary/rollcall/vote.hpp"

namespace plenary::format {
namespace {

constexpr std::size_t most_kinds = 60'000;

std::string_view without_blanks(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::optional<double> decimal(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

bool is_between_members(const WideCells& table) {
    constexpr std::size_t enough_by_itself = 5;
    const std::size_t size = table.rows.size();
    if (size < 2 || size != table.columns.size() ||
        (table.rows != table.columns && size < enough_by_itself))
        return false;
    const auto is_number = [](const WideCells::Kind& kind) {
        return kind.text.empty() || decimal(kind.text).has_value();
    };
    if (!std::all_of(table.kinds.begin(), table.kinds.end(), is_number))
        return false;
    const auto kind = [&](std::size_t i, std::size_t j) { return table.cells[i * size + j]; };
    for (std::size_t i = 0; i < size; ++i) {
        if (kind(i, i) != kind(0, 0))
            return false;
        for (std::size_t j = 0; j < i; ++j) {
            if (kind(i, j) != kind(j, i))
                return false;
        }
    }
    return true;
}

} // namespace

WideCells read_wide_cells(CsvRows& rows, std::optional<std::size_t> id,
                          const std::vector<std::size_t>& columns,
                          const std::function<void()>& on_row, ArchiveReport& report) {
    WideCells out;
    for (const std::size_t column : columns) {
        out.columns.push_back(rows.header()[column]);
        if (out.columns.back().empty())
            report_problem(report, "column-unnamed",
                           fmt::format("column {} has no name", column + 1),
                           "name it, or take it away", {rows.file(), 1, 0});
    }
    IdPlaces ids;
    IdPlaces kinds;
    while (!is_full(report) && rows.next()) {
        const std::string name =
            id ? id_in(without_blanks(rows.cell(*id))) : std::to_string(out.rows.size() + 1);
        if (name.empty()) {
            report_problem(report, "empty-cell", "this row has no name in its first column",
                           "fill it in", rows.where());
            continue;
        }
        const auto [place, is_new] = ids.take(name);
        if (!is_new) {
            report_problem(report, "row-twice",
                           fmt::format("{} stands in line {} already", name, out.lines[place]),
                           "keep one row of each", rows.where());
            continue;
        }
        out.rows.push_back(name);
        out.lines.push_back(rows.line());
        for (const std::size_t column : columns) {
            const std::string_view text = without_blanks(rows.cell(column));
            const auto [kind, is_first] = kinds.take(text);
            if (is_first && out.kinds.size() == most_kinds) {
                report_problem(
                    report, "too-many-kinds",
                    fmt::format("more than {} different cells: these are no votes", most_kinds),
                    "check that it is the right file", rows.where());
                return out;
            }
            if (is_first)
                out.kinds.push_back({std::string(text)});
            ++out.kinds[kind].cells;
            out.cells.push_back(static_cast<std::uint16_t>(kind));
        }
        on_row();
    }
    return out;
}

std::string why_no_votes(const WideCells& table) {
    if (is_between_members(table)) {
        return fmt::format("this is a table of agreement or distance between {0} and {0} (square, "
                           "symmetric, {1} on its diagonal), not of votes",
                           table.rows.size(), table.kinds[table.cells[0]].text);
    }
    std::set<std::string> different;
    for (const WideCells::Kind& kind : table.kinds) {
        const std::string text = id_in(kind.text);
        if (text.empty())
            continue;
        const auto value = decimal(text);
        if (value && text.find('.') != std::string::npos)
            return fmt::format("decimals as {} are measures, not votes", text);
        std::string small = text;
        std::transform(small.begin(), small.end(), small.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        different.insert(std::move(small));
    }
    if (different.size() <= rollcall::states)
        return "";
    // The column that holds the most of them is likely to be none of votes.
    std::size_t worst = 0;
    std::size_t most = 0;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        std::set<std::uint16_t> here;
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            here.insert(table.cells[row * table.columns.size() + column]);
        if (here.size() > most) {
            most = here.size();
            worst = column;
        }
    }
    return fmt::format("{} different cells, but a vote is one of {} states; the column '{}' alone "
                       "has {}",
                       different.size(), rollcall::states, table.columns[worst], most);
}

} // namespace plenary::format
