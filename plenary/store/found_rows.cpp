#include "plenary/store/found_rows.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "plenary/ledger/rows.hpp"

namespace plenary::store {

using ledger::Entry;

namespace {

struct OrderedRow {
    std::int64_t recorded = 0;
    std::string writer;
    std::int64_t number = 0;
    FoundRow row;

    friend bool operator<(const OrderedRow& a, const OrderedRow& b) {
        const auto place = [](const OrderedRow& row) {
            return std::tie(row.recorded, row.writer, row.number);
        };
        return place(a) != place(b) ? place(a) < place(b) : before(a.row.entry, b.row.entry);
    }
};

constexpr const char* row_columns =
    "r.recorded, r.writer, r.number, r.entry, r.conflict, e.bytes, e.hash, r.first "
    "FROM rows_now r JOIN entries e ON e.position = r.entry";

OrderedRow row_of(const Database& database, const Query& query) {
    auto entry = ledger::decode(query.text(5));
    if (!entry || entry->hash != query.digest(6)) {
        throw Failed({Kind::invalid, "damaged-ledger",
                      fmt::format("the entry at position {} is damaged", query.number(3)),
                      "take the ledger from a backup, or let 'plenary dossier unpack --salvage' "
                      "write out what verifies",
                      Where{database.path().string(), 0, 0}, ""});
    }
    return {query.number(0),
            std::string(query.text(1)),
            query.number(2),
            {std::move(*entry), query.number(7), query.number(4) != 0}};
}

std::string trimmed(const std::string& text) {
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    return start == std::string::npos
               ? ""
               : text.substr(start, text.find_last_not_of(" \t\r\n") - start + 1);
}

std::vector<std::string> list(const std::string& text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(';', at), text.size());
        if (std::string part = trimmed(text.substr(at, end - at)); !part.empty())
            out.push_back(std::move(part));
        at = end + 1;
    }
    return out;
}

std::vector<OrderedRow> whole_table(Database& database, const std::string& table) {
    std::vector<OrderedRow> out;
    Query query(
        database,
        fmt::format("SELECT {} WHERE r.table_name = ? "
                    "ORDER BY r.recorded, r.writer, r.number, e.recorded, e.writer, e.number",
                    row_columns));
    query.bind(table);
    while (query.step())
        out.push_back(row_of(database, query));
    return out;
}

// Statements on one motion, and those that they or its rulings lead to.
std::vector<OrderedRow> statements_on(Database& database, const std::string& motion,
                                      const std::optional<Day>& as_of,
                                      const std::optional<Day>& known_by) {
    std::vector<OrderedRow> out;
    std::set<std::int64_t> have;
    const auto take = [&](Query& query) {
        while (query.step()) {
            if (have.insert(query.number(3)).second)
                out.push_back(row_of(database, query));
        }
    };
    const auto last = [](const std::optional<Day>& day) {
        return day ? to_string(*day) : "9999-12-31";
    };
    Query on(database, fmt::format("SELECT {} JOIN statements_now s ON s.entry = r.entry WHERE "
                                   "s.motion = ? AND s.acted <= ? AND s.known <= ? "
                                   "ORDER BY s.entry", // as they lie in the file
                                   row_columns));
    const std::string acted = last(as_of);
    const std::string known = last(known_by);
    take(on.bind(motion).bind(acted).bind(known));

    std::vector<std::string> wanted;
    for (const OrderedRow& ruling : whole_table(database, "rulings")) {
        if (cell(ruling.row.entry, "motion") == motion)
            wanted.push_back(cell(ruling.row.entry, "chosen"));
    }
    Query by_id(database, fmt::format("SELECT {} WHERE r.table_name = 'statements' AND r.id = ?",
                                      row_columns));
    std::set<std::string> looked_up;
    for (std::size_t at = 0; at < out.size() || !wanted.empty();) {
        if (wanted.empty()) {
            wanted = list(cell(out[at++].row.entry, "rests_on"));
            continue;
        }
        const std::string id = std::move(wanted.back());
        wanted.pop_back();
        if (!looked_up.insert(id).second)
            continue;
        take(by_id.bind(id));
        by_id.reset();
    }
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

std::string cell(const Entry& entry, std::string_view name) {
    const std::string* text = ledger::find(entry.cells, name);
    return text == nullptr ? "" : trimmed(*text);
}

std::vector<FoundRow> rows_of(Database& database, const Wanted& wanted) {
    std::vector<OrderedRow> found =
        wanted.table == "statements" && wanted.motion
            ? statements_on(database, *wanted.motion, wanted.as_of, wanted.known_by)
            : whole_table(database, wanted.table);
    std::vector<FoundRow> out;
    out.reserve(found.size());
    for (OrderedRow& row : found)
        out.push_back(std::move(row.row));
    return out;
}

} // namespace plenary::store
