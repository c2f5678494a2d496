// The count of a motion over time, as it was asked for: what the verb and its chart share.
#pragma once

#include <string>
#include <string_view>

#include "plenary/evidence/timeline.hpp"
#include "plenary/question/question.hpp"

namespace plenary::question {

struct OverTime {
    const Motion* motion = nullptr;
    Timeline line;
};

inline constexpr std::string_view beside_the_count =
    "Pressure stands beside the count: it is no position, and that something follows it in time "
    "does "
    "not show that it worked.";

// Reads the options motion, rule, from and to. Errors: unknown-motion, no-rule, days-backwards,
// as-of-with-timeline (usage), those of parse_formula() and count().
[[nodiscard]] Result<OverTime> over_time(const Setting& setting);

// "EFE: yes: ARG, BRA [id, ...]", after its day and kind.
[[nodiscard]] std::string say(const Dossier& dossier, const Event& event);

// The rule and the days in which the points are seen, as sentences.
[[nodiscard]] std::string say_basis(const Setting& setting, const OverTime& over);

} // namespace plenary::question
