// plenary forecast why MEMBER: what a member's chances on a motion come from.
#pragma once

#include <vector>

#include "plenary/study/open.hpp"

namespace plenary::study {

// The member, --strict, and those of a forecast on a motion but for what is supposed.
[[nodiscard]] std::vector<question::Option> forecast_why_options();

// Data with the keys of docs/schema/forecast-why.json. Problems: missing-argument (usage);
// unknown-member (not found); cannot-vote; those of prepare_forecast(); selection-impossible. With
// --strict the condition does not hold where the effective sample stays too small.
[[nodiscard]] Reply forecast_why(const Request& request);

} // namespace plenary::study
