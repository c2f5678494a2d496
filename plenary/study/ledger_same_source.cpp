#include "plenary/study/ledger_same_source.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>

#include <fmt/format.h>

#include "plenary/ledger/undo.hpp"
#include "plenary/review/proposed.hpp"
#include "plenary/study/ledger_fault.hpp"
#include "plenary/study/ledger_propose.hpp"

namespace plenary::study {
namespace {

using ledger::Act;
using ledger::Cells;
using ledger::Draft;
using ledger::Entry;
using review::put;
using review::text_of;
using store::Store;

constexpr std::string_view sources = "sources";

std::string reason_of(const std::string& proposal, const std::string& reason) {
    return fmt::format("proposal {} accepted{}{}", proposal, reason.empty() ? "" : ": ", reason);
}

struct Pair {
    const Entry* source = nullptr;
    const Entry* proposal = nullptr;
};

class Pairs {
public:
    explicit Pairs(std::span<const Entry> entries) {
        for (const Entry& entry : entries) {
            if (entry.withheld)
                continue;
            by_hash_.emplace(entry.hash, &entry);
            by_place_.emplace(std::pair(entry.writer, entry.number), &entry);
        }
    }

    // That the entry is one of.
    [[nodiscard]] std::optional<Pair> of(const Sha256& hash) const {
        const auto entry = by_hash_.find(hash);
        if (entry == by_hash_.end())
            return std::nullopt;
        const bool first = entry->second->table == sources;
        const auto other = by_place_.find(
            std::pair(entry->second->writer, entry->second->number + (first ? 1 : -1)));
        if (other == by_place_.end())
            return std::nullopt;
        const Pair out =
            first ? Pair{entry->second, other->second} : Pair{other->second, entry->second};
        return are_one(out) ? std::optional(out) : std::nullopt;
    }

    [[nodiscard]] const Entry* find(const Sha256& hash) const {
        const auto entry = by_hash_.find(hash);
        return entry == by_hash_.end() ? nullptr : entry->second;
    }

private:
    [[nodiscard]] bool are_one(const Pair& pair) const {
        if (pair.source->table != sources || pair.source->act != Act::supersede ||
            pair.proposal->table != proposal_table || pair.proposal->of.empty())
            return false;
        if (pair.proposal->act != Act::accept)
            return are_undoing(pair);
        const Entry* ground = find(pair.proposal->of.front());
        return ground != nullptr &&
               pair.source->reason.starts_with(reason_of(text_of(ground->cells, "id"), ""));
    }

    // Both say what they undo, and that is a pair.
    [[nodiscard]] bool are_undoing(const Pair& pair) const {
        constexpr std::string_view words = "undo of ";
        constexpr std::size_t digits = 64;
        const auto undone = [&](const Entry* entry) {
            return entry->reason.starts_with(words)
                       ? parse_sha256(entry->reason.substr(words.size(), digits))
                       : std::nullopt;
        };
        const auto source = undone(pair.source);
        const auto proposal = undone(pair.proposal);
        if (!source || !proposal)
            return false;
        const auto before = of(*source);
        return before && before->proposal->hash == *proposal;
    }

    std::unordered_map<Sha256, const Entry*> by_hash_;
    std::map<std::pair<std::string, std::int64_t>, const Entry*> by_place_;
};

// Gives the row of sources the `same_as` that it had before; none where that was changed since.
std::optional<Draft> cell_back(std::span<const Entry> entries, const Pairs& pairs,
                               const Entry& source) {
    const ledger::Rows rows = ledger::rows_at(entries);
    const ledger::Row* row = row_with_id(rows, sources, text_of(source.cells, "id"));
    if (row == nullptr || row->in_conflict())
        return std::nullopt;
    Draft out;
    out.cells = row->now.front()->cells;
    if (text_of(out.cells, "same_as") != text_of(source.cells, "same_as"))
        return std::nullopt;
    const Entry* before = pairs.find(source.of.front());
    put(out.cells, "same_as", before == nullptr ? "" : text_of(before->cells, "same_as"));
    out.act = Act::supersede;
    out.table = sources;
    out.of = row->heads;
    out.reason = fmt::format("undo of {}", to_string(source.hash));
    return out;
}

} // namespace

Result<Store::Drafts> join_sources(const ledger::Rows& rows, SameAs& same_as, const Cells& proposal,
                                   const std::string& reason, const std::string& by) {
    const std::string first = text_of(proposal, "source");
    const std::string second = text_of(proposal, "same_as");
    for (const std::string& id : {first, second}) {
        if (row_with_id(rows, sources, id) == nullptr) {
            return fail({Kind::not_found,
                         "unknown-source",
                         fmt::format("no source is called '{}' any more", id),
                         "reject the proposal",
                         {},
                         ""});
        }
    }
    const std::string origin = origin_of(same_as, first);
    if (origin == origin_of(same_as, second))
        return Store::Drafts{};
    const ledger::Row* row = row_with_id(rows, sources, origin);
    if (row == nullptr || row->in_conflict()) {
        return fail({Kind::conflict,
                     "row-conflict",
                     fmt::format("what '{}' is stands in conflict", origin),
                     "settle it first: 'plenary source correct'",
                     {},
                     ""});
    }
    Draft out;
    out.act = Act::supersede;
    out.table = sources;
    out.cells = row->now.front()->cells;
    put(out.cells, "same_as", second);
    out.of = row->heads;
    out.reason = reason_of(text_of(proposal, "id"), reason);
    out.by = by;
    same_as.emplace(origin, second);
    return Store::Drafts{std::move(out)};
}

Result<Store::Drafts> undo_whole(std::span<const Entry> entries, const Sha256& hash) {
    const Pairs pairs(entries);
    const auto pair = pairs.of(hash);
    if (!pair)
        return ledger::undo(entries, hash);
    auto ends = ledger::undo(entries, pair->proposal->hash);
    if (!ends)
        return fail(ends.error());
    auto out = ledger::undo(entries, pair->source->hash);
    if (!out) {
        out = Store::Drafts{};
        if (auto draft = cell_back(entries, pairs, *pair->source))
            out->push_back(std::move(*draft));
    }
    out->insert(out->end(), std::make_move_iterator(ends->begin()),
                std::make_move_iterator(ends->end()));
    return out;
}

} // namespace plenary::study
