#include "plenary/store/tips.hpp"

#include <fmt/format.h>

namespace plenary::store {

using ledger::Tip;

namespace {

Tip whole_tip(const Query& query, int column) {
    return {query.number(column), query.digest(column + 1),
            Instant::from_seconds(query.number(column + 2))};
}

} // namespace

std::optional<Tip> tip_of(Database& database, const std::string& writer) {
    std::optional<Tip> out;
    Query whole(database, "SELECT number, hash, recorded FROM entries WHERE writer = ? "
                          "ORDER BY number DESC LIMIT 1");
    if (whole.bind(writer).step())
        out = whole_tip(whole, 0);
    Query withheld(
        database,
        "SELECT number, hash FROM withheld WHERE writer = ? ORDER BY number DESC LIMIT 1");
    if (withheld.bind(writer).step() && (!out || withheld.number(0) > out->number))
        out = Tip{withheld.number(0), withheld.digest(1), std::nullopt};
    return out;
}

std::set<std::string> writers_of(Database& database) {
    std::set<std::string> out;
    for (const char* table : {"entries", "withheld"}) {
        Query next(database, fmt::format("SELECT min(writer) FROM {} WHERE writer > ?", table));
        for (std::string at; next.bind(at).step() && !next.is_null(0); next.reset()) {
            at = next.text(0);
            out.insert(at);
        }
    }
    return out;
}

} // namespace plenary::store
