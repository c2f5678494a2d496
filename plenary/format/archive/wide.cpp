// A wide table: a row per member and a column per roll call, or the other way round.
//
// What the first column is called says which: member, name, country ... or rollcall, rc,
// resolution ... Without such a column a column of dates, terms or sessions says that the rows are
// roll calls, numbered from 1. Columns that are usual for a member (party, region, iso3) or a roll
// call (date, session, title) are no votes. Plain words in four languages are known (vote_words);
// every other code has to be explained with --map. An empty cell is no record.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "plenary/format/archive_report.hpp"
#include "plenary/format/archive_tables.hpp"
#include "plenary/format/code_book.hpp"
#include "plenary/format/csv_head.hpp"
#include "plenary/format/csv_rows.hpp"
#include "plenary/format/gathered_votes.hpp"
#include "plenary/format/taken_columns.hpp"
#include "plenary/format/vote_words.hpp"
#include "plenary/format/wide_cells.hpp"
#include "plenary/text/fold.hpp"

namespace plenary::format::archive {
namespace {

using rollcall::Archive;

enum class Rows { members, roll_calls, numbered_roll_calls, unknown };

template <std::size_t Size>
bool is_one_of(std::string_view word, const std::array<std::string_view, Size>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool names_members(std::string_view column) {
    constexpr std::array<std::string_view, 18> words = {
        "member",  "members", "name",    "country", "countries",  "legislator",
        "senator", "deputy",  "justice", "judge",   "delegation", "member state",
        "pais",    "pays",    "miembro", "membro",  "membre",     "state"};
    return is_one_of(fold(column), words);
}

bool names_roll_calls(std::string_view column) {
    constexpr std::array<std::string_view, 16> words = {
        "rollcall", "roll call", "rc",   "rcid",      "resolution", "resolucion",
        "scrutin",  "votacion",  "bill", "votacao",   "motion",     "case",
        "decision", "resolucao", "item", "roll calls"};
    return is_one_of(fold(column), words);
}

bool is_about_a_member(std::string_view column) {
    constexpr std::array<std::string_view, 17> words = {
        "party", "group",    "bloc",  "region", "state",  "iso2", "iso3",    "cow",    "icpsr",
        "name",  "district", "title", "id",     "member", "code", "chamber", "country"};
    return is_one_of(fold(column), words);
}

bool is_about_a_roll_call(std::string_view column) {
    constexpr std::array<std::string_view, 25> words = {
        "date",   "day",    "session", "term",       "time", "year",    "title",
        "short",  "descr",  "symbol",  "unres",      "bill", "subject", "subjects",
        "issue",  "issues", "result",  "outcome",    "yes",  "no",      "abstain",
        "absent", "number", "id",      "description"};
    return is_one_of(fold(column), words);
}

bool tells_the_time(std::string_view column) {
    constexpr std::array<std::string_view, 6> words = {"date", "day",  "session",
                                                       "term", "time", "year"};
    return is_one_of(column, words);
}

// The first lines, whole.
std::string_view beginning_of(std::string_view text) {
    constexpr std::size_t enough = std::size_t{64} << 10U;
    if (text.size() <= enough)
        return text;
    const std::size_t end = text.rfind('\n', enough);
    return end == std::string_view::npos ? text : text.substr(0, end + 1);
}

// Whether the columns that tell nothing of a roll call hold few and short texts.
bool look_like_votes(std::string_view text) {
    constexpr std::size_t longest = 16;
    std::vector<Problem> passed_over;
    CsvRows rows(beginning_of(text), "", passed_over);
    std::vector<std::string> seen;
    bool any = false;
    while (rows.next()) {
        any = true;
        for (std::size_t i = 0; i < rows.header().size(); ++i) {
            const std::string_view cell = rows.cell(i);
            if (is_about_a_roll_call(rows.header()[i]) || cell.empty() ||
                std::find(seen.begin(), seen.end(), cell) != seen.end())
                continue;
            if (cell.size() > longest || seen.size() == rollcall::states)
                return false;
            seen.emplace_back(cell);
        }
    }
    return any;
}

// Whether the first rows are called as the first columns are.
bool is_square(std::string_view text) {
    std::vector<Problem> passed_over;
    CsvRows rows(beginning_of(text), "", passed_over);
    std::size_t row = 1;
    while (row < 4 && row < rows.header().size() && rows.next()) {
        if (rows.cell(std::size_t{0}) != rows.header()[row])
            return false;
        ++row;
    }
    return row > 2;
}

Rows rows_of(std::string_view bytes) {
    const CsvHead head = csv_head(bytes);
    if (head.columns.size() < 2 || head.has_any({"vote", "votes", "codes", "answers", "cast_code",
                                                 "ms_vote", "ms_votes", "rollnumber", "undl_id"}))
        return Rows::unknown;
    const auto votes = [&head](bool (*is_about)(std::string_view)) {
        return std::any_of(head.columns.begin() + 1, head.columns.end(),
                           [is_about](const std::string& column) { return !is_about(column); });
    };
    if (names_members(head.columns[0]))
        return votes(is_about_a_member) ? Rows::members : Rows::unknown;
    if (names_roll_calls(head.columns[0]))
        return votes(is_about_a_roll_call) ? Rows::roll_calls : Rows::unknown;
    if (is_square(bytes))
        return Rows::members;
    if (std::any_of(head.columns.begin(), head.columns.end(), tells_the_time) &&
        look_like_votes(bytes))
        return Rows::numbered_roll_calls;
    return Rows::unknown;
}

bool fits(std::span<const ArchiveFile> files) {
    return files.size() == 1 && rows_of(files[0].bytes) != Rows::unknown;
}

class Reading {
public:
    Reading(const ArchiveFile& file, const ArchiveOptions& options, ArchiveReport& report)
        : file_(file), report_(report), book_(options, report), orientation_(rows_of(file.bytes)) {}

    std::optional<Archive> archive() {
        if (orientation_ == Rows::unknown) {
            report_problem(report_, "no-column", "the header does not say what the rows are",
                           "call the first column member where a row is a member, or rollcall "
                           "where it is a roll call",
                           {file_.path, 1, 0});
            return std::nullopt;
        }
        CsvRows rows(file_.bytes, file_.path, report_.problems);
        if (!rows.whole())
            return std::nullopt;
        read(rows);
        if (!report_.problems.empty())
            return std::nullopt;
        if (const std::string why = why_no_votes(table_); !why.empty()) {
            report_problem(report_, "no-votes", why,
                           "give the table of votes; a column that holds none has to go",
                           {file_.path, 0, 0});
            return std::nullopt;
        }
        add_columns();
        add_votes();
        book_.finish();
        return votes_.finish(std::move(out_), report_);
    }

private:
    [[nodiscard]] bool has_members_in_rows() const { return orientation_ == Rows::members; }

    void read(CsvRows& rows) {
        TakenColumns taken(rows);
        std::optional<std::size_t> id;
        std::vector<std::size_t> columns;
        for (std::size_t i = 0; i < rows.header().size(); ++i) {
            const std::string& name = rows.header()[i];
            if (i == 0 && orientation_ != Rows::numbered_roll_calls)
                id = 0;
            else if (!(has_members_in_rows() ? is_about_a_member(name)
                                             : is_about_a_roll_call(name)))
                columns.push_back(i);
        }
        if (id)
            taken.take(*id);
        for (const std::size_t column : columns)
            taken.take(column);
        table_ = has_members_in_rows() ? read_members(rows, taken, id, columns)
                                       : read_roll_calls(rows, taken, id, columns);
        for (std::size_t i = 0; i < table_.rows.size(); ++i) {
            if (has_members_in_rows()) {
                out_.members[i].id = table_.rows[i];
                if (out_.members[i].name.empty())
                    out_.members[i].name = table_.rows[i];
            } else {
                out_.roll_calls[i].id = table_.rows[i];
            }
        }
    }

    WideCells read_members(CsvRows& rows, TakenColumns& taken, std::optional<std::size_t> id,
                           const std::vector<std::size_t>& columns) {
        const auto name = taken.take({"name"});
        const auto group = taken.take({"group", "party", "bloc"});
        std::vector<std::pair<std::string_view, std::size_t>> codes;
        for (const std::string_view scheme : {"iso2", "iso3", "cow", "icpsr"}) {
            if (const auto column = taken.take({scheme}))
                codes.emplace_back(scheme, *column);
        }
        return read_wide_cells(
            rows, id, columns,
            [&] {
                rollcall::Member member;
                member.name = rows.cell(name);
                member.group = rows.cell(group);
                for (const auto& [scheme, column] : codes) {
                    if (!rows.cell(column).empty())
                        member.codes.push_back({std::string(scheme), id_in(rows.cell(column)), {}});
                }
                member.more = taken.rest();
                out_.members.push_back(std::move(member));
            },
            report_);
    }

    WideCells read_roll_calls(CsvRows& rows, TakenColumns& taken, std::optional<std::size_t> id,
                              const std::vector<std::size_t>& columns) {
        const auto date = taken.take({"date", "day"});
        const auto session = taken.take({"session", "term", "year"});
        const auto symbol = taken.take({"symbol", "unres", "bill"});
        const auto title = taken.take({"title", "short"});
        const auto description = taken.take({"description", "descr"});
        const auto subject = taken.take({"subject", "subjects", "issue", "issues"});
        const auto result = taken.take({"result", "outcome"});
        const auto yes = taken.take({"yes"});
        const auto no = taken.take({"no"});
        const auto abstain = taken.take({"abstain"});
        const auto absent = taken.take({"absent"});
        return read_wide_cells(
            rows, id, columns,
            [&] {
                rollcall::RollCall item;
                if (!set_day(item, rows.cell(date))) {
                    report_problem(report_, "bad-day",
                                   fmt::format("'{}' is no day", rows.cell(date)),
                                   "write YYYY-MM-DD", rows.where());
                }
                item.session = number_in(rows.cell(session));
                item.symbol = rows.cell(symbol);
                item.title = rows.cell(title);
                item.description = rows.cell(description);
                if (!rows.cell(subject).empty())
                    item.subjects.emplace_back(rows.cell(subject));
                item.result = rows.cell(result);
                item.totals = {number_in(rows.cell(yes)), number_in(rows.cell(no)),
                               number_in(rows.cell(abstain)), number_in(rows.cell(absent))};
                item.more = taken.rest();
                out_.roll_calls.push_back(std::move(item));
            },
            report_);
    }

    void add_columns() {
        for (const std::string& name : table_.columns) {
            if (has_members_in_rows()) {
                rollcall::RollCall item;
                item.id = name;
                item.precision = rollcall::Precision::none;
                out_.roll_calls.push_back(std::move(item));
            } else {
                rollcall::Member member;
                member.id = name;
                member.name = name;
                out_.members.push_back(std::move(member));
            }
        }
        if (orientation_ == Rows::numbered_roll_calls)
            report_.remarks.push_back(fmt::format(
                "no column names the roll calls: they are numbered 1 to {}", table_.rows.size()));
    }

    void add_votes() {
        for (const WideCells::Kind& kind : table_.kinds) {
            if (kind.text.empty())
                book_.add_no_record(kind.text);
            else if (const auto state = state_said(kind.text))
                book_.add(kind.text, {*state, rollcall::State::unknown});
        }
        votes_.begin(file_.path);
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            for (std::size_t column = 0; column < table_.columns.size(); ++column) {
                const rollcall::Code code =
                    book_.read(table_.at(row, column).text, file_.path, table_.lines[row]);
                const auto r = static_cast<std::uint32_t>(row);
                const auto c = static_cast<std::uint32_t>(column);
                votes_.add(has_members_in_rows() ? c : r, has_members_in_rows() ? r : c, code,
                           table_.lines[row]);
            }
        }
    }

    const ArchiveFile& file_;
    ArchiveReport& report_;
    CodeBook book_;
    Rows orientation_;
    WideCells table_;
    Archive out_;
    GatheredVotes votes_;
};

std::optional<Archive> read(std::span<const ArchiveFile> files, const ArchiveOptions& options,
                            ArchiveReport& report) {
    if (files.size() != 1) {
        report_problem(report, "several-files", "a wide table is one file", "give it alone",
                       place_of_files(files));
        return std::nullopt;
    }
    auto archive = Reading(files[0], options, report).archive();
    cap_problems(report);
    return archive;
}

} // namespace

extern const ArchiveFormat wide;
const ArchiveFormat wide{
    "wide", "one table: a row per member and a column per roll call, or turned", fits, read};

} // namespace plenary::format::archive
