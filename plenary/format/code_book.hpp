// What the codes of an archive's votes stand for, and how often each was met.
//
// A code that neither the format nor the user explains is a problem, told once with the place of
// the first. What the user says goes before what the format says. A code is looked for as it
// stands, then without blanks at its ends, as a number ("1.0" is 1) and in small letters. Cost of a
// look-up: O(different codes).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/format/archive_format.hpp"

namespace plenary::format {

class CodeBook {
public:
    // What read answers beside the code of a vote.
    static constexpr rollcall::Code no_record = 0xFE;   // the member has none
    static constexpr rollcall::Code unexplained = 0xFF; // a problem was told

    // `report` must outlive this.
    CodeBook(const ArchiveOptions& options, ArchiveReport& report);

    // What the format knows.
    void add(std::string_view code, rollcall::Vote vote);
    void add_no_record(std::string_view code);

    // Whether a code of just this spelling is explained.
    [[nodiscard]] bool knows(std::string_view code) const;

    // Counts one more of this code. Problem: unknown-code.
    [[nodiscard]] rollcall::Code read(std::string_view code, const std::string& file, int line);

    // Writes the mapping of the codes that were met into the report.
    void finish();

private:
    struct Entry {
        std::string code;
        rollcall::Code meaning = unexplained;
        std::size_t seen = 0;
    };

    [[nodiscard]] const Entry* find(std::string_view code) const;
    void put(std::string_view code, rollcall::Code meaning);

    ArchiveReport* report_;
    std::vector<Entry> entries_;
    std::size_t last_ = 0;
};

} // namespace plenary::format
