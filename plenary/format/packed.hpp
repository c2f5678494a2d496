// A ledger as a folder: docs/formats/ledger.md.
//
//     manifest.json     the head, and the hash of every other file
//     ledger.jsonl      the entries
//     snapshots/HASH    what the entries rest on
//     dossier.toml, sources.csv, statements.csv, ...   views, which may be edited by hand
//
// Everything in it follows from the ledger, so one ledger is one folder, byte for byte, and any
// flipped byte is found: in a view as an edit, elsewhere as damage.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "plenary/format/csv.hpp"
#include "plenary/ledger/chain.hpp"

namespace plenary::format {

struct WholeLedger {
    std::vector<ledger::Entry> entries; // in the order of a ledger
    std::map<Sha256, std::string> snapshots;
};

// Every file of the folder: (path within it, bytes), by path. With neutralised cells the views are
// for spreadsheets; the manifest tells the plain ones.
[[nodiscard]] std::vector<std::pair<std::string, std::string>>
packed_files(const WholeLedger& whole, CsvCells how = CsvCells::plain);

// Writes the folder, which must not exist or be empty; it appears whole or not at all. Errors:
// not-empty, cannot-write.
[[nodiscard]] Result<std::monostate> write_packed(const std::filesystem::path& folder,
                                                  const WholeLedger& whole,
                                                  CsvCells how = CsvCells::plain);

// Whether the folder holds a packed ledger, and is no bare dossier.
[[nodiscard]] bool is_packed(const std::filesystem::path& folder);

struct ReadPacked {
    WholeLedger whole;
    ledger::Verified verified;
    std::vector<std::string> edited;   // names of views that are not as the ledger has them
    std::vector<ledger::Draft> edits;  // what they change, without an instant
    std::vector<Problem> neutralised;  // cells of edited views that look so and are new
    std::vector<std::string> left_out; // names of what lies in the folder and is no part of it
    std::vector<Problem> problems;
};

// Reads and verifies all of it. Problems: those of list_folder(), read_plain(),
// parse_ledger_jsonl(), verify() and read_snapshots(); bad-manifest; missing-snapshot for one that
// an entry of the table snapshots records and that is not there; missing-view; those of parse_csv()
// for edited views. `edits` is empty when there are problems.
[[nodiscard]] ReadPacked read_packed(const std::filesystem::path& folder);

// The hashes that entries of the table snapshots record, as far as they are shown.
[[nodiscard]] std::vector<Sha256> recorded_snapshots(const std::vector<ledger::Entry>& entries);

} // namespace plenary::format
