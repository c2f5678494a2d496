// Everything that can be checked of a file: pages, chains, rows, snapshots and derived tables.
#pragma once

#include "plenary/store/database.hpp"
#include "plenary/store/store.hpp"

namespace plenary::store {

// What is wrong is told in it and not thrown. `indexed`: the derived tables should follow from the
// entries.
[[nodiscard]] Checked check_all(Database& database, bool indexed);

} // namespace plenary::store
