// The options that name a rule and its members, shared by every question about a rule.
#pragma once

#include <vector>

#include "plenary/question/arena.hpp"

namespace plenary::study {

// Those that the question reads.
[[nodiscard]] std::vector<question::Option> arena_options(const question::GameQuestion& question);

// Options that say nothing beside the others that were given: --quota without --weights, --as-of
// with a file of members. Errors: unused-option, two-rules.
[[nodiscard]] std::vector<Problem> unused_options(const question::Asked& asked);

} // namespace plenary::study
