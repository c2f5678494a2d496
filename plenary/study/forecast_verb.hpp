// plenary forecast: how members will vote, from what is known before; and freezing forecasts,
// settling them, verifying their log.
#pragma once

#include <vector>

#include "plenary/study/open.hpp"

namespace plenary::study {

// Of every way to ask; which of them the way chosen takes is checked by forecast_verb.
[[nodiscard]] std::vector<question::Option> forecast_verb_options();

// The way of the action, else that whose own option is there: --task, --motion. Problems:
// unknown-action, missing-argument without any, unused-option for an option of another.
[[nodiscard]] Reply forecast_verb(const Request& request);

} // namespace plenary::study
