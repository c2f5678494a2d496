// Voteview's tables: *_votes.csv with a row per vote, *_rollcalls.csv and *_members.csv beside it
// or not, of any number of congresses and chambers.
//
// cast_code: 1 yea, 2 paired and 3 announced yea, 4 announced and 5 paired nay, 6 nay, 7 and 8
// present, 9 not voting; 0, not a member, is no record. A member is its icpsr in all congresses; a
// roll call is Voteview's own id, RS1090001. Only members and roll calls with votes are taken.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "plenary/format/archive_report.hpp"
#include "plenary/format/archive_tables.hpp"
#include "plenary/format/code_book.hpp"
#include "plenary/format/csv_head.hpp"
#include "plenary/format/csv_rows.hpp"
#include "plenary/format/gathered_votes.hpp"
#include "plenary/format/icpsr_codes.hpp"
#include "plenary/format/id_places.hpp"
#include "plenary/format/taken_columns.hpp"

namespace plenary::format::archive {
namespace {

using rollcall::Archive;

enum class Table { votes, roll_calls, members, other };

Table table_of(const ArchiveFile& file) {
    const CsvHead head = csv_head(file.bytes);
    if (!head.has_all({"congress", "chamber"}))
        return Table::other;
    if (head.has_all({"rollnumber", "icpsr", "cast_code"}))
        return Table::votes;
    if (head.has("rollnumber"))
        return Table::roll_calls;
    return head.has_all({"icpsr", "bioname"}) ? Table::members : Table::other;
}

bool fits(std::span<const ArchiveFile> files) {
    return std::any_of(files.begin(), files.end(),
                       [](const ArchiveFile& file) { return table_of(file) == Table::votes; });
}

// "RS1090001", or nothing where a part is no number or no chamber.
std::string roll_call_id(std::string_view congress, std::string_view chamber,
                         std::string_view number) {
    const auto c = number_in(congress);
    const auto n = number_in(number);
    if (!c || !n || *c < 1 || *n < 1 || chamber.empty())
        return "";
    const char letter = chamber[0] == 's' || chamber[0] == 'S'   ? 'S'
                        : chamber[0] == 'h' || chamber[0] == 'H' ? 'H'
                                                                 : '\0';
    return letter == '\0' ? std::string() : fmt::format("R{}{:03}{:04}", letter, *c, *n);
}

class Reading {
public:
    Reading(const ArchiveOptions& options, ArchiveReport& report)
        : report_(report), book_(options, report) {
        book_.add_no_record("0");
        for (int code = 1; code <= 9; ++code)
            book_.add(std::to_string(code), icpsr_vote(code));
    }

    std::optional<Archive> archive(std::span<const ArchiveFile> files) {
        for (const Table table : {Table::votes, Table::roll_calls, Table::members}) {
            for (const ArchiveFile& file : files) {
                if (table_of(file) == table)
                    read(file, table);
            }
        }
        for (const ArchiveFile& file : files) {
            if (table_of(file) == Table::other)
                report_.remarks.push_back(file.path + " is none of Voteview's tables: not read");
        }
        if (!fits(files)) {
            report_problem(report_, "no-table",
                           "no file has the columns congress, chamber, rollnumber, icpsr and "
                           "cast_code",
                           "give the table of votes too", place_of_files(files));
        }
        book_.finish();
        settle_roll_calls();
        settle_members();
        out_.name = "Voteview";
        return votes_.finish(std::move(out_), report_);
    }

private:
    struct About {
        Where first_vote;
        int congress = 0; // of the row that its name and party are from
        int rows_read = 0;
        bool changed_party = false;
    };

    void read(const ArchiveFile& file, Table table) {
        if (table == Table::votes)
            read_votes(file);
        else if (table == Table::roll_calls)
            read_roll_calls(file);
        else
            read_members(file);
    }

    void read_votes(const ArchiveFile& file) {
        CsvRows rows(file.bytes, file.path, report_.problems);
        const auto congress = rows.column("congress");
        const auto chamber = rows.column("chamber");
        const auto number = rows.column("rollnumber");
        const auto icpsr = rows.column("icpsr");
        const auto cast = rows.column("cast_code");
        votes_.begin(file.path);
        std::array<std::string, 3> before;
        std::uint32_t item = 0;
        while (!is_full(report_) && rows.next()) {
            if (rows.cell(number) != before[2] || rows.cell(congress) != before[0] ||
                rows.cell(chamber) != before[1]) {
                const std::string id =
                    roll_call_id(rows.cell(congress), rows.cell(chamber), rows.cell(number));
                if (id.empty()) {
                    report_problem(report_, "bad-roll-call",
                                   fmt::format("congress '{}', chamber '{}', rollnumber '{}' is "
                                               "no roll call",
                                               rows.cell(congress), rows.cell(chamber),
                                               rows.cell(number)),
                                   "write numbers from 1, and House or Senate", rows.where());
                    continue;
                }
                before = {std::string(rows.cell(congress)), std::string(rows.cell(chamber)),
                          std::string(rows.cell(number))};
                item = roll_call(id, rows.cell(congress));
            }
            if (rows.cell(icpsr).empty()) {
                report_problem(report_, "empty-cell", "this vote has no icpsr",
                               "fill in whose vote it is", rows.where());
                continue;
            }
            const std::uint32_t who = member(rows.cell(icpsr), rows);
            votes_.add(item, who, book_.read(rows.cell(cast), file.path, rows.line()), rows.line());
        }
    }

    std::uint32_t roll_call(const std::string& id, std::string_view congress) {
        const auto [place, is_new] = roll_calls_.take(id);
        if (is_new) {
            rollcall::RollCall item;
            item.id = id;
            item.session = number_in(congress);
            item.precision = rollcall::Precision::none;
            out_.roll_calls.push_back(std::move(item));
            known_.push_back(false);
        }
        return place;
    }

    std::uint32_t member(std::string_view cell, const CsvRows& rows) {
        if (const auto seen = spellings_.find(cell))
            return place_of_spelling_[*seen];
        const std::string id = number_id(cell);
        const auto [place, is_new] = members_.take(id);
        if (is_new) {
            rollcall::Member member;
            member.id = id;
            member.name = id;
            member.codes.push_back({"icpsr", id, {}});
            out_.members.push_back(std::move(member));
            about_.push_back({rows.where()});
        }
        spellings_.take(cell);
        place_of_spelling_.push_back(place);
        return place;
    }

    void read_roll_calls(const ArchiveFile& file) {
        has_roll_calls_ = true;
        CsvRows rows(file.bytes, file.path, report_.problems);
        TakenColumns columns(rows);
        const auto congress = columns.take({"congress"});
        const auto chamber = columns.take({"chamber"});
        const auto number = columns.take({"rollnumber"});
        const auto date = columns.take({"date"});
        const auto yes = columns.take({"yea_count"});
        const auto no = columns.take({"nay_count"});
        const auto bill = columns.take({"bill_number"});
        const auto result = columns.take({"vote_result"});
        const auto title = columns.take({"vote_desc"});
        const auto detail = columns.take({"dtl_desc"});
        while (!is_full(report_) && rows.next()) {
            const std::string id =
                roll_call_id(rows.cell(congress), rows.cell(chamber), rows.cell(number));
            const auto place = roll_calls_.find(id);
            if (!place) {
                ++roll_calls_without_votes_;
                continue;
            }
            rollcall::RollCall& item = out_.roll_calls[*place];
            if (known_[*place]) {
                report_problem(report_, "roll-call-twice",
                               fmt::format("roll call {} stands twice", id),
                               "keep one row a roll call", rows.where());
                continue;
            }
            known_[*place] = true;
            if (!set_day(item, rows.cell(date))) {
                report_problem(report_, "bad-day", fmt::format("'{}' is no day", rows.cell(date)),
                               "write YYYY-MM-DD", rows.where());
            }
            item.symbol = rows.cell(bill);
            item.title = rows.cell(title);
            item.description = rows.cell(detail);
            item.result = rows.cell(result);
            item.totals.yes = number_in(rows.cell(yes));
            item.totals.no = number_in(rows.cell(no));
            item.more = columns.rest();
        }
    }

    void read_members(const ArchiveFile& file) {
        has_members_ = true;
        CsvRows rows(file.bytes, file.path, report_.problems);
        TakenColumns columns(rows);
        const auto congress = columns.take({"congress"});
        const auto icpsr = columns.take({"icpsr"});
        const auto name = columns.take({"bioname"});
        const auto party = columns.take({"party_code"});
        const auto bioguide = columns.take({"bioguide_id"});
        while (!is_full(report_) && rows.next()) {
            const auto place = members_.find(number_id(rows.cell(icpsr)));
            if (!place) {
                ++members_without_votes_;
                continue;
            }
            const auto number = number_in(rows.cell(congress));
            if (!number) {
                report_problem(report_, "bad-number",
                               fmt::format("'{}' is no congress", rows.cell(congress)),
                               "write its number", rows.where());
                continue;
            }
            rollcall::Member& member = out_.members[*place];
            About& about = about_[*place];
            const std::string group = number_id(rows.cell(party));
            about.changed_party =
                about.changed_party || (about.rows_read > 0 && group != member.group);
            ++about.rows_read;
            if (*number < about.congress)
                continue;
            about.congress = *number;
            member.name = rows.cell(name).empty() ? member.id : std::string(rows.cell(name));
            member.group = group;
            member.codes.resize(1);
            if (!rows.cell(bioguide).empty())
                member.codes.push_back({"bioguide", std::string(rows.cell(bioguide)), {}});
            member.more = columns.rest();
        }
    }

    void settle_roll_calls() {
        if (!has_roll_calls_)
            return;
        const auto bare = std::count(known_.begin(), known_.end(), false);
        if (bare > 0)
            report_.remarks.push_back(
                fmt::format("{} roll calls are not in the table of roll calls", bare));
        if (roll_calls_without_votes_ > 0)
            report_.remarks.push_back(
                fmt::format("{} roll calls of the table have no votes and were left out",
                            roll_calls_without_votes_));
    }

    void settle_members() {
        if (!has_members_) {
            report_.remarks.emplace_back("there is no table of members: they are called by their "
                                         "icpsr");
            return;
        }
        int changed = 0;
        for (std::size_t i = 0; i < about_.size(); ++i) {
            changed += about_[i].changed_party ? 1 : 0;
            if (about_[i].rows_read == 0) {
                report_problem(
                    report_, "unknown-member",
                    fmt::format("no table has a member with icpsr {}", out_.members[i].id),
                    "add the table of its congress", about_[i].first_vote);
            }
        }
        if (changed > 0)
            report_.remarks.push_back(fmt::format(
                "{} members changed their party under one icpsr: the last party is kept", changed));
        if (members_without_votes_ > 0)
            report_.remarks.push_back(fmt::format(
                "{} rows of the table of members are of members without votes and were left out",
                members_without_votes_));
    }

    ArchiveReport& report_;
    CodeBook book_;
    Archive out_;
    GatheredVotes votes_;
    IdPlaces roll_calls_;
    IdPlaces members_;
    IdPlaces spellings_; // of members, as they are printed
    std::vector<std::uint32_t> place_of_spelling_;
    std::vector<About> about_; // of each member
    std::vector<bool> known_;  // of each roll call: the table has it
    bool has_members_ = false;
    bool has_roll_calls_ = false;
    std::size_t members_without_votes_ = 0;
    std::size_t roll_calls_without_votes_ = 0;
};

std::optional<Archive> read(std::span<const ArchiveFile> files, const ArchiveOptions& options,
                            ArchiveReport& report) {
    auto archive = Reading(options, report).archive(files);
    cap_problems(report);
    return archive;
}

} // namespace

extern const ArchiveFormat voteview;
const ArchiveFormat voteview{
    "voteview", "Voteview's tables: *_votes.csv, *_members.csv, *_rollcalls.csv", fits, read};

} // namespace plenary::format::archive
