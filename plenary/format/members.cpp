#include "plenary/format/members.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "plenary/format/file.hpp"
#include "plenary/format/table.hpp"
#include "plenary/format/weight.hpp"

namespace plenary::format {
namespace {

namespace fs = std::filesystem;

// What `parse` makes of the file's bytes; nothing, and a problem, when it cannot be read.
template <class Parse>
auto rows_of(const fs::path& path, std::vector<Problem>& problems, Parse parse) {
    const auto bytes = read_file(path);
    if (bytes)
        return parse(*bytes, path.string(), problems);
    problems.push_back(bytes.error());
    return decltype(parse(*bytes, path.string(), problems)){};
}

ReadMembers members_of(CsvTable csv) {
    ReadMembers out;
    std::vector<std::string> names;
    for (const CsvCell& cell : csv.header)
        names.push_back(trimmed(cell.text));
    const bool has_code = std::find(names.begin(), names.end(), "code") != names.end();
    const std::string id = has_code ? "code" : "name";
    const TypedTable rows(std::move(csv), {id}, out.problems);
    if (!rows.usable())
        return out;
    out.electorate.name = fs::path(rows.file()).filename().string();

    std::set<std::string> seen;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Elector one;
        one.code = rows.needed(i, id);
        const std::string name = rows.text(i, "name");
        one.name = name.empty() ? one.code : name;
        one.seat = "seated";
        if (!one.code.empty() && !seen.insert(one.code).second) {
            rows.report(i, id, "duplicate-id",
                        fmt::format("the member '{}' stands twice", one.code),
                        "give each member its own code");
        }
        out.electorate.members.push_back(std::move(one));
        for (const std::string& group : rows.list(i, "groups")) {
            auto& belongs = out.electorate.groups[group];
            belongs.resize(rows.size(), false);
            belongs[i] = true;
        }
    }
    if (rows.size() == 0) {
        out.problems.push_back({Kind::invalid, "base-empty", "there are no members in this file",
                                "write one line for each member", Where{rows.file(), 1, 1}, ""});
    }
    for (const std::string& name : names) {
        if (name == id || name == "name" || name == "groups" || name.empty() || rows.size() == 0)
            continue;
        bool numbers = false;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            numbers = numbers || looks_like_a_number(rows.text(i, name));
        }
        if (!numbers)
            continue;
        std::vector<Rational> column;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::string text = rows.text(i, name);
            const auto value = weight_of(text);
            if (!value) {
                rows.report(i, name, "bad-weight", fmt::format("'{}' is no weight", text),
                            weight_hint(text));
            }
            column.push_back(value.value_or(Rational()));
        }
        out.electorate.columns[name] = std::move(column);
    }
    return out;
}

double chance_in(const TypedTable& rows, std::size_t i, std::string_view column, bool needed) {
    const std::string text = needed ? rows.needed(i, column) : rows.text(i, column);
    if (text.empty())
        return 0;
    double value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || stop != text.data() + text.size() || !(value >= 0 && value <= 1)) {
        rows.report(i, column, "bad-probability", fmt::format("'{}' is no probability", text),
                    "write a number from 0 to 1");
        return 0;
    }
    return value;
}

} // namespace

ReadMembers read_members(const fs::path& path) {
    const auto bytes = read_file(path);
    if (!bytes)
        return {{}, {bytes.error()}};
    return parse_members(*bytes, path.string());
}

ReadMembers parse_members(std::string_view bytes, const std::string& file) {
    std::vector<Problem> problems;
    ReadMembers out = members_of(parse_csv(bytes, file, problems));
    out.problems.insert(out.problems.begin(), problems.begin(), problems.end());
    return out;
}

namespace {

// EPIC's format: it begins with a number, whatever its sign, and has no comma.
bool is_one_number_a_line(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && text.find(',') == std::string_view::npos &&
           std::string_view("0123456789+-.").find(text[first]) != std::string_view::npos;
}

} // namespace

ReadWeights read_weights(const fs::path& path, bool quota_line) {
    const auto bytes = read_file(path);
    if (!bytes)
        return {{{}, {bytes.error()}}, std::nullopt};
    return parse_weights(*bytes, path.string(), quota_line);
}

ReadWeights parse_weights(std::string_view bytes, const std::string& file, bool quota_line) {
    ReadWeights out;
    const auto text = checked_utf8(bytes, file);
    if (!text || !is_one_number_a_line(*text)) {
        out.members = parse_members(bytes, file);
        if (out.members.problems.empty() && !out.members.electorate.columns.contains("weight")) {
            out.members.problems.push_back(
                {Kind::invalid, "missing-column", "the column 'weight' is missing",
                 "name the weights' column 'weight', or use --members", Where{file, 1, 1}, ""});
        }
        return out;
    }
    Electorate& electorate = out.members.electorate;
    electorate.name = fs::path(file).filename().string();
    auto& column = electorate.columns["weight"];
    int line = 0;
    for (std::string_view rest = *text; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string number = trimmed(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        ++line;
        if (number.empty())
            continue;
        const auto value = weight_of(number);
        if (!value) {
            out.members.problems.push_back(
                {Kind::invalid, "bad-weight", fmt::format("'{}' is no weight", number),
                 looks_like_a_number(number) ? weight_hint(number) : "write one number a line",
                 Where{file, line, 1}, ""});
        } else if (quota_line && !out.quota) {
            out.quota = *value;
        } else {
            const std::string name = fmt::format("p{}", electorate.members.size() + 1);
            electorate.members.push_back({name, name, true, "seated"});
            column.push_back(*value);
        }
    }
    return out;
}

std::vector<ChanceRow> read_chances(const fs::path& path, std::vector<Problem>& problems) {
    return rows_of(path, problems, parse_chances);
}

std::vector<ChanceRow> parse_chances(std::string_view bytes, const std::string& file,
                                     std::vector<Problem>& problems) {
    std::vector<ChanceRow> out;
    const TypedTable rows(parse_csv(bytes, file, problems), {"member", "p_yes"}, problems);
    std::set<std::string> seen;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        ChanceRow row;
        row.where = rows.where(i, "p_yes");
        row.member = rows.needed(i, "member");
        row.yes = chance_in(rows, i, "p_yes", true);
        row.abstain = chance_in(rows, i, "p_abstain", false);
        row.absent = chance_in(rows, i, "p_absent", false);
        if (row.yes + row.abstain + row.absent > 1 + 1e-9) {
            rows.report(i, "p_yes", "bad-probability",
                        fmt::format("the probabilities of '{}' add up to {}", row.member,
                                    row.yes + row.abstain + row.absent),
                        "they may not exceed 1; what is left is no");
        }
        if (!row.member.empty() && !seen.insert(row.member).second) {
            rows.report(i, "member", "duplicate-id",
                        fmt::format("the member '{}' stands twice", row.member),
                        "keep one line for each member");
        }
        out.push_back(std::move(row));
    }
    return out;
}

std::vector<LineUpRow> read_line_up(const fs::path& path, std::vector<Problem>& problems) {
    return rows_of(path, problems, parse_line_up);
}

std::vector<LineUpRow> parse_line_up(std::string_view bytes, const std::string& file,
                                     std::vector<Problem>& problems) {
    std::vector<LineUpRow> out;
    const TypedTable rows(parse_csv(bytes, file, problems), {"member", "choice"}, problems);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        LineUpRow row;
        row.where = rows.where(i, "member");
        row.member = rows.needed(i, "member");
        const std::string text = rows.needed(i, "choice");
        bool known = text.empty();
        for (const Choice choice : {Choice::yes, Choice::no, Choice::abstain, Choice::absent}) {
            if (text != to_string(choice))
                continue;
            row.choice = choice;
            known = true;
        }
        if (!known) {
            rows.report(i, "choice", "unknown-choice", fmt::format("'{}' is no choice", text),
                        hint_among(text, {"yes", "no", "abstain", "absent"}));
        }
        out.push_back(std::move(row));
    }
    return out;
}

std::vector<PriceRow> read_prices(const fs::path& path, std::vector<Problem>& problems) {
    return rows_of(path, problems, parse_prices);
}

std::vector<PriceRow> parse_prices(std::string_view bytes, const std::string& file,
                                   std::vector<Problem>& problems) {
    std::vector<PriceRow> out;
    const TypedTable rows(parse_csv(bytes, file, problems), {"member", "price"}, problems);
    std::set<std::string> seen;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        PriceRow row;
        row.where = rows.where(i, "member");
        row.member = rows.needed(i, "member");
        if (!row.member.empty() && !seen.insert(row.member).second) {
            rows.report(i, "member", "duplicate-id",
                        fmt::format("the member '{}' stands twice", row.member),
                        "keep one line for each member");
        }
        (void)rows.needed(i, "price");
        row.price = rows.number(i, "price", 1).value_or(1);
        out.push_back(std::move(row));
    }
    return out;
}

} // namespace plenary::format
