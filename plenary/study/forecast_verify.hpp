// plenary forecast verify: whether a log of frozen forecasts is as it was written.
#pragma once

#include <vector>

#include "plenary/study/open.hpp"

namespace plenary::study {

// FILE and --head.
[[nodiscard]] std::vector<question::Option> forecast_verify_options();

// The head, or the first line at fault; then the condition does not hold (exit 1), and so it does
// not where no line has the hash --head. Data with the keys of docs/schema/forecast-verify.json.
// Problems: of the options (usage), and of reading the file.
[[nodiscard]] Reply forecast_verify(const Request& request);

} // namespace plenary::study
