// The actions of `plenary archive` that make one, or write one for another program.
#pragma once

#include <vector>

#include "plenary/cli/archive_views.hpp"

namespace plenary::cli {

// import, export.
[[nodiscard]] std::vector<ArchiveAction> archive_makers();

} // namespace plenary::cli
