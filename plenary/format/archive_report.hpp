// How an importer of an archive says what is wrong.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "plenary/format/archive_format.hpp"

namespace plenary::format {

// The most problems that one import tells. A reader stops at them: see is_full.
inline constexpr std::size_t most_archive_problems = 100;

[[nodiscard]] inline bool is_full(const ArchiveReport& report) {
    return report.problems.size() >= most_archive_problems;
}

// Adds a problem of invalid input. Nothing happens where the report is full.
void report_problem(ArchiveReport& report, std::string code, std::string message, std::string hint,
                    Where where);

// Takes away what is beyond the most: CsvRows does not know of it.
void cap_problems(ArchiveReport& report);

// The place of what the files lack together: the first of them.
[[nodiscard]] Where place_of_files(std::span<const ArchiveFile> files);

// A code of one byte as it is told: 'Q', or byte 0xC3 where it is no character of ASCII.
[[nodiscard]] std::string shown_code(char code);

} // namespace plenary::format
