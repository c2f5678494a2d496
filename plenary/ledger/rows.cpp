#include "plenary/ledger/rows.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

namespace plenary::ledger {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

// A version of a row, or an end of it.
struct Node {
    std::size_t entry = none; // place in `sorted`
    std::size_t row = none;
    bool ends = false;
    bool followed = false; // a later entry is of it
};

// The nodes of an entry: what it puts into a row, and what row it ends.
struct Nodes {
    std::size_t puts = none;
    std::size_t ends = none;
};

class Builder {
public:
    Builder(std::span<const Entry> entries, std::optional<Instant> recorded_by) {
        sorted_.reserve(entries.size());
        for (const Entry& entry : entries) {
            const bool seen = !recorded_by || entry.recorded <= *recorded_by;
            if (entry.withheld)
                withheld_.insert(entry.hash);
            else if (!seen)
                hidden_.insert(entry.hash);
            else
                sorted_.push_back(&entry);
        }
        const auto in_order = [](const Entry* a, const Entry* b) { return before(*a, *b); };
        if (!std::is_sorted(sorted_.begin(), sorted_.end(), in_order))
            std::sort(sorted_.begin(), sorted_.end(), in_order);
        sorted_.erase(
            std::unique(sorted_.begin(), sorted_.end(),
                        [](const Entry* a, const Entry* b) { return a->hash == b->hash; }),
            sorted_.end());
        place_.reserve(sorted_.size());
        for (std::size_t i = 0; i < sorted_.size(); ++i)
            place_.emplace(sorted_[i]->hash, i);
        nodes_of_.resize(sorted_.size());
        state_.resize(sorted_.size(), 0);
    }

    Rows run() {
        for (std::size_t i = 0; i < sorted_.size(); ++i)
            take_with_grounds(i);
        return finish();
    }

private:
    void fault(const Entry& entry, std::string code, std::string message) {
        out_.problems.push_back({Kind::invalid,
                                 std::move(code),
                                 fmt::format("entry {} {}", entry.name(), message),
                                 "take the entries from a copy that verifies",
                                 {},
                                 ""});
    }

    std::size_t add_node(std::size_t entry, std::size_t row, bool ends) {
        nodes_.push_back({entry, row, ends, false});
        return nodes_.size() - 1;
    }

    void begin_row(std::size_t i) {
        out_.rows.push_back({sorted_[i], sorted_[i]->table, {}, {}, {}});
        nodes_of_[i].puts = add_node(i, out_.rows.size() - 1, false);
    }

    // Of the rows an entry speaks of, the one that an entry of `table` can mean; `none` if it is of
    // no row.
    [[nodiscard]] std::size_t node_for(std::size_t at, const std::string& table,
                                       bool decides) const {
        const Nodes& nodes = nodes_of_[at];
        if (decides || nodes.ends == none)
            return nodes.puts;
        if (nodes.puts != none && out_.rows[nodes_[nodes.puts].row].table == table)
            return nodes.puts;
        return nodes.ends;
    }

    [[nodiscard]] bool is_hidden(const Sha256& hash) const { return hidden_.contains(hash); }

    // Clocks differ between desks: an entry may stand before one that it is of, which then goes
    // first. Only forged hashes could make a circle; it is cut where it closes.
    void take_with_grounds(std::size_t start) {
        enum : char { fresh, waiting, done };

        std::vector<std::size_t> path{start};
        while (!path.empty()) {
            const std::size_t i = path.back();
            if (state_[i] == done) {
                path.pop_back();
                continue;
            }
            const std::size_t length = path.size();
            if (state_[i] == fresh) {
                state_[i] = waiting;
                for (const Sha256& hash : sorted_[i]->of) {
                    const auto at = place_.find(hash);
                    if (at != place_.end() && state_[at->second] == fresh)
                        path.push_back(at->second);
                }
            }
            if (path.size() == length) {
                take(i);
                state_[i] = done;
                path.pop_back();
            }
        }
    }

    void take(std::size_t i) {
        const Entry& entry = *sorted_[i];
        if (entry.act == Act::note)
            return check_known(entry);
        if (entry.act == Act::add)
            return begin_row(i);
        const bool decides = entry.act == Act::accept || entry.act == Act::reject;
        std::vector<std::size_t> targets;
        for (const Sha256& hash : entry.of) {
            const auto at = place_.find(hash);
            if (at == place_.end()) {
                // As far as can be seen, a row begins with the first version that is shown.
                if (entry.act == Act::supersede && withheld_.contains(hash))
                    return begin_row(i);
                if (!is_hidden(hash))
                    fault(entry, "unknown-entry",
                          fmt::format("is of {}, which is not in the ledger", to_string(hash)));
                return;
            }
            const std::size_t node = node_for(at->second, entry.table, decides);
            if (node == none)
                return fault(entry, "no-row",
                             fmt::format("is of entry {}, which is no version of a row",
                                         sorted_[at->second]->name()));
            targets.push_back(node);
        }
        if (targets.empty())
            return; // not well made; fault_of() says so
        const std::size_t row = nodes_[targets.front()].row;
        for (const std::size_t target : targets) {
            if (nodes_[target].row != row)
                return fault(entry, "mixed-rows", "is of entries of different rows");
        }
        if (!decides && out_.rows[row].table != entry.table) {
            return fault(entry, "wrong-table",
                         fmt::format("is of table {}, but its row is of table {}", entry.table,
                                     out_.rows[row].table));
        }
        if (decides && !entry.cells.empty() && out_.rows[row].table == entry.table)
            return fault(entry, "wrong-table", "accepts a row into the table that it is of");
        for (const std::size_t target : targets)
            nodes_[target].followed = true;
        if (entry.act == Act::supersede) {
            nodes_of_[i].puts = add_node(i, row, false);
            return;
        }
        nodes_of_[i].ends = add_node(i, row, true);
        if (!entry.cells.empty())
            begin_row(i);
    }

    void check_known(const Entry& entry) {
        for (const Sha256& hash : entry.of) {
            if (place_.find(hash) == place_.end() && !is_hidden(hash))
                fault(entry, "unknown-entry",
                      fmt::format("is of {}, which is not in the ledger", to_string(hash)));
        }
    }

    Rows finish() {
        std::sort(nodes_.begin(), nodes_.end(), [](const Node& a, const Node& b) {
            return a.entry != b.entry ? a.entry < b.entry : a.row < b.row;
        });
        for (const Node& node : nodes_) {
            if (node.followed)
                continue;
            Row& row = out_.rows[node.row];
            const Entry* entry = sorted_[node.entry];
            auto& list = node.ends ? row.ended_by : row.now;
            list.push_back(entry);
            row.heads.push_back(entry->hash);
        }
        for (Row& row : out_.rows)
            drop_equals(row);
        std::erase_if(out_.rows, [](const Row& row) { return row.now.empty(); });
        std::sort(out_.rows.begin(), out_.rows.end(),
                  [](const Row& a, const Row& b) { return before(*a.first, *b.first); });
        return std::move(out_);
    }

    // Two desks that say the same do not contradict each other.
    static void drop_equals(Row& row) {
        std::vector<const Entry*> different;
        for (const Entry* entry : row.now) {
            if (std::none_of(different.begin(), different.end(),
                             [&](const Entry* other) { return other->cells == entry->cells; }))
                different.push_back(entry);
        }
        row.now = std::move(different);
    }

    std::vector<const Entry*> sorted_;
    std::unordered_set<Sha256> hidden_; // recorded later
    std::unordered_set<Sha256> withheld_;
    std::unordered_map<Sha256, std::size_t> place_;
    std::vector<Nodes> nodes_of_; // by place in `sorted_`
    std::vector<Node> nodes_;
    std::vector<char> state_; // of taking, by place in `sorted_`
    Rows out_;
};

} // namespace

std::vector<const Row*> Rows::of_table(std::string_view table) const {
    std::vector<const Row*> out;
    for (const Row& row : rows) {
        if (row.table == table)
            out.push_back(&row);
    }
    return out;
}

std::vector<std::string> Rows::tables() const {
    std::set<std::string> out;
    for (const Row& row : rows)
        out.emplace(row.table);
    return {out.begin(), out.end()};
}

Rows rows_at(std::span<const Entry> entries, std::optional<Instant> recorded_by) {
    return Builder(entries, recorded_by).run();
}

} // namespace plenary::ledger
