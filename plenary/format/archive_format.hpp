// Ways that archives of roll calls are kept in. One file in format/archive/ per format, with its
// test beside it. The file defines
//
//     namespace plenary::format::archive {
//     extern const ArchiveFormat NAME;
//     const ArchiveFormat NAME{...};
//     }
//
// and `plenary archive import` and every verb that reads an archive know it. The register is
// written at configure time.
//
// A format never guesses: a code that neither the format nor the user explains is a problem with
// its place, and what each code was taken for is in the report.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/problem/problem.hpp"
#include "plenary/rollcall/archive.hpp"

namespace plenary::format {

// A file of an archive, unpacked where it was packed by gzip.
struct ArchiveFile {
    std::string path;  // as the user can find it
    std::string name;  // its last part, without .gz
    std::string bytes; //
};

struct ArchiveOptions {
    // What a user says that codes of the votes mean, beside or instead of what the format knows.
    std::map<std::string, rollcall::State, std::less<>> codes;
};

// One line of the mapping that an import prints.
struct CodeMeaning {
    std::string code;
    std::string meaning; // "yes", "paired, meant yes", "answer 2", "no record"
    std::size_t votes = 0;
};

struct ArchiveReport {
    std::string format;
    std::vector<CodeMeaning> mapping;
    std::vector<Problem> problems;    // any of them ends the import
    std::vector<std::string> remarks; // what was odd and was lived with
};

struct ArchiveFormat {
    std::string_view name; // "voteview"
    std::string_view help; // what it is, in a line
    // Whether these files are of this format, by their content. Cheap: looks at headers.
    bool (*fits)(std::span<const ArchiveFile>) = nullptr;
    // Reads them all. Nothing where a problem was reported.
    std::optional<rollcall::Archive> (*read)(std::span<const ArchiveFile>, const ArchiveOptions&,
                                             ArchiveReport&) = nullptr;
};

namespace archive {
std::span<const ArchiveFormat* const> all();
}

} // namespace plenary::format
