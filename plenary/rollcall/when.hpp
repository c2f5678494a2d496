// The day of a roll call, with no more of it than is true.
#pragma once

#include <optional>
#include <string>

#include "plenary/calendar/day.hpp"
#include "plenary/rollcall/roll_call.hpp"

namespace plenary::rollcall {

// The days that it can have been: one, those of a month or of a year; nothing where no day is told.
[[nodiscard]] std::optional<Spell> days_of(const RollCall& roll_call);

// "2017-03-28", "2017-03", "2017", or an empty text.
[[nodiscard]] std::string when(const RollCall& roll_call);

// Whether the first was before the second, as far as is told; what is undated comes last.
[[nodiscard]] bool is_earlier(const RollCall& first, const RollCall& second);

} // namespace plenary::rollcall
