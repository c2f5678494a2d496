#include "plenary/store/index.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "plenary/ledger/rows.hpp"
#include "plenary/store/schema.hpp"
#include "plenary/text/utf8.hpp"

namespace plenary::store {
namespace {

using ledger::Act;
using ledger::Entry;

// A line of rows_now and, for a statement, of statements_now.
struct Line {
    std::int64_t entry = 0;
    std::string_view table;
    std::int64_t first = 0;
    std::int64_t recorded = 0; // of the first entry, with the next two
    std::string_view writer;
    std::int64_t number = 0;
    std::int64_t heads = 1;
    bool conflict = false;
};

std::string_view trimmed(const ledger::Cells& cells, std::string_view name) {
    const std::string* text = ledger::find(cells, name);
    if (text == nullptr)
        return {};
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t start = text->find_first_not_of(blanks);
    if (start == std::string::npos)
        return {};
    return std::string_view(*text).substr(start, text->find_last_not_of(blanks) - start + 1);
}

// A day that can be compared; what is no day is empty and before every cut, so that its row is
// read and can be complained about.
std::string_view day(std::string_view text) { return Day::parse(text) ? text : std::string_view(); }

struct StatementColumns {
    std::string_view member, motion, stance, acted, known;
    bool assumed = false; // no day of knowing is given
};

StatementColumns statement_columns(const Entry& entry) {
    StatementColumns out{trimmed(entry.cells, "who"),
                         trimmed(entry.cells, "motion"),
                         trimmed(entry.cells, "stance"),
                         day(trimmed(entry.cells, "acted")),
                         {}};
    const std::string_view known = trimmed(entry.cells, "known");
    out.known = known.empty() ? out.acted : day(known);
    out.assumed = known.empty();
    return out;
}

class Writer {
public:
    explicit Writer(Database& database)
        : rows_(database, "INSERT INTO rows_now VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
          statements_(database, "INSERT INTO statements_now VALUES (?, ?, ?, ?, ?, ?, ?)"),
          texts_(database, "INSERT INTO entry_texts (rowid, text) VALUES (?, ?)"),
          find_(database, "SELECT n.entry, n.first, n.recorded, n.writer, n.number, n.heads, "
                          "n.conflict, n.table_name FROM entries e JOIN rows_now n "
                          "ON n.entry = e.position WHERE e.hash = ?"),
          drop_statement_(database, "DELETE FROM statements_now WHERE entry = ?"),
          drop_(database, "DELETE FROM rows_now WHERE entry = ?") {}

    void put_words(std::int64_t position, const Entry& entry) {
        const std::string words = words_of(entry);
        if (!words.empty())
            texts_.bind(position).bind(words).run();
    }

    void put(const Line& line, const Entry& entry) {
        rows_.bind(line.entry)
            .bind(line.table)
            .bind(trimmed(entry.cells, "id"))
            .bind(line.first)
            .bind(line.recorded)
            .bind(line.writer)
            .bind(line.number)
            .bind(line.heads)
            .bind(std::int64_t{line.conflict ? 1 : 0})
            .run();
        if (line.table != "statements")
            return;
        const StatementColumns columns = statement_columns(entry);
        statements_.bind(line.entry)
            .bind(columns.member)
            .bind(columns.motion)
            .bind(columns.stance)
            .bind(columns.acted)
            .bind(columns.known)
            .bind(std::int64_t{columns.assumed ? 1 : 0})
            .run();
    }

    void begin(const Placed& placed) {
        const Entry& entry = *placed.entry;
        put({placed.position, entry.table, placed.position, entry.recorded.seconds(), entry.writer,
             entry.number, 1, false},
            entry);
    }

    // False when it takes more than a look at the rows to know what the entry does.
    bool follow(const Placed& placed) {
        const Entry& entry = *placed.entry;
        if (entry.act == Act::note)
            return true;
        if (entry.act == Act::add) {
            begin(placed);
            return true;
        }
        if (entry.of.size() != 1)
            return false;
        find_.bind(entry.of.front());
        Line line;
        std::string writer;
        std::string table;
        const bool simple = find_.step() && find_.number(5) == 1 && find_.number(6) == 0;
        if (simple) {
            writer = find_.text(3);
            table = find_.text(7);
            line = {placed.position,
                    table,
                    find_.number(1),
                    find_.number(2),
                    writer,
                    find_.number(4),
                    1,
                    false};
        }
        const std::int64_t old = simple ? find_.number(0) : 0;
        find_.reset();
        const bool decides = entry.act == Act::accept || entry.act == Act::reject;
        const bool same_table = table == entry.table;
        if (!simple || (decides ? !entry.cells.empty() && same_table : !same_table))
            return false;
        drop_statement_.bind(old).run();
        drop_.bind(old).run();
        if (entry.act == Act::supersede)
            put(line, entry);
        else if (!entry.cells.empty())
            begin(placed);
        return true;
    }

private:
    Query rows_;
    Query statements_;
    Query texts_;
    Query find_;
    Query drop_statement_;
    Query drop_;
};

void set_covered(Database& database) {
    database.run("INSERT OR REPLACE INTO derived VALUES "
                 "('entries', (SELECT coalesce(max(position), 0) FROM entries)), "
                 "('withheld', (SELECT coalesce(max(position), 0) FROM withheld))");
}

// Calls take(line, entry) for every row that a ledger has now, in order.
template <class Take>
void each_row(const Loaded& loaded, const ledger::Rows& rows, Take take) {
    const auto position = [&](const Entry* entry) {
        return loaded.positions[static_cast<std::size_t>(entry - loaded.entries.data())];
    };
    for (const ledger::Row& row : rows.rows) {
        for (const Entry* entry : row.now) {
            take(Line{position(entry), row.table, position(row.first),
                      row.first->recorded.seconds(), row.first->writer, row.first->number,
                      static_cast<std::int64_t>(row.heads.size()), row.in_conflict()},
                 *entry);
        }
    }
}

// Rows only; the words of entries never change.
void remake_rows(Database& database, const Loaded& loaded) {
    database.run("DELETE FROM statements_now; DELETE FROM rows_now");
    Writer writer(database);
    each_row(loaded, ledger::rows_at(loaded.entries),
             [&](const Line& line, const Entry& entry) { writer.put(line, entry); });
}

std::string as_text(const Line& line, const Entry& entry) {
    std::string out = fmt::format("{} {} {} {} {} {} {} {} {}", line.entry, line.table,
                                  trimmed(entry.cells, "id"), line.first, line.recorded,
                                  line.writer, line.number, line.heads, line.conflict ? 1 : 0);
    if (line.table == "statements") {
        const StatementColumns columns = statement_columns(entry);
        out += fmt::format(" {}|{}|{}|{}|{}|{}", columns.member, columns.motion, columns.stance,
                           columns.acted, columns.known, columns.assumed ? 1 : 0);
    }
    return out + "\n";
}

} // namespace

std::string words_of(const Entry& entry) {
    if (entry.cells.empty() || entry.table == "snapshots")
        return "";
    constexpr std::array<std::string_view, 11> spoken{"quote",   "note",   "title",  "what",
                                                      "text",    "reason", "outlet", "author",
                                                      "locator", "who",    "member"};
    std::string out;
    for (const std::string_view name : spoken) {
        const std::string_view text = trimmed(entry.cells, name);
        if (text.empty())
            continue;
        if (!out.empty())
            out += '\n';
        out += text;
    }
    return out;
}

void index_entries(Database& database, std::span<const Placed> added) {
    {
        Writer writer(database);
        for (const Placed& placed : added)
            writer.put_words(placed.position, *placed.entry);
        const bool simple = std::all_of(added.begin(), added.end(), [&](const Placed& placed) {
            return writer.follow(placed);
        });
        if (simple) {
            set_covered(database);
            return;
        }
    }
    remake_rows(database, load_entries(database));
    set_covered(database);
}

void index_snapshot(Database& database, std::int64_t position, std::string_view bytes) {
    constexpr std::size_t most = std::size_t{8} << 20U;
    if (bytes.size() > most || bytes.find('\0') != std::string_view::npos ||
        first_invalid_utf8(bytes)) {
        return;
    }
    Query query(database, "INSERT INTO snapshot_texts (rowid, text) VALUES (?, ?)");
    query.bind(position).bind(bytes).run();
}

void rebuild_index(Database& database) {
    make_derived(database);
    const Loaded loaded = load_entries(database);
    remake_rows(database, loaded);
    Writer writer(database);
    for (std::size_t i = 0; i < loaded.entries.size(); ++i) {
        if (!loaded.entries[i].withheld)
            writer.put_words(loaded.positions[i], loaded.entries[i]);
    }
    Query snapshots(database, "SELECT position, bytes FROM snapshots ORDER BY position");
    while (snapshots.step())
        index_snapshot(database, snapshots.number(0), snapshots.text(1));
    set_covered(database);
}

bool index_is_current(Database& database) {
    if (database.number("SELECT count(*) FROM sqlite_schema WHERE name IN ('derived', 'rows_now', "
                        "'statements_now', 'entry_texts', 'snapshot_texts')") != 5)
        return false;
    for (const char* table : {"entries", "withheld"}) {
        if (database.number(fmt::format("SELECT value FROM derived WHERE what = '{}'", table)) !=
            database.number(fmt::format("SELECT max(position) FROM {}", table)))
            return false;
    }
    return true;
}

Loaded load_entries(Database& database) {
    Loaded out;
    const auto count = static_cast<std::size_t>(database.number("SELECT count(*) FROM entries"));
    out.entries.reserve(count);
    out.positions.reserve(count);
    Query query(database, "SELECT position, bytes, hash FROM entries ORDER BY position");
    while (query.step()) {
        auto entry = ledger::decode(query.text(1));
        if (!entry || entry->hash != query.digest(2)) {
            throw Failed(
                {Kind::invalid, "damaged-ledger",
                 fmt::format("the entry at position {} is damaged", query.number(0)),
                 "take the ledger from a backup, or let 'plenary dossier unpack --salvage' "
                 "write out what verifies",
                 Where{database.path().string(), 0, 0}, ""});
        }
        out.positions.push_back(query.number(0));
        out.entries.push_back(std::move(*entry));
    }
    // What was withheld and came later as a whole is no longer withheld.
    Query withheld(database, "SELECT writer, number, hash FROM withheld w WHERE NOT EXISTS "
                             "(SELECT 1 FROM entries e WHERE e.hash = w.hash) ORDER BY position");
    while (withheld.step()) {
        Entry entry;
        entry.writer = withheld.text(0);
        entry.number = withheld.number(1);
        entry.hash = withheld.digest(2);
        entry.withheld = true;
        out.entries.push_back(std::move(entry));
        out.positions.push_back(0);
    }
    return out;
}

std::string index_as_text(Database& database) {
    std::string out;
    Query query(
        database,
        "SELECT r.entry, r.table_name, r.id, r.first, r.recorded, r.writer, r.number, r.heads, "
        "r.conflict, s.member, s.motion, s.stance, s.acted, s.known, s.assumed FROM rows_now r "
        "LEFT JOIN statements_now s USING (entry) ORDER BY r.entry");
    while (query.step()) {
        for (int column = 0; column < 9; ++column) {
            out += column == 0 ? "" : " ";
            out += query.text(column);
        }
        for (int column = 9; column < 15 && query.text(1) == "statements"; ++column) {
            out += column == 9 ? " " : "|";
            out += query.text(column);
        }
        out += '\n';
    }
    return out;
}

std::string index_of(const Loaded& loaded, const ledger::Rows& rows) {
    std::vector<std::pair<Line, const Entry*>> lines;
    each_row(loaded, rows,
             [&](const Line& line, const Entry& entry) { lines.emplace_back(line, &entry); });
    std::sort(lines.begin(), lines.end(),
              [](const auto& a, const auto& b) { return a.first.entry < b.first.entry; });
    std::string out;
    for (const auto& [line, entry] : lines)
        out += as_text(line, *entry);
    return out;
}

} // namespace plenary::store
