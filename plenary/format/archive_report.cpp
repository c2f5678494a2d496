#include "plenary/format/archive_report.hpp"

namespace plenary::format {

void report_problem(ArchiveReport& report, std::string code, std::string message, std::string hint,
                    Where where) {
    if (is_full(report))
        return;
    report.problems.push_back({Kind::invalid, std::move(code), std::move(message), std::move(hint),
                               std::move(where), ""});
}

} // namespace plenary::format
