// Plenary's own archive of roll calls as files: docs/formats/archive.md. It is read back by
// format/archive/plenary.cpp to an equal archive.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plenary/problem/problem.hpp"
#include "plenary/rollcall/archive.hpp"

namespace plenary::format {

using NamedFiles = std::vector<std::pair<std::string, std::string>>; // (name, bytes)

// Tables above this many bytes are packed by gzip.
inline constexpr std::size_t largest_plain_table = std::size_t{1} << 20U;

// All files of the folder: archive.toml, the tables below, and the votes as votes_matrix.csv or,
// where most characters of that would be dots, votes_runs.csv; intended.csv where what was cast and
// what was meant differ. The same bytes for the same archive. Left out as they say nothing: empty
// subjects, and the day of a roll call beyond its precision. Errors (invalid): no-id, member-twice,
// roll-call-twice, and too-many-answers for a survey with an answer above 35.
[[nodiscard]] Result<NamedFiles> archive_folder(const rollcall::Archive& archive);

// The tables of members and roll calls, which other ways of writing share: members.csv,
// rollcalls.csv, and where there is anything in them aliases.csv, codes.csv, seats.csv and
// more.csv. Errors: no-id, member-twice, roll-call-twice.
[[nodiscard]] Result<NamedFiles> archive_tables(const rollcall::Archive& archive);

// Columns of the two tables with a meaning; any other is kept as what a source says more.
[[nodiscard]] const std::vector<std::string>& member_columns();
[[nodiscard]] const std::vector<std::string>& roll_call_columns();

// The schemes of codes that have a column in members.csv.
[[nodiscard]] const std::vector<std::string>& code_columns();

// A list in one cell: parts with ';' between, a backslash before ';' and backslash inside a part.
[[nodiscard]] std::string list_cell(const std::vector<std::string>& parts);
[[nodiscard]] std::vector<std::string> parts_of_cell(std::string_view cell);

// A day as far as it is true: "2004-02-03", "2004-02", "2004", or nothing.
[[nodiscard]] std::string date_cell(const rollcall::RollCall& roll_call);

// The character of an answer: 1 to 9, then a to z for 10 to 35.
[[nodiscard]] std::optional<char> character_of_answer(rollcall::Code answer);
[[nodiscard]] std::optional<rollcall::Code> answer_of_character(char character);

} // namespace plenary::format
