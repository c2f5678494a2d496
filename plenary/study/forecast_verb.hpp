// plenary forecast: how members will vote, from what is known before.
#pragma once

#include <vector>

#include "plenary/study/open.hpp"

namespace plenary::study {

// Of every way to ask; which of them the way chosen takes is checked by forecast_verb.
[[nodiscard]] std::vector<question::Option> forecast_verb_options();

// The way whose own option is there: --task. Problems: missing-argument without any, unused-option
// for an option of another.
[[nodiscard]] Reply forecast_verb(const Request& request);

} // namespace plenary::study
