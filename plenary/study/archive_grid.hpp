// Votes by members of an archive as a grid of letters.
#pragma once

#include "plenary/study/archive_asked.hpp"

namespace plenary::study {

// The options of `plenary archive grid` beside those of reading and choosing: --sort, --members,
// --sort-members, --abstain, --svg.
[[nodiscard]] std::vector<question::Option> archive_grid_options();

// `plenary archive grid ARCHIVE`: for a person members down and roll calls across, as many as the
// terminal has columns for; as CSV roll calls down and members across, all of them; with --svg
// also a picture, and with --svg - the picture alone. Errors: those of choosing; bad-order,
// unused-option, unknown-format (usage).
[[nodiscard]] Reply archive_grid(const ArchiveAsked& ask);

} // namespace plenary::study
