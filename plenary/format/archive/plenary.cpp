// Plenary's own archive: archive.toml and its tables, as format/archive_folder.hpp writes them.
// docs/formats/archive.md says what each holds. Read to exactly what was written.
#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "plenary/format/archive_folder.hpp"
#include "plenary/format/archive_format.hpp"
#include "plenary/format/archive_report.hpp"
#include "plenary/format/csv_rows.hpp"
#include "plenary/format/toml.hpp"

namespace plenary::format::archive {
namespace {

using rollcall::Archive;
using rollcall::Cast;
using rollcall::Cells;
using rollcall::Code;
using rollcall::Member;
using rollcall::Precision;
using rollcall::RollCall;
using rollcall::State;

constexpr std::array<std::string_view, 11> known_files = {
    "archive.toml", "members.csv",  "rollcalls.csv",    "aliases.csv",
    "codes.csv",    "seats.csv",    "votes_matrix.csv", "votes_runs.csv",
    "more.csv",     "intended.csv", "confidence.csv"};

bool fits(std::span<const ArchiveFile> files) {
    return std::any_of(files.begin(), files.end(),
                       [](const ArchiveFile& file) { return file.name == "archive.toml"; });
}

struct Date {
    Day day;
    Precision precision;
};

// "2004-02-03", "2004-02" or "2004".
std::optional<Date> date_in(std::string_view cell) {
    constexpr std::string_view first = "0000-01-01";
    const Precision precision = cell.size() == 4   ? Precision::year
                                : cell.size() == 7 ? Precision::month
                                                   : Precision::day;
    std::string whole(cell);
    if (precision != Precision::day)
        whole += first.substr(cell.size());
    const auto day = Day::parse(whole);
    return day ? std::optional(Date{*day, precision}) : std::nullopt;
}

std::optional<int> whole_number(std::string_view cell) {
    int value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc() || end != cell.data() + cell.size())
        return std::nullopt;
    return value;
}

class Reading {
public:
    Reading(std::span<const ArchiveFile> files, const ArchiveOptions& options,
            ArchiveReport& report)
        : files_(files), options_(options), report_(report) {}

    std::optional<Archive> archive() {
        if (!options_.codes.empty()) {
            report("unused-option", "the letters of Plenary's own archive have fixed meanings",
                   "leave --map out", {"--map", 0, 0});
        }
        look_at_files();
        if (report_.problems.empty()) {
            read_head();
            read_members();
            read_roll_calls();
            members_ = places_of(out_.members);
            roll_calls_ = places_of(out_.roll_calls);
            read_spells();
            read_more();
        }
        if (report_.problems.empty()) {
            read_intended();
            read_votes();
        }
        cap_problems(report_);
        if (!report_.problems.empty())
            return std::nullopt;
        for (std::size_t letter = 0; letter < seen_.size(); ++letter) {
            if (seen_[letter] > 0) {
                const char c = static_cast<char>(letter);
                report_.mapping.push_back({std::string(1, c), words_for(c), seen_[letter]});
            }
        }
        out_.votes = rollcall::VoteMatrix(out_.members.size(), out_.roll_calls.size(), casts_);
        return std::move(out_);
    }

private:
    using Usual = const std::vector<std::string>&;

    void report(std::string code, std::string message, std::string hint, Where where) {
        report_problem(report_, std::move(code), std::move(message), std::move(hint),
                       std::move(where));
    }

    [[nodiscard]] const ArchiveFile* file(std::string_view name) const {
        const auto it = std::find_if(files_.begin(), files_.end(),
                                     [name](const ArchiveFile& each) { return each.name == name; });
        return it == files_.end() ? nullptr : &*it;
    }

    void look_at_files() {
        for (auto it = files_.begin(); it != files_.end(); ++it) {
            const bool twice = std::any_of(files_.begin(), it, [&it](const ArchiveFile& before) {
                return before.name == it->name;
            });
            if (twice)
                report("file-twice", fmt::format("there are two files {}", it->name),
                       "keep one of them", {it->path, 0, 0});
            if (std::find(known_files.begin(), known_files.end(), it->name) == known_files.end())
                report_.remarks.push_back(it->path + " is no part of the archive");
        }
        for (const std::string_view name : {"archive.toml", "members.csv", "rollcalls.csv"}) {
            if (file(name) == nullptr)
                report("missing-file", fmt::format("{} is missing", name),
                       "see docs/formats/archive.md", {files_.front().path, 0, 0});
        }
        if ((file("votes_matrix.csv") == nullptr) == (file("votes_runs.csv") == nullptr)) {
            report("missing-file", "one of votes_matrix.csv and votes_runs.csv is needed",
                   "see docs/formats/archive.md", {files_.front().path, 0, 0});
        }
    }

    void read_head() {
        const ArchiveFile& head = *file("archive.toml");
        const auto toml = TomlTable::parse(head.bytes, head.path);
        if (!toml) {
            report_.problems.push_back(toml.error());
            return;
        }
        toml->only({"format", "name", "source", "licence", "cells", "note"}, report_.problems);
        if (const auto version = toml->whole("format", report_.problems); version && *version != 1)
            report("unknown-version",
                   fmt::format("this archive is of format {}, which this program does not know",
                               *version),
                   "get a newer Plenary", toml->where("format"));
        out_.name = toml->text("name", report_.problems).value_or("");
        out_.source = toml->text("source", report_.problems).value_or("");
        out_.licence = toml->text("licence", report_.problems).value_or("");
        const std::string cells = toml->text("cells", report_.problems).value_or("votes");
        if (cells != "votes" && cells != "answers")
            report("bad-value", fmt::format("cells cannot be '{}'", cells),
                   "write votes or answers", toml->where("cells"));
        out_.cells = cells == "answers" ? Cells::answers : Cells::votes;
        for (const TomlTable& note : toml->tables("note", report_.problems)) {
            note.only({"text"}, report_.problems);
            out_.notes.push_back(note.needed_text("text", report_.problems));
        }
    }

    // The place of a column that must be there.
    std::optional<std::size_t> needed(const CsvRows& rows, std::string_view name) {
        const auto at = rows.column(name);
        if (!at && rows.whole())
            report("no-column", fmt::format("this table has no column '{}'", name),
                   "see docs/formats/archive.md", {rows.file(), 1, 0});
        return at;
    }

    // The columns that are none of the usual ones, as far as they have a text in this row.
    static std::vector<std::pair<std::string, std::string>> more_in(const CsvRows& rows,
                                                                    Usual usual) {
        std::vector<std::pair<std::string, std::string>> out;
        for (std::size_t i = 0; i < rows.header().size(); ++i) {
            const bool is_usual =
                std::any_of(usual.begin(), usual.end(),
                            [&rows, i](const std::string& name) { return rows.column(name) == i; });
            if (!is_usual && !rows.cell(i).empty())
                out.emplace_back(rows.header()[i], rows.cell(i));
        }
        return out;
    }

    // Whether this id is there and new.
    bool take_id(std::string_view id, std::string_view code, const CsvRows& rows,
                 std::map<std::string, int, std::less<>>& lines) {
        if (id.empty()) {
            report("empty-cell", "this row has no id", "fill it in", rows.where());
            return false;
        }
        const auto [it, is_new] = lines.emplace(id, rows.line());
        if (!is_new)
            report(std::string(code), fmt::format("{} stands in line {} already", id, it->second),
                   "keep one row", rows.where());
        return is_new;
    }

    void read_members() {
        const ArchiveFile& table = *file("members.csv");
        CsvRows rows(table.bytes, table.path, report_.problems);
        const auto id = needed(rows, "member");
        const auto name = rows.column("name");
        const auto group = rows.column("group");
        const auto predecessors = rows.column("predecessors");
        if (!id)
            return;
        std::map<std::string, int, std::less<>> lines;
        while (rows.next()) {
            if (!take_id(rows.cell(*id), "member-twice", rows, lines))
                continue;
            Member member;
            member.id = rows.cell(*id);
            member.name = rows.cell(name).empty() ? rows.cell(*id) : rows.cell(name);
            member.group = rows.cell(group);
            member.predecessors = parts_of_cell(rows.cell(predecessors));
            for (const std::string& scheme : code_columns()) {
                const auto column = rows.column(scheme);
                if (!rows.cell(column).empty())
                    member.codes.push_back({scheme, std::string(rows.cell(column)), {}});
            }
            member.more = more_in(rows, member_columns());
            out_.members.push_back(std::move(member));
        }
    }

    std::optional<int> number(const CsvRows& rows, std::optional<std::size_t> column) {
        if (rows.cell(column).empty())
            return std::nullopt;
        const auto value = whole_number(rows.cell(column));
        if (!value)
            report("bad-number", fmt::format("'{}' is no whole number", rows.cell(column)),
                   "write digits, or leave it empty", rows.where());
        return value;
    }

    void read_roll_calls() {
        const ArchiveFile& table = *file("rollcalls.csv");
        CsvRows rows(table.bytes, table.path, report_.problems);
        const auto id = needed(rows, "rc");
        if (!id)
            return;
        const auto date = rows.column("date");
        const auto session = rows.column("session");
        const auto symbol = rows.column("symbol");
        const auto title = rows.column("title");
        const auto description = rows.column("description");
        const auto subjects = rows.column("subjects");
        const auto result = rows.column("result");
        const auto recorded = rows.column("recorded");
        const std::array totals = {rows.column("yes"), rows.column("no"), rows.column("abstain"),
                                   rows.column("absent")};
        std::map<std::string, int, std::less<>> lines;
        while (rows.next()) {
            if (!take_id(rows.cell(*id), "roll-call-twice", rows, lines))
                continue;
            RollCall item;
            item.id = rows.cell(*id);
            item.precision = Precision::none;
            if (!rows.cell(date).empty()) {
                if (const auto found = date_in(rows.cell(date))) {
                    item.day = found->day;
                    item.precision = found->precision;
                } else {
                    report("bad-day", fmt::format("'{}' is no day", rows.cell(date)),
                           "write YYYY-MM-DD, or YYYY-MM or YYYY where no more is known",
                           rows.where());
                }
            }
            item.session = number(rows, session);
            item.symbol = rows.cell(symbol);
            item.title = rows.cell(title);
            item.description = rows.cell(description);
            item.subjects = parts_of_cell(rows.cell(subjects));
            item.result = rows.cell(result);
            const std::string_view was_recorded = rows.cell(recorded);
            if (!was_recorded.empty() && was_recorded != "yes" && was_recorded != "no")
                report("bad-value", fmt::format("recorded cannot be '{}'", was_recorded),
                       "write yes or no", rows.where());
            item.recorded = was_recorded != "no";
            item.totals = {number(rows, totals[0]), number(rows, totals[1]),
                           number(rows, totals[2]), number(rows, totals[3])};
            item.more = more_in(rows, roll_call_columns());
            out_.roll_calls.push_back(std::move(item));
        }
    }

    // The member that a row of another table is about.
    std::optional<std::size_t> member_in(const CsvRows& rows, std::size_t column) {
        const auto it = members_.find(rows.cell(column));
        if (it != members_.end())
            return it->second;
        report("unknown-member", fmt::format("'{}' is not in members.csv", rows.cell(column)),
               "add it there, or mend the id", rows.where());
        return std::nullopt;
    }

    std::optional<std::size_t> roll_call_in(const CsvRows& rows, std::size_t column) {
        const auto it = roll_calls_.find(rows.cell(column));
        if (it != roll_calls_.end())
            return it->second;
        report("unknown-roll-call", fmt::format("'{}' is not in rollcalls.csv", rows.cell(column)),
               "add it there, or mend the id", rows.where());
        return std::nullopt;
    }

    std::optional<Day> day_in(const CsvRows& rows, std::optional<std::size_t> column) {
        if (rows.cell(column).empty())
            return std::nullopt;
        const auto day = Day::parse(rows.cell(column));
        if (!day)
            report("bad-day", fmt::format("'{}' is no day", rows.cell(column)),
                   "write YYYY-MM-DD, or leave it empty", rows.where());
        return day;
    }

    // Calls take(member, rows, spell) for the rows of a table with spells of members.
    template <class Take>
    void each_spell(std::string_view name, Take take) {
        const ArchiveFile* table = file(name);
        if (table == nullptr)
            return;
        CsvRows rows(table->bytes, table->path, report_.problems);
        const auto member = needed(rows, "member");
        const auto from = rows.column("from");
        const auto to = rows.column("to");
        while (member && rows.next()) {
            const Spell spell{day_in(rows, from), day_in(rows, to)};
            if (const auto at = member_in(rows, *member))
                take(out_.members[*at], rows, spell);
        }
    }

    void read_spells() {
        const auto text = [](const CsvRows& rows, std::string_view column) {
            return std::string(rows.cell(rows.column(column)));
        };
        each_spell("aliases.csv", [&](Member& member, const CsvRows& rows, const Spell& spell) {
            member.aliases.push_back({text(rows, "alias"), spell});
        });
        each_spell("codes.csv", [&](Member& member, const CsvRows& rows, const Spell& spell) {
            member.codes.push_back({text(rows, "scheme"), text(rows, "code"), spell});
        });
        each_spell("seats.csv", [](Member& member, const CsvRows&, const Spell& spell) {
            member.seated.push_back(spell);
        });
    }

    void read_more() {
        const ArchiveFile* table = file("more.csv");
        if (table == nullptr)
            return;
        CsvRows rows(table->bytes, table->path, report_.problems);
        const auto of = needed(rows, "table");
        const auto id = needed(rows, "id");
        const auto column = needed(rows, "column");
        const auto value = needed(rows, "value");
        while (of && id && column && value && rows.next()) {
            std::pair<std::string, std::string> cell(rows.cell(*column), rows.cell(*value));
            if (rows.cell(*of) == "members") {
                if (const auto at = member_in(rows, *id))
                    out_.members[*at].more.push_back(std::move(cell));
            } else if (rows.cell(*of) == "rollcalls") {
                if (const auto at = roll_call_in(rows, *id))
                    out_.roll_calls[*at].more.push_back(std::move(cell));
            } else {
                report("bad-value", fmt::format("there is no table '{}'", rows.cell(*of)),
                       "write members or rollcalls", rows.where());
            }
        }
    }

    void read_intended() {
        const ArchiveFile* table = file("intended.csv");
        if (table == nullptr)
            return;
        CsvRows rows(table->bytes, table->path, report_.problems);
        const auto id = needed(rows, "rc");
        const auto member = needed(rows, "member");
        const auto intended = needed(rows, "intended");
        while (id && member && intended && rows.next()) {
            const auto item = roll_call_in(rows, *id);
            const auto who = member_in(rows, *member);
            const auto state = rollcall::state_named(rows.cell(*intended));
            if (!state)
                report("unknown-word", fmt::format("'{}' is no vote", rows.cell(*intended)),
                       "write yes, no, abstain, absent, present, paired, recused or not member",
                       rows.where());
            if (!item || !who || !state)
                continue;
            const bool is_new = intended_
                                    .emplace(std::pair(static_cast<std::uint32_t>(*item),
                                                       static_cast<std::uint32_t>(*who)),
                                             Meant{*state, rows.where()})
                                    .second;
            if (!is_new)
                report("vote-twice", "this member and roll call stand here twice", "keep one row",
                       rows.where());
        }
    }

    void read_votes() {
        const bool is_matrix = file("votes_matrix.csv") != nullptr;
        const ArchiveFile& table = *file(is_matrix ? "votes_matrix.csv" : "votes_runs.csv");
        CsvRows rows(table.bytes, table.path, report_.problems);
        const auto id = needed(rows, "rc");
        const auto votes = needed(rows, "votes");
        std::optional<std::size_t> first;
        if (!is_matrix)
            first = needed(rows, "first_member");
        if (!id || !votes || is_matrix == first.has_value())
            return;
        std::vector<std::size_t> read_to(out_.roll_calls.size(), 0); // members from 0
        while (rows.next() && !is_full(report_)) {
            const auto item = roll_call_in(rows, *id);
            if (!item)
                continue;
            const std::string_view letters = rows.cell(*votes);
            std::size_t start = 0;
            if (first) {
                const auto number = whole_number(rows.cell(first));
                if (!number || *number < 1) {
                    report("bad-number",
                           fmt::format("'{}' is no place of a member", rows.cell(first)),
                           "members count from 1", rows.where());
                    continue;
                }
                start = static_cast<std::size_t>(*number - 1);
            }
            if (start < read_to[*item] || (is_matrix && read_to[*item] > 0)) {
                report("vote-twice", "members of this row stand in a row before", "keep one",
                       rows.where());
                continue;
            }
            const std::size_t end = start + letters.size();
            if (is_matrix ? end != out_.members.size() : end > out_.members.size()) {
                report("row-width",
                       fmt::format("the votes end with member {}, but there are {} members", end,
                                   out_.members.size()),
                       "each member has one character, in the order of members.csv", rows.where());
                continue;
            }
            read_to[*item] = end;
            read_letters(rows, static_cast<std::uint32_t>(*item), start, letters);
        }
        for (const auto& [place, meant] : intended_)
            report("no-vote", "this member has no record at this roll call",
                   "a vote stands in the table of votes too", meant.where);
    }

    void read_letters(const CsvRows& rows, std::uint32_t item, std::size_t start,
                      std::string_view letters) {
        for (std::size_t i = 0; i < letters.size(); ++i) {
            const char letter = letters[i];
            if (letter == '.') {
                ++seen_[static_cast<unsigned char>(letter)];
                continue;
            }
            const auto member = static_cast<std::uint32_t>(start + i);
            std::optional<Code> code;
            if (out_.cells == Cells::answers) {
                code = answer_of_character(letter);
            } else if (const auto state = rollcall::state_lettered(letter)) {
                rollcall::Vote vote{*state, State::unknown};
                if (!intended_.empty()) {
                    if (const auto it = intended_.find({item, member}); it != intended_.end()) {
                        vote.intended = it->second.state;
                        intended_.erase(it);
                    }
                }
                code = rollcall::code_of(vote);
            }
            if (!code) {
                report("unknown-code", shown_code(letter) + " is not explained",
                       out_.cells == Cells::answers
                           ? "answers are 1 to 9 and a to z, '.' is no record"
                           : "write Y N A X P V R M U, or . where there is no record",
                       rows.where());
                return;
            }
            ++seen_[static_cast<unsigned char>(letter)];
            casts_.push_back({item, member, *code});
        }
    }

    [[nodiscard]] std::string words_for(char letter) const {
        if (letter == '.')
            return "no record";
        if (out_.cells == Cells::answers)
            return fmt::format("answer {}", int{answer_of_character(letter).value_or(0)});
        return std::string(word_for(rollcall::state_lettered(letter).value_or(State::unknown)));
    }

    struct Meant {
        State state = State::unknown;
        Where where;
    };

    std::span<const ArchiveFile> files_;
    const ArchiveOptions& options_;
    ArchiveReport& report_;
    Archive out_;
    std::map<std::string, std::size_t, std::less<>> members_;
    std::map<std::string, std::size_t, std::less<>> roll_calls_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, Meant> intended_;
    std::vector<Cast> casts_;
    std::array<std::size_t, 256> seen_{};
};

std::optional<Archive> read(std::span<const ArchiveFile> files, const ArchiveOptions& options,
                            ArchiveReport& report) {
    return Reading(files, options, report).archive();
}

} // namespace

extern const ArchiveFormat plenary;
const ArchiveFormat plenary{"plenary", "Plenary's own archive: archive.toml and its tables", fits,
                            read};

} // namespace plenary::format::archive
