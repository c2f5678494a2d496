// The two tables that archives share: who votes, and what is voted on.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/format/archive_format.hpp"

namespace plenary::format {

// Reads a table of members: columns member (the id; needed), name, group or party or bloc, and
// codes called iso2, iso3, cow, icpsr or icpsrLegis. Other columns are kept as they are. With a
// column `year` beside `member` the ids are year-member. Problems: no-column, member-twice, and
// those of CsvRows.
[[nodiscard]] std::vector<rollcall::Member> read_member_table(const ArchiveFile& file,
                                                              ArchiveReport& report);

// The table of roll calls: columns rc or rcid or id (needed), date, session, symbol or unres or
// bill, title or short, description or descr, subjects or issues (with ';' between), result, and
// totals called yes, no, abstain, absent, yeatotal, naytotal. Other columns are kept.
struct RollCallTable {
    std::vector<rollcall::RollCall> rows;
    std::map<std::string, std::size_t, std::less<>> places;
    bool has_abstentions = false;

    // The row with this id, or a bare one.
    [[nodiscard]] rollcall::RollCall take(const std::string& id) const;
};

// Problems: no-column, roll-call-twice, bad-day, bad-number (a session), and those of CsvRows.
[[nodiscard]] RollCallTable read_roll_call_table(const ArchiveFile& file, ArchiveReport& report);

// An id as it was meant: "14226.0" is 14226; text stays as it is.
[[nodiscard]] std::string id_in(std::string_view cell);

// An id that is a number: "14226.0" and "014226" are 14226; other text stays as it is.
[[nodiscard]] std::string number_id(std::string_view cell);

// Sets the day of a roll call and how much of it is true: "2017-06-19", also with a time behind it,
// "2017-06", "2017"; an empty cell says none. False for anything else.
[[nodiscard]] bool set_day(rollcall::RollCall& item, std::string_view cell);

// A whole number, also one printed as "17.0"; nothing for anything else.
[[nodiscard]] std::optional<int> number_in(std::string_view cell);

// "yes", "paired, meant yes".
[[nodiscard]] std::string words_for_vote(rollcall::Vote vote);

} // namespace plenary::format
