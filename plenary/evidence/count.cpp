#include "plenary/evidence/count.hpp"

#include <algorithm>
#include <cassert>
#include <variant>

#include <fmt/format.h>

#include "plenary/evidence/compound.hpp"

namespace plenary {
namespace {

// Firm members of a turnout base.
std::int64_t firm_turnout(Word base, const Tally& tally) {
    return base == Word::present ? tally.yes + tally.no + tally.abstain : tally.yes + tally.no;
}

Blocking blocking_of(const Reading& reading, const Tally& tally) {
    const int cannot_vote = tally.not_seated + tally.barred;
    const int firm_not_yes = tally.no + tally.abstain + tally.absent;
    Blocking out;
    switch (reading.rule.base.value_or(Word::members)) {
    case Word::seated:
        out.have = firm_not_yes;
        break;
    case Word::present:
        out.have = tally.no + tally.abstain;
        break;
    case Word::voting:
        out.have = tally.no;
        break;
    default:
        out.have = firm_not_yes + cannot_vote;
        break;
    }
    const Range base = reading.rule.base ? reading.size : Range{tally.total(), tally.total()};
    out.needed = {base.low - reading.needed.low + 1, base.high - reading.needed.high + 1};
    return out;
}

} // namespace

std::string_view to_string(Place place) {
    switch (place) {
    case Place::yes:
        return "yes";
    case Place::lean_yes:
        return "lean yes";
    case Place::undecided:
        return "undecided";
    case Place::lean_no:
        return "lean no";
    case Place::no:
        return "no";
    case Place::abstain:
        return "abstain";
    case Place::absent:
        return "absent";
    case Place::unknown:
        return "unknown";
    case Place::conflict:
        return "conflict";
    case Place::not_seated:
        return "not seated";
    case Place::barred:
        return "barred";
    }
    return "";
}

std::string_view key_of(Place place) {
    switch (place) {
    case Place::lean_yes:
        return "lean_yes";
    case Place::lean_no:
        return "lean_no";
    case Place::not_seated:
        return "not_seated";
    default:
        return to_string(place);
    }
}

Place place_of(const Seat& seat, const Cell& cell) {
    if (seat.state == SeatState::barred)
        return Place::barred;
    if (!seat.can_vote())
        return Place::not_seated;
    if (cell.conflict)
        return Place::conflict;
    if (!cell.stance)
        return Place::unknown;
    switch (*cell.stance) {
    case Stance::yes:
        return Place::yes;
    case Stance::lean_yes:
        return Place::lean_yes;
    case Stance::undecided:
        return Place::undecided;
    case Stance::lean_no:
        return Place::lean_no;
    case Stance::no:
        return Place::no;
    case Stance::abstain:
        return Place::abstain;
    case Stance::absent:
        return Place::absent;
    }
    return Place::unknown;
}

namespace {

// The one field of a tally that counts a place; Tally may be const.
template <class SomeTally>
auto& field(SomeTally& tally, Place place) {
    switch (place) {
    case Place::yes:
        return tally.yes;
    case Place::lean_yes:
        return tally.lean_yes;
    case Place::undecided:
        return tally.undecided;
    case Place::lean_no:
        return tally.lean_no;
    case Place::no:
        return tally.no;
    case Place::abstain:
        return tally.abstain;
    case Place::absent:
        return tally.absent;
    case Place::conflict:
        return tally.conflict;
    case Place::not_seated:
        return tally.not_seated;
    case Place::barred:
        return tally.barred;
    case Place::unknown:
        break;
    }
    return tally.unknown;
}

} // namespace

int Tally::of(Place place) const { return field(*this, place); }

void Tally::add(const Seat& seat, const Cell& cell) { ++field(*this, place_of(seat, cell)); }

void ByBasis::add(const Cell& cell) {
    switch (cell.basis) {
    case Basis::none:
        break;
    case Basis::named:
        ++named;
        break;
    case Basis::implied:
        ++implied;
        break;
    case Basis::inferred:
        ++inferred;
        break;
    case Basis::settled:
        ++settled;
        break;
    case Basis::assumed:
        ++assumed;
        break;
    }
}

std::string_view to_string(Outcome outcome) {
    switch (outcome) {
    case Outcome::carried:
        return "carried";
    case Outcome::lost:
        return "lost";
    case Outcome::open:
        return "open";
    }
    return "";
}

Reading read_rule(const Share& rule, const Tally& tally) {
    Reading out;
    out.rule = rule;
    if (!rule.base) {
        out.size = {rule.number, rule.number};
    } else if (depends_on_turnout(rule)) {
        const std::int64_t firm = firm_turnout(*rule.base, tally);
        out.size = {firm, firm + tally.silent()};
    } else if (rule.base == Word::seated) {
        const int seated = tally.total() - tally.not_seated - tally.barred;
        out.size = {seated, seated};
    } else {
        out.size = {tally.total(), tally.total()};
    }
    out.needed = {votes_needed(rule, out.size.low), votes_needed(rule, out.size.high)};
    out.shortfall = {out.needed.low - tally.yes, out.needed.high - tally.yes};
    return out;
}

Outcome outcome_of(const Share& rule, const Tally& tally) {
    // At best every silent member votes yes, at worst every one votes no: shares are at most one,
    // so a yes never hurts and a no never helps, whatever the base.
    Tally best = tally;
    best.yes += tally.silent();
    Tally worst = tally;
    worst.no += tally.silent();
    for (Tally* end : {&best, &worst}) {
        end->lean_yes = end->undecided = end->lean_no = end->unknown = end->conflict = 0;
    }
    if (read_rule(rule, worst).shortfall.high <= 0)
        return Outcome::carried;
    if (read_rule(rule, best).shortfall.high > 0)
        return Outcome::lost;
    return Outcome::open;
}

namespace {

void add_groups(const Body& body, const Lineup& lineup, Count& out) {
    for (const std::string& group : body.group_ids()) {
        GroupTally line;
        line.group = group;
        for (const GroupSpell& row : body.groups) {
            if (row.group == group && !row.name.empty())
                line.name = row.name;
        }
        for (const BoardLine& one : out.board) {
            if (body.in_group(group, one.seat->member->code, lineup.roster.day)) {
                line.tally.add(*one.seat, one.cell);
            }
        }
        if (line.tally.total() > 0)
            out.groups.push_back(std::move(line));
    }
}

// The count under a rule of several conditions: the rule is compiled and asked.
Result<std::monostate> count_compound(const Body& body, const Lineup& lineup,
                                      const std::vector<BoardLine>& firm_board, Count& out) {
    const auto now = read_compound(body, lineup.roster.day, out.formula, out.board);
    if (!now)
        return fail(now.error());
    const auto firm = read_compound(body, lineup.roster.day, out.formula, firm_board);
    if (!firm)
        return fail(firm.error());
    out.compound = true;
    out.unreachable = !now->shortfall;
    const std::int64_t members = out.tally.total();
    const std::int64_t needed = now->shortfall ? out.tally.yes + *now->shortfall : members + 1;
    out.reading.size = {members, members};
    out.reading.needed = {needed, needed};
    out.reading.shortfall = {needed - out.tally.yes, needed - out.tally.yes};
    const std::int64_t with_leans = std::max<std::int64_t>(
        out.reading.shortfall.low - out.tally.lean_yes, std::min<std::int64_t>(0, needed));
    out.short_with_leans = {with_leans, with_leans};
    out.outcome = now->outcome;
    out.outcome_without_inferences = firm->outcome;
    out.blocking.have = out.tally.no + out.tally.abstain + out.tally.absent + out.tally.not_seated +
                        out.tally.barred;
    const std::int64_t stop = out.blocking.have + now->refusals.value_or(0);
    out.blocking.needed = {stop, stop};
    out.blocking.impossible = !now->refusals;
    return std::monostate{};
}

} // namespace

Result<Count> count(const Body& body, const Lineup& lineup, const Formula& formula,
                    const std::map<std::string, Stance>& assume) {
    Count out;
    out.formula = formula;
    Tally without_inferences;
    std::vector<BoardLine> firm_board;
    for (std::size_t i = 0; i < lineup.cells.size(); ++i) {
        const Seat& seat = lineup.roster.seats[i];
        BoardLine line{&seat, lineup.cells[i]};
        if (const auto found = assume.find(seat.member->code); found != assume.end()) {
            assert(seat.can_vote());
            line.cell = Cell{};
            line.cell.stance = found->second;
            line.cell.basis = Basis::assumed;
        }
        out.tally.add(seat, line.cell);
        out.by_basis.add(line.cell);
        if (line.cell.stance == Stance::yes)
            out.yes_by_basis.add(line.cell);
        const bool inferred =
            line.cell.basis == Basis::inferred || line.cell.basis == Basis::assumed;
        firm_board.push_back({&seat, inferred ? Cell{} : line.cell});
        without_inferences.add(seat, firm_board.back().cell);
        out.board.push_back(std::move(line));
    }

    const auto empty = [&](std::string_view who) {
        return fail({Kind::invalid,
                     "base-empty",
                     fmt::format("nobody is in the base: {} {} on {}", body.name, who,
                                 to_string(lineup.roster.day)),
                     "check the day of the motion against the days in members.csv and seats.csv",
                     {},
                     ""});
    };
    if (lineup.roster.members() == 0)
        return empty("has no members");
    if (lineup.roster.seated() == 0)
        return empty("has no member that can vote");

    const auto share = as_share(formula);
    if (!share) {
        if (auto done = count_compound(body, lineup, firm_board, out); !done)
            return fail(done.error());
        add_groups(body, lineup, out);
        return out;
    }
    const Share& rule = *share;
    out.reading = read_rule(rule, out.tally);
    if (!rule.base && out.reading.needed.low > out.tally.total()) {
        return fail(
            {Kind::invalid,
             "threshold-impossible",
             fmt::format("{} votes are needed, but {} has {} members on {}", out.reading.needed.low,
                         body.name, out.tally.total(), to_string(lineup.roster.day)),
             "write a rule that the members can reach",
             {},
             ""});
    }
    if (rule.base) {
        for (const Word base : {Word::members, Word::seated, Word::present, Word::voting}) {
            if (base != rule.base)
                out.others.push_back(read_rule(with_base(rule, base), out.tally));
        }
    }
    out.short_with_leans = {out.reading.shortfall.low - out.tally.lean_yes,
                            out.reading.shortfall.high - out.tally.lean_yes};
    out.outcome = outcome_of(rule, out.tally);
    out.outcome_without_inferences = outcome_of(rule, without_inferences);
    out.blocking = blocking_of(out.reading, out.tally);

    add_groups(body, lineup, out);
    return out;
}

} // namespace plenary
