#include "plenary/study/ledger_decide.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "plenary/review/proposed.hpp"
#include "plenary/study/alike.hpp"
#include "plenary/study/ledger_fault.hpp"
#include "plenary/study/ledger_propose.hpp"
#include "plenary/study/ledger_same_source.hpp"
#include "plenary/text/join.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::study {
namespace {

using ledger::Act;
using ledger::Cells;
using review::Becomes;
using review::becomes;
using review::lacking;
using review::put;
using review::row_of;
using review::text_of;

Problem at_line(const format::Decision& decision, Kind kind, std::string code, std::string message,
                std::string hint) {
    return {kind, std::move(code), std::move(message), std::move(hint), decision.where, ""};
}

class Deciding {
public:
    Deciding(const LedgerRequest& request, const std::vector<ledger::Entry>& entries,
             const ledger::Rows& rows)
        : request_(request), entries_(entries), rows_(rows), same_as_(same_as_in(rows)) {
        for (const char* table : {"statements", "pressure"})
            taken_.emplace(table, ids_in(rows, table));
    }

    // The last one ends the proposal.
    Result<store::Store::Drafts> drafts_of(const format::Decision& decision) {
        const ledger::Row* row = row_with_id(rows_, proposal_table, decision.proposal);
        if (row == nullptr)
            return fail(no_proposal(decision));
        const Cells& proposal = row->now.front()->cells;
        ledger::Draft out;
        out.act = decision.accepts ? Act::accept : Act::reject;
        out.table = proposal_table;
        out.of = row->heads;
        out.reason = decision.reason;
        out.by = decision.by.empty() ? reviewer_of(request_) : decision.by;
        const Becomes& into = becomes(text_of(proposal, "kind"));
        if (!decision.accepts || into.table.empty()) {
            if (!decision.cells.empty()) {
                return fail(at_line(decision, Kind::invalid, "unknown-cell",
                                    fmt::format("an accepted {} makes no row, so it has no cells",
                                                text_of(proposal, "kind")),
                                    review::is_same_as(proposal)
                                        ? "leave the cells out"
                                        : "leave the cells out, or add a statement by hand"));
            }
            store::Store::Drafts both;
            if (decision.accepts && review::is_same_as(proposal)) {
                auto joined = join_sources(rows_, same_as_, proposal, out.reason, out.by);
                if (!joined) {
                    Problem problem = joined.error();
                    problem.where = decision.where;
                    return fail(std::move(problem));
                }
                both = std::move(*joined);
            }
            both.push_back(std::move(out));
            return both;
        }
        auto cells = accepted(decision, proposal, into);
        if (!cells)
            return fail(cells.error());
        out.table = into.table;
        out.cells = std::move(*cells);
        return store::Store::Drafts{std::move(out)};
    }

private:
    Problem no_proposal(const format::Decision& decision) const {
        if (end_of(entries_, decision.proposal) != nullptr) {
            return at_line(decision, Kind::conflict, "already-decided",
                           fmt::format("'{}' was decided on before", decision.proposal),
                           "take this line out; 'plenary undo' takes a decision back");
        }
        const std::set<std::string> ids = ids_in(rows_, proposal_table);
        const std::string near = did_you_mean(decision.proposal, {ids.begin(), ids.end()});
        return at_line(decision, Kind::not_found, "unknown-proposal",
                       fmt::format("no proposal is called '{}'", decision.proposal),
                       near.empty() ? "'plenary review --list' lists them" : near);
    }

    Result<Cells> accepted(const format::Decision& decision, const Cells& proposal,
                           const Becomes& into) {
        Cells cells = row_of(proposal);
        for (const ledger::Cell& said : decision.cells) {
            if (std::find(into.may.begin(), into.may.end(), said.name) == into.may.end()) {
                const std::string near = did_you_mean(said.name, into.may);
                return fail(
                    at_line(decision, Kind::invalid, "unknown-cell",
                            fmt::format("'{}' is no cell that a decision may say", said.name),
                            near.empty() ? "these may be said: " + join(into.may, ", ") : near));
            }
            put(cells, said.name, said.text);
        }
        if (const auto lacks = lacking(proposal, cells); !lacks.empty()) {
            return fail(at_line(decision, Kind::invalid, "cell-missing",
                                fmt::format("'{}' cannot be accepted without: {}",
                                            decision.proposal, join(lacks, ", ")),
                                fmt::format(R"(say it, as in "cells":{{"{}":"..."}}, or reject it)",
                                            lacks.front())));
        }
        std::set<std::string>& taken = taken_.at(into.table);
        const bool statement = into.table == "statements";
        const std::string id = free_id(taken, statement ? text_of(cells, "motion") : "pressure",
                                       text_of(cells, statement ? "who" : "on"));
        taken.insert(id);
        put(cells, "id", id);
        return cells;
    }

    const LedgerRequest& request_;
    const std::vector<ledger::Entry>& entries_;
    const ledger::Rows& rows_;
    SameAs same_as_; // with what the decisions until now add
    std::map<std::string, std::set<std::string>> taken_;
};

} // namespace

std::string reviewer_of(const LedgerRequest& request) {
    return request.asked.has("by") ? request.asked.text("by") : request.writer;
}

const ledger::Entry* end_of(const std::vector<ledger::Entry>& entries, const std::string& id) {
    std::set<Sha256> of;
    const ledger::Entry* last = nullptr;
    for (const ledger::Entry& entry : entries) {
        if (entry.table == proposal_table && text_of(entry.cells, "id") == id) {
            of.insert(entry.hash);
            last = &entry;
        }
    }
    for (const ledger::Entry& entry : entries) {
        const bool ends =
            entry.act == Act::accept || entry.act == Act::reject || entry.act == Act::retract;
        if (ends && std::any_of(entry.of.begin(), entry.of.end(),
                                [&](const Sha256& hash) { return of.contains(hash); }))
            last = &entry;
    }
    return last;
}

store::Store::Drafts drafts_of(const LedgerRequest& request,
                               const std::vector<format::Decision>& decisions,
                               const std::vector<ledger::Entry>& entries, const ledger::Rows& rows,
                               std::vector<Problem>& problems) {
    Deciding deciding(request, entries, rows);
    store::Store::Drafts out;
    std::vector<NewRow> made;
    std::vector<std::pair<std::size_t, Problem>> wrong; // by decision
    std::vector<std::size_t> of_row;
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        auto drafts = deciding.drafts_of(decisions[i]);
        if (!drafts) {
            wrong.emplace_back(i, drafts.error());
            continue;
        }
        for (ledger::Draft& draft : *drafts) {
            draft.recorded = request.now;
            if (!draft.cells.empty()) {
                made.push_back({draft.table, draft.cells});
                of_row.push_back(i);
            }
            out.push_back(std::move(draft));
        }
    }
    const auto faults = faults_of(request, made);
    for (std::size_t row = 0; row < faults.size(); ++row) {
        for (Problem problem : faults[row]) {
            problem.where = decisions[of_row[row]].where;
            wrong.emplace_back(of_row[row], std::move(problem));
        }
    }
    std::stable_sort(wrong.begin(), wrong.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [i, problem] : wrong)
        problems.push_back(std::move(problem));
    return out;
}

} // namespace plenary::study
