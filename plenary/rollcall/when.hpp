// The day of a roll call, with no more of it than is true.
#pragma once

#include <string>

#include "plenary/rollcall/roll_call.hpp"

namespace plenary::rollcall {

// "2017-03-28", "2017-03", "2017", or an empty text.
[[nodiscard]] std::string when(const RollCall& roll_call);

// Whether the first was before the second, as far as is told; what is undated comes last.
[[nodiscard]] bool is_earlier(const RollCall& first, const RollCall& second);

} // namespace plenary::rollcall
