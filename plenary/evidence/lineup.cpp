#include "plenary/evidence/lineup.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include <fmt/format.h>

#include "plenary/evidence/conflicts.hpp"
#include "plenary/evidence/implied.hpp"

namespace plenary {
namespace {

// Whether everything an inference rests on, down to the ground, is in view.
bool grounded(const Dossier& dossier, const View& view, const Statement& statement, int depth = 0) {
    if (!view.sees(statement))
        return false;
    if (depth > 1000)
        return false; // circles are refused when the dossier is read
    return std::all_of(statement.rests_on.begin(), statement.rests_on.end(),
                       [&](const std::string& id) {
                           const Statement* ground = dossier.find_statement(id);
                           return ground != nullptr && grounded(dossier, view, *ground, depth + 1);
                       });
}

void apply_rulings(const Dossier& dossier, const View& view, Lineup& lineup) {
    std::map<std::string, const Ruling*> latest;
    for (const Ruling& ruling : dossier.rulings) {
        if (ruling.motion != lineup.motion->id || ruling.member.empty())
            continue;
        if (!view.knows(ruling.day))
            continue;
        const Statement* chosen = dossier.find_statement(ruling.chosen);
        if (chosen == nullptr || !view.sees(*chosen))
            continue;
        const Ruling*& slot = latest[ruling.member];
        if (slot == nullptr || slot->day < ruling.day)
            slot = &ruling;
    }
    for (std::size_t i = 0; i < lineup.cells.size(); ++i) {
        const auto found = latest.find(lineup.roster.seats[i].member->code);
        if (found == latest.end() || !lineup.roster.seats[i].can_vote())
            continue;
        const Statement* chosen = dossier.find_statement(found->second->chosen);
        Cell& cell = lineup.cells[i];
        cell = Cell{};
        cell.stance = chosen->stance;
        cell.basis = Basis::settled;
        cell.decided_by = {chosen};
    }
}

} // namespace

std::string_view to_string(ConflictKind kind) {
    switch (kind) {
    case ConflictKind::clash:
        return "clash";
    case ConflictKind::ballots:
        return "ballots";
    case ConflictKind::totals:
        return "totals";
    case ConflictKind::aggregate:
        return "aggregate";
    case ConflictKind::dates:
        return "dates";
    }
    return "";
}

const Cell* Lineup::find(std::string_view code) const {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (roster.seats[i].member->code == code)
            return &cells[i];
    }
    return nullptr;
}

std::vector<const Statement*> usable_statements(const Dossier& dossier, const Motion& motion,
                                                const View& view) {
    std::vector<const Statement*> out;
    for (const Statement& statement : dossier.statements) {
        if (statement.motion == motion.id && statement.act != Act::aggregate &&
            grounded(dossier, view, statement)) {
            out.push_back(&statement);
        }
    }
    sort_by_standing(out);
    return out;
}

std::string label(const Body& body, std::string_view code) {
    const Member* member = body.find(code);
    return member == nullptr ? std::string(code) : fmt::format("{} ({})", member->name, code);
}

std::string source_label(const Dossier& dossier, std::string_view id) {
    const Source* source = dossier.find_source(id);
    if (source == nullptr)
        return std::string(id);
    if (!source->outlet.empty())
        return source->outlet;
    return source->title.empty() ? source->id : source->title;
}

bool in_set(const Body& body, const Statement& aggregate, const Seat& seat, Day day) {
    bool inside = false;
    for (const SetTerm& term : aggregate.set) {
        const bool speaks = term.word == "members" || (term.word == "seated" && seat.can_vote()) ||
                            term.word == seat.member->code ||
                            body.in_group(term.word, seat.member->code, day);
        if (speaks)
            inside = term.adds;
    }
    return inside;
}

Lineup line_up(const Dossier& dossier, const Motion& motion, const View& view) {
    Lineup lineup;
    lineup.motion = &motion;
    lineup.view = view;
    lineup.roster = dossier.body.on(seats_day(dossier, motion, view));
    lineup.cells.resize(lineup.roster.seats.size());

    const std::vector<const Statement*> usable = usable_statements(dossier, motion, view);
    std::unordered_map<std::string_view, std::vector<const Statement*>> by_member;
    for (const Statement* statement : usable)
        by_member[statement->who].push_back(statement);
    for (std::size_t i = 0; i < lineup.cells.size(); ++i) {
        const Seat& seat = lineup.roster.seats[i];
        const auto mine = by_member.find(seat.member->code);
        if (seat.can_vote() && mine != by_member.end())
            lineup.cells[i] = decide_cell(mine->second);
    }
    const std::vector<Cell> before_rulings = lineup.cells;
    apply_rulings(dossier, view, lineup);

    std::vector<const Statement*> aggregates;
    for (const Statement& statement : dossier.statements) {
        if (statement.motion == motion.id && statement.act == Act::aggregate &&
            view.sees(statement)) {
            aggregates.push_back(&statement);
        }
    }
    std::sort(aggregates.begin(), aggregates.end(),
              [](const Statement* a, const Statement* b) { return a->id < b->id; });

    ConflictFinder finder(dossier, lineup, usable, aggregates);
    finder.find_ballots();
    finder.find_totals();
    finder.note_impossible(imply_cells(dossier.body, lineup, aggregates, finder.in_conflict()));
    finder.find_tally_mismatches();
    finder.find_clashes(before_rulings);
    finder.find_dates();
    lineup.conflicts = finder.take();
    return lineup;
}

} // namespace plenary
