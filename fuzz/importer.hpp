// What every importer of archives of roll calls owes: it tells all that is wrong or gives an
// archive that holds together, and nothing between.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/format/archive_format.hpp"

namespace plenary::fuzz {

// The pieces of a text between lines of "====", as files of these names; the last piece has all the
// rest.
[[nodiscard]] std::vector<format::ArchiveFile> files_of(std::string_view text,
                                                        std::span<const std::string> names);

// Asks whether the files fit and reads them either way.
void require_import(const format::ArchiveFormat& importer,
                    std::span<const format::ArchiveFile> files);

} // namespace plenary::fuzz
