#include "plenary/format/actors.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/format/actor_cells.hpp"
#include "plenary/format/file.hpp"
#include "plenary/format/ktab.hpp"

namespace plenary::format {
namespace {

using positions::Actor;
using positions::ActorTable;
using positions::Decimal;

constexpr std::string_view position_of = "position_";
constexpr std::string_view salience_of = "salience_";

// The columns of one issue.
struct IssueColumns {
    std::string name;
    std::string position;
    std::string salience;
};

void report_column(const std::string& file, std::string message, std::string hint,
                   std::vector<Problem>& problems) {
    problems.push_back({Kind::invalid, "missing-column", std::move(message), std::move(hint),
                        Where{file, 1, 1}, ""});
}

std::vector<IssueColumns> issues_in(const TypedTable& rows, std::vector<Problem>& problems) {
    const std::vector<std::string> names = rows.columns();
    const auto has = [&](std::string_view name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    std::vector<IssueColumns> out;
    if (has("position"))
        out.push_back({"", "position", "salience"});
    for (const std::string& name : names) {
        if (name.starts_with(position_of) && name.size() > position_of.size()) {
            const std::string issue = name.substr(position_of.size());
            out.push_back({issue, name, std::string(salience_of) + issue});
        }
    }
    if (out.empty()) {
        report_column(rows.file(), "the column 'position' is missing",
                      "add 'position' and 'salience', or 'position_1' and 'salience_1' and so on",
                      problems);
    }
    if (has("position") && out.size() > 1) {
        problems.push_back({Kind::invalid, "duplicate-column",
                            fmt::format("'position' stands beside '{}'", out[1].position),
                            "number all issues, or keep one", Where{rows.file(), 1, 1}, ""});
    }
    for (const IssueColumns& issue : out) {
        if (!has(issue.salience)) {
            report_column(rows.file(), fmt::format("the column '{}' is missing", issue.salience),
                          fmt::format("'{}' needs it", issue.position), problems);
        }
    }
    return out;
}

// The scale of salience if the rows say it; E-UNIT when they say two.
std::optional<Decimal> scale_in(const TypedTable& rows, std::vector<Problem>& problems) {
    constexpr std::string_view column = "salience_max";
    std::optional<Decimal> out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string text = rows.text(i, column);
        if (text.empty())
            continue;
        const std::size_t before = problems.size();
        const Decimal value =
            actor_number(text, column, Sign::not_negative, rows.where(i, column), problems);
        if (problems.size() > before)
            continue;
        if (value == Decimal()) {
            rows.report(i, column, "E-RANGE", "a scale of salience cannot end at 0",
                        "write what full salience is: 1 or 100");
        } else if (out && *out != value) {
            rows.report(i, column, "E-UNIT",
                        fmt::format("this salience_max is {}, that above {}", to_string(value),
                                    to_string(*out)),
                        "write all saliences on one scale");
        } else {
            out = value;
        }
    }
    return out;
}

bool is_ktab_csv(std::string_view text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    std::vector<Problem> ignored;
    const CsvTable first = parse_csv(line, "", ignored);
    const auto whole = [&](std::size_t at) {
        const std::string cell = trimmed(first.header[at].text);
        return !cell.empty() &&
               std::all_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    return first.header.size() >= 4 && whole(2) && whole(3);
}

} // namespace

ActorTable read_actor_rows(const TypedTable& rows, std::vector<Problem>& problems) {
    ActorTable out{rows.file(), "actors.csv", {}, {}, std::nullopt};
    if (!rows.usable())
        return out;
    const std::size_t before_columns = problems.size();
    const std::vector<IssueColumns> issues = issues_in(rows, problems);
    if (problems.size() > before_columns)
        return out;
    for (const IssueColumns& issue : issues)
        out.issues.push_back(issue.name);
    out.salience_max = scale_in(rows, problems);
    std::vector<Actor> all; // also those with a problem: their names are taken
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t before = problems.size();
        const auto number = [&](std::string_view column, std::string_view what, Sign sign) {
            return actor_number(rows.text(i, column), what, sign, rows.where(i, column), problems);
        };
        Actor actor;
        actor.where = rows.where(i, "actor");
        actor.id = rows.needed(i, "actor");
        actor.name = rows.text(i, "name");
        actor.source = rows.text(i, "source_id");
        actor.capability = number("capability", "capability", Sign::not_negative);
        for (const IssueColumns& issue : issues) {
            actor.on.push_back({number(issue.position, "position", Sign::any),
                                number(issue.salience, "salience", Sign::not_negative),
                                rows.where(i, issue.position), rows.where(i, issue.salience)});
        }
        all.push_back(actor);
        if (problems.size() == before)
            out.actors.push_back(std::move(actor));
    }
    report_doubles(all, problems);
    return out;
}

ReadActors parse_actors(std::string_view bytes, const std::string& file) {
    const auto text = checked_utf8(bytes, file);
    if (!text)
        return {{file, "", {}, {}, std::nullopt}, {text.error()}, {}};
    const std::size_t first = text->find_first_not_of(" \t\r\n");
    ReadActors out;
    if (first != std::string_view::npos && (*text)[first] == '<') {
        out = parse_ktab_xml(*text, file);
    } else if (is_ktab_csv(*text)) {
        out = parse_ktab_csv(*text, file);
    } else {
        const TypedTable rows(parse_csv(*text, file, out.problems), {"actor", "capability"},
                              out.problems);
        out.table = read_actor_rows(rows, out.problems);
    }
    report_no_actors(out.table, out.problems);
    return out;
}

ReadActors read_actors(const std::filesystem::path& path) {
    const auto bytes = read_file(path);
    if (!bytes)
        return {{path.string(), "", {}, {}, std::nullopt}, {bytes.error()}, {}};
    return parse_actors(*bytes, path.string());
}

} // namespace plenary::format
