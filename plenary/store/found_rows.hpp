// Rows of a table as they are now, by the derived tables, which must be current.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plenary/store/database.hpp"
#include "plenary/store/store.hpp"

namespace plenary::store {

// In order. Throws damaged-ledger. Cost by what is found, not by the ledger.
[[nodiscard]] std::vector<FoundRow> rows_of(Database& database, const Wanted& wanted);

// The text of a cell without blanks around it; empty when there is none.
[[nodiscard]] std::string cell(const ledger::Entry& entry, std::string_view name);

} // namespace plenary::store
