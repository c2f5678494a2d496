#include <algorithm>
#include <unordered_set>

#include <fmt/format.h>

#include "plenary/store/database.hpp"
#include "plenary/store/schema.hpp"
#include "plenary/store/store.hpp"

namespace plenary::store {
namespace {

namespace fs = std::filesystem;
using ledger::Entry;

// Runs `take` on what can be read of a table, and goes on behind what cannot.
template <class Take>
void each_readable(Database& database, std::string_view columns, std::string_view table, Take take,
                   std::vector<Problem>& problems) {
    constexpr int most_failures = 1000;
    std::int64_t last = 0;
    for (int failures = 0; failures < most_failures; ++failures) {
        try {
            Query query(database, fmt::format("SELECT position, {} FROM {} WHERE position > ? "
                                              "ORDER BY position",
                                              columns, table));
            query.bind(last);
            while (query.step()) {
                last = query.number(0);
                take(query);
            }
            return;
        } catch (const Failed& failed) {
            if (failures == 0) {
                Problem problem = failed.problem();
                problem.message = fmt::format("{} behind position {} cannot all be read: {}", table,
                                              last, problem.message);
                problems.push_back(std::move(problem));
            }
            ++last;
        }
    }
}

// Takes away entries that are of something that is lost, and what follows them in their chains,
// until all that is left holds together.
void keep_what_verifies(std::vector<Entry>& entries) {
    while (true) {
        const ledger::Verified verified = ledger::verify_chains(entries);
        std::unordered_set<Sha256> known;
        for (const Entry& entry : entries)
            known.insert(entry.hash);
        std::map<std::string, std::int64_t> end;
        for (const auto& [writer, tip] : verified.tips)
            end[writer] = tip.number;
        for (const Entry& entry : entries) {
            const bool whole = std::all_of(entry.of.begin(), entry.of.end(),
                                           [&](const Sha256& of) { return known.contains(of); });
            if (!whole)
                end[entry.writer] = std::min(end[entry.writer], entry.number - 1);
        }
        const std::size_t before = entries.size();
        std::erase_if(entries,
                      [&](const Entry& entry) { return entry.number > end[entry.writer]; });
        if (entries.size() == before)
            return;
    }
}

} // namespace

Result<Store::Salvaged> Store::salvage(const fs::path& path) {
    try {
        OpenAs as;
        as.unchecked = true;
        as.write = true; // what is still in the log belongs to it
        Database database(path, as);
        database.run("PRAGMA query_only = ON");
        Salvaged out;
        std::size_t damaged = 0;
        each_readable(
            database, "bytes, hash", "entries",
            [&](const Query& query) {
                auto entry = ledger::decode(query.text(1));
                if (entry && entry->hash == query.digest(2))
                    out.entries.push_back(std::move(*entry));
                else
                    ++damaged;
            },
            out.problems);
        each_readable(
            database, "writer, number, hash", "withheld",
            [&](const Query& query) {
                Entry entry;
                entry.writer = query.text(1);
                entry.number = query.number(2);
                entry.hash = query.digest(3);
                entry.withheld = true;
                out.entries.push_back(std::move(entry));
            },
            out.problems);
        each_readable(
            database, "hash, bytes", "snapshots",
            [&](const Query& query) {
                std::string bytes(query.text(2));
                if (sha256(bytes) == query.digest(1))
                    out.snapshots.emplace(query.digest(1), std::move(bytes));
                else
                    ++damaged;
            },
            out.problems);
        const std::size_t read = out.entries.size();
        keep_what_verifies(out.entries);
        ledger::sort_entries(out.entries);
        if (damaged > 0 || read > out.entries.size()) {
            out.problems.push_back(
                {Kind::invalid, "damaged-ledger",
                 fmt::format(
                     "{} entries or snapshots are damaged, and {} more rest on what is lost",
                     damaged, read - out.entries.size()),
                 "take what is missing from a backup", Where{path.string(), 0, 0}, ""});
        }
        return out;
    } catch (const Failed& failed) {
        return fail(failed.problem());
    }
}

} // namespace plenary::store
