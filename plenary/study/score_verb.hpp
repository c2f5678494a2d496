// plenary score: a forecast of past votes, held against what came.
#pragma once

#include <vector>

#include "plenary/study/open.hpp"

namespace plenary::study {

// Those of scoring and of `score tasks`; which of them an action takes is checked by score_verb.
[[nodiscard]] std::vector<question::Option> score_verb_options();

// `score` scores a forecast; `score tasks` writes what one starts from. Problems: unused-option for
// an option of the other action, unknown-action.
[[nodiscard]] Reply score_verb(const Request& request);

} // namespace plenary::study
