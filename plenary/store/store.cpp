#include "plenary/store/store.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <set>

#include <fmt/format.h>
#include <sqlite3.h>

#include "plenary/ledger/rows.hpp"
#include "plenary/store/adding.hpp"
#include "plenary/store/check_all.hpp"
#include "plenary/store/database.hpp"
#include "plenary/store/find_words.hpp"
#include "plenary/store/found_rows.hpp"
#include "plenary/store/index.hpp"
#include "plenary/store/new_file.hpp"
#include "plenary/store/schema.hpp"
#include "plenary/store/search.hpp"
#include "plenary/store/tips.hpp"

namespace plenary::store {
namespace {

namespace fs = std::filesystem;
using ledger::Entry;
using ledger::Tip;
using ledger::Tips;

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
        if (stale) {
            std::vector<FoundRow> out;
            const Loaded loaded = load_entries(*database);
            const ledger::Rows now = ledger::rows_at(loaded.entries);
            for (const ledger::Row* row : now.of_table(wanted.table)) {
                for (const Entry* entry : row->now)
                    out.push_back({*entry, row->first - loaded.entries.data(), row->in_conflict()});
            }
            return out;
        }
        return rows_of(*database, wanted);
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
            for (const FoundRow& row : inside_->rows({"statements", {}, {}, {}})) {
                ++out.all;
                out.assumed += cell(row.entry, "known").empty() ? 1U : 0U;
            }
            return out;
        }
        Database& database = *inside_->database;
        out.all = static_cast<std::size_t>(database.number("SELECT count(*) FROM statements_now"));
        out.assumed = static_cast<std::size_t>(
            database.number("SELECT count(*) FROM statements_now WHERE assumed = 1"));
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
        const std::vector<std::string> phrases = phrases_of(text);
        if (phrases.empty())
            return std::vector<Hit>();
        if (inside_->stale) {
            return fail({Kind::invalid, "no-index", "this ledger has no index of its words",
                         "let 'plenary log verify' open it where it can be written",
                         Where{inside_->path.string(), 0, 0}, ""});
        }
        return find_words(*inside_->database, phrases, most);
    });
}

Result<Checked> Store::verify() {
    return guarded(
        [&]() -> Result<Checked> { return check_all(*inside_->database, !inside_->stale); });
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
