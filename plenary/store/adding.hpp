// Adding entries and snapshots to a file, with all that follows from them.
#pragma once

#include <string_view>
#include <vector>

#include "plenary/ledger/entry.hpp"
#include "plenary/store/database.hpp"
#include "plenary/store/index.hpp"

namespace plenary::store {

// Within a transaction of the caller's. The entries must live until finish().
class Adding {
public:
    explicit Adding(Database& database);

    void entry(const ledger::Entry& entry);

    // True when it was new.
    bool snapshot(const Sha256& hash, std::string_view bytes);

    // Brings the derived tables along.
    void finish();

private:
    Database& database_;
    Query entry_;
    Query withheld_;
    Query known_snapshot_;
    Query snapshot_;
    std::vector<Placed> added_;
};

} // namespace plenary::store
