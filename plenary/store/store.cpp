#include "plenary/store/store.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <set>

#include <fmt/format.h>
#include <sqlite3.h>

#include "plenary/ledger/rows.hpp"
#include "plenary/store/database.hpp"
#include "plenary/store/index.hpp"
#include "plenary/store/new_file.hpp"
#include "plenary/store/schema.hpp"
#include "plenary/store/search.hpp"

namespace plenary::store {
namespace {

namespace fs = std::filesystem;
using ledger::Entry;
using ledger::Tip;
using ledger::Tips;

// Runs what may throw Failed, and hands its problem on.
template <class Run>
auto guarded(Run run) -> decltype(run()) {
    try {
        return run();
    } catch (const Failed& failed) {
        return fail(failed.problem());
    }
}

Tip whole_tip(const Query& query, int column) {
    return {query.number(column), query.digest(column + 1),
            Instant::from_seconds(query.number(column + 2))};
}

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

// One step through the index for each writer, however long the chains are.
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

// Adds entries and snapshots, and keeps what the index must be brought along for.
class Adding {
public:
    explicit Adding(Database& database)
        : database_(database),
          entry_(database, "INSERT INTO entries (writer, number, hash, recorded, bytes) "
                           "VALUES (?, ?, ?, ?, ?)"),
          withheld_(database, "INSERT INTO withheld (writer, number, hash) VALUES (?, ?, ?)"),
          known_snapshot_(database, "SELECT 1 FROM snapshots WHERE hash = ?"),
          snapshot_(database, "INSERT INTO snapshots (hash, bytes) VALUES (?, ?)") {}

    void entry(const Entry& entry) {
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

    // True when it was new.
    bool snapshot(const Sha256& hash, std::string_view bytes) {
        const bool known = known_snapshot_.bind(hash).step();
        known_snapshot_.reset();
        if (known)
            return false;
        snapshot_.bind(hash).bind_bytes(bytes).run();
        index_snapshot(database_, sqlite3_last_insert_rowid(database_.handle()), bytes);
        return true;
    }

    void finish() { index_entries(database_, added_); }

private:
    Database& database_;
    Query entry_;
    Query withheld_;
    Query known_snapshot_;
    Query snapshot_;
    std::vector<Placed> added_;
};

Problem fork(const Entry& entry, const Sha256& other) {
    // The same words as ledger::merge() has.
    Entry there = entry;
    there.hash = other;
    return ledger::merge(std::array{entry}, std::array{there}).problems.front();
}

// The name of the file's form and of the application, without SQLite: the pages of another's
// database would look damaged.
bool starts_as_ledger(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::array<char, 72> start{};
    in.read(start.data(), start.size());
    const std::string_view bytes(start.data(), start.size());
    std::int64_t application = 0;
    for (const char c : bytes.substr(68))
        application = application * 256 + static_cast<unsigned char>(c);
    return in && bytes.starts_with(std::string_view("SQLite format 3\0", 16)) &&
           application == application_id;
}

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

std::string cell(const Entry& entry, std::string_view name) {
    const std::string* text = ledger::find(entry.cells, name);
    return text == nullptr ? "" : trimmed(*text);
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
                                      const std::optional<Day>& cut) {
    std::vector<OrderedRow> out;
    std::set<std::int64_t> have;
    const auto take = [&](Query& query) {
        while (query.step()) {
            if (have.insert(query.number(3)).second)
                out.push_back(row_of(database, query));
        }
    };
    const std::string last = cut ? to_string(*cut) : "9999-12-31";
    Query on(database, fmt::format("SELECT {} JOIN statements_now s ON s.entry = r.entry WHERE "
                                   "s.motion = ? AND s.acted <= ? AND s.known <= ?",
                                   row_columns));
    take(on.bind(motion).bind(last).bind(last));

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

struct Store::Inside {
    fs::path path;
    Options options;
    std::unique_ptr<Database> database;
    bool stale = false; // the derived tables cannot be used

    [[nodiscard]] OpenAs as(bool write) const {
        OpenAs out;
        out.write = write;
        out.base_vfs = options.base_vfs;
        out.patience_ms = options.patience_ms;
        out.waiting = options.waiting;
        return out;
    }

    void open(Mode mode) {
        if (mode == Mode::write) {
            database = std::make_unique<Database>(path, as(true));
            check_schema(*database, true);
            if (!index_is_current(*database)) {
                Transaction transaction(*database);
                rebuild_index(*database);
                transaction.commit();
            }
            return;
        }
        open_to_read();
        check_schema(*database, false);
        stale = !index_is_current(*database);
    }

    // A connection that may write tidies up after itself, so it is tried first.
    void open_to_read() {
        OpenAs how = as(true);
        for (int attempt = 0;; ++attempt) {
            try {
                database = std::make_unique<Database>(path, how);
                database->run("PRAGMA query_only = ON");
                (void)database->number("SELECT count(*) FROM sqlite_schema");
                return;
            } catch (const Failed& failed) {
                const std::string& code = failed.problem().code;
                const bool barred =
                    code == "cannot-open" || code == "read-only" || code == "cannot-access";
                if (!barred || attempt == 2)
                    throw;
                how.write = false;
                how.immutable = attempt == 1;
                // What is in the log and not yet in the file would be passed over.
                std::error_code ignored;
                const auto log = fs::file_size(path.string() + "-wal", ignored);
                if (how.immutable && !ignored && log > 0)
                    throw;
            }
        }
    }

    std::vector<Entry> add(const std::string& writer, const Drafts& drafts,
                           const Snapshots& snapshots) {
        std::optional<Tip> tip = tip_of(*database, writer);
        std::vector<Entry> out;
        out.reserve(drafts.size());
        for (const ledger::Draft& draft : drafts) {
            auto entry = ledger::append(writer, tip, draft);
            if (!entry)
                throw Failed(entry.error());
            tip = Tip{entry->number, entry->hash, entry->recorded};
            out.push_back(std::move(*entry));
        }
        Adding adding(*database);
        for (const Entry& entry : out)
            adding.entry(entry);
        for (const auto& [hash, bytes] : snapshots)
            adding.snapshot(hash, bytes);
        adding.finish();
        return out;
    }

    std::vector<FoundRow> rows(const Wanted& wanted) {
        std::vector<FoundRow> out;
        if (stale) {
            const Loaded loaded = load_entries(*database);
            const ledger::Rows now = ledger::rows_at(loaded.entries);
            for (const ledger::Row* row : now.of_table(wanted.table)) {
                for (const Entry* entry : row->now)
                    out.push_back({*entry, row->first - loaded.entries.data(), row->in_conflict()});
            }
            return out;
        }
        std::vector<OrderedRow> found = wanted.table == "statements" && wanted.motion
                                            ? statements_on(*database, *wanted.motion, wanted.cut)
                                            : whole_table(*database, wanted.table);
        out.reserve(found.size());
        for (OrderedRow& row : found)
            out.push_back(std::move(row.row));
        return out;
    }
};

Store::Store(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}

Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

bool Store::is_ledger(const fs::path& path) {
    std::error_code ignored;
    return fs::is_regular_file(path, ignored) &&
           (starts_as_ledger(path) || path.extension() == ".plenary");
}

Result<Store> Store::open(const fs::path& path, Mode mode, const Options& options) {
    return guarded([&]() -> Result<Store> {
        std::error_code ignored;
        if (!fs::exists(path, ignored)) {
            return fail({Kind::not_found, "no-such-dossier", "there is no such ledger",
                         "make one from a folder with 'plenary dossier pack'",
                         Where{path.string(), 0, 0}, ""});
        }
        if (!starts_as_ledger(path)) {
            return fail({Kind::invalid, "not-a-ledger", "this file is no ledger of Plenary",
                         "name a ledger (NAME.plenary) or the folder of a dossier",
                         Where{path.string(), 0, 0}, ""});
        }
        auto inside = std::make_unique<Inside>();
        inside->path = path;
        inside->options = options;
        inside->open(mode);
        return Store(std::move(inside));
    });
}

Result<std::monostate> Store::create(const fs::path& path, std::span<const Entry> entries,
                                     const Snapshots& snapshots, const Options& options) {
    return guarded([&]() -> Result<std::monostate> {
        NewFile file(path);
        {
            OpenAs as;
            as.write = true;
            as.make = true;
            as.base_vfs = options.base_vfs;
            Database database(file.part(), as);
            // Nobody sees the file before it is whole: it is flushed once, at the end.
            database.run("PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY");
            database.run("BEGIN");
            make_schema(database);
            Adding adding(database);
            for (const Entry& entry : entries) {
                file.go_on();
                adding.entry(entry);
            }
            for (const auto& [hash, bytes] : snapshots) {
                file.go_on();
                adding.snapshot(hash, bytes);
            }
            adding.finish();
            database.run("COMMIT");
            if (database.text("PRAGMA journal_mode = WAL") != "wal")
                database.fail_with(SQLITE_CANTOPEN);
        }
        file.finish();
        return std::monostate{};
    });
}

Result<std::vector<Entry>> Store::append(const std::string& writer, const Drafts& drafts,
                                         const Snapshots& snapshots) {
    return append(
        writer, [&](Store&) -> Result<Drafts> { return drafts; }, snapshots);
}

Result<std::vector<Entry>> Store::append(const std::string& writer,
                                         const std::function<Result<Drafts>(Store&)>& make,
                                         const Snapshots& snapshots) {
    return guarded([&]() -> Result<std::vector<Entry>> {
        Transaction transaction(*inside_->database);
        auto drafts = make(*this);
        if (!drafts)
            return fail(drafts.error());
        auto out = inside_->add(writer, *drafts, snapshots);
        transaction.commit();
        return out;
    });
}

Result<Store::Taken> Store::take(std::span<const Entry> entries, const Snapshots& snapshots) {
    return guarded([&]() -> Result<Taken> {
        Database& database = *inside_->database;
        Transaction transaction(database);
        Taken out;
        Adding adding(database);
        Query known(database, "SELECT hash FROM entries WHERE writer = ? AND number = ?");
        Query known_withheld(database, "SELECT hash FROM withheld WHERE writer = ? AND number = ?");
        std::set<std::string> forked;
        const auto in = [&](Query& query, const Entry& entry) {
            const bool there = query.bind(entry.writer).bind(entry.number).step();
            if (there && query.digest(0) != entry.hash && forked.insert(entry.writer).second)
                out.problems.push_back(fork(entry, query.digest(0)));
            query.reset();
            return there;
        };
        for (const Entry& entry : entries) {
            const bool whole = in(known, entry);
            const bool withheld = in(known_withheld, entry);
            if (whole || (withheld && entry.withheld) || !out.problems.empty())
                continue;
            adding.entry(entry);
            ++out.entries;
        }
        if (!out.problems.empty())
            return Taken{0, 0, std::move(out.problems)};
        for (const auto& [hash, bytes] : snapshots)
            out.snapshots += adding.snapshot(hash, bytes) ? 1U : 0U;
        adding.finish();
        transaction.commit();
        return out;
    });
}

Result<std::vector<Entry>> Store::entries() {
    return guarded([&]() -> Result<std::vector<Entry>> {
        return std::move(load_entries(*inside_->database).entries);
    });
}

Result<std::optional<std::string>> Store::snapshot(const Sha256& hash) {
    return guarded([&]() -> Result<std::optional<std::string>> {
        Query query(*inside_->database, "SELECT bytes FROM snapshots WHERE hash = ?");
        if (!query.bind(hash).step())
            return std::optional<std::string>();
        std::string bytes(query.text(0));
        if (sha256(bytes) != hash) {
            return fail({Kind::invalid, "damaged-ledger",
                         fmt::format("the snapshot {} is damaged", to_string(hash)),
                         "take the ledger from a backup", Where{inside_->path.string(), 0, 0}, ""});
        }
        return std::optional(std::move(bytes));
    });
}

Result<Snapshots> Store::snapshots() {
    return guarded([&]() -> Result<Snapshots> {
        Snapshots out;
        Query query(*inside_->database, "SELECT hash, bytes FROM snapshots");
        while (query.step())
            out.emplace(query.digest(0), std::string(query.text(1)));
        return out;
    });
}

Result<Tips> Store::tips() {
    return guarded([&]() -> Result<Tips> {
        Tips out;
        for (const std::string& writer : writers_of(*inside_->database))
            out.emplace(writer, *tip_of(*inside_->database, writer));
        return out;
    });
}

Result<std::vector<FoundRow>> Store::rows(const Wanted& wanted) {
    return guarded([&]() -> Result<std::vector<FoundRow>> { return inside_->rows(wanted); });
}

Result<StatementCount> Store::count_statements() {
    return guarded([&]() -> Result<StatementCount> {
        StatementCount out;
        if (inside_->stale) {
            for (const FoundRow& row : inside_->rows({"statements", {}, {}})) {
                ++out.all;
                out.assumed += cell(row.entry, "known").empty() ? 1U : 0U;
            }
            return out;
        }
        Database& database = *inside_->database;
        out.all = static_cast<std::size_t>(database.number("SELECT count(*) FROM statements_now"));
        out.assumed = static_cast<std::size_t>(
            database.number("SELECT count(*) FROM statements_now WHERE assumed"));
        return out;
    });
}

Result<bool> Store::has_conflicts() {
    return guarded([&]() -> Result<bool> {
        if (!inside_->stale) {
            return inside_->database->number(
                       "SELECT EXISTS (SELECT 1 FROM rows_now WHERE conflict)") != 0;
        }
        const Loaded loaded = load_entries(*inside_->database);
        const ledger::Rows now = ledger::rows_at(loaded.entries);
        return std::any_of(now.rows.begin(), now.rows.end(),
                           [](const ledger::Row& row) { return row.in_conflict(); });
    });
}

Result<std::vector<std::string>> Store::tables() {
    return guarded([&]() -> Result<std::vector<std::string>> {
        if (inside_->stale)
            return ledger::rows_at(load_entries(*inside_->database).entries).tables();
        std::vector<std::string> out;
        Query next(*inside_->database, "SELECT min(table_name) FROM rows_now WHERE table_name > ?");
        for (std::string at; next.bind(at).step() && !next.is_null(0); next.reset()) {
            at = next.text(0);
            out.push_back(at);
        }
        return out;
    });
}

Result<std::vector<Hit>> Store::search(std::string_view text, std::size_t most) {
    return guarded([&]() -> Result<std::vector<Hit>> {
        std::vector<Hit> out;
        const std::vector<std::string> phrases = phrases_of(text);
        if (phrases.empty())
            return out;
        if (inside_->stale) {
            return fail({Kind::invalid, "no-index", "this ledger has no index of its words",
                         "let 'plenary log verify' open it where it can be written",
                         Where{inside_->path.string(), 0, 0}, ""});
        }
        const std::string expression = expression_of(phrases);
        Database& database = *inside_->database;
        Query entries(database, "SELECT e.position, e.bytes, r.entry FROM entry_texts t "
                                "JOIN entries e ON e.position = t.rowid "
                                "LEFT JOIN rows_now r ON r.entry = e.position "
                                "WHERE t.text MATCH ? ORDER BY t.rowid DESC LIMIT ?");
        entries.bind(expression).bind(static_cast<std::int64_t>(most));
        while (entries.step()) {
            auto entry = ledger::decode(entries.text(1));
            if (!entry)
                return fail(entry.error());
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
    });
}

Result<Checked> Store::verify() {
    return guarded([&]() -> Result<Checked> {
        Database& database = *inside_->database;
        Checked out;
        const auto wrong = [&](std::string code, std::string message, std::string hint) {
            out.problems.push_back({Kind::invalid, std::move(code), std::move(message),
                                    std::move(hint), Where{inside_->path.string(), 0, 0}, ""});
        };
        if (const std::string state = database.text("PRAGMA quick_check(1)"); state != "ok")
            wrong("damaged-ledger", "the file is damaged: " + state, "take it from a backup");
        Loaded loaded = load_entries(database);
        out.verified = ledger::verify_chains(loaded.entries, ledger::Hashes::computed);
        ledger::Rows rows = ledger::rows_at(loaded.entries);
        out.verified.problems.insert(out.verified.problems.end(), rows.problems.begin(),
                                     rows.problems.end());
        std::size_t at = 0;
        Query columns(database,
                      "SELECT writer, number, hash, recorded FROM entries ORDER BY position");
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
                      fmt::format("entry {} records the snapshot {}, which is not here",
                                  entry.name(), to_string(*hash)),
                      "merge with a copy that has it");
            }
        }
        if (!inside_->stale && index_as_text(database) != index_of(loaded, rows)) {
            wrong("wrong-index", "the derived tables do not follow from the entries",
                  "write the ledger out with 'plenary dossier unpack' and pack it again");
        }
        out.entries = std::move(loaded.entries);
        return out;
    });
}

Result<std::monostate> Store::backup(const fs::path& to) {
    return guarded([&]() -> Result<std::monostate> {
        NewFile file(to);
        {
            OpenAs as;
            as.write = true;
            as.make = true;
            as.base_vfs = inside_->options.base_vfs;
            Database copy(file.part(), as);
            copy.run("PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY");
            sqlite3_backup* const backup =
                sqlite3_backup_init(copy.handle(), "main", inside_->database->handle(), "main");
            if (backup == nullptr)
                copy.fail_with(sqlite3_errcode(copy.handle()));
            const int stepped = sqlite3_backup_step(backup, -1);
            const int finished = sqlite3_backup_finish(backup);
            if (stepped != SQLITE_DONE)
                inside_->database->fail_with(stepped);
            if (finished != SQLITE_OK)
                copy.fail_with(finished);
        }
        file.finish();
        return std::monostate{};
    });
}

} // namespace plenary::store
