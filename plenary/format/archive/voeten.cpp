// The votes of the UN General Assembly as Voeten's files have them, and the tables of the R package
// unvotes that are made of them: a row per vote; roll calls and issues may stand in tables of their
// own.
//
// Votes are words (yes, no, abstain, absent) or numbers: 1 yes, 2 abstained, 3 no, 8 absent, 9 not
// a member. A member is its code in the Correlates of War (ccode) where there is one, else its
// country_code, else its name. The country code NA is Namibia's; R writes NA too where a country
// has no code, and then the name tells them apart.
#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "plenary/format/archive_report.hpp"
#include "plenary/format/archive_tables.hpp"
#include "plenary/format/code_book.hpp"
#include "plenary/format/csv_head.hpp"
#include "plenary/format/csv_rows.hpp"
#include "plenary/format/gathered_votes.hpp"
#include "plenary/format/id_places.hpp"
#include "plenary/format/taken_columns.hpp"

namespace plenary::format::archive {
namespace {

using rollcall::Archive;
using rollcall::RollCall;
using rollcall::State;

enum class Table { votes, roll_calls, issues, other };

Table table_of(const ArchiveFile& file) {
    const CsvHead head = csv_head(file.bytes);
    if (!head.has("rcid"))
        return Table::other;
    if (head.has("vote"))
        return head.has_any({"ccode", "country_code", "country"}) ? Table::votes : Table::other;
    if (head.has_all({"short_name", "issue"}))
        return Table::issues;
    return head.has_any({"session", "date", "unres"}) && !head.has("votes") ? Table::roll_calls
                                                                            : Table::other;
}

bool fits(std::span<const ArchiveFile> files) {
    return std::any_of(files.begin(), files.end(),
                       [](const ArchiveFile& file) { return table_of(file) == Table::votes; });
}

// What R writes where nothing is known.
std::string_view without_na(std::string_view cell) {
    return cell == "NA" ? std::string_view{} : cell;
}

constexpr std::string_view namibia = "Namibia";

class Reading {
public:
    Reading(const ArchiveOptions& options, ArchiveReport& report)
        : report_(report), book_(options, report) {
        constexpr std::array<std::pair<std::string_view, State>, 9> codes = {
            {{"1", State::yes},
             {"2", State::abstain},
             {"3", State::no},
             {"8", State::absent},
             {"9", State::not_member},
             {"yes", State::yes},
             {"no", State::no},
             {"abstain", State::abstain},
             {"absent", State::absent}}};
        for (const auto& [code, state] : codes)
            book_.add(code, {state, State::unknown});
    }

    std::optional<Archive> archive(std::span<const ArchiveFile> files) {
        if (!fits(files)) {
            report_problem(report_, "no-table",
                           "no file has the columns rcid, vote, and ccode, country_code or country",
                           "give the table of votes too", place_of_files(files));
        }
        for (const ArchiveFile& file : files) {
            if (table_of(file) == Table::votes)
                read_votes(file);
            else if (table_of(file) == Table::other)
                report_.remarks.push_back(file.path + " is none of these tables: not read");
        }
        for (const ArchiveFile& file : files) {
            if (table_of(file) == Table::roll_calls)
                read_roll_calls(file);
        }
        for (const ArchiveFile& file : files) {
            if (table_of(file) == Table::issues)
                read_issues(file);
        }
        book_.finish();
        remark();
        out_.name = "United Nations General Assembly (Voeten)";
        return votes_.finish(std::move(out_), report_);
    }

private:
    struct Columns {
        std::optional<std::size_t> rcid, vote, ccode, iso2, name, iso3;
        std::optional<std::size_t> session, date, unres, title, description, yes, no, abstain;
    };

    static Columns take_columns(TakenColumns& columns) {
        Columns out;
        out.rcid = columns.take({"rcid"});
        out.vote = columns.take({"vote"});
        out.ccode = columns.take({"ccode"});
        out.iso2 = columns.take({"country_code"});
        // Voeten's files call the name Countryname and three letters Country; unvotes the name.
        out.name = columns.take({"countryname", "country"});
        out.iso3 = columns.take({"country"});
        columns.take({"member"});
        out.session = columns.take({"session"});
        out.date = columns.take({"date"});
        out.unres = columns.take({"unres"});
        out.title = columns.take({"short"});
        out.description = columns.take({"descr"});
        out.yes = columns.take({"yes"});
        out.no = columns.take({"no"});
        out.abstain = columns.take({"abstain"});
        return out;
    }

    void read_votes(const ArchiveFile& file) {
        CsvRows rows(file.bytes, file.path, report_.problems);
        TakenColumns taken(rows);
        const Columns columns = take_columns(taken);
        votes_.begin(file.path);
        std::string before;
        std::uint32_t item = 0;
        while (!is_full(report_) && rows.next()) {
            if (before.empty() || rows.cell(columns.rcid) != before) {
                before = rows.cell(columns.rcid);
                if (without_na(before).empty()) {
                    report_problem(report_, "empty-cell", "this vote has no rcid",
                                   "fill in which roll call it is of", rows.where());
                    before.clear();
                    continue;
                }
                item = roll_call(rows, columns, taken);
            }
            const auto who = member(rows, columns);
            if (who) {
                votes_.add(item, *who,
                           book_.read(rows.cell(columns.vote), rows.file(), rows.line()),
                           rows.line());
            }
        }
    }

    std::uint32_t roll_call(const CsvRows& rows, const Columns& columns,
                            const TakenColumns& taken) {
        const auto [place, is_new] = roll_calls_.take(number_id(rows.cell(columns.rcid)));
        if (is_new) {
            RollCall item;
            item.id = number_id(rows.cell(columns.rcid));
            describe_roll_call(item, rows, columns, taken);
            out_.roll_calls.push_back(std::move(item));
            known_.push_back(false);
        }
        return place;
    }

    void describe_roll_call(RollCall& item, const CsvRows& rows, const Columns& columns,
                            const TakenColumns& taken) {
        const auto text = [&rows](std::optional<std::size_t> column) {
            return std::string(without_na(rows.cell(column)));
        };
        if (!set_day(item, without_na(rows.cell(columns.date)))) {
            report_problem(report_, "bad-day", fmt::format("'{}' is no day", text(columns.date)),
                           "write YYYY-MM-DD", rows.where());
        }
        item.session = number_in(rows.cell(columns.session));
        item.symbol = text(columns.unres);
        item.title = text(columns.title);
        item.description = text(columns.description);
        item.totals = {number_in(rows.cell(columns.yes)), number_in(rows.cell(columns.no)),
                       number_in(rows.cell(columns.abstain)), std::nullopt};
        item.more = taken.rest();
        item.more.erase(std::remove_if(item.more.begin(), item.more.end(),
                                       [](const auto& cell) { return cell.second == "NA"; }),
                        item.more.end());
    }

    // Nothing where the row does not say who voted.
    std::optional<std::uint32_t> member(const CsvRows& rows, const Columns& columns) {
        const std::string_view name = rows.cell(columns.name);
        std::string_view iso2 = rows.cell(columns.iso2);
        const std::string_view ccode = without_na(rows.cell(columns.ccode));
        spelling_.assign(ccode).append(1, '\n').append(iso2).append(1, '\n').append(name);
        if (const auto seen = spellings_.find(spelling_))
            return place_of_spelling_[*seen];
        if (columns.iso2) {
            if (iso2.empty() && name == namibia) {
                iso2 = "NA";
                ++namibias_restored_;
            } else if (iso2 == "NA" && !name.empty() && name != namibia) {
                iso2 = {};
                without_code_.insert(std::string(name));
            }
        }
        const std::string id = !ccode.empty()  ? number_id(ccode)
                               : !iso2.empty() ? std::string(iso2)
                                               : std::string(without_na(name));
        if (id.empty()) {
            report_problem(report_, "empty-cell", "this vote is of no country",
                           "fill in the country or its code", rows.where());
            return std::nullopt;
        }
        const auto [place, is_new] = members_.take(id);
        if (is_new) {
            rollcall::Member member;
            member.id = id;
            member.name = name.empty() ? id : std::string(name);
            if (!ccode.empty())
                member.codes.push_back({"cow", id, {}});
            if (!iso2.empty())
                member.codes.push_back({"iso2", std::string(iso2), {}});
            if (!without_na(rows.cell(columns.iso3)).empty())
                member.more.emplace_back("Country", rows.cell(columns.iso3));
            out_.members.push_back(std::move(member));
        } else {
            add_name(out_.members[place], name);
        }
        spellings_.take(spelling_);
        place_of_spelling_.push_back(place);
        return place;
    }

    static void add_name(rollcall::Member& member, std::string_view name) {
        const bool is_known =
            name.empty() || member.name == name ||
            std::any_of(member.aliases.begin(), member.aliases.end(),
                        [name](const rollcall::Alias& alias) { return alias.text == name; });
        if (!is_known)
            member.aliases.push_back({std::string(name), {}});
    }

    void read_roll_calls(const ArchiveFile& file) {
        has_roll_calls_ = true;
        CsvRows rows(file.bytes, file.path, report_.problems);
        TakenColumns taken(rows);
        const Columns columns = take_columns(taken);
        while (!is_full(report_) && rows.next()) {
            const auto place = roll_calls_.find(number_id(rows.cell(columns.rcid)));
            if (!place) {
                ++roll_calls_without_votes_;
                continue;
            }
            if (known_[*place]) {
                report_problem(report_, "roll-call-twice",
                               fmt::format("roll call {} stands twice", out_.roll_calls[*place].id),
                               "keep one row a roll call", rows.where());
                continue;
            }
            known_[*place] = true;
            describe_roll_call(out_.roll_calls[*place], rows, columns, taken);
        }
    }

    void read_issues(const ArchiveFile& file) {
        CsvRows rows(file.bytes, file.path, report_.problems);
        const auto rcid = rows.column("rcid");
        const auto issue = rows.column("issue");
        while (!is_full(report_) && rows.next()) {
            const auto place = roll_calls_.find(number_id(rows.cell(rcid)));
            if (place)
                out_.roll_calls[*place].subjects.emplace_back(rows.cell(issue));
        }
    }

    void remark() {
        const auto say = [this](std::string text) { report_.remarks.push_back(std::move(text)); };
        if (!without_code_.empty()) {
            std::string names;
            for (const std::string& name : without_code_)
                names += (names.empty() ? "" : ", ") + name;
            say("the code NA of these is no code but R's word for none, they are called by their "
                "names: " +
                names);
        }
        if (namibias_restored_ > 0)
            say("Namibia has lost its code NA here: it was given back");
        if (has_roll_calls_) {
            const auto bare = std::count(known_.begin(), known_.end(), false);
            if (bare > 0)
                say(fmt::format("{} roll calls are not in the table of roll calls", bare));
            if (roll_calls_without_votes_ > 0)
                say(fmt::format("{} roll calls of the table have no votes and were left out",
                                roll_calls_without_votes_));
        }
    }

    ArchiveReport& report_;
    CodeBook book_;
    Archive out_;
    GatheredVotes votes_;
    IdPlaces roll_calls_;
    IdPlaces members_;
    IdPlaces spellings_; // of members: their code and name as they are printed
    std::string spelling_;
    std::vector<std::uint32_t> place_of_spelling_;
    std::vector<bool> known_; // of each roll call: the table has it
    bool has_roll_calls_ = false;
    std::size_t roll_calls_without_votes_ = 0;
    std::size_t namibias_restored_ = 0;
    std::set<std::string> without_code_;
};

std::optional<Archive> read(std::span<const ArchiveFile> files, const ArchiveOptions& options,
                            ArchiveReport& report) {
    auto archive = Reading(options, report).archive(files);
    cap_problems(report);
    return archive;
}

} // namespace

extern const ArchiveFormat voeten;
const ArchiveFormat voeten{
    "voeten", "votes of the UN General Assembly: Voeten's rows, or the tables of unvotes", fits,
    read};

} // namespace plenary::format::archive
