// The files of a folder dossier as views of a ledger, and edited views as new entries.
//
// A view is dossier.toml as the ledger has it, or NAME.csv for a table. The table `snapshots` has
// none. Every ledger has views of sources, statements, pressure and rulings, if only their headers.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plenary/format/csv.hpp"
#include "plenary/ledger/rows.hpp"

namespace plenary::format {

inline constexpr std::string_view toml_table = "dossier.toml";

// The usual columns of a table that every dossier has; empty for other tables.
[[nodiscard]] std::vector<std::string> usual_columns(std::string_view table);

// The file name of a table's view: "statements.csv", "dossier.toml".
[[nodiscard]] std::string view_name(std::string_view table);

// Versions of rows as a CSV table: the columns in the order in which cells first name them. Every
// cell has the place that it has in the view. Without rows: the usual columns. Cost O(bytes).
[[nodiscard]] CsvTable table_of(std::span<const ledger::Entry* const> versions,
                                std::string_view table, std::string file);

// Every view: (file name, bytes), by file name. A row in conflict shows all its versions.
[[nodiscard]] std::vector<std::pair<std::string, std::string>>
views_of(const ledger::Rows& rows, CsvCells how = CsvCells::plain);

[[nodiscard]] std::string to_csv(const CsvTable& table, CsvCells how = CsvCells::plain);

// What must be appended so that the table's rows are those of an edited view. A row is found again
// by equal cells, else by its id; changed rows supersede, rows that are gone retract, other rows
// add. A row in conflict that shows fewer versions is settled with those that are left. An absent
// cell is an empty one. The order of rows changes nothing. The drafts have no instant.
[[nodiscard]] std::vector<ledger::Draft> edits_of(const ledger::Rows& rows, std::string_view table,
                                                  const CsvTable& edited);

// The same for dossier.toml.
[[nodiscard]] std::vector<ledger::Draft> edits_of_toml(const ledger::Rows& rows,
                                                       const std::string& edited);

// The cells of a row of a CSV table.
[[nodiscard]] ledger::Cells cells_of(const CsvTable& table, std::size_t row);

} // namespace plenary::format
