// A bare folder dossier as the entries of a new ledger: one entry for dossier.toml, one for each
// row of each table.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "plenary/ledger/entry.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary::format {

struct Imported {
    std::vector<ledger::Draft> drafts; // without an instant
    std::map<Sha256, std::string> snapshots;
    std::vector<Problem> neutralised;  // cells that look so
    std::vector<std::string> left_out; // names of what lies in the folder and is no part of it
    std::vector<Problem> problems;
};

// Reads dossier.toml and every NAME.csv, in the order dossier.toml, sources, statements, pressure,
// rulings, then by name; unknown tables and columns too. Cells are kept as they are. Files of a
// folder snapshots/ whose names are the SHA-256 of their bytes come along. Problems: those of
// list_folder(), read_plain() and parse_csv(); bad-table for a name that is no table's; wrong-hash
// for a snapshot that is not what its name says. Whether the dossier makes sense is not asked here.
[[nodiscard]] Imported import_folder(const std::filesystem::path& folder);

// The files in `folder`/snapshots by their hashes; names that are no hash are not-plain.
void read_snapshots(const std::filesystem::path& folder, std::map<Sha256, std::string>& out,
                    std::vector<Problem>& problems);

} // namespace plenary::format
