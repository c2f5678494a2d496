#include "plenary/store/schema.hpp"

#include <array>
#include <string>

#include <fmt/format.h>

namespace plenary::store {
namespace {

constexpr const char* version_1 = R"(
CREATE TABLE entries (
    position INTEGER PRIMARY KEY,
    writer TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    recorded INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (writer, number)
) STRICT;
CREATE TABLE withheld (
    position INTEGER PRIMARY KEY,
    writer TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    UNIQUE (writer, number)
) STRICT;
CREATE TABLE snapshots (
    position INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    bytes BLOB NOT NULL
) STRICT;
)";

constexpr const char* derived = R"(
CREATE TABLE derived (
    what TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT;
CREATE TABLE rows_now (
    entry INTEGER PRIMARY KEY REFERENCES entries (position),
    table_name TEXT NOT NULL,
    id TEXT NOT NULL,
    first INTEGER NOT NULL REFERENCES entries (position),
    recorded INTEGER NOT NULL,
    writer TEXT NOT NULL,
    number INTEGER NOT NULL,
    heads INTEGER NOT NULL,
    conflict INTEGER NOT NULL
) STRICT;
CREATE INDEX rows_in_order ON rows_now (table_name, recorded, writer, number, entry);
CREATE INDEX rows_by_id ON rows_now (table_name, id);
CREATE INDEX rows_in_conflict ON rows_now (conflict) WHERE conflict;
CREATE TABLE statements_now (
    entry INTEGER PRIMARY KEY REFERENCES rows_now (entry) ON DELETE CASCADE,
    member TEXT NOT NULL,
    motion TEXT NOT NULL,
    stance TEXT NOT NULL,
    acted TEXT NOT NULL,
    known TEXT NOT NULL,
    assumed INTEGER NOT NULL
) STRICT;
CREATE INDEX statements_by_motion ON statements_now (motion, acted, known);
CREATE INDEX statements_assumed ON statements_now (assumed);
CREATE VIRTUAL TABLE entry_texts USING fts5 (
    text, content = '', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE snapshot_texts USING fts5 (
    text, content = '', tokenize = 'unicode61 remove_diacritics 2'
);
)";

constexpr std::array append_only{"entries", "withheld", "snapshots"};

[[noreturn]] void refuse(const Database& database, const char* code, std::string message,
                         const char* hint) {
    throw Failed(
        {Kind::invalid, code, std::move(message), hint, Where{database.path().string(), 0, 0}, ""});
}

} // namespace

void make_schema(Database& database) {
    database.run(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", application_id,
                             newest_version));
    database.run(version_1);
    for (const char* table : append_only) {
        for (const char* change : {"UPDATE", "DELETE"}) {
            database.run(fmt::format("CREATE TRIGGER no_{1}_of_{0} BEFORE {1} ON {0} BEGIN "
                                     "SELECT RAISE(ABORT, 'a ledger is only added to'); END",
                                     table, change));
        }
    }
    make_derived(database);
}

void make_derived(Database& database) {
    for (const char* table :
         {"statements_now", "rows_now", "derived", "entry_texts", "snapshot_texts"})
        database.run(fmt::format("DROP TABLE IF EXISTS {}", table));
    database.run(derived);
}

std::span<const Step> steps() { return {}; }

void check_schema(Database& database, bool write) {
    check_version(database, write, steps(), newest_version);
}

void check_version(Database& database, bool write, std::span<const Step> steps,
                   std::int64_t newest) {
    if (database.number("PRAGMA application_id") != application_id) {
        refuse(database, "not-a-ledger", "this file is a database, but no ledger of Plenary",
               "name a ledger (NAME.plenary) or the folder of a dossier");
    }
    const std::int64_t version = database.number("PRAGMA user_version");
    if (version > newest) {
        refuse(database, "newer-ledger",
               fmt::format("this ledger is of version {}; this program knows versions up to {}",
                           version, newest),
               "use a newer Plenary");
    }
    if (version < 1) {
        refuse(database, "damaged-ledger",
               fmt::format("this ledger says that it is of version {}, which never was", version),
               "take it from a backup");
    }
    if (version == newest)
        return;
    if (!write) {
        refuse(database, "old-ledger",
               fmt::format("this ledger is of version {} and must be brought to version {} first",
                           version, newest),
               "let 'plenary log verify' open it where it can be written");
    }
    Transaction transaction(database);
    for (const Step& step : steps) {
        if (step.to > version)
            database.run(step.sql);
    }
    make_derived(database);
    database.run(fmt::format("PRAGMA user_version = {}", newest));
    transaction.commit();
}

} // namespace plenary::store
