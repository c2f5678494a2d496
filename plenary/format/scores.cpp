#include "plenary/format/scores.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "plenary/format/archive_tables.hpp"
#include "plenary/format/bounded_file.hpp"
#include "plenary/format/csv_rows.hpp"
#include "plenary/format/gzip.hpp"
#include "plenary/numeric/printed.hpp"
#include "plenary/text/join.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::format {
namespace {

// The text with remarks taken out, and how many lines went before the header.
std::string without_remarks(std::string_view bytes, int& before) {
    std::string out;
    bool quoted = false;
    bool begun = false;
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
        const std::string_view line = bytes.substr(0, end);
        bytes.remove_prefix(end);
        if (!quoted && line.starts_with('#')) {
            if (begun)
                out += '\n'; // the lines after it keep their numbers
            else
                ++before;
            continue;
        }
        begun = true;
        quoted = quoted != (std::count(line.begin(), line.end(), '"') % 2 == 1);
        out += line;
    }
    return out;
}

std::optional<std::string> first_of(const CsvRows& rows,
                                    std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        if (rows.column(name))
            return std::string(name);
    }
    return std::nullopt;
}

// The sd that goes by the name of a column.
std::optional<std::string> sd_of(const CsvRows& rows, const std::string& column) {
    const std::string beside = column + "_sd";
    if (column == "zmean" || column == "z")
        return first_of(rows, {"zsd", beside});
    if (column == "mean")
        return first_of(rows, {"sd", beside});
    return first_of(rows, {beside});
}

bool is_missing(std::string_view cell) {
    return cell.empty() || cell == "NA" || cell == "NaN" || cell == "nan";
}

Problem no_column(const CsvRows& rows, const std::string& name, std::string hint, int line) {
    return {Kind::invalid,
            "no-column",
            fmt::format("this table has no column '{}'", name),
            std::move(hint),
            Where{rows.file(), line, 0},
            ""};
}

// Leaves out the rows of everybody who has more than one.
void leave_out_twice(Scores& out) {
    std::map<std::pair<std::string, std::optional<int>>, std::size_t> seen;
    for (const ScoreRow& row : out.rows)
        ++seen[{row.member, row.session}];
    for (const auto& [who, times] : seen) {
        if (times > 1)
            out.twice.push_back(who.second ? fmt::format("{} in {}", who.first, *who.second)
                                           : who.first);
    }
    std::erase_if(out.rows, [&](const ScoreRow& row) {
        return seen[{row.member, row.session}] > 1;
    });
}

} // namespace

Result<Scores> read_scores(const std::filesystem::path& path, const ScoreColumns& wanted) {
    const auto read = read_at_most(path, largest_scores);
    if (!read)
        return fail(read.error());
    std::string bytes = *read;
    if (is_gzip(bytes)) {
        auto unpacked = gunzip(bytes, path.string(), largest_scores);
        if (!unpacked)
            return fail(unpacked.error());
        bytes = std::move(*unpacked);
    }
    Scores out;
    out.file = path.string();
    int before = 0;
    const std::string text = without_remarks(bytes, before);
    std::vector<Problem> problems;
    CsvRows rows(text, out.file, problems);
    const auto lowered = [before](Problem problem) {
        if (problem.where.line > 0)
            problem.where.line += before;
        return problem;
    };
    if (!problems.empty())
        return fail(lowered(problems.front()));
    const std::string columns = fmt::format("its columns are {}", join(rows.header(), ", "));
    const auto member = first_of(rows, {"member", "id", "iso3"});
    if (!member)
        return fail(no_column(rows, "member", columns, before + 1));
    out.columns = wanted.values;
    if (out.columns.empty()) {
        const auto usual = first_of(rows, {"zmean", "z", "mean", "x", "ideal"});
        if (!usual)
            return fail(no_column(rows, "zmean", "name one with --column; " + columns, before + 1));
        out.columns = {*usual};
    }
    out.sd_columns = wanted.sds;
    if (out.sd_columns.empty()) {
        for (const std::string& column : out.columns) {
            if (const auto sd = sd_of(rows, column))
                out.sd_columns.push_back(*sd);
        }
        if (out.sd_columns.size() != out.columns.size())
            out.sd_columns.clear();
    }
    std::vector<std::size_t> places;
    for (const auto* list : {&out.columns, &out.sd_columns}) {
        for (const std::string& name : *list) {
            const auto at = rows.column(name);
            if (!at) {
                const std::string near = did_you_mean(name, rows.header());
                return fail(no_column(rows, name, near.empty() ? columns : near, before + 1));
            }
            places.push_back(*at);
        }
    }
    const auto session = rows.column("session");
    out.sessions = session.has_value();
    while (rows.next()) {
        ScoreRow row;
        row.member = id_in(rows.cell(rows.column(*member)));
        if (session) {
            row.session = number_in(rows.cell(session));
            if (!row.session) {
                problems.push_back({Kind::invalid, "bad-number",
                                    fmt::format("'{}' is no session", rows.cell(session)),
                                    "write a whole number", rows.where(), ""});
                break;
            }
        }
        bool missing = false;
        for (std::size_t k = 0; k < places.size(); ++k) {
            const std::string_view cell = rows.cell(places[k]);
            if (is_missing(cell)) {
                missing = true;
                continue;
            }
            const auto value = printed_number(cell);
            if (!value) {
                problems.push_back(
                    {Kind::invalid, "bad-number", fmt::format("'{}' is not a number", cell),
                     "name another column with --column, or mend the cell", rows.where(), ""});
                break;
            }
            (k < out.columns.size() ? row.values : row.sds).push_back(*value);
        }
        if (!problems.empty())
            break;
        if (missing)
            ++out.without_number;
        else
            out.rows.push_back(std::move(row));
    }
    if (!problems.empty())
        return fail(lowered(problems.front()));
    leave_out_twice(out);
    return out;
}

} // namespace plenary::format
