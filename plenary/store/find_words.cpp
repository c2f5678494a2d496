#include "plenary/store/find_words.hpp"

#include "plenary/store/index.hpp"
#include "plenary/store/search.hpp"

namespace plenary::store {

std::vector<Hit> find_words(Database& database, const std::vector<std::string>& phrases,
                            std::size_t most) {
    std::vector<Hit> out;
    const std::string expression = expression_of(phrases);
    Query entries(database, "SELECT e.position, e.bytes, r.entry FROM entry_texts t "
                            "JOIN entries e ON e.position = t.rowid "
                            "LEFT JOIN rows_now r ON r.entry = e.position "
                            "WHERE t.text MATCH ? ORDER BY t.rowid DESC LIMIT ?");
    entries.bind(expression).bind(static_cast<std::int64_t>(most));
    while (entries.step()) {
        auto entry = ledger::decode(entries.text(1));
        if (!entry)
            throw Failed(entry.error());
        Hit hit;
        hit.position = entries.number(0);
        hit.hash = entry->hash;
        hit.now = !entries.is_null(2);
        hit.excerpt = excerpt_of(words_of(*entry), phrases);
        hit.entry = std::move(*entry);
        out.push_back(std::move(hit));
    }
    Query snapshots(database, "SELECT s.position, s.hash, s.bytes FROM snapshot_texts t "
                              "JOIN snapshots s ON s.position = t.rowid "
                              "WHERE t.text MATCH ? ORDER BY t.rowid DESC LIMIT ?");
    snapshots.bind(expression).bind(static_cast<std::int64_t>(most - out.size()));
    while (snapshots.step()) {
        out.push_back({snapshots.number(0), std::nullopt, snapshots.digest(1), true,
                       excerpt_of(snapshots.text(2), phrases)});
    }
    return out;
}

} // namespace plenary::store
