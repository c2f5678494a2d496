// The tables of a ledger's file, version by version. docs/formats/ledger.md describes them.
//
// Entries, withheld entries and snapshots are the ledger; they are only ever added to, and triggers
// refuse anything else. All other tables are derived from them and can be dropped.
#pragma once

#include <cstdint>
#include <span>

#include "plenary/store/database.hpp"

namespace plenary::store {

inline constexpr std::int64_t application_id = 0x506C'6E79; // "Plny"
inline constexpr std::int64_t newest_version = 1;

// Makes the tables in an empty file.
void make_schema(Database& database);

// What brings a file from one version to the next. Entries stay as they are, byte for byte.
struct Step {
    std::int64_t to;
    const char* sql;
};

// The steps from version 1 on, in order.
[[nodiscard]] std::span<const Step> steps();

// Throws not-a-ledger for a file of another application and newer-ledger for a version that this
// program does not know. A file of an older version is brought up to date in one transaction; if it
// is only read, old-ledger is thrown.
void check_schema(Database& database, bool write);

// The same for any steps and any newest version.
void check_version(Database& database, bool write, std::span<const Step> steps,
                   std::int64_t newest);

// Makes the derived tables, empty; drops them first if they are there.
void make_derived(Database& database);

} // namespace plenary::store
