// plenary score tasks: the folders that a forecast of past votes starts from.
#pragma once

#include "plenary/study/open.hpp"

namespace plenary::study {

[[nodiscard]] std::vector<question::Option> score_tasks_options();

// Writes the task folder of each session. Each appears whole or not at all; a problem ends the work
// before the first is written, unless the disk fails. Data with the keys of
// docs/schema/score-tasks.json.
[[nodiscard]] Reply score_tasks(const Request& request);

} // namespace plenary::study
