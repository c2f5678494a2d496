// A rollcall object of the R package pscl as an R user writes it with write.csv: votes.csv (the
// matrix, a row per legislator, their names in a first column without a name), legis.data.csv,
// vote.data.csv and codes.csv, all but the first optional.
//
// What a code means is in codes.csv or given with --map, never guessed: columns code and meaning,
// or values and ind as stack() makes them of the object's list; meanings yea, nay, notInLegis (no
// record), missing (read as unknown: pscl does not say whether a member abstained or was away), and
// every other word for a vote.
#include <algorithm>

#include <fmt/format.h>

#include "plenary/format/archive_report.hpp"
#include "plenary/format/archive_tables.hpp"
#include "plenary/format/code_book.hpp"
#include "plenary/format/csv_head.hpp"
#include "plenary/format/csv_rows.hpp"
#include "plenary/format/gathered_votes.hpp"
#include "plenary/format/id_places.hpp"
#include "plenary/format/taken_columns.hpp"
#include "plenary/format/vote_words.hpp"
#include "plenary/format/wide_cells.hpp"
#include "plenary/text/fold.hpp"

namespace plenary::format::archive {
namespace {

using rollcall::Archive;
using rollcall::State;

enum class Table { votes, legislators, roll_calls, codes, other };

// "Vote 1", "Vote 2", ... as pscl names them.
bool are_numbered_votes(const CsvHead& head) {
    return head.columns.size() > 1 &&
           std::all_of(head.columns.begin() + 1, head.columns.end(),
                       [](const std::string& column) { return column.starts_with("vote "); });
}

// What write.csv makes of row names: a first column without a name.
bool has_row_names(const CsvHead& head) {
    return head.columns.size() > 1 && head.columns[0].empty();
}

bool is_of_another_format(const CsvHead& head) {
    return head.has_any({"rcid", "cast_code", "undl_id", "rollnumber"});
}

Table table_of(const ArchiveFile& file) {
    const CsvHead head = csv_head(file.bytes);
    const std::string name = fold(file.name);
    const auto names = [&name](std::string_view word) {
        return name.find(word) != std::string::npos;
    };
    if (is_of_another_format(head))
        return Table::other;
    if (head.has_all({"values", "ind"}) || head.has_all({"code", "meaning"}))
        return Table::codes;
    if (!has_row_names(head))
        return Table::other;
    if (names("legis") || head.has_any({"icpsrlegis", "partycode"}))
        return Table::legislators;
    if (are_numbered_votes(head))
        return Table::votes;
    if (names("vote data") || names("votedata") || names("rollcall"))
        return Table::roll_calls;
    return names("votes") ? Table::votes : Table::other;
}

const ArchiveFile* find(std::span<const ArchiveFile> files, Table table) {
    const auto it = std::find_if(files.begin(), files.end(), [table](const ArchiveFile& file) {
        return table_of(file) == table;
    });
    return it == files.end() ? nullptr : &*it;
}

bool fits(std::span<const ArchiveFile> files) {
    const ArchiveFile* votes = find(files, Table::votes);
    return votes != nullptr &&
           (are_numbered_votes(csv_head(votes->bytes)) ||
            find(files, Table::legislators) != nullptr || find(files, Table::codes) != nullptr);
}

std::string_view without_na(std::string_view cell) {
    return cell == "NA" ? std::string_view{} : cell;
}

std::vector<std::pair<std::string, std::string>> rest_of(const TakenColumns& taken) {
    auto rest = taken.rest();
    rest.erase(std::remove_if(rest.begin(), rest.end(),
                              [](const auto& cell) { return cell.second == "NA"; }),
               rest.end());
    return rest;
}

class Reading {
public:
    Reading(std::span<const ArchiveFile> files, const ArchiveOptions& options,
            ArchiveReport& report)
        : files_(files), report_(report), book_(options, report) {}

    std::optional<Archive> archive() {
        const ArchiveFile* votes = only(Table::votes);
        if (votes == nullptr) {
            report_problem(report_, "no-table",
                           "no file is a matrix of votes with legislators' names in a first "
                           "column without a name",
                           "write it with write.csv(x$votes, \"votes.csv\")",
                           place_of_files(files_));
            return std::nullopt;
        }
        if (const ArchiveFile* codes = only(Table::codes))
            read_codes(*codes);
        read_votes(*votes);
        if (!report_.problems.empty())
            return std::nullopt;
        if (const ArchiveFile* legislators = only(Table::legislators))
            read_legislators(*legislators);
        if (const ArchiveFile* roll_calls = only(Table::roll_calls))
            read_roll_calls(*roll_calls);
        for (const ArchiveFile& file : files_) {
            if (table_of(file) == Table::other)
                report_.remarks.push_back(file.path + " is none of pscl's tables: not read");
        }
        add_votes(*votes);
        book_.finish();
        return votes_.finish(std::move(out_), report_);
    }

private:
    const ArchiveFile* only(Table table) {
        const ArchiveFile* found = nullptr;
        for (const ArchiveFile& file : files_) {
            if (table_of(file) != table)
                continue;
            if (found != nullptr) {
                report_problem(report_, "several-files",
                               fmt::format("this is the same table as {}", found->path),
                               "give the tables of one object", {file.path, 0, 0});
            }
            found = &file;
        }
        return found;
    }

    void read_codes(const ArchiveFile& file) {
        CsvRows rows(file.bytes, file.path, report_.problems);
        auto code = rows.column("values");
        auto meaning = rows.column("ind");
        if (!code || !meaning) {
            code = rows.column("code");
            meaning = rows.column("meaning");
        }
        IdPlaces seen;
        std::vector<int> lines;
        while (!is_full(report_) && rows.next()) {
            const std::string text = id_in(rows.cell(code));
            const auto [place, is_new] = seen.take(text);
            if (!is_new) {
                report_problem(
                    report_, "code-twice",
                    fmt::format("code '{}' stands in line {} already", text, lines[place]),
                    "keep one row a code", rows.where());
                continue;
            }
            lines.push_back(rows.line());
            explain(text, rows.cell(meaning), rows.where());
        }
    }

    void explain(const std::string& code, std::string_view meaning, const Where& where) {
        const std::string word = fold(meaning);
        if (word == "notinlegis") {
            book_.add_no_record(code);
        } else if (word == "missing") {
            book_.add(code, {State::unknown, State::unknown});
            missing_.push_back(code);
        } else if (const auto state = state_said(meaning)) {
            book_.add(code, {*state, State::unknown});
        } else {
            report_problem(report_, "unknown-meaning", fmt::format("'{}' is no vote", meaning),
                           "one of yea, nay, notInLegis, missing, abstain, absent, present", where);
        }
    }

    void read_votes(const ArchiveFile& file) {
        CsvRows rows(file.bytes, file.path, report_.problems);
        std::vector<std::size_t> columns;
        for (std::size_t i = 1; i < rows.header().size(); ++i)
            columns.push_back(i);
        table_ = read_wide_cells(
            rows, 0, columns, [] {}, report_);
        if (!report_.problems.empty())
            return;
        if (const std::string why = why_no_votes(table_); !why.empty()) {
            report_problem(report_, "no-votes", why, "check that it is the right file",
                           {file.path, 0, 0});
        }
        for (const std::string& name : table_.rows) {
            members_.take(name);
            rollcall::Member member;
            member.id = name;
            member.name = name;
            out_.members.push_back(std::move(member));
        }
        for (const std::string& name : table_.columns) {
            roll_calls_.take(name);
            rollcall::RollCall item;
            item.id = name;
            item.precision = rollcall::Precision::none;
            out_.roll_calls.push_back(std::move(item));
        }
    }

    void read_legislators(const ArchiveFile& file) {
        CsvRows rows(file.bytes, file.path, report_.problems);
        TakenColumns taken(rows);
        if (!rows.whole())
            return;
        taken.take(std::size_t{0});
        const auto party = taken.take({"party"});
        const auto icpsr = taken.take({"icpsrLegis", "icpsr"});
        std::vector<int> lines(out_.members.size());
        std::size_t without_votes = 0;
        while (!is_full(report_) && rows.next()) {
            const auto place = members_.find(id_in(rows.cell(std::size_t{0})));
            if (!place) {
                ++without_votes;
                continue;
            }
            if (lines[*place] != 0) {
                report_problem(report_, "member-twice",
                               fmt::format("{} stands in line {} already", out_.members[*place].id,
                                           lines[*place]),
                               "keep one row a legislator", rows.where());
                continue;
            }
            lines[*place] = rows.line();
            rollcall::Member& member = out_.members[*place];
            member.group = without_na(rows.cell(party));
            if (!without_na(rows.cell(icpsr)).empty())
                member.codes.push_back({"icpsr", number_id(rows.cell(icpsr)), {}});
            member.more = rest_of(taken);
        }
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (lines[i] == 0) {
                report_problem(report_, "unknown-member",
                               fmt::format("{} is not in {}", out_.members[i].id, file.path),
                               "write both tables of one object",
                               {only(Table::votes)->path, table_.lines[i], 0});
            }
        }
        if (without_votes > 0)
            report_.remarks.push_back(fmt::format("{} rows of {} are of legislators without votes",
                                                  without_votes, file.path));
    }

    // In the order of the columns of votes, unless the rows are called as they are.
    void read_roll_calls(const ArchiveFile& file) {
        CsvRows rows(file.bytes, file.path, report_.problems);
        TakenColumns taken(rows);
        if (!rows.whole())
            return;
        taken.take(std::size_t{0});
        const auto date = taken.take({"date"});
        const auto session = taken.take({"session", "congress", "term"});
        const auto symbol = taken.take({"bill", "symbol"});
        const auto title = taken.take({"title", "question"});
        const auto description = taken.take({"description", "descr"});
        const auto result = taken.take({"result"});
        const auto yes = taken.take({"yeatotal", "yes"});
        const auto no = taken.take({"naytotal", "no"});
        std::size_t number = 0;
        while (!is_full(report_) && rows.next()) {
            const auto named = roll_calls_.find(rows.cell(std::size_t{0}));
            const std::size_t place = named ? *named : number;
            ++number;
            if (place >= out_.roll_calls.size())
                continue;
            rollcall::RollCall& item = out_.roll_calls[place];
            if (!set_day(item, without_na(rows.cell(date)))) {
                report_problem(report_, "bad-day", fmt::format("'{}' is no day", rows.cell(date)),
                               "write YYYY-MM-DD", rows.where());
            }
            item.session = number_in(rows.cell(session));
            item.symbol = without_na(rows.cell(symbol));
            item.title = without_na(rows.cell(title));
            item.description = without_na(rows.cell(description));
            item.result = without_na(rows.cell(result));
            item.totals.yes = number_in(rows.cell(yes));
            item.totals.no = number_in(rows.cell(no));
            item.more = rest_of(taken);
        }
        if (number != out_.roll_calls.size() && !is_full(report_)) {
            report_problem(report_, "row-count",
                           fmt::format("{} rows, but there are {} columns of votes", number,
                                       out_.roll_calls.size()),
                           "write both tables of one object", {file.path, 0, 0});
        }
    }

    void add_votes(const ArchiveFile& file) {
        votes_.begin(file.path);
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            for (std::size_t column = 0; column < table_.columns.size(); ++column) {
                votes_.add(static_cast<std::uint32_t>(column), static_cast<std::uint32_t>(row),
                           book_.read(table_.at(row, column).text, file.path, table_.lines[row]),
                           table_.lines[row]);
            }
        }
        if (!missing_.empty())
            report_.remarks.push_back(
                fmt::format("codes.csv calls these missing: {}. They were read as unknown; --map "
                            "CODE=absent or CODE=abstain says more",
                            fmt::join(missing_, ", ")));
    }

    std::span<const ArchiveFile> files_;
    ArchiveReport& report_;
    CodeBook book_;
    std::vector<std::string> missing_;
    WideCells table_;
    IdPlaces members_;
    IdPlaces roll_calls_;
    Archive out_;
    GatheredVotes votes_;
};

std::optional<Archive> read(std::span<const ArchiveFile> files, const ArchiveOptions& options,
                            ArchiveReport& report) {
    auto archive = Reading(files, options, report).archive();
    cap_problems(report);
    return archive;
}

} // namespace

extern const ArchiveFormat pscl;
const ArchiveFormat pscl{
    "pscl", "a rollcall of R's pscl: votes.csv, legis.data.csv, vote.data.csv, codes.csv", fits,
    read};

} // namespace plenary::format::archive
