#include "plenary/format/archive_tables.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "plenary/format/archive_report.hpp"
#include "plenary/format/csv_rows.hpp"
#include "plenary/format/taken_columns.hpp"

namespace plenary::format {
namespace {

std::vector<std::string> parts(std::string_view cell) {
    std::vector<std::string> out;
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find(';'), cell.size());
        if (end > 0)
            out.emplace_back(cell.substr(0, end));
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return out;
}

} // namespace

std::string id_in(std::string_view cell) {
    const std::size_t dot = cell.find('.');
    const auto is_digits = [](std::string_view text) {
        return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
    };
    if (dot != std::string_view::npos && is_digits(cell.substr(0, dot)) &&
        !cell.substr(dot + 1).empty() &&
        cell.find_first_not_of('0', dot + 1) == std::string_view::npos)
        return std::string(cell.substr(0, dot));
    return std::string(cell);
}

std::string number_id(std::string_view cell) {
    std::string id = id_in(cell);
    if (id.find_first_not_of("0123456789") != std::string::npos)
        return id;
    const std::size_t first = id.find_first_not_of('0');
    if (first != std::string::npos)
        return id.substr(first);
    return id.substr(0, 1);
}

bool set_day(rollcall::RollCall& item, std::string_view cell) {
    using rollcall::Precision;
    constexpr std::size_t year = 4;
    constexpr std::size_t month = 7;
    constexpr std::size_t day = 10;
    item.day.reset();
    item.precision = Precision::none;
    if (cell.empty())
        return true;
    if (cell.size() > day && (cell[day] == 'T' || cell[day] == ' '))
        cell = cell.substr(0, day);
    std::string text(cell);
    Precision precision = Precision::day;
    if (text.size() == year) {
        text += "-01-01";
        precision = Precision::year;
    } else if (text.size() == month) {
        text += "-01";
        precision = Precision::month;
    }
    item.day = Day::parse(text);
    if (item.day)
        item.precision = precision;
    return item.day.has_value();
}

std::optional<int> number_in(std::string_view cell) {
    const std::string text = id_in(cell);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::string words_for_vote(rollcall::Vote vote) {
    std::string out(word_for(vote.cast));
    if (vote.intended != rollcall::State::unknown)
        out += ", meant " + std::string(word_for(vote.intended));
    return out;
}

std::vector<rollcall::Member> read_member_table(const ArchiveFile& file, ArchiveReport& out) {
    std::vector<rollcall::Member> members;
    CsvRows rows(file.bytes, file.path, out.problems);
    TakenColumns columns(rows);
    const auto id = columns.take({"member"});
    if (!id) {
        if (rows.whole())
            report_problem(out, "no-column", "this table has no column 'member'",
                           "name the column of ids member", {file.path, 1, 0});
        return members;
    }
    const auto year = rows.column("year");
    const auto name = columns.take({"name"});
    const auto group = columns.take({"group", "party", "bloc"});
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> schemes = {
        {{"iso2", "iso2"},
         {"iso3", "iso3"},
         {"cow", "cow"},
         {"icpsr", "icpsr"},
         {"icpsrLegis", "icpsr"}}};
    std::vector<std::pair<std::string_view, std::size_t>> codes;
    for (const auto& [column, scheme] : schemes) {
        if (const auto at = columns.take({column}))
            codes.emplace_back(scheme, *at);
    }
    std::map<std::string, int, std::less<>> lines;
    while (rows.next()) {
        rollcall::Member member;
        member.id = id_in(rows.cell(*id));
        if (year)
            member.id = fmt::format("{}-{}", rows.cell(*year), member.id);
        if (member.id.empty()) {
            report_problem(out, "empty-cell", "this member has no id", "fill in the column member",
                           rows.where());
            continue;
        }
        const auto [it, is_new] = lines.emplace(member.id, rows.line());
        if (!is_new) {
            report_problem(
                out, "member-twice",
                fmt::format("member {} stands in line {} already", member.id, it->second),
                "keep one row a member", rows.where());
            continue;
        }
        member.name = rows.cell(name).empty() ? member.id : std::string(rows.cell(name));
        member.group = rows.cell(group);
        for (const auto& [scheme, column] : codes) {
            if (!rows.cell(column).empty())
                member.codes.push_back({std::string(scheme), id_in(rows.cell(column)), {}});
        }
        member.more = columns.rest();
        members.push_back(std::move(member));
    }
    return members;
}

rollcall::RollCall RollCallTable::take(const std::string& id) const {
    const auto it = places.find(id);
    if (it != places.end())
        return rows[it->second];
    rollcall::RollCall bare;
    bare.id = id;
    bare.precision = rollcall::Precision::none;
    return bare;
}

RollCallTable read_roll_call_table(const ArchiveFile& file, ArchiveReport& out) {
    RollCallTable table;
    CsvRows rows(file.bytes, file.path, out.problems);
    TakenColumns columns(rows);
    const auto id = columns.take({"rc", "rcid", "id"});
    if (!id) {
        if (rows.whole())
            report_problem(out, "no-column", "this table has no column of ids",
                           "name it rc or rcid", {file.path, 1, 0});
        return table;
    }
    const auto day = columns.take({"date", "day"});
    const auto session = columns.take({"session", "term"});
    const auto symbol = columns.take({"symbol", "unres", "bill"});
    const auto title = columns.take({"title", "short"});
    const auto description = columns.take({"description", "descr"});
    const auto subjects = columns.take({"subjects", "issues"});
    const auto result = columns.take({"result", "outcome"});
    const auto yes = columns.take({"yes", "yeatotal"});
    const auto no = columns.take({"no", "naytotal"});
    const auto abstain = columns.take({"abstain"});
    const auto absent = columns.take({"absent"});
    table.has_abstentions = abstain.has_value();
    while (rows.next()) {
        rollcall::RollCall item;
        item.id = id_in(rows.cell(*id));
        if (item.id.empty()) {
            report_problem(out, "empty-cell", "this roll call has no id", "fill it in",
                           rows.where());
            continue;
        }
        if (!table.places.emplace(item.id, table.rows.size()).second) {
            report_problem(out, "roll-call-twice",
                           fmt::format("roll call {} stands twice", item.id),
                           "keep one row a roll call", rows.where());
            continue;
        }
        if (!set_day(item, rows.cell(day))) {
            report_problem(out, "bad-day", fmt::format("'{}' is no day", rows.cell(day)),
                           "write YYYY-MM-DD", rows.where());
        }
        item.session = number_in(rows.cell(session));
        if (!item.session && !rows.cell(session).empty()) {
            report_problem(out, "bad-number", fmt::format("'{}' is no session", rows.cell(session)),
                           "write a whole number", rows.where());
        }
        item.symbol = rows.cell(symbol);
        item.title = rows.cell(title);
        item.description = rows.cell(description);
        item.subjects = parts(rows.cell(subjects));
        item.result = rows.cell(result);
        item.totals = {number_in(rows.cell(yes)), number_in(rows.cell(no)),
                       number_in(rows.cell(abstain)), number_in(rows.cell(absent))};
        item.more = columns.rest();
        table.rows.push_back(std::move(item));
    }
    return table;
}

} // namespace plenary::format
