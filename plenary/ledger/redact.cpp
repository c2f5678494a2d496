#include "plenary/ledger/redact.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <set>
#include <string>
#include <unordered_map>

#include <fmt/format.h>

#include "plenary/ledger/merge.hpp"
#include "plenary/ledger/rows.hpp"

namespace plenary::ledger {
namespace {

constexpr std::string_view toml = "dossier.toml";

std::string trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t start = text.find_first_not_of(blanks);
    if (start == std::string_view::npos)
        return "";
    return std::string(text.substr(start, text.find_last_not_of(blanks) - start + 1));
}

std::string cell(const Entry& entry, std::string_view name) {
    const std::string* text = find(entry.cells, name);
    return text == nullptr ? "" : trimmed(*text);
}

std::vector<std::string> list(const std::string& text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(';', at), text.size());
        out.push_back(trimmed(std::string_view(text).substr(at, end - at)));
        at = end + 1;
    }
    return out;
}

class Redacting {
public:
    explicit Redacting(std::span<const Entry> entries)
        : entries_(entries), group_(entries.size()), gone_(entries.size(), false) {
        std::iota(group_.begin(), group_.end(), std::size_t{0});
        std::unordered_map<Sha256, std::size_t> place;
        for (std::size_t i = 0; i < entries.size(); ++i)
            place.emplace(entries[i].hash, i);
        // Entries that speak of each other go together.
        for (std::size_t i = 0; i < entries.size(); ++i) {
            for (const Sha256& hash : entries[i].of) {
                const auto at = place.find(hash);
                if (at != place.end() && entries[i].table != toml)
                    group_[root(i)] = root(at->second);
            }
        }
    }

    Redacted run() {
        find_sources();
        while (spread() || withhold_repeats())
            ;
        return finish();
    }

private:
    std::size_t root(std::size_t i) {
        while (group_[i] != i) {
            group_[i] = group_[group_[i]];
            i = group_[i];
        }
        return i;
    }

    void find_sources() {
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            if (entries_[i].table == "sources" && cell(entries_[i], "confidential") == "yes")
                groups_.insert(root(i));
        }
        sources_ = groups_.size();
    }

    [[nodiscard]] bool rests_on_what_is_gone(const Entry& entry) const {
        if (entry.table != "sources") {
            for (const char* name : {"source", "source_id", "same_as"}) {
                if (source_ids_.contains(cell(entry, name)))
                    return true;
            }
        }
        if (row_ids_.contains(cell(entry, "chosen")))
            return true;
        const std::vector<std::string> grounds = list(cell(entry, "rests_on"));
        return std::any_of(grounds.begin(), grounds.end(),
                           [&](const std::string& id) { return row_ids_.contains(id); });
    }

    // One more round of what rests on what is gone; false when nothing was found.
    bool spread() {
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            if (entries_[i].table == toml || !groups_.contains(root(i)))
                continue;
            gone_[i] = true;
            auto& ids = entries_[i].table == "sources" ? source_ids_ : row_ids_;
            if (std::string id = cell(entries_[i], "id"); !id.empty())
                ids.insert(std::move(id));
        }
        const std::size_t before = groups_.size();
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            if (!gone_[i] && entries_[i].table != toml && rests_on_what_is_gone(entries_[i]))
                groups_.insert(root(i));
        }
        return groups_.size() > before;
    }

    // Versions of other sources that say whose text they repeat go, with those behind them; the row
    // is what it was before. A row that ends behind them goes as a whole. False when nothing was
    // found.
    bool withhold_repeats() {
        bool found = false;
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            const Entry& entry = entries_[i];
            if (gone_[i] || entry.withheld || entry.table != "sources")
                continue;
            const bool behind =
                std::any_of(entry.of.begin(), entry.of.end(),
                            [&](const Sha256& of) { return repeats_.contains(of); });
            if (!behind && !source_ids_.contains(cell(entry, "same_as")))
                continue;
            found = true;
            gone_[i] = true;
            repeats_.insert(entry.hash);
            if (entry.act != Act::supersede)
                groups_.insert(root(i));
        }
        return found;
    }

    [[nodiscard]] bool names_a_source(const std::string& text) const {
        return std::any_of(source_ids_.begin(), source_ids_.end(), [&](const std::string& id) {
            return text.find('"' + id + '"') != std::string::npos ||
                   text.find('\'' + id + '\'') != std::string::npos;
        });
    }

    void withhold_snapshots(Redacted& out) {
        std::set<std::string> named;
        std::set<std::string> kept;
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            if (entries_[i].table == "sources")
                (gone_[i] ? named : kept).insert(cell(entries_[i], "snapshot"));
        }
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            const std::string hash = cell(entries_[i], "hash");
            if (entries_[i].table == "snapshots" && named.contains(hash) && !kept.contains(hash))
                gone_[i] = true;
        }
        for (const std::string& text : named) {
            const auto hash = parse_sha256(text);
            if (hash && !kept.contains(text))
                out.snapshots.push_back(*hash);
        }
    }

    Redacted finish() {
        Redacted out;
        out.sources = sources_;
        const Rows rows = rows_at(entries_);
        for (const Row* row : rows.of_table(toml)) {
            for (const Entry* entry : row->now) {
                if (names_a_source(cell(*entry, "text"))) {
                    out.problems.push_back(
                        {Kind::invalid, "confidential-motion",
                         "dossier.toml names a confidential source",
                         "take the total that names it out of dossier.toml first",
                         Where{std::string(toml), 0, 0}, ""});
                }
            }
        }
        if (!out.problems.empty())
            return out;
        withhold_snapshots(out);
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            const Entry& entry = entries_[i];
            const bool goes = gone_[i] || (entry.table == toml && !entry.withheld &&
                                           names_a_source(cell(entry, "text")));
            if (!goes || entry.withheld) {
                out.entries.push_back(entry);
                continue;
            }
            Entry bare;
            bare.writer = entry.writer;
            bare.number = entry.number;
            bare.hash = entry.hash;
            bare.withheld = true;
            out.entries.push_back(std::move(bare));
            ++out.withheld;
        }
        sort_entries(out.entries);
        return out;
    }

    std::span<const Entry> entries_;
    std::vector<std::size_t> group_; // by place: another entry of the same group, or itself
    std::vector<bool> gone_;
    std::set<std::size_t> groups_; // that go
    std::set<std::string> source_ids_;
    std::set<std::string> row_ids_;
    std::set<Sha256> repeats_; // entries of sources that go without their rows
    std::size_t sources_ = 0;
};

} // namespace

Redacted redact(std::span<const Entry> entries) { return Redacting(entries).run(); }

} // namespace plenary::ledger
