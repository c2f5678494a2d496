// The change of members that a user asks about: --leave, --bar, --merge and --join.
#pragma once

#include "plenary/question/arena.hpp"
#include "plenary/rule/electorate_change.hpp"

namespace plenary::question {

// Empty where none of the four options is given. Errors: unknown-member, bad-join, unknown-column.
[[nodiscard]] Result<ElectorateChange> change_of(const Arena& arena);

} // namespace plenary::question
