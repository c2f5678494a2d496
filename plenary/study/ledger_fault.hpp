// What reading a dossier says of a row before it is recorded.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "plenary/study/ledger_request.hpp"
#include "plenary/study/ledger_with_rows.hpp"

namespace plenary::study {

// Of each row its problems, were all of them to stand in the ledger, instead of rows with their
// ids; none of any other row. One problem of the ledger itself where nothing can be said of a row.
// Cost of reading the dossier once for each motion the rows are on.
[[nodiscard]] std::vector<std::vector<Problem>> faults_of(const LedgerRequest& request,
                                                          const std::vector<NewRow>& rows);

// The row of a table whose cell `id` says this, or nullptr.
[[nodiscard]] const ledger::Row* row_with_id(const ledger::Rows& rows, std::string_view table,
                                             const std::string& id);

// The ids of a table's rows.
[[nodiscard]] std::set<std::string> ids_in(const ledger::Rows& rows, std::string_view table);

// "suspend-HTI-1": the first such name that is not taken.
[[nodiscard]] std::string free_id(const std::set<std::string>& taken, const std::string& front,
                                  std::string who);

} // namespace plenary::study
