// What an archive of roll calls holds, and what is odd in it.
#pragma once

#include "plenary/study/archive_asked.hpp"

namespace plenary::study {

// The options of `plenary archive check` beside those of reading: --require.
[[nodiscard]] std::vector<question::Option> archive_check_options();

// `plenary archive check ARCHIVE`. With --require the condition is that nothing was found.
[[nodiscard]] Reply archive_check(const ArchiveAsked& ask);

} // namespace plenary::study
