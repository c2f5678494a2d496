#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "plenary/format/actor_cells.hpp"
#include "plenary/format/csv.hpp"
#include "plenary/format/ktab.hpp"

namespace plenary::format {
namespace {

constexpr std::size_t before_dimensions = 3; // name, description, influence

int whole_number(const CsvCell& cell) {
    const std::string text = trimmed(cell.text);
    int value = -1;
    (void)std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

// Reads lines of a file from its second line on. Cells go by place, so titles may repeat.
CsvTable table_below_first_line(std::string_view text, const std::string& file,
                                std::vector<Problem>& problems) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::vector<Problem> found;
    CsvTable out = parse_csv(text.substr(std::min(end + 1, text.size())), file, found);
    const auto down = [](auto& at) { at.line += 1; };
    for (Problem& problem : found) {
        down(problem.where);
        if (problem.code != "duplicate-column")
            problems.push_back(std::move(problem));
    }
    for (CsvCell& cell : out.header)
        down(cell);
    for (auto& row : out.rows) {
        for (CsvCell& cell : row)
            down(cell);
    }
    return out;
}

void report_count(std::string_view what, int said, std::size_t there, const Where& where,
                  std::vector<Problem>& problems) {
    if (said < 0 || static_cast<std::size_t>(said) != there) {
        problems.push_back(
            {Kind::invalid, "ktab-count",
             fmt::format("the first line says {} {}, there are {}", said, what, there),
             "correct the number, or add what is missing", where, ""});
    }
}

} // namespace

ReadActors parse_ktab_csv(std::string_view text, const std::string& file) {
    ReadActors out;
    out.table.file = file;
    out.table.format = "KTAB CSV";
    out.table.salience_max = positions::Decimal::make(100, 0);
    std::vector<Problem> ignored; // two equal cells in the first line are no fault
    const CsvTable first = parse_csv(text.substr(0, text.find('\n')), file, ignored);
    const CsvTable rows = table_below_first_line(text, file, out.problems);
    if (rows.header.empty())
        return out;
    std::size_t columns = rows.header.size();
    if (trimmed(rows.header.back().text).empty())
        --columns; // a comma at the end of the line
    const std::size_t dimensions =
        columns > before_dimensions ? (columns - before_dimensions) / 2 : 0;
    if (dimensions == 0 || before_dimensions + 2 * dimensions != columns) {
        out.problems.push_back(
            {Kind::invalid, "ktab-count",
             fmt::format("there are {} columns, not 3 and two for each dimension", columns),
             "write name, description, influence, then position and salience of each dimension",
             Where{file, rows.header.front().line, 1}, ""});
        return out;
    }
    report_count("dimensions", whole_number(first.header[3]), dimensions,
                 Where{file, 1, first.header[3].column}, out.problems);
    if (out.problems.empty()) {
        report_count("actors", whole_number(first.header[2]), rows.rows.size(),
                     Where{file, 1, first.header[2].column}, out.problems);
    }
    for (std::size_t k = 0; k < dimensions; ++k)
        out.table.issues.push_back(trimmed(rows.header[before_dimensions + 2 * k].text));

    std::vector<positions::Actor> all;
    for (const auto& row : rows.rows) {
        const std::size_t before = out.problems.size();
        const auto where = [&](std::size_t at) {
            return Where{file, row[at].line, row[at].column};
        };
        const auto number = [&](std::size_t at, std::string_view what, Sign sign) {
            return actor_number(row[at].text, what, sign, where(at), out.problems);
        };
        positions::Actor actor;
        actor.where = where(0);
        actor.id = trimmed(row[0].text);
        actor.name = trimmed(row[1].text);
        if (actor.id.empty()) {
            out.problems.push_back({Kind::invalid, "empty-cell", "the actor has no name",
                                    "every row needs it", where(0), ""});
        }
        actor.capability = number(2, "influence", Sign::not_negative);
        for (std::size_t k = 0; k < dimensions; ++k) {
            const std::size_t at = before_dimensions + 2 * k;
            actor.on.push_back({number(at, "position", Sign::any),
                                number(at + 1, "salience", Sign::not_negative), where(at),
                                where(at + 1)});
        }
        all.push_back(actor);
        if (out.problems.size() == before)
            out.table.actors.push_back(std::move(actor));
    }
    report_doubles(all, out.problems);
    return out;
}

} // namespace plenary::format
