// From what the user asked to a count: the steps that `count`, `brief` and the charts share.
#pragma once

#include <map>
#include <string>

#include "plenary/evidence/count.hpp"
#include "plenary/question/question.hpp"

namespace plenary::question {

// A line-up and the count made from it. The count points into the line-up, so both stay together
// and are not copied.
struct Counted {
    const Motion* motion = nullptr;
    Lineup lineup;
    Count count;
    std::map<std::string, Stance> assumed;

    Counted() = default;
    Counted(Counted&&) = default;
    Counted& operator=(Counted&&) = default;
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;
};

// The motion that is asked for, and the rule that decides it: that of --rule, else its own.
struct RuledMotion {
    const Motion* motion = nullptr;
    Formula rule;
};

// Reads the options motion and rule. Errors: unknown-motion, no-rule, those of parse_formula().
[[nodiscard]] Result<RuledMotion> ruled_motion(const Setting& setting);

// Reads the options motion, rule and assume of the setting. Errors: unknown-motion, no-rule, those
// of parse_formula and count(), bad-assumption, unknown-member, cannot-vote.
[[nodiscard]] Result<Counted> count_for(const Setting& setting);

// The options that count_for() reads, to be listed by a question that uses it.
inline constexpr Option motion_option{"motion", Option::Kind::text, "MOTION", "the motion's id",
                                      true};
inline constexpr Option rule_option{"rule", Option::Kind::text, "RULE",
                                    "count under this rule instead of the motion's own", false};
inline constexpr Option assume_option{"assume", Option::Kind::list, "WHO=STANCE,...",
                                      "suppose these stances, for example HTI=yes,DOM=abstain",
                                      false};

} // namespace plenary::question
