#include "plenary/study/forecast_said.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace plenary::study {
namespace {

std::string act_of(const Statement& statement) {
    if (statement.stance == Stance::lean_yes || statement.stance == Stance::lean_no)
        return "lean";
    switch (statement.act) {
    case Act::signature:
        return "signature";
    case Act::co_sponsorship:
        return "co_sponsorship";
    case Act::speech:
        return "speech";
    case Act::instruction:
        return "instruction";
    case Act::inference:
        return "inference";
    case Act::reported:
    case Act::aggregate:
    case Act::vote:
        break;
    }
    return "reported";
}

// The outcome that a stance speaks for; none for what is no side.
std::optional<std::size_t> outcome_of(Stance stance) {
    switch (stance) {
    case Stance::no:
    case Stance::lean_no:
        return 0;
    case Stance::abstain:
        return 1;
    case Stance::yes:
    case Stance::lean_yes:
        return 2;
    case Stance::undecided:
    case Stance::absent:
        break;
    }
    return std::nullopt;
}

} // namespace

void count_kept(const Dossier& dossier, const View& view, format::ForecastPriors& priors,
                std::vector<std::string>& notes) {
    std::map<std::string, std::pair<int, int>> seen; // kept, all
    for (const Motion& motion : dossier.motions) {
        const View own = view_for(dossier, motion, view);
        const Lineup lineup = line_up(dossier, motion, own);
        for (const Statement* statement : usable_statements(dossier, motion, own)) {
            if (statement->act == Act::vote || !outcome_of(statement->stance))
                continue;
            const Cell* cell = lineup.find(statement->who);
            if (cell == nullptr || !cell->stance || cell->decided_by.empty() ||
                cell->decided_by.front()->act != Act::vote || !outcome_of(*cell->stance) ||
                cell->decided_by.front()->acted <= statement->acted)
                continue;
            auto& [kept, all] = seen[act_of(*statement)];
            kept += outcome_of(statement->stance) == outcome_of(*cell->stance) ? 1 : 0;
            ++all;
        }
    }
    for (const auto& [act, counts] : seen) {
        format::Reliability& row = priors.statements[act];
        row.kept = (row.kept * row.weight + counts.first) / (row.weight + counts.second);
        row.weight += counts.second;
        notes.push_back(fmt::format("{}: {} of {} in the dossier voted as they had said", act,
                                    counts.first, counts.second));
    }
}

SaidOnMotion said_on(const Lineup& lineup, const format::ForecastPriors& priors) {
    SaidOnMotion out;
    for (std::size_t m = 0; m < lineup.cells.size(); ++m) {
        const Cell& cell = lineup.cells[m];
        if (!lineup.roster.seats[m].can_vote())
            continue;
        if (cell.conflict)
            out.conflicts.push_back(m);
        if (!cell.stance || cell.decided_by.empty())
            continue;
        const Statement& statement = *cell.decided_by.front();
        if (*cell.stance == Stance::absent) {
            out.away.push_back(m);
            continue;
        }
        const auto side = outcome_of(*cell.stance);
        if (!side)
            continue;
        forecast::Said said;
        said.member = m;
        const bool cast = statement.act == Act::vote && is_firm(*cell.stance);
        const double kept = cast ? 1.0 : priors.statements.at(act_of(statement)).kept;
        said.likely.fill((1 - kept) / 2);
        said.likely[*side] = kept;
        said.kept = cast ? 0.0 : kept;
        out.said.push_back(said);
        out.grounds.push_back(
            cast ? fmt::format("vote, {}", statement.id)
                 : fmt::format("{} ({:.2f}), {}", act_of(statement), kept, statement.id));
    }
    return out;
}

std::string ground_of(const SaidOnMotion& said, std::size_t seat) {
    for (std::size_t k = 0; k < said.said.size(); ++k) {
        if (said.said[k].member == seat)
            return said.grounds[k];
    }
    if (std::find(said.away.begin(), said.away.end(), seat) != said.away.end())
        return "stays away, as said";
    if (std::find(said.conflicts.begin(), said.conflicts.end(), seat) != said.conflicts.end())
        return "contradictory";
    return "-";
}

} // namespace plenary::study
