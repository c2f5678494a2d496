// Ledgers of chance, for the tests: several writers, every act, some of it at odds with each other.
#pragma once

#include <string>
#include <vector>

#include <rapidcheck.h>

#include "plenary/ledger/chain.hpp"
#include "plenary/ledger/merge.hpp"
#include "plenary/ledger/rows.hpp"

namespace plenary::ledger {

inline Instant at_minute(std::int64_t minute) {
    return *Instant::from_seconds(1'490'000'000 + 60 * minute);
}

// A desk that writes into its own copy of a ledger.
class Desk {
public:
    explicit Desk(std::string writer) : writer_(std::move(writer)) {}

    const Entry& write(Draft draft) {
        const Tips tips = tips_of(entries_);
        const auto tip = tips.find(writer_);
        auto entry = append(writer_, tip == tips.end() ? std::nullopt : std::optional(tip->second),
                            std::move(draft));
        RC_ASSERT(entry.has_value());
        entries_.push_back(std::move(*entry));
        return entries_.back();
    }

    const Entry& write(Act act, std::string table, Cells cells, std::vector<Sha256> of = {},
                       std::int64_t minute = 0) {
        Draft draft;
        draft.recorded = at_minute(minute);
        draft.act = act;
        draft.table = std::move(table);
        draft.cells = std::move(cells);
        draft.of = std::move(of);
        return write(std::move(draft));
    }

    void take(const std::vector<Entry>& others) {
        Merge merged = merge(entries_, others);
        RC_ASSERT(merged.problems.empty());
        entries_ = std::move(merged.merged.entries);
    }

    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

private:
    std::string writer_;
    std::vector<Entry> entries_;
};

// One step of chance: an added row, or something done to one that lives.
inline void step(Desk& desk, std::int64_t minute) {
    const Rows rows = rows_at(desk.entries());
    const int choice = *rc::gen::inRange(0, 8);
    const std::string text = *rc::gen::element<std::string>("yes", "no", "abstain");
    if (rows.rows.empty() || choice < 3) {
        const std::string table =
            *rc::gen::element<std::string>("statements", "sources", "proposals");
        desk.write(Act::add, table, {{"stance", text}}, {}, minute);
        return;
    }
    const Row row = rows.rows[*rc::gen::inRange<std::size_t>(0, rows.rows.size())];
    const std::string table(row.table);
    const std::vector<Sha256> of = row.heads;
    if (choice < 5)
        desk.write(Act::supersede, table, {{"stance", text}}, of, minute);
    else if (choice == 5)
        desk.write(Act::retract, table, {}, of, minute);
    else if (table == "proposals" && choice == 6)
        desk.write(Act::accept, "statements", {{"stance", text}}, {row.now.front()->hash}, minute);
    else if (table == "proposals")
        desk.write(Act::reject, table, {}, {row.now.front()->hash}, minute);
    else
        desk.write(Act::note, table, {{"text", text}}, of, minute);
}

// Two or three desks that work, and now and then take over what another has.
inline std::vector<Desk> random_desks() {
    std::vector<Desk> desks{Desk("ana@desk"), Desk("ben@desk"), Desk("cleo")};
    const int steps = *rc::gen::inRange(0, 25);
    for (int minute = 0; minute < steps; ++minute) {
        const auto who = *rc::gen::inRange<std::size_t>(0, desks.size());
        if (*rc::gen::inRange(0, 4) == 0)
            desks[who].take(desks[*rc::gen::inRange<std::size_t>(0, desks.size())].entries());
        else
            step(desks[who], minute);
    }
    return desks;
}

} // namespace plenary::ledger
