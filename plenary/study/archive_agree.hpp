// How often members of an archive voted alike.
#pragma once

#include "plenary/study/archive_asked.hpp"

namespace plenary::study {

// The options of `plenary archive agree` beside those of reading and choosing: --members, --pair,
// --with, --abstain, --least, --limit.
[[nodiscard]] std::vector<question::Option> archive_agree_options();

// `plenary archive agree ARCHIVE`: every pair, or those asked for; the lower end of the interval
// decides the order, with --least the upper one. Of several pairs those that are never on record
// together are left out and counted. Errors: those of choosing; two-questions,
// no-pair. docs/method/agreement.md.
[[nodiscard]] Reply archive_agree(const ArchiveAsked& ask);

} // namespace plenary::study
