// Opening an archive of roll calls, whatever format it is kept in.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "plenary/format/archive_format.hpp"

namespace plenary::format {

// The most bytes that one file of an archive may hold, unpacked.
inline constexpr std::size_t largest_archive_file = std::size_t{2} << 30U;

struct ReadArchive {
    rollcall::Archive archive; // empty where the report has problems
    ArchiveReport report;
};

// Reads a file, the files of one folder (not of folders in it), or several files that belong
// together. `format` names one, or is empty: then what the files hold decides. Errors: of reading
// files; gzip-cut, gzip-damaged, too-large; unknown-format; no-archive (no format fits, and why
// where it is known: a pointer of a large-file store, a table of similarities, a web page);
// several-formats. Problems inside the files are in the report.
[[nodiscard]] Result<ReadArchive> read_archive(const std::vector<std::filesystem::path>& paths,
                                               const std::string& format,
                                               const ArchiveOptions& options);

} // namespace plenary::format
