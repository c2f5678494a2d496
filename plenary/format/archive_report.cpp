#include "plenary/format/archive_report.hpp"

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

} // namespace plenary::format
