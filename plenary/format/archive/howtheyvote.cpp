// The data set of HowTheyVote.eu, roll calls of the European Parliament: `member_votes.csv`
// (needed), `votes.csv`, `members.csv`, `group_memberships.csv`.
//
// member_votes: vote_id, member_id, position (FOR, AGAINST, ABSTENTION, DID_NOT_VOTE),
// country_code, group_code. Members are numbered as in the Parliament's own directory. Groups over
// time are codes of the scheme `group`; the group of a member is its last one. Totals are those of
// votes.csv.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "plenary/format/archive_format.hpp"
#include "plenary/format/archive_tables.hpp"
#include "plenary/format/csv_rows.hpp"
#include "plenary/format/roll_builder.hpp"

namespace plenary::format::archive {
namespace {

using rollcall::State;
using rollcall::Vote;

enum class Table { none, votes, member_votes, members, memberships };

// By the columns, for a download may have any name.
Table table_of(const ArchiveFile& file) {
    std::string_view head = std::string_view(file.bytes).substr(0, 4096);
    head = head.substr(0, head.find('\n'));
    std::set<std::string_view> columns;
    while (!head.empty()) {
        std::string_view column = head.substr(0, head.find(','));
        head.remove_prefix(std::min(column.size() + 1, head.size()));
        constexpr std::string_view around = "\"\r\xEF\xBB\xBF";
        column.remove_prefix(std::min(column.find_first_not_of(around), column.size()));
        columns.insert(column.substr(0, column.find_first_of(around)));
    }
    const auto has = [&columns](std::initializer_list<std::string_view> names) {
        return std::all_of(names.begin(), names.end(),
                           [&columns](std::string_view name) { return columns.contains(name); });
    };
    if (has({"vote_id", "member_id", "position"}))
        return Table::member_votes;
    if (has({"member_id", "group_code", "start_date"}))
        return Table::memberships;
    if (has({"id", "timestamp", "display_title"}))
        return Table::votes;
    if (has({"id", "first_name", "last_name", "country_code"}))
        return Table::members;
    return Table::none;
}

bool fits(std::span<const ArchiveFile> files) {
    return std::any_of(files.begin(), files.end(), [](const ArchiveFile& file) {
        return table_of(file) == Table::member_votes;
    });
}

std::optional<CodeReading> reading(std::string_view code) {
    const auto as = [](State state) { return CodeReading{Vote{state, State::unknown}, ""}; };
    if (code == "FOR")
        return as(State::yes);
    if (code == "AGAINST")
        return as(State::no);
    if (code == "ABSTENTION")
        return as(State::abstain);
    if (code == "DID_NOT_VOTE")
        return as(State::absent);
    return std::nullopt;
}

class Reading {
public:
    Reading(std::span<const ArchiveFile> files, const ArchiveOptions& options,
            ArchiveReport& report)
        : files_(files), report_(report), builder_(files, options, report, reading) {}

    std::optional<rollcall::Archive> archive() {
        each(Table::members, [this](std::uint32_t file) { members(file); });
        each(Table::memberships, [this](std::uint32_t file) { memberships(file); });
        each(Table::votes, [this](std::uint32_t file) { votes(file); });
        each(Table::member_votes, [this](std::uint32_t file) { member_votes(file); });
        if (unknown_rolls_ > 0)
            builder_.remark(
                fmt::format("{} roll calls are not in votes.csv: they have no title and "
                            "no totals",
                            unknown_rolls_));
        if (unknown_members_ > 0)
            builder_.remark(fmt::format("{} members are not in members.csv and are known by their "
                                        "number alone",
                                        unknown_members_));
        auto out = builder_.finish("HowTheyVote.eu");
        if (out)
            out->source = "HowTheyVote.eu; the licence is told at howtheyvote.eu/about";
        return out;
    }

private:
    template <class Read>
    void each(Table table, Read read) {
        for (std::size_t i = 0; i < files_.size() && !builder_.full(); ++i) {
            if (table_of(files_[i]) == table)
                read(static_cast<std::uint32_t>(i));
        }
    }

    void members(std::uint32_t file) {
        CsvRows rows(files_[file].bytes, files_[file].path, report_.problems);
        const auto id = rows.column("id");
        const auto first = rows.column("first_name");
        const auto last = rows.column("last_name");
        const auto country = rows.column("country_code");
        while (id && rows.next()) {
            const std::string key = id_in(rows.cell(*id));
            if (key.empty() || builder_.known_member(key)) {
                builder_.problem("member-twice",
                                 key.empty() ? "this member has no id"
                                             : fmt::format("member {} stands twice", key),
                                 "keep one row a member", rows.where());
                continue;
            }
            rollcall::Member& member = builder_.at(builder_.member(key));
            std::string name = fmt::format("{} {}", rows.cell(first), rows.cell(last));
            if (name.size() > 1)
                member.name = std::move(name);
            if (!rows.cell(country).empty())
                member.codes.push_back({"iso3", std::string(rows.cell(country)), {}});
        }
    }

    // Nothing for an empty cell.
    std::optional<Day> day(const CsvRows& rows, std::string_view cell) {
        if (cell.empty())
            return std::nullopt;
        auto out = Day::parse(cell.substr(0, 10));
        if (!out)
            builder_.problem("bad-day", fmt::format("'{}' is no day", cell), "write YYYY-MM-DD",
                             rows.where());
        return out;
    }

    void memberships(std::uint32_t file) {
        CsvRows rows(files_[file].bytes, files_[file].path, report_.problems);
        const auto id = rows.column("member_id");
        const auto group = rows.column("group_code");
        const auto from = rows.column("start_date");
        const auto to = rows.column("end_date");
        while (id && rows.next()) {
            const auto place = builder_.known_member(id_in(rows.cell(*id)));
            if (!place)
                continue;
            const Spell spell{day(rows, rows.cell(from)), day(rows, rows.cell(to))};
            builder_.at(*place).codes.push_back({"group", std::string(rows.cell(group)), spell});
        }
    }

    void votes(std::uint32_t file) {
        CsvRows rows(files_[file].bytes, files_[file].path, report_.problems);
        const auto id = rows.column("id");
        const auto time = rows.column("timestamp");
        const auto total = [&rows](std::string_view name) {
            return number_in(rows.cell(rows.column(name)));
        };
        const auto text = [&rows](std::string_view name) {
            return std::string(rows.cell(rows.column(name)));
        };
        while (id && rows.next() && !builder_.full()) {
            rollcall::RollCall item;
            item.id = id_in(rows.cell(*id));
            item.day = day(rows, rows.cell(time));
            if (!item.day)
                item.precision = rollcall::Precision::none;
            item.title = text("display_title");
            item.description = text("description");
            item.symbol = text("reference");
            item.result = text("result");
            item.totals = {total("count_for"), total("count_against"), total("count_abstention"),
                           total("count_did_not_vote")};
            for (const char* each : {"timestamp", "procedure_reference", "procedure_title",
                                     "amendment_number", "is_main"}) {
                if (std::string cell = text(each); !cell.empty())
                    item.more.emplace_back(each, std::move(cell));
            }
            (void)builder_.roll_call(std::move(item), "", {file, rows.line()});
        }
    }

    void member_votes(std::uint32_t file) {
        CsvRows rows(files_[file].bytes, files_[file].path, report_.problems);
        const auto vote = rows.column("vote_id");
        const auto id = rows.column("member_id");
        const auto position = rows.column("position");
        const auto country = rows.column("country_code");
        const auto group = rows.column("group_code");
        if (!vote || !id || !position)
            return;
        std::string last;
        std::optional<std::uint32_t> roll;
        while (rows.next() && !builder_.full()) {
            const RollBuilder::Place place{file, rows.line()};
            const std::string key = id_in(rows.cell(*id));
            if (key.empty() || rows.cell(*vote).empty()) {
                builder_.problem("empty-cell", "this vote has no vote_id or no member_id",
                                 "download the table again", rows.where());
                continue;
            }
            if (!roll || rows.cell(*vote) != last) {
                last = rows.cell(*vote);
                roll = roll_for(id_in(last), place);
            }
            const auto known = builder_.known_member(key);
            const std::uint32_t who = known ? *known : builder_.member(key);
            rollcall::Member& member = builder_.at(who);
            if (!known) {
                ++unknown_members_;
                if (!rows.cell(country).empty())
                    member.codes.push_back({"iso3", std::string(rows.cell(country)), {}});
            }
            if (!rows.cell(group).empty() && member.group != rows.cell(group))
                member.group = rows.cell(group);
            builder_.vote(*roll, who, rows.cell(*position), place);
        }
    }

    std::uint32_t roll_for(const std::string& id, RollBuilder::Place place) {
        if (const auto known = builder_.known_roll_call(id))
            return *known;
        ++unknown_rolls_;
        rollcall::RollCall bare;
        bare.id = id;
        bare.precision = rollcall::Precision::none;
        return *builder_.roll_call(std::move(bare), "", place);
    }

    std::span<const ArchiveFile> files_;
    ArchiveReport& report_;
    RollBuilder builder_;
    std::size_t unknown_rolls_ = 0;
    std::size_t unknown_members_ = 0;
};

std::optional<rollcall::Archive> read(std::span<const ArchiveFile> files,
                                      const ArchiveOptions& options, ArchiveReport& report) {
    return Reading(files, options, report).archive();
}

} // namespace

extern const ArchiveFormat howtheyvote;
const ArchiveFormat howtheyvote{
    "howtheyvote", "HowTheyVote.eu, European Parliament: member_votes.csv, votes.csv, members.csv",
    fits, read};

} // namespace plenary::format::archive
