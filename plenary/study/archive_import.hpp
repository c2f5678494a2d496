// Making archives: from what others publish, and for other programs.
#pragma once

#include <vector>

#include "plenary/study/archive_asked.hpp"

namespace plenary::study {

// --out and --append.
[[nodiscard]] std::vector<question::Option> archive_import_options();
// --to and --out.
[[nodiscard]] std::vector<question::Option> archive_export_options();

// Reads ARCHIVE... and writes it to the folder --out as Plenary's own archive; with --append what
// it adds to that archive. Data: version, format, name, out, mapping, members, roll_calls, votes,
// appended, remarks, notes, problems (what rollcall::check found, most of them faults first).
// Problems: those of open_archive(); no-out; several-answers; append-conflict (conflict), one for
// each contradiction; those of archive_folder() and write_whole_folder().
[[nodiscard]] Reply archive_import(const ArchiveAsked& ask);

// Reads an archive of any format and writes it to the folder --out as --to says. Data: version,
// archive, to, out, files. Problems: those of open_archive(); unknown-export; those of the way of
// writing and of write_whole_folder().
[[nodiscard]] Reply archive_export(const ArchiveAsked& ask);

} // namespace plenary::study
