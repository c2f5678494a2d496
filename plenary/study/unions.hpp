// The members that vote as one, as a user names them: --unions FILE or A,B;C,D.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "plenary/problem/problem.hpp"
#include "plenary/rule/electorate.hpp"

namespace plenary::study {

// The place of a member that can vote; reports and answers nothing where there is none.
using FindVoter =
    std::function<std::optional<std::size_t>(const std::string& member, const Where& where)>;

// `written` is a file when one has that name or it ends in .csv, else unions with ';' between them
// and ',' between their members; a group's id stands for its members that can vote. A union of one
// member says nothing and is left out. Problems: those of the file, member-twice, and what
// `find_voter` reports.
[[nodiscard]] std::vector<std::vector<std::size_t>> unions_of(const std::string& written,
                                                              const Electorate& electorate,
                                                              const FindVoter& find_voter,
                                                              std::vector<Problem>& problems);

} // namespace plenary::study
