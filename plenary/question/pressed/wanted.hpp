// What `plenary pressure` was asked: the motion, the rule, the scenario, who is pressed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "plenary/question/question.hpp"

namespace plenary::question::pressed {

struct Wanted {
    const Motion* motion = nullptr;
    Formula rule;
    Day seats;
    View view; // as it is read for the motion
    std::string scenario;
    std::vector<std::string> pressed; // codes
    std::vector<double> targets{0.05, 0.1, 0.25, 0.5};
    std::vector<double> rhos{0.2};
    std::size_t draws = 0;
    std::uint64_t seed = 1;
};

// Only the motion, its rule, its seats and the scenario: what any question about how decisive
// members are starts from. Errors: unknown-motion, no-rule, those of parse_formula(), no-scenario,
// unknown-scenario, missing-argument.
[[nodiscard]] Result<Wanted> scenario_on_motion(const Setting& setting);

// Reads all the options of the setting. Errors besides: unknown-member, bad-number, E-RANGE,
// E-CORR.
[[nodiscard]] Result<Wanted> wanted_of(const Setting& setting);

// The sources that the scenario's rows name, in the order of the table.
[[nodiscard]] std::vector<const Source*> sources_of(const Setting& setting,
                                                    const std::string& scenario);

} // namespace plenary::question::pressed
