#include "plenary/question/differing.hpp"

#include <map>

#include <fmt/format.h>

#include "plenary/evidence/count.hpp"
#include "plenary/question/say.hpp"

namespace plenary::question {
namespace {

// A side with its line-up; the count points into it, so it stays where it is made.
struct Seen {
    const Side& side;
    Lineup lineup;
    std::map<std::string, const Statement*> statements; // in view on the motion, by id
    std::optional<Count> count;                         // none: the motion has no rule

    explicit Seen(const Side& of) : side(of), lineup(line_up(*of.dossier, *of.motion, of.view)) {
        for (const Statement* one : usable_statements(*of.dossier, *of.motion, of.view))
            statements.emplace(one->id, one);
        for (const Statement& one : of.dossier->statements) {
            if (one.motion == of.motion->id && one.act == Act::aggregate && of.view.sees(one))
                statements.emplace(one.id, &one);
        }
    }

    Seen(const Seen&) = delete;
    Seen& operator=(const Seen&) = delete;

    [[nodiscard]] Result<std::monostate> count_it() {
        if (!side.motion->rule)
            return std::monostate{};
        auto counted = plenary::count(side.dossier->body, lineup, *side.motion->rule, {});
        if (!counted)
            return fail(counted.error());
        count = std::move(*counted);
        return std::monostate{};
    }
};

bool same(const Statement& a, const Statement& b) {
    return a.who == b.who && a.stance == b.stance && a.act == b.act && a.number == b.number &&
           a.acted == b.acted && a.known == b.known && a.known_assumed == b.known_assumed &&
           a.source == b.source && a.rests_on == b.rests_on;
}

// A statement that one side sees and the other does not, or not so.
struct Change {
    std::string_view kind;
    const Statement* from = nullptr;
    const Statement* to = nullptr;

    [[nodiscard]] const Statement& shown() const { return to == nullptr ? *from : *to; }
};

// Why a statement is no longer seen: known not to hold, out of the dossier, or what it rests on.
std::string_view why_gone(const Seen& to, const Statement& before) {
    const Statement* now = to.side.dossier->find_statement(before.id);
    if (now == nullptr || now->motion != before.motion)
        return "retracted";
    if (now->withdrawn && to.side.view.knows(*now->withdrawn))
        return "withdrawn";
    return "out of view";
}

std::vector<Change> changes_between(const Seen& from, const Seen& to) {
    std::vector<Change> out;
    for (const auto& [id, now] : to.statements) {
        const auto before = from.statements.find(id);
        if (before == from.statements.end())
            out.push_back({"added", nullptr, now});
        else if (!same(*before->second, *now))
            out.push_back({"corrected", before->second, now});
    }
    for (const auto& [id, before] : from.statements) {
        if (!to.statements.contains(id))
            out.push_back({why_gone(to, *before), before, nullptr});
    }
    return out;
}

std::string say_stance(const Statement& one) {
    return one.act == Act::aggregate ? fmt::format("{} {}", one.number, to_string(one.stance))
                                     : std::string(to_string(one.stance));
}

Object data_of_change(const Change& change) {
    const Statement& one = change.shown();
    return {{"change", change.kind},
            {"id", one.id},
            {"who", one.who},
            {"stance", key_of(one.stance)},
            {"before", change.kind == "corrected" ? Value(key_of(change.from->stance)) : Value()},
            {"act", to_string(one.act)},
            {"acted", to_string(one.acted)},
            {"known", to_string(one.known)},
            {"source", one.source}};
}

Value data_of_count(const Seen& seen) {
    if (!seen.count)
        return {};
    const Count& count = *seen.count;
    return Object{{"rule", to_string(count.formula)},
                  {"yes", count.tally.yes},
                  {"needed", count.unreachable ? Value() : data_of(count.reading.needed)},
                  {"short", count.unreachable ? Value() : data_of(count.reading.shortfall)},
                  {"base", count.compound ? Value() : data_of(count.reading.size)},
                  {"state", to_string(count.outcome)}};
}

Object data_of_cell(const Seen& seen, const Seat& seat, const Cell& cell) {
    const std::string_view basis = to_string(cell.basis);
    const std::optional<Day>& day = seen.side.view.as_of;
    return {{"stance", key_of(place_of(seat, cell))},
            {"motion", seen.side.motion->id},
            {"day", day ? Value(to_string(*day)) : Value()},
            {"sense", seen.side.motion->sense},
            {"basis", basis.empty() ? Value() : Value(basis)}};
}

std::vector<std::string> deciding(const Dossier& dossier, const Cell& cell) {
    std::vector<std::string> out;
    for (const Statement* one : cell.decided_by)
        out.push_back(fmt::format("{} [{}]", source_label(dossier, one->source), one->id));
    return out;
}

// The same, each with its day.
std::string say_decided(const Dossier& dossier, const Cell& cell) {
    std::vector<std::string> out = deciding(dossier, cell);
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] += ", " + to_string(cell.decided_by[i]->acted);
    return join(out, "; ");
}

bool same_evidence(const Cell& a, const Cell& b) {
    return std::equal(a.decided_by.begin(), a.decided_by.end(), b.decided_by.begin(),
                      b.decided_by.end(),
                      [](const Statement* x, const Statement* y) { return x->id == y->id; });
}

// The cells that are not as they were: another place, or known in another way.
class Moves {
public:
    Moves(const Seen& from, const Seen& to) {
        for (std::size_t i = 0; i < to.lineup.cells.size(); ++i) {
            const Seat& seat = to.lineup.roster.seats[i];
            const Seat* seat_before = from.lineup.roster.find(seat.member->code);
            const Cell* before = from.lineup.find(seat.member->code);
            if (before != nullptr)
                compare(from, to, *seat_before, *before, seat, to.lineup.cells[i]);
        }
    }

    Array data;
    Table shown{{{"Member", false}, {"From", false}, {"To", false}, {"Because of", false}}, {}};
    Table csv{{{"member"}, {"name"}, {"from_stance"}, {"to_stance"}, {"statements"}}, {}};

private:
    void compare(const Seen& from, const Seen& to, const Seat& seat_before, const Cell& before,
                 const Seat& seat, const Cell& cell) {
        const Place was = place_of(seat_before, before);
        const Place now = place_of(seat, cell);
        if (was == now && before.basis == cell.basis)
            return;
        Array ids;
        for (const Statement* one : cell.decided_by)
            ids.emplace_back(one->id);
        data.emplace_back(Object{{"member", seat.member->code},
                                 {"name", seat.member->name},
                                 {"from", data_of_cell(from, seat_before, before)},
                                 {"to", data_of_cell(to, seat, cell)},
                                 {"statements", std::move(ids)}});
        const std::string because = cell.decided_by.empty() && !before.decided_by.empty()
                                        ? "without " + say_decided(*from.side.dossier, before)
                                        : say_decided(*to.side.dossier, cell);
        shown.rows.push_back({label(to.side.dossier->body, seat.member->code),
                              std::string(to_string(was)) + mark_of(before.basis),
                              std::string(to_string(now)) + mark_of(cell.basis),
                              same_evidence(before, cell) && !cell.decided_by.empty()
                                  ? because + " (as before)"
                                  : because});
        csv.rows.push_back({seat.member->code, seat.member->name, std::string(key_of(was)),
                            std::string(key_of(now)), join(deciding(*to.side.dossier, cell), ";")});
    }
};

std::string say_side(const Seen& seen) {
    const Count& count = *seen.count;
    if (count.unreachable)
        return fmt::format("{} yes, out of reach", count.tally.yes);
    return fmt::format("{} of {}, {}", count.tally.yes, say(count.reading.needed),
                       say_short(count.reading.shortfall));
}

bool same_count(const Seen& from, const Seen& to) {
    if (!from.count || !to.count)
        return from.count.has_value() == to.count.has_value();
    return say_side(from) == say_side(to) &&
           say_whole_rule(*from.count) == say_whole_rule(*to.count);
}

std::string say_count(const Seen& from, const Seen& to) {
    const std::string rule = say_whole_rule(*to.count);
    const std::string before = say_whole_rule(*from.count);
    return fmt::format("{} -> {}; {}", say_side(from), say_side(to),
                       rule == before ? rule : before + " -> " + rule);
}

Table table_of_changes(const Dossier& before, const Dossier& now,
                       const std::vector<Change>& changes) {
    Table out{{{"Statement", false},
               {"Change", false},
               {"Who", false},
               {"Says", false},
               {"Known", false},
               {"Source", false}},
              {}};
    for (const Change& change : changes) {
        const Statement& one = change.shown();
        const bool corrected =
            change.kind == "corrected" && say_stance(*change.from) != say_stance(one);
        out.rows.push_back(
            {one.id, std::string(change.kind), one.who,
             corrected ? say_stance(*change.from) + " -> " + say_stance(one) : say_stance(one),
             to_string(one.known), source_label(change.to == nullptr ? before : now, one.source)});
    }
    return out;
}

} // namespace

Result<Difference> difference(const Setting& setting, const Side& from, const Side& to) {
    Seen early(from);
    Seen late(to);
    for (Seen* seen : {&early, &late}) {
        if (auto done = seen->count_it(); !done)
            return fail(done.error());
    }
    const std::vector<Change> changes = changes_between(early, late);
    Moves moves(early, late);
    const bool two = from.dossier != to.dossier;

    Answer answer;
    answer.data = answer_head(setting, to.motion, to.view);
    answer.data.emplace_back("from", two ? Value() : Value(from.name));
    answer.data.emplace_back("to", two ? Value() : Value(to.name));
    answer.data.emplace_back(
        "against", two ? Value(Object{{"dossier", from.name}, {"dossier_hash", from.dossier->hash}})
                       : Value());
    answer.data.emplace_back("count",
                             Object{{"from", data_of_count(early)}, {"to", data_of_count(late)}});
    Array listed;
    for (const Change& change : changes)
        listed.emplace_back(data_of_change(change));
    answer.data.emplace_back("evidence", std::move(listed));

    answer.headline(to.motion->sentence);
    const std::string cells =
        plural(static_cast<std::int64_t>(moves.shown.rows.size()), "cell changed", "cells changed");
    answer.headline(two ? fmt::format("{} since {}", cells, from.name)
                        : fmt::format("{} between {} and {}", cells, from.name, to.name));
    if (early.count && late.count)
        answer.paragraph(say_count(early, late));
    if (two)
        note_days(answer, to.view);
    else
        answer.note(setting.view.known_by
                        ? fmt::format("What was acted by the end of either day, with what was "
                                      "known by {}.",
                                      to_string(*setting.view.known_by))
                        : "What was acted and known by the end of either day.");
    const bool any = !changes.empty() || !moves.shown.rows.empty() || !same_count(early, late);
    if (!moves.shown.rows.empty())
        answer.show(std::move(moves.shown));
    if (!changes.empty()) {
        answer.heading("Statements");
        answer.show(table_of_changes(*from.dossier, *to.dossier, changes));
    }
    answer.data.emplace_back("moves", std::move(moves.data));
    answer.table = std::move(moves.csv);
    return Difference{std::move(answer), any};
}

} // namespace plenary::question
