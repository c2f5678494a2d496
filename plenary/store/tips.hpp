// The ends of the chains in a file.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "plenary/ledger/chain.hpp"
#include "plenary/store/database.hpp"

namespace plenary::store {

// The writer's last entry, shown or withheld.
[[nodiscard]] std::optional<ledger::Tip> tip_of(Database& database, const std::string& writer);

// One step through the index for each writer, however long the chains are.
[[nodiscard]] std::set<std::string> writers_of(Database& database);

} // namespace plenary::store
