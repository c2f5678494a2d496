// Reads the actors of a position model: Plenary's actors.csv, KTAB's CSV and KTAB's XML, told apart
// by what is in them. docs/formats/actors.md.
//
// Every number is kept exactly as written (positions::Decimal). A cell without a number is never 0.
// Problems, all of a file at once, each with file, line and column: E-RANGE (an empty number; a
// capability or salience below zero), E-DUP (an actor twice), E-UNIT (two values of salience_max),
// bad-number, missing-column, ktab-count (not as many actors or dimensions as the file says), and
// those of csv.hpp and xml.hpp. A row with a problem is left out.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/format/table.hpp"
#include "plenary/positions/actor.hpp"

namespace plenary::format {

struct ReadActors {
    positions::ActorTable table;
    std::vector<Problem> problems;
    std::vector<std::string> notes; // what the file holds and nothing here uses
};

// Errors of the file itself are among the problems.
[[nodiscard]] ReadActors read_actors(const std::filesystem::path& path);

// From its bytes; `file` names it in problems. KTAB's XML begins with '<'; KTAB's CSV has whole
// numbers in the third and fourth cell of its first line; anything else is an actors.csv.
[[nodiscard]] ReadActors parse_actors(std::string_view bytes, const std::string& file);

// The rows of an actors.csv. A column source_id is taken as it stands. `problems` are those that
// `rows` reports to.
[[nodiscard]] positions::ActorTable read_actor_rows(const TypedTable& rows,
                                                    std::vector<Problem>& problems);

} // namespace plenary::format
