#include "plenary/format/archive_report.hpp"

#include <fmt/format.h>

namespace plenary::format {

void report_problem(ArchiveReport& report, std::string code, std::string message, std::string hint,
                    Where where) {
    if (is_full(report))
        return;
    report.problems.push_back({Kind::invalid, std::move(code), std::move(message), std::move(hint),
                               std::move(where), ""});
}

void cap_problems(ArchiveReport& report) {
    if (report.problems.size() > most_archive_problems)
        report.problems.resize(most_archive_problems);
}

Where place_of_files(std::span<const ArchiveFile> files) {
    return {files.empty() ? "" : files.front().path, 0, 0};
}

std::string shown_code(char code) {
    const auto byte = static_cast<unsigned char>(code);
    constexpr unsigned char first_beyond = 0x80;
    return byte < first_beyond ? fmt::format("'{}'", code) : fmt::format("byte 0x{:02X}", byte);
}

} // namespace plenary::format
