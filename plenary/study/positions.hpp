// Position models from a file of actors or from a dossier's actors.csv.
#pragma once

#include <vector>

#include "plenary/study/open.hpp"

namespace plenary::study {

// The options of `plenary positions`.
[[nodiscard]] std::vector<question::Option> positions_options();

// Reads --actors, or the actors.csv of the request's dossier, and answers. With --svg a chart is
// written too; --svg - is the chart alone. Problems: those of reading; no-actors, two-inputs,
// unknown-issue, bad-number, scale-unused.
[[nodiscard]] Reply ask_positions(const Request& request);

} // namespace plenary::study
