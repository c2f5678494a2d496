// For tests of archive formats: files from text, and what became of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "plenary/format/archive_format.hpp"

namespace plenary::format::archive {

inline ArchiveFile file(std::string name, std::string bytes) {
    return {"in/" + name, std::move(name), std::move(bytes)};
}

struct ReadArchive {
    std::optional<rollcall::Archive> archive;
    ArchiveReport report;

    // All problems, a line each.
    [[nodiscard]] std::string problems() const {
        std::string out;
        for (const Problem& problem : report.problems)
            out += describe(problem) + "\n";
        return out;
    }

    [[nodiscard]] std::string remarks() const {
        std::string out;
        for (const std::string& remark : report.remarks)
            out += remark + "\n";
        return out;
    }

    // "1 yes 2, 6 no 1"
    [[nodiscard]] std::string mapping() const {
        std::string out;
        for (const CodeMeaning& each : report.mapping) {
            out += (out.empty() ? "" : ", ") + each.code + " " + each.meaning + " " +
                   std::to_string(each.votes);
        }
        return out;
    }
};

inline ReadArchive read_as(const ArchiveFormat& format, const std::vector<ArchiveFile>& files,
                           const ArchiveOptions& options = {}) {
    EXPECT_TRUE(format.fits(files));
    ReadArchive out;
    out.archive = format.read(files, options, out.report);
    EXPECT_EQ(out.archive.has_value(), out.report.problems.empty()) << out.problems();
    return out;
}

inline bool says(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace plenary::format::archive
