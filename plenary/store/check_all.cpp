#include "plenary/store/check_all.hpp"

#include <set>

#include <fmt/format.h>

#include "plenary/ledger/rows.hpp"
#include "plenary/store/found_rows.hpp"
#include "plenary/store/index.hpp"

namespace plenary::store {

using ledger::Entry;

Checked check_all(Database& database, bool indexed) {
    Checked out;
    const auto wrong = [&](std::string code, std::string message, std::string hint) {
        out.problems.push_back({Kind::invalid, std::move(code), std::move(message), std::move(hint),
                                Where{database.path().string(), 0, 0}, ""});
    };
    if (const std::string state = database.text("PRAGMA quick_check(1)"); state != "ok")
        wrong("damaged-ledger", "the file is damaged: " + state, "take it from a backup");
    Loaded loaded = load_entries(database);
    out.verified = ledger::verify_chains(loaded.entries, ledger::Hashes::computed);
    ledger::Rows rows = ledger::rows_at(loaded.entries);
    out.verified.problems.insert(out.verified.problems.end(), rows.problems.begin(),
                                 rows.problems.end());
    std::size_t at = 0;
    Query columns(database, "SELECT writer, number, hash, recorded FROM entries ORDER BY position");
    while (columns.step()) {
        const Entry& entry = loaded.entries[at++];
        if (columns.text(0) != entry.writer || columns.number(1) != entry.number ||
            columns.digest(2) != entry.hash || columns.number(3) != entry.recorded.seconds()) {
            wrong("damaged-ledger",
                  fmt::format("the entry at position {} is not what its columns say",
                              loaded.positions[at - 1]),
                  "take the ledger from a backup");
        }
    }
    std::set<Sha256> have;
    Query snapshots(database, "SELECT hash, bytes FROM snapshots ORDER BY position");
    while (snapshots.step()) {
        have.insert(snapshots.digest(0));
        if (sha256(snapshots.text(1)) != snapshots.digest(0)) {
            wrong("wrong-hash",
                  fmt::format("the snapshot {} is damaged", to_string(snapshots.digest(0))),
                  "take the ledger from a backup");
        }
    }
    out.snapshots = have.size();
    for (const Entry& entry : loaded.entries) {
        const auto hash =
            entry.table == "snapshots" ? parse_sha256(cell(entry, "hash")) : std::nullopt;
        if (hash && !have.contains(*hash)) {
            wrong("missing-snapshot",
                  fmt::format("entry {} records the snapshot {}, which is not here", entry.name(),
                              to_string(*hash)),
                  "merge with a copy that has it");
        }
    }
    if (indexed && index_as_text(database) != index_of(loaded, rows)) {
        wrong("wrong-index", "the derived tables do not follow from the entries",
              "write the ledger out with 'plenary dossier unpack' and pack it again");
    }
    out.entries = std::move(loaded.entries);
    return out;
}

} // namespace plenary::store
