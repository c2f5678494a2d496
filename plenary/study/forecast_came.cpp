#include "plenary/study/forecast_came.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/evidence/count.hpp"
#include "plenary/evidence/lineup.hpp"
#include "plenary/rollcall/vote.hpp"
#include "plenary/study/archive_seats.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::study {
namespace {

Lineup lined_up(const Dossier& dossier, const Motion& motion, const View& view) {
    return line_up(dossier, motion, view_for(dossier, motion, view));
}

char letter_of(const Cell& cell) {
    if (!cell.stance || cell.decided_by.empty() || cell.decided_by.front()->act != Act::vote)
        return '.';
    switch (*cell.stance) {
    case Stance::no:
        return 'N';
    case Stance::abstain:
        return 'A';
    case Stance::yes:
        return 'Y';
    case Stance::absent:
        return 'X';
    default:
        return '.';
    }
}

// Who was there and cast nothing stands with the absent.
char letter_of(rollcall::State state) {
    switch (state) {
    case rollcall::State::no:
        return 'N';
    case rollcall::State::abstain:
        return 'A';
    case rollcall::State::yes:
        return 'Y';
    case rollcall::State::absent:
    case rollcall::State::present:
    case rollcall::State::paired:
    case rollcall::State::recused:
        return 'X';
    default:
        return '.';
    }
}

std::optional<Stance> stance_of(char letter) {
    switch (letter) {
    case 'N':
        return Stance::no;
    case 'A':
        return Stance::abstain;
    case 'Y':
        return Stance::yes;
    case 'X':
        return Stance::absent;
    default:
        return std::nullopt;
    }
}

bool some_vote(const std::string& letters) {
    return letters.find_first_of("NAY") != std::string::npos;
}

} // namespace

Result<score::Came> came_in_dossier(const Dossier& dossier, const Motion& motion,
                                    const View& view) {
    const Lineup lineup = lined_up(dossier, motion, view);
    score::Came out;
    out.from = "dossier";
    out.dossier = dossier.hash;
    std::optional<Day> day;
    for (std::size_t m = 0; m < lineup.cells.size(); ++m) {
        if (!lineup.roster.seats[m].can_vote())
            continue;
        const char letter = letter_of(lineup.cells[m]);
        out.members.push_back(lineup.roster.seats[m].member->code);
        out.votes += letter;
        if (letter == '.')
            continue;
        const Day acted = lineup.cells[m].decided_by.front()->acted;
        day = day ? std::min(*day, acted) : acted;
    }
    if (!some_vote(out.votes)) {
        return fail({Kind::not_found, "no-votes",
                     fmt::format("the dossier has no vote on '{}'", motion.id),
                     "add statements of the act 'vote', or name a roll call with --archive and "
                     "--roll-call",
                     motion.where, ""});
    }
    out.day = motion.day ? *motion.day : *day;
    return out;
}

Result<score::Came> came_in_archive(const Dossier& dossier, const Motion& motion, const View& view,
                                    const rollcall::Archive& archive,
                                    const std::string& roll_call) {
    const auto item =
        std::find_if(archive.roll_calls.begin(), archive.roll_calls.end(),
                     [&](const rollcall::RollCall& each) { return each.id == roll_call; });
    if (item == archive.roll_calls.end()) {
        std::vector<std::string> ids;
        for (const rollcall::RollCall& each : archive.roll_calls)
            ids.push_back(each.id);
        const std::string hint = did_you_mean(roll_call, ids);
        return fail({Kind::not_found, "unknown-roll-call",
                     fmt::format("the archive has no roll call '{}'", roll_call),
                     hint.empty() ? "'plenary archive show' lists them" : hint,
                     Where{"--roll-call", 0, 0}, ""});
    }
    const Roster roster = lined_up(dossier, motion, view).roster;
    std::string by_seat(roster.seats.size(), '.');
    const std::vector<std::size_t> seat_of = archive_seats(archive, roster);
    const auto place = static_cast<std::size_t>(item - archive.roll_calls.begin());
    for (std::size_t v = archive.votes.begin(place); v < archive.votes.end(place); ++v) {
        const std::size_t seat = seat_of[archive.votes.member(v)];
        if (seat != roster.seats.size())
            by_seat[seat] = letter_of(rollcall::vote_of(archive.votes.code(v)).cast);
    }
    score::Came out;
    out.from = archive.name;
    out.roll_call = roll_call;
    out.dossier = dossier.hash;
    for (std::size_t m = 0; m < roster.seats.size(); ++m) {
        if (!roster.seats[m].can_vote())
            continue;
        out.members.push_back(roster.seats[m].member->code);
        out.votes += by_seat[m];
    }
    if (!some_vote(out.votes)) {
        return fail({Kind::not_found, "no-votes",
                     fmt::format("the roll call '{}' has no vote of these members", roll_call),
                     "name another with --roll-call", Where{"--roll-call", 0, 0}, ""});
    }
    const auto days = rollcall::days_of(*item);
    if (days && days->from) {
        out.day = *days->from;
    } else if (motion.day) {
        out.day = *motion.day;
    } else {
        return fail({Kind::invalid, "no-day", "neither the roll call nor the motion has a day",
                     "give the motion its day in the dossier", motion.where, ""});
    }
    return out;
}

Result<std::optional<bool>> passed_under(const std::string& rule, const Dossier& dossier,
                                         const Motion& motion, const View& view,
                                         const score::Came& came) {
    const auto formula = parse_formula(rule);
    if (!formula)
        return fail(formula.error());
    Lineup lineup = lined_up(dossier, motion, view);
    lineup.cells.assign(lineup.cells.size(), Cell());
    lineup.conflicts.clear();
    std::map<std::string, Stance> cast;
    for (std::size_t m = 0; m < came.members.size(); ++m) {
        if (const auto stance = stance_of(came.votes[m]))
            cast.emplace(came.members[m], *stance);
    }
    const auto counted = count(dossier.body, lineup, *formula, cast);
    if (!counted)
        return fail(counted.error());
    if (counted->outcome == Outcome::open)
        return std::nullopt;
    return counted->outcome == Outcome::carried;
}

} // namespace plenary::study
