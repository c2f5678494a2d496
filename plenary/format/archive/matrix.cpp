// One character a member: `votes_matrix.csv` with a row per roll call, `members.csv` in the order
// of the characters, and `rollcalls.csv`, all but the first optional.
//
// Y yes, N no, '.' no record; the other letters of Plenary's own matrix as they are (letter_for).
// 'A' is an abstention only where the roll calls have a column of abstentions; else the file does
// not say whether its members abstained or were away, and it is read as unknown. Beside it are
// read: `votes_icpsr_codes.csv` (Poole's digits, preferred where it is there), `votes_runs.csv`
// (characters from a first member on), and `answers_matrix.csv` (a survey: digits 1 to 9, 0 none).
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "plenary/format/archive_format.hpp"
#include "plenary/format/archive_report.hpp"
#include "plenary/format/archive_tables.hpp"
#include "plenary/format/csv_rows.hpp"
#include "plenary/format/icpsr_codes.hpp"

namespace plenary::format::archive {
namespace {

using rollcall::Archive;
using rollcall::Cast;
using rollcall::Code;
using rollcall::code_of;
using rollcall::State;

const ArchiveFile* file_named(std::span<const ArchiveFile> files, std::string_view name) {
    const auto it = std::find_if(files.begin(), files.end(),
                                 [name](const ArchiveFile& file) { return file.name == name; });
    return it == files.end() ? nullptr : &*it;
}

enum class Shape { letters, icpsr, runs, answers };

struct Source {
    const ArchiveFile* file = nullptr;
    Shape shape = Shape::letters;
};

// The file that says most.
Source source_among(std::span<const ArchiveFile> files) {
    constexpr std::array<std::pair<std::string_view, Shape>, 4> names = {{
        {"votes_icpsr_codes.csv", Shape::icpsr},
        {"votes_matrix.csv", Shape::letters},
        {"votes_runs.csv", Shape::runs},
        {"answers_matrix.csv", Shape::answers},
    }};
    for (const auto& [name, shape] : names) {
        if (const ArchiveFile* file = file_named(files, name))
            return {file, shape};
    }
    // A lone file of another name, by its header.
    if (files.size() == 1) {
        const std::string_view text = files[0].bytes;
        const std::string_view head = text.substr(0, std::min(text.find('\n'), text.size()));
        if (head == "rcid,votes" || head == "rc,votes" || head == "rcid,votes\r" ||
            head == "rc,votes\r")
            return {files.data(), Shape::letters};
        if (head == "item,answers" || head == "item,answers\r")
            return {files.data(), Shape::answers};
    }
    return {};
}

bool fits(std::span<const ArchiveFile> files) {
    return source_among(files).file != nullptr && file_named(files, "archive.toml") == nullptr;
}

class Reading {
public:
    Reading(std::span<const ArchiveFile> files, const ArchiveOptions& options,
            ArchiveReport& report)
        : files_(files), options_(options), report_(report) {}

    std::optional<Archive> archive() {
        source_ = source_among(files_);
        if (source_.file == nullptr) {
            report("missing-file",
                   "none of votes_matrix.csv, votes_icpsr_codes.csv, votes_runs.csv and "
                   "answers_matrix.csv is here",
                   "see docs/formats/archives-of-others.md", place_of_files(files_));
            return std::nullopt;
        }
        out_.cells =
            source_.shape == Shape::answers ? rollcall::Cells::answers : rollcall::Cells::votes;
        read_members();
        const ArchiveFile* items = file_named(files_, "rollcalls.csv");
        if (items != nullptr)
            roll_calls_ = read_roll_call_table(*items, report_);
        settle_codes();
        read_votes();
        finish_mapping();
        cap_problems(report_);
        if (!report_.problems.empty())
            return std::nullopt;
        if (items != nullptr && roll_calls_.rows.size() > out_.roll_calls.size()) {
            report_.remarks.push_back(fmt::format("{} roll calls of {} have no row of votes",
                                                  roll_calls_.rows.size() - out_.roll_calls.size(),
                                                  items->path));
        }
        out_.votes = rollcall::VoteMatrix(out_.members.size(), out_.roll_calls.size(), casts_);
        return std::move(out_);
    }

private:
    void report(std::string code, std::string message, std::string hint, Where where) {
        report_problem(report_, std::move(code), std::move(message), std::move(hint),
                       std::move(where));
    }

    void read_members() {
        const ArchiveFile* file = file_named(files_, "members.csv");
        if (file == nullptr)
            return;
        out_.members = read_member_table(*file, report_);
        has_members_ = true;
        // Members that restart each year: a year's characters are that year's members.
        for (std::size_t i = 0; i < out_.members.size(); ++i) {
            const auto& more = out_.members[i].more;
            const auto year = std::find_if(more.begin(), more.end(),
                                           [](const auto& cell) { return cell.first == "year"; });
            if (year != more.end())
                by_year_[year->second].push_back(static_cast<std::uint32_t>(i));
        }
    }

    void settle_codes() {
        meaning_.fill(nothing);
        const auto set = [this](char letter, Code code) {
            meaning_[static_cast<unsigned char>(letter)] = code;
        };
        if (source_.shape == Shape::answers) {
            for (char digit = '1'; digit <= '9'; ++digit)
                set(digit, static_cast<Code>(digit - '0'));
            set('0', no_record);
            set('.', no_record);
            return;
        }
        if (source_.shape == Shape::icpsr) {
            for (char digit = '1'; digit <= '9'; ++digit)
                set(digit, code_of(icpsr_vote(digit - '0')));
            set('0', no_record);
        } else {
            for (const char letter : std::string_view("YNXPVRMU"))
                set(letter, code_of(*rollcall::state_lettered(letter)));
            set('A', code_of(roll_calls_.has_abstentions ? State::abstain : State::unknown));
            set('.', no_record);
            if (!roll_calls_.has_abstentions)
                unsure_of_a_ = true;
        }
        for (const auto& [code, state] : options_.codes) {
            if (code.size() == 1) {
                set(code[0], code_of(state));
                unsure_of_a_ = unsure_of_a_ && code != "A";
            }
        }
    }

    void read_votes() {
        CsvRows rows(source_.file->bytes, source_.file->path, report_.problems);
        auto id = rows.column("rc");
        if (!id)
            id = rows.column("rcid");
        if (!id)
            id = rows.column("item");
        auto votes = rows.column("votes");
        if (!votes)
            votes = rows.column("codes");
        if (!votes)
            votes = rows.column("answers");
        const auto first = rows.column("first_member");
        auto session = rows.column("session");
        if (!session)
            session = rows.column("term");
        const auto year = rows.column("year");
        if (!id || !votes || (source_.shape == Shape::runs && !first)) {
            report("no-column", "a column of ids and one of votes are needed",
                   "name them rc and votes", {source_.file->path, 1, 0});
            return;
        }
        std::map<std::string, std::size_t, std::less<>> known;
        while (rows.next() && !is_full(report_)) {
            std::string key = id_in(rows.cell(*id));
            if (key.empty()) {
                report("empty-cell", "this roll call has no id", "fill in its column",
                       rows.where());
                continue;
            }
            if (year)
                key = fmt::format("{}-{}", rows.cell(*year), key);
            const auto [it, is_new] = known.emplace(key, out_.roll_calls.size());
            if (is_new) {
                rollcall::RollCall item = roll_calls_.take(key);
                if (const auto period = session ? session : year) {
                    item.session = number_in(rows.cell(*period));
                    if (!item.session && !rows.cell(*period).empty()) {
                        report("bad-number", fmt::format("'{}' is no session", rows.cell(*period)),
                               "write a whole number", rows.where());
                    }
                }
                out_.roll_calls.push_back(std::move(item));
                in_runs_to_ = 0;
            } else if (source_.shape != Shape::runs) {
                report("roll-call-twice", fmt::format("roll call {} has two rows", key), "keep one",
                       rows.where());
                continue;
            }
            row(rows, it->second, rows.cell(*votes), first ? rows.cell(*first) : std::string_view{},
                year ? rows.cell(*year) : std::string_view{});
        }
    }

    void row(const CsvRows& rows, std::size_t item, std::string_view letters,
             std::string_view first, std::string_view year) {
        std::size_t start = 0;
        const std::vector<std::uint32_t>* only = nullptr;
        if (source_.shape == Shape::runs) {
            const auto number = number_in(first);
            if (!number || *number < 1) {
                report("bad-number", fmt::format("'{}' is no place of a member", first),
                       "members count from 1", rows.where());
                return;
            }
            start = static_cast<std::size_t>(*number - 1);
            if (start < in_runs_to_) {
                report("member-twice", "this run begins before the one before it ends",
                       "check first_member", rows.where());
                return;
            }
            in_runs_to_ = start + letters.size();
        } else if (!year.empty() && !by_year_.empty()) {
            const auto it = by_year_.find(year);
            if (it == by_year_.end()) {
                report("unknown-member", fmt::format("no member of {} is known", year),
                       "add them to members.csv", rows.where());
                return;
            }
            only = &it->second;
        }
        if (!has_members_ && out_.members.size() < letters.size() && out_.roll_calls.size() == 1)
            number_members(letters.size());
        const std::size_t wanted = only != nullptr ? only->size() : out_.members.size();
        if (source_.shape == Shape::runs ? start + letters.size() > wanted
                                         : letters.size() != wanted) {
            report("row-width",
                   fmt::format("{} characters of votes, but there are {} members",
                               start + letters.size(), wanted),
                   "each member has one character, in the order of members.csv", rows.where());
            return;
        }
        for (std::size_t i = 0; i < letters.size(); ++i) {
            const auto letter = static_cast<unsigned char>(letters[i]);
            ++seen_[letter];
            const Code code = meaning_[letter];
            if (code == nothing) {
                if (seen_[letter] == 1) {
                    report("unknown-code", shown_code(letters[i]) + " is not explained",
                           letter < 0x80
                               ? fmt::format("say what it means: --map {}=STATE", letters[i])
                               : "codes are single characters of ASCII",
                           rows.where());
                }
                continue;
            }
            if (code == no_record)
                continue;
            casts_.push_back({static_cast<std::uint32_t>(item),
                              only != nullptr ? (*only)[i] : static_cast<std::uint32_t>(start + i),
                              code});
        }
    }

    void number_members(std::size_t count) {
        for (std::size_t i = 1; i <= count; ++i) {
            rollcall::Member member;
            member.id = std::to_string(i);
            member.name = member.id;
            out_.members.push_back(std::move(member));
        }
        report_.remarks.push_back(
            fmt::format("there is no members.csv: members are numbered 1 to {}", count));
    }

    void finish_mapping() {
        for (std::size_t letter = 0; letter < seen_.size(); ++letter) {
            if (seen_[letter] == 0 || meaning_[letter] == nothing)
                continue;
            report_.mapping.push_back({std::string(1, static_cast<char>(letter)),
                                       words_for(meaning_[letter]), seen_[letter]});
        }
        if (unsure_of_a_ && seen_['A'] > 0) {
            report_.remarks.emplace_back(
                "'A' is a member without a yes or no: the file does not say whether it abstained "
                "or was away, and it was read as unknown; --map A=abstain or A=absent says which");
        }
    }

    [[nodiscard]] std::string words_for(Code code) const {
        if (code == no_record)
            return "no record";
        if (out_.cells == rollcall::Cells::answers)
            return fmt::format("answer {}", int{code});
        return words_for_vote(rollcall::vote_of(code));
    }

    static constexpr Code nothing = 0xFF;
    static constexpr Code no_record = 0xFE;

    std::span<const ArchiveFile> files_;
    const ArchiveOptions& options_;
    ArchiveReport& report_;
    Source source_;
    Archive out_;
    RollCallTable roll_calls_;
    bool has_members_ = false;
    bool unsure_of_a_ = false;
    std::map<std::string, std::vector<std::uint32_t>, std::less<>> by_year_;
    std::vector<Cast> casts_;
    std::size_t in_runs_to_ = 0;
    std::array<Code, 256> meaning_{};
    std::array<std::size_t, 256> seen_{};
};

std::optional<Archive> read(std::span<const ArchiveFile> files, const ArchiveOptions& options,
                            ArchiveReport& report) {
    return Reading(files, options, report).archive();
}

} // namespace

extern const ArchiveFormat matrix;
const ArchiveFormat matrix{"matrix", "one character a member: votes_matrix.csv, members.csv", fits,
                           read};

} // namespace plenary::format::archive
