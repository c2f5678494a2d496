// --now: the moment of what is recorded.
#pragma once

#include <optional>

#include "plenary/calendar/instant.hpp"
#include "plenary/question/question.hpp"

namespace plenary::study {

inline constexpr question::Option now_option{
    "now", question::Option::Kind::text, "MOMENT",
    "the moment to record, as in 2017-03-28T12:00:00Z (else the clock's)", false};

// None where it was not asked for. Error bad-moment (usage).
[[nodiscard]] Result<std::optional<Instant>> asked_moment(const question::Asked& asked);

} // namespace plenary::study
