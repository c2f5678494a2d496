// What every format of an archive of roll calls promises, whatever its files hold.
#pragma once

#include <string_view>

#include "plenary/format/archive_format.hpp"

namespace plenary::fuzz {

// Takes the text apart into files: a line "== NAME" begins one; what is before the first is called
// `name`. Reads them by the format, without and with codes explained, and holds the outcome to: an
// archive or problems and never both; at most a hundred problems, each told and inside its file;
// members and roll calls with an id of their own; every vote in the mapping; the same twice.
void require_archive(const format::ArchiveFormat& format, std::string_view name,
                     std::string_view text);

} // namespace plenary::fuzz
