// Ways that an archive of roll calls is written for other programs. One file in format/export/ per
// way, with its test beside it. The file defines
//
//     namespace plenary::format::exporting {
//     extern const ArchiveExport NAME;
//     const ArchiveExport NAME{...};
//     }
//
// and `plenary archive export --to NAME` knows it. The register is written at configure time.
#pragma once

#include <span>
#include <string_view>

#include "plenary/format/archive_folder.hpp"
#include "plenary/problem/problem.hpp"
#include "plenary/rollcall/archive.hpp"

namespace plenary::format {

struct ArchiveExport {
    std::string_view name; // "csv"
    std::string_view help; // what is written, in a line
    // The files of the folder, the same bytes for the same archive. Errors (invalid): those of
    // archive_tables(), and not-votes where only votes can be written and not answers.
    Result<NamedFiles> (*write)(const rollcall::Archive&) = nullptr;
};

namespace exporting {
std::span<const ArchiveExport* const> all();
}

} // namespace plenary::format
