// Members as a user names them, in the electorate that a rule is read on.
#pragma once

#include <string_view>

#include "plenary/problem/problem.hpp"
#include "plenary/rule/electorate.hpp"

namespace plenary::question {

// The place of the member with this code. Errors: unknown-member with the nearest names;
// cannot-vote.
[[nodiscard]] Result<std::size_t> voter_of_code(const Electorate& electorate, std::string_view code,
                                                const Where& where);

// By code or by any of its names, whatever the case and the accents. A code or a name of its own
// goes before a demonym or a capital that two may share. Errors: unknown-member, ambiguous-member.
[[nodiscard]] Result<std::size_t> member_called(const Electorate& electorate, std::string_view text,
                                                const Where& where);

// The same, of those that can vote. Error besides: cannot-vote.
[[nodiscard]] Result<std::size_t> voter_called(const Electorate& electorate, std::string_view text,
                                               const Where& where);

} // namespace plenary::question
