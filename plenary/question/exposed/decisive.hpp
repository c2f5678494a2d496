// How decisive each member is on a motion: by how much its yes instead of its no moves the chance
// of passage, under a scenario's chances, members independent (Birnbaum 1969). What exposure is
// held against.
#pragma once

#include <optional>
#include <string>

#include "plenary/question/measure/pressure.hpp"
#include "plenary/question/pressed/wanted.hpp"

namespace plenary::question::exposed {

struct Decisive {
    pressed::Wanted wanted; // motion, rule, seats, scenario
    BaseReading reading;    // the rule as it stands
    PressureAnswer answer;

    // None for a member that cannot vote.
    [[nodiscard]] std::optional<double> of(const std::string& code) const;
    // "Pivot: ...", what the numbers are.
    [[nodiscard]] std::string convention() const;
};

// From --motion, --rule and --scenario. Errors: those of pressed::scenario_on_motion(),
// scenario_chances() and pressure_on(); motion-needed without --motion.
[[nodiscard]] Result<Decisive> decisive_for(const Setting& setting);

} // namespace plenary::question::exposed
