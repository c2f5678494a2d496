#include "plenary/store/adding.hpp"

#include <sqlite3.h>

namespace plenary::store {

Adding::Adding(Database& database)
    : database_(database),
      entry_(database, "INSERT INTO entries (writer, number, hash, recorded, bytes) "
                       "VALUES (?, ?, ?, ?, ?)"),
      withheld_(database, "INSERT INTO withheld (writer, number, hash) VALUES (?, ?, ?)"),
      known_snapshot_(database, "SELECT 1 FROM snapshots WHERE hash = ?"),
      snapshot_(database, "INSERT INTO snapshots (hash, bytes) VALUES (?, ?)") {}

void Adding::entry(const ledger::Entry& entry) {
    if (entry.withheld) {
        withheld_.bind(entry.writer).bind(entry.number).bind(entry.hash).run();
        return;
    }
    entry_.bind(entry.writer)
        .bind(entry.number)
        .bind(entry.hash)
        .bind(entry.recorded.seconds())
        .bind_bytes(ledger::encode(entry))
        .run();
    added_.push_back({sqlite3_last_insert_rowid(database_.handle()), &entry});
}

bool Adding::snapshot(const Sha256& hash, std::string_view bytes) {
    const bool known = known_snapshot_.bind(hash).step();
    known_snapshot_.reset();
    if (known)
        return false;
    snapshot_.bind(hash).bind_bytes(bytes).run();
    index_snapshot(database_, sqlite3_last_insert_rowid(database_.handle()), bytes);
    return true;
}

void Adding::finish() { index_entries(database_, added_); }

} // namespace plenary::store
