#include "plenary/evidence/implied.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace plenary {
namespace {

bool is_open(const Cell& cell) { return !cell.stance && !cell.conflict; }

// One round: every aggregate that leaves no choice proposes. Returns the aggregates that propose
// against each other; fills cells and sets `changed` when there are none.
std::set<const Statement*> fill_round(const Body& body, Lineup& lineup,
                                      const std::vector<const Statement*>& speaking,
                                      bool& changed) {
    std::map<std::size_t, std::vector<const Statement*>> proposals;
    for (const Statement* aggregate : speaking) {
        const AggregateFit now = fit(body, lineup, *aggregate);
        if (now.open == 0 || now.agree + now.open + now.conflict != aggregate->number)
            continue;
        for (std::size_t i = 0; i < lineup.cells.size(); ++i) {
            const Seat& seat = lineup.roster.seats[i];
            if (seat.can_vote() && is_open(lineup.cells[i]) &&
                in_set(body, *aggregate, seat, lineup.roster.day)) {
                proposals[i].push_back(aggregate);
            }
        }
    }
    std::set<const Statement*> against;
    for (const auto& [i, proposers] : proposals) {
        for (const Statement* proposer : proposers) {
            if (proposer->stance == proposers.front()->stance)
                continue;
            against.insert(proposers.begin(), proposers.end());
        }
    }
    if (!against.empty())
        return against;

    std::map<const Statement*, AggregateFit> before;
    for (const Statement* aggregate : speaking)
        before[aggregate] = fit(body, lineup, *aggregate);
    for (const auto& [i, proposers] : proposals) {
        const Statement& first = *proposers.front();
        const AggregateFit& sum = before[&first];
        Cell& cell = lineup.cells[i];
        cell.stance = first.stance;
        cell.basis = Basis::implied;
        cell.decided_by = proposers;
        cell.arithmetic = fmt::format(
            "{} of [{}] {}: {} known and {} open among those that can vote, so every open one",
            first.number, first.who, to_string(first.stance), sum.agree, sum.open);
        changed = true;
    }
    return {};
}

} // namespace

AggregateFit fit(const Body& body, const Lineup& lineup, const Statement& aggregate) {
    AggregateFit out;
    for (std::size_t i = 0; i < lineup.cells.size(); ++i) {
        const Seat& seat = lineup.roster.seats[i];
        if (!seat.can_vote() || !in_set(body, aggregate, seat, lineup.roster.day))
            continue;
        const Cell& cell = lineup.cells[i];
        if (cell.conflict) {
            ++out.conflict;
        } else if (!cell.stance) {
            ++out.open;
        } else if (*cell.stance == aggregate.stance) {
            ++out.agree;
        } else {
            ++out.others;
        }
    }
    return out;
}

std::vector<const Statement*> imply_cells(const Body& body, Lineup& lineup,
                                          const std::vector<const Statement*>& aggregates,
                                          const std::set<const Statement*>& silent) {
    const std::vector<Cell> ground = lineup.cells;
    std::set<const Statement*> impossible;
    for (bool settled = false; !settled;) {
        settled = true;
        lineup.cells = ground;
        std::vector<const Statement*> speaking;
        for (const Statement* aggregate : aggregates) {
            if (!silent.contains(aggregate) && !impossible.contains(aggregate)) {
                speaking.push_back(aggregate);
            }
        }
        for (bool changed = true; changed && settled;) {
            changed = false;
            const auto against = fill_round(body, lineup, speaking, changed);
            impossible.insert(against.begin(), against.end());
            settled = against.empty();
        }
        for (const Statement* aggregate : speaking) {
            if (!fit(body, lineup, *aggregate).possible(aggregate->number)) {
                impossible.insert(aggregate);
                settled = false;
            }
        }
    }
    std::vector<const Statement*> out;
    for (const Statement* aggregate : aggregates) {
        if (impossible.contains(aggregate))
            out.push_back(aggregate);
    }
    return out;
}

} // namespace plenary
