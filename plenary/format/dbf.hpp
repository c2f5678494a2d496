// Tables of dBASE III: a header, descriptors of the fields, records of a fixed width.
//
// Nothing is guessed from a file that does not agree with itself: what the header says of lengths
// and counts must be what is there. Views are into the bytes given and hold as long as those. Cost
// O(bytes).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/problem/problem.hpp"

namespace plenary::format {

struct DbfField {
    std::string name;       // as it stands there, at most 10 characters
    char type = 'C';        // C text, N number, D day, L logical, ...
    std::size_t start = 0;  // byte of a record, from 1: byte 0 is the mark of deletion
    std::size_t length = 0; // bytes
};

struct DbfTable {
    std::vector<DbfField> fields;
    std::vector<std::string_view> records; // whole, with the mark of deletion; no deleted ones
    std::vector<std::size_t> numbers;      // of the records, from 1, deleted ones counted
    std::size_t deleted = 0;
    // What the header says the text is in: "ibm850", "windows-1252", ...; empty where it says
    // nothing, nothing where it names a code page that is not known.
    std::optional<std::string> charset;

    // A field's place, without regard to case.
    [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const;

    // A cell of a record without the blanks around it.
    [[nodiscard]] std::string_view cell(std::size_t record, std::size_t field) const;
};

// Whether the bytes begin as such a table does. Cheap.
[[nodiscard]] bool is_dbf(std::string_view bytes);

// Errors: dbf-header (no such table, or lengths that contradict each other), dbf-cut (fewer records
// than the header says, also by an end mark before), dbf-count (more than it says), dbf-record (a
// record that is neither deleted nor not).
[[nodiscard]] Result<DbfTable> parse_dbf(std::string_view bytes, const std::string& file);

} // namespace plenary::format
