// A ledger in one file, NAME.plenary.
//
// What append() or take() has reported as done is on the disk and stays there, whatever happens to
// the program or the machine; what was interrupted is not there at all. Several processes may read
// while one writes; a second writer waits. A Store is used by one thread at a time.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "plenary/ledger/chain.hpp"
#include "plenary/ledger/merge.hpp"

namespace plenary::store {

struct Options {
    std::string base_vfs;          // below the checks; empty: the system's. For tests
    std::function<void()> waiting; // called once when another process is writing
    int patience_ms = 10'000;      // then ledger-busy
};

using Snapshots = std::map<Sha256, std::string>;

// Which rows of a table are wanted.
struct Wanted {
    std::string table;
    // Only statements on this motion, with those they rest on and those that rulings choose.
    std::optional<std::string> motion;
    // Of these, only what was acted and known by then, with the same additions. A statement without
    // a day of knowing is taken as known when acted.
    std::optional<Day> as_of;
    std::optional<Day> known_by;
};

struct FoundRow {
    ledger::Entry entry;
    std::int64_t row = 0;  // the same for versions of one row
    bool conflict = false; // another version, or an end of the row, stands beside it
};

struct StatementCount {
    std::size_t all = 0;
    std::size_t assumed = 0; // without a day of knowing
};

struct Hit {
    std::int64_t position = 0;
    std::optional<ledger::Entry> entry; // none: a snapshot
    Sha256 hash;                        // of the entry or the snapshot
    bool now = false;                   // stands in a row now
    std::string excerpt;                // the words around the first that were searched for
};

struct Checked {
    ledger::Verified verified;
    std::vector<ledger::Entry> entries; // in the order in which they came in; withheld ones last
    std::size_t snapshots = 0;
    std::vector<Problem> problems; // besides those of `verified`
};

class Store {
public:
    enum class Mode { read, write };

    // Errors: no-such-dossier (not found); not-a-ledger, newer-ledger, damaged-ledger (invalid);
    // cannot-open, read-only, ledger-busy (io). Every other function may fail with the io errors
    // and damaged-ledger. Opening to write makes derived tables anew where they are missing.
    [[nodiscard]] static Result<Store> open(const std::filesystem::path& path, Mode mode,
                                            const Options& options = {});

    // A new file with these entries, there whole or not at all. Error exists (invalid).
    [[nodiscard]] static Result<std::monostate> create(const std::filesystem::path& path,
                                                       std::span<const ledger::Entry> entries,
                                                       const Snapshots& snapshots = {},
                                                       const Options& options = {});

    // Whether a file begins as ledgers do.
    [[nodiscard]] static bool is_ledger(const std::filesystem::path& path);

    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    using Drafts = std::vector<ledger::Draft>;
    // Adds the writer's next entries, all or none. Errors of ledger::append() too.
    [[nodiscard]] Result<std::vector<ledger::Entry>>
    append(const std::string& writer, const Drafts& drafts, const Snapshots& snapshots = {});
    // The same for drafts that are made from what the ledger holds, with no other writer between.
    [[nodiscard]] Result<std::vector<ledger::Entry>>
    append(const std::string& writer, const std::function<Result<Drafts>(Store&)>& make,
           const Snapshots& snapshots = {});

    struct Taken {
        std::size_t entries = 0; // that were new
        std::size_t snapshots = 0;
        std::vector<Problem> problems; // forks; then nothing was taken
    };

    // Adds what another ledger has more. The entries must have been verified.
    [[nodiscard]] Result<Taken> take(std::span<const ledger::Entry> entries,
                                     const Snapshots& snapshots);

    // In the order in which they came in; withheld ones last.
    [[nodiscard]] Result<std::vector<ledger::Entry>> entries();
    [[nodiscard]] Result<std::optional<std::string>> snapshot(const Sha256& hash);
    [[nodiscard]] Result<Snapshots> snapshots();
    [[nodiscard]] Result<ledger::Tips> tips();

    // The rows of a table as they are now, in order. Cost by what is found, not by the ledger.
    [[nodiscard]] Result<std::vector<FoundRow>> rows(const Wanted& wanted);
    [[nodiscard]] Result<StatementCount> count_statements();
    // Whether any row is in conflict.
    [[nodiscard]] Result<bool> has_conflicts();
    // Names of tables that have rows, sorted.
    [[nodiscard]] Result<std::vector<std::string>> tables();

    // Entries and snapshots in which all the words occur (case and accents do not matter; words in
    // double quotes must stand together), newest first, at most `most`.
    [[nodiscard]] Result<std::vector<Hit>> search(std::string_view text, std::size_t most);

    // Checks every page, chain, row, snapshot and derived table.
    [[nodiscard]] Result<Checked> verify();

    // A copy in a new file, whole or not at all, while others may write. Error exists.
    [[nodiscard]] Result<std::monostate> backup(const std::filesystem::path& to);

    struct Salvaged {
        std::vector<ledger::Entry> entries; // the sound front of every chain
        Snapshots snapshots;                // that are what their hashes say
        std::vector<Problem> problems;      // what is missing, and where it broke
    };

    // Reads what can still be read of a damaged file, past its checksums.
    [[nodiscard]] static Result<Salvaged> salvage(const std::filesystem::path& path);

private:
    struct Inside;
    explicit Store(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

} // namespace plenary::store
