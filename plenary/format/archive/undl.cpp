// The voting data of the UN Digital Library: one table, a row per member state and vote, for the
// General Assembly or the Security Council.
//
// Y yes, N no, A abstained, X or NV non-voting: absent, unless the note of the vote says that the
// member did not take part; then it was there. Where the modality or the note says that nothing was
// put to a vote, the file has a Y for every member: those are no votes and none is kept.
#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "plenary/format/archive_report.hpp"
#include "plenary/format/archive_tables.hpp"
#include "plenary/format/code_book.hpp"
#include "plenary/format/csv_head.hpp"
#include "plenary/format/csv_rows.hpp"
#include "plenary/format/gathered_votes.hpp"
#include "plenary/format/id_places.hpp"
#include "plenary/format/taken_columns.hpp"
#include "plenary/text/fold.hpp"

namespace plenary::format::archive {
namespace {

using rollcall::Archive;
using rollcall::code_of;
using rollcall::RollCall;
using rollcall::State;

bool is_votes(const ArchiveFile& file) {
    const CsvHead head = csv_head(file.bytes);
    return head.has("undl_id") && head.has_any({"ms_vote", "ms_votes"}) &&
           head.has_any({"ms_code", "ms_codes", "ms_name", "ms_names"});
}

bool fits(std::span<const ArchiveFile> files) {
    return std::any_of(files.begin(), files.end(), is_votes);
}

std::vector<std::string> parts(std::string_view cell) {
    std::vector<std::string> out;
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find('|'), cell.size());
        if (end > 0)
            out.emplace_back(cell.substr(0, end));
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return out;
}

bool is_iso3(std::string_view code) {
    return code.size() == 3 &&
           std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool says(const std::string& folded, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&folded](std::string_view word) {
        return folded.find(word) != std::string::npos;
    });
}

bool says_no_vote(const std::string& folded) {
    return says(folded, {"without vote", "without a vote", "acclamation"});
}

bool says_took_no_part(const std::string& folded) {
    return says(folded, {"not participat", "non participat", "no part in the vot"}) &&
           !says(folded, {"not present", "absent"});
}

class Reading {
public:
    Reading(const ArchiveOptions& options, ArchiveReport& report)
        : report_(report), book_(options, report),
          users_x_(options.codes.contains("X") || options.codes.contains("NV")) {
        constexpr std::array<std::pair<std::string_view, State>, 5> codes = {
            {{"Y", State::yes},
             {"N", State::no},
             {"A", State::abstain},
             {"X", State::absent},
             {"NV", State::absent}}};
        for (const auto& [code, state] : codes)
            book_.add(code, {state, State::unknown});
    }

    std::optional<Archive> archive(std::span<const ArchiveFile> files) {
        if (!fits(files)) {
            report_problem(report_, "no-table",
                           "no file has the columns undl_id, ms_code and ms_vote",
                           "give the table with a row per member state", place_of_files(files));
        }
        for (const ArchiveFile& file : files) {
            if (is_votes(file))
                read_votes(file);
            else
                report_.remarks.push_back(file.path + " has no votes of member states: not read");
        }
        settle_notes();
        settle_unrecorded();
        settle_names();
        book_.finish();
        if (present_ > 0) {
            report_.mapping.push_back({"X, by the note", "present", present_});
            std::size_t counted = present_;
            for (CodeMeaning& each : report_.mapping) {
                if (each.code != "X" && each.code != "NV")
                    continue;
                const std::size_t here = std::min(each.votes, counted);
                each.votes -= here;
                counted -= here;
            }
        }
        out_.name = "UN Digital Library, voting data";
        return votes_.finish(std::move(out_), report_);
    }

private:
    struct Columns {
        std::optional<std::size_t> id, code, name, vote, note, modality;
        std::optional<std::size_t> date, session, resolution, draft, title, agenda, subjects;
        std::optional<std::size_t> yes, no, abstain, absent;
    };

    struct Call {
        std::string resolution; // as printed in its first row
        std::string date;
        std::size_t away = 0; // members with an X
        bool told = false;
    };

    // A member with an X at a roll call with a note.
    struct Noted {
        std::size_t vote = 0;
        std::uint32_t roll_call = 0;
        std::string name;
        std::string note;
    };

    static Columns take_columns(TakenColumns& columns) {
        Columns out;
        out.id = columns.take({"undl_id"});
        out.code = columns.take({"ms_code", "ms_codes"});
        out.name = columns.take({"ms_name", "ms_names"});
        out.vote = columns.take({"ms_vote", "ms_votes"});
        columns.take({"permanent_member"}); // of the member, not of the roll call
        out.note = columns.take({"vote_note"});
        out.modality = columns.take({"modality"});
        out.date = columns.take({"date"});
        out.session = columns.take({"session"});
        out.resolution = columns.take({"resolution", "resolutions"});
        out.draft = columns.take({"draft"});
        out.title = columns.take({"title", "description"});
        out.agenda = columns.take({"agenda_title", "agenda_titles", "agenda"});
        out.subjects = columns.take({"subjects"});
        out.yes = columns.take({"total_yes", "yes"});
        out.no = columns.take({"total_no", "no"});
        out.abstain = columns.take({"total_abstentions", "abstentions"});
        out.absent = columns.take({"total_non_voting", "non_voting"});
        return out;
    }

    void read_votes(const ArchiveFile& file) {
        CsvRows rows(file.bytes, file.path, report_.problems);
        TakenColumns taken(rows);
        const Columns columns = take_columns(taken);
        votes_.begin(file.path);
        while (!is_full(report_) && rows.next()) {
            if (rows.cell(columns.id).empty()) {
                report_problem(report_, "empty-cell", "this vote has no undl_id",
                               "fill in which record it is of", rows.where());
                continue;
            }
            const std::uint32_t item = roll_call(rows, columns, taken);
            check_same(item, rows, columns);
            const auto who = member(rows, columns, item);
            if (!who)
                continue;
            const rollcall::Code code =
                book_.read(rows.cell(columns.vote), rows.file(), rows.line());
            if (code == code_of(State::absent) && !users_x_) {
                ++calls_[item].away;
                if (!rows.cell(columns.note).empty())
                    noted_.push_back({votes_.size(), item, std::string(rows.cell(columns.name)),
                                      std::string(rows.cell(columns.note))});
            }
            votes_.add(item, *who, code, rows.line());
        }
    }

    std::uint32_t roll_call(const CsvRows& rows, const Columns& columns,
                            const TakenColumns& taken) {
        const std::string_view cell = rows.cell(columns.id);
        if (cell == last_id_)
            return last_roll_call_;
        const auto [place, is_new] = roll_calls_.take(number_id(cell));
        last_id_ = cell;
        last_roll_call_ = place;
        if (is_new) {
            out_.roll_calls.push_back(describe_roll_call(number_id(cell), rows, columns, taken));
            calls_.push_back(
                {std::string(rows.cell(columns.resolution)), std::string(rows.cell(columns.date))});
        }
        return place;
    }

    RollCall describe_roll_call(std::string id, const CsvRows& rows, const Columns& columns,
                                const TakenColumns& taken) {
        RollCall item;
        item.id = std::move(id);
        if (!set_day(item, rows.cell(columns.date))) {
            report_problem(report_, "bad-day",
                           fmt::format("'{}' is no day", rows.cell(columns.date)),
                           "write YYYY-MM-DD", rows.where());
        }
        item.session = number_in(rows.cell(columns.session));
        item.symbol = rows.cell(columns.resolution);
        item.title = rows.cell(columns.title);
        item.subjects = parts(rows.cell(columns.subjects));
        item.totals = {number_in(rows.cell(columns.yes)), number_in(rows.cell(columns.no)),
                       number_in(rows.cell(columns.abstain)), number_in(rows.cell(columns.absent))};
        item.more = taken.rest();
        const auto also = [&](std::string_view name, std::optional<std::size_t> column) {
            if (!rows.cell(column).empty())
                item.more.emplace_back(name, rows.cell(column));
        };
        if (!item.session)
            also("session", columns.session); // "ES-10"
        also("draft", columns.draft);
        also("agenda", columns.agenda);
        also("modality", columns.modality);
        also("vote_note", columns.note);
        item.recorded =
            !says_no_vote(fold(rows.cell(columns.modality))) &&
            !(rows.cell(columns.modality).empty() && says_no_vote(fold(rows.cell(columns.note))));
        return item;
    }

    // The facts of a roll call stand in each of its rows.
    void check_same(std::uint32_t item, const CsvRows& rows, const Columns& columns) {
        Call& call = calls_[item];
        if (call.told || (rows.cell(columns.resolution) == call.resolution &&
                          rows.cell(columns.date) == call.date))
            return;
        call.told = true;
        report_problem(report_, "roll-call-differs",
                       fmt::format("record {} is {} of {} here, and {} of {} in its first row",
                                   out_.roll_calls[item].id, rows.cell(columns.resolution),
                                   rows.cell(columns.date), call.resolution, call.date),
                       "keep what the record says", rows.where());
    }

    std::optional<std::uint32_t> member(const CsvRows& rows, const Columns& columns,
                                        std::uint32_t item) {
        const std::string_view name = rows.cell(columns.name);
        const std::string_view code = rows.cell(columns.code);
        const std::string_view id = code.empty() ? name : code;
        if (id.empty()) {
            report_problem(report_, "empty-cell", "this vote is of no member state",
                           "fill in ms_code or ms_name", rows.where());
            return std::nullopt;
        }
        const auto [place, is_new] = members_.take(id);
        if (is_new) {
            rollcall::Member member;
            member.id = id;
            if (is_iso3(code))
                member.codes.push_back({"iso3", std::string(code), {}});
            out_.members.push_back(std::move(member));
        }
        see_name(out_.members[place], name, out_.roll_calls[item].day);
        return place;
    }

    // The file has the name that a member had at the time of the vote.
    static void see_name(rollcall::Member& member, std::string_view name, std::optional<Day> day) {
        if (name.empty())
            return;
        auto alias =
            std::find_if(member.aliases.begin(), member.aliases.end(),
                         [name](const rollcall::Alias& each) { return each.text == name; });
        if (alias == member.aliases.end()) {
            member.aliases.push_back({std::string(name), {day, day}});
            return;
        }
        if (!day)
            return;
        Spell& spell = alias->spell;
        if (!spell.from || *day < *spell.from)
            spell.from = day;
        if (!spell.to || *spell.to < *day)
            spell.to = day;
    }

    void settle_names() {
        for (rollcall::Member& member : out_.members) {
            const auto last =
                std::max_element(member.aliases.begin(), member.aliases.end(),
                                 [](const rollcall::Alias& a, const rollcall::Alias& b) {
                                     return a.spell.to < b.spell.to;
                                 });
            if (last == member.aliases.end()) {
                member.name = member.id;
                continue;
            }
            member.name = last->text;
            if (member.aliases.size() == 1)
                member.aliases.clear();
        }
    }

    // A note belongs to the roll call: it is of a member where it names it, or where nobody else
    // was away.
    void settle_notes() {
        std::size_t unclear = 0;
        for (const Noted& each : noted_) {
            const std::string note = fold(each.note);
            const bool is_meant = calls_[each.roll_call].away == 1 ||
                                  (!each.name.empty() && says(note, {fold(each.name)}));
            if (!out_.roll_calls[each.roll_call].recorded)
                continue;
            if (is_meant && says_took_no_part(note)) {
                votes_.change(each.vote, code_of(State::present));
                ++present_;
            } else {
                ++unclear;
            }
        }
        if (unclear > 0)
            report_.remarks.push_back(
                fmt::format("{} members without a vote have a note that does not plainly say that "
                            "they were there: they were read as absent; see vote_note",
                            unclear));
    }

    void settle_unrecorded() {
        std::vector<bool> dropped(out_.roll_calls.size());
        for (std::size_t i = 0; i < dropped.size(); ++i)
            dropped[i] = !out_.roll_calls[i].recorded;
        const auto count = std::count(dropped.begin(), dropped.end(), true);
        if (count == 0)
            return;
        votes_.drop_roll_calls(dropped);
        report_.remarks.push_back(fmt::format(
            "{} decisions were taken without a vote: what the file has of members there is no vote "
            "and was not kept",
            count));
    }

    ArchiveReport& report_;
    CodeBook book_;
    bool users_x_; // the user says what X is: the notes do not
    Archive out_;
    GatheredVotes votes_;
    IdPlaces roll_calls_;
    IdPlaces members_;
    std::string last_id_;
    std::uint32_t last_roll_call_ = 0;
    std::vector<Call> calls_; // of each roll call
    std::vector<Noted> noted_;
    std::size_t present_ = 0;
};

std::optional<Archive> read(std::span<const ArchiveFile> files, const ArchiveOptions& options,
                            ArchiveReport& report) {
    auto archive = Reading(options, report).archive(files);
    cap_problems(report);
    return archive;
}

} // namespace

extern const ArchiveFormat undl;
const ArchiveFormat undl{"undl", "voting data of the UN Digital Library, a row per member state",
                         fits, read};

} // namespace plenary::format::archive
