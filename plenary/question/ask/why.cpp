#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "plenary/evidence/same_source.hpp"
#include "plenary/question/counting.hpp"
#include "plenary/question/say.hpp"

namespace plenary::question::ask {
namespace {

constexpr std::array options{Option{"member", Option::Kind::positional, "MEMBER",
                                    "a member, by code or by any of its names", true},
                             motion_option};

// "3 statements, but 1 source": those whose sources repeat one text.
struct Sources {
    std::size_t named = 0;
    std::size_t independent = 0;
    std::vector<std::vector<std::string>> one_text;
};

Sources sources_of(const Dossier& dossier, const std::vector<const Statement*>& statements) {
    const SameAs same_as = same_as_of(dossier);
    std::set<std::string> named;
    std::set<std::string> origins;
    for (const Statement* one : statements) {
        named.insert(one->source);
        origins.insert(origin_of(same_as, one->source));
    }
    return {named.size(), origins.size(), carrying_one_text(dossier, named)};
}

struct Evidence {
    std::vector<const Statement*> statements; // about this member and this motion
    std::vector<const Statement*> aggregates; // about a set it belongs to
    std::vector<const Statement*> withdrawn;  // of both kinds; they say nothing any more
    std::vector<const Statement*> contradictions;
    std::vector<const Pressure*> pressure;
    std::vector<const Statement*> related; // the member on other motions of the series
};

Evidence gather(const Dossier& dossier, const Lineup& lineup, const Member& member,
                const Cell* cell) {
    Evidence out;
    const Motion& motion = *lineup.motion;
    for (const Statement* one : usable_statements(dossier, motion, lineup.view)) {
        if (one->who == member.code)
            out.statements.push_back(one);
    }
    const Seat* seat = lineup.roster.find(member.code);
    for (const Statement& one : dossier.statements) {
        if (one.motion != motion.id)
            continue;
        const bool of_set = one.act == Act::aggregate && seat != nullptr &&
                            in_set(dossier.body, one, *seat, lineup.roster.day);
        if (of_set && lineup.view.sees(one))
            out.aggregates.push_back(&one);
        if ((of_set || one.who == member.code) && lineup.view.sees_withdrawn(one))
            out.withdrawn.push_back(&one);
    }
    std::stable_sort(out.withdrawn.begin(), out.withdrawn.end(),
                     [](const Statement* a, const Statement* b) {
                         return std::tie(*a->withdrawn, a->id) < std::tie(*b->withdrawn, b->id);
                     });
    // What contradicts the cell; where the cell itself is a conflict, everything that disagrees
    // with something else in it.
    if (cell != nullptr) {
        for (const Statement* one : out.statements) {
            const bool against = cell->conflict
                                     ? std::find(cell->decided_by.begin(), cell->decided_by.end(),
                                                 one) != cell->decided_by.end()
                                     : cell->stance && !common_stance(*cell->stance, one->stance);
            if (against)
                out.contradictions.push_back(one);
        }
    }
    for (const Pressure& one : dossier.pressure) {
        if (one.on == member.code && lineup.view.sees(one) &&
            (one.series.empty() || one.series == motion.series)) {
            out.pressure.push_back(&one);
        }
    }
    if (motion.series.empty())
        return out;
    for (const Motion& other : dossier.motions) {
        if (other.series != motion.series || other.id == motion.id)
            continue;
        for (const Statement* one : usable_statements(dossier, other, lineup.view)) {
            if (one->who == member.code)
                out.related.push_back(one);
        }
    }
    std::stable_sort(out.related.begin(), out.related.end(),
                     [](const Statement* a, const Statement* b) { return a->acted < b->acted; });
    return out;
}

Array list_of(const Dossier& dossier, const std::vector<const Statement*>& statements) {
    Array out;
    for (const Statement* one : statements)
        out.emplace_back(data_of(dossier, *one));
    return out;
}

Object related_data(const Dossier& dossier, const Statement& statement) {
    Object out = data_of(dossier, statement);
    const Motion* motion = dossier.find_motion(statement.motion);
    out.emplace_back("sense", motion == nullptr ? Value() : Value(motion->sense));
    return out;
}

Object withdrawn_data(const Dossier& dossier, const Statement& statement) {
    Object out = data_of(dossier, statement);
    out.emplace_back("withdrawn", to_string(*statement.withdrawn));
    out.emplace_back("withdrawn_reason", statement.withdrawn_reason.empty()
                                             ? Value()
                                             : Value(statement.withdrawn_reason));
    return out;
}

void show_withdrawn(Answer& answer, const Dossier& dossier,
                    const std::vector<const Statement*>& statements) {
    if (statements.empty())
        return;
    answer.heading("Withdrawn (not counted)");
    for (const Statement* one : statements) {
        answer.item(
            fmt::format("{}\nWithdrawn on {}: {}", say(dossier, *one), to_string(*one->withdrawn),
                        one->withdrawn_reason.empty() ? "no reason given" : one->withdrawn_reason));
    }
}

void show(Answer& answer, const Dossier& dossier, std::string heading,
          const std::vector<const Statement*>& statements, bool with_motion) {
    if (statements.empty())
        return;
    answer.heading(std::move(heading));
    for (const Statement* one : statements) {
        std::string line =
            with_motion ? one->motion + ": " + say(dossier, *one) : say(dossier, *one);
        if (!one->quote.empty())
            line += fmt::format(" \"{}\"", one->quote);
        if (!one->note.empty())
            line += "\nNote: " + one->note;
        for (const std::string& id : one->rests_on) {
            const Statement* ground = dossier.find_statement(id);
            if (ground == nullptr)
                continue;
            line += fmt::format("\nRests on {}: {}", ground->motion, say(dossier, *ground));
        }
        answer.item(line);
    }
}

std::string say_cell(const Dossier& dossier, const Lineup& lineup, const Seat& seat,
                     const Cell& cell, const Evidence& evidence) {
    const std::string& name = seat.member->name;
    if (!seat.can_vote()) {
        std::string out = fmt::format("{} cannot vote on {}: {}", name,
                                      to_string(lineup.roster.day), to_string(seat.state));
        if (seat.spell == nullptr)
            return out + ".";
        if (seat.spell->spell.from)
            out += " since " + to_string(*seat.spell->spell.from);
        if (seat.spell->from_assumed)
            out += " (assumed)";
        out += ".";
        if (!seat.spell->note.empty())
            out += " Note: " + seat.spell->note;
        return out;
    }
    if (cell.conflict) {
        return fmt::format("{}: conflict. Statements of equal standing contradict each other.",
                           name);
    }
    if (!cell.stance) {
        return fmt::format("{}: unknown. No source in view states a position on '{}'.", name,
                           lineup.motion->id);
    }
    std::string out =
        fmt::format("{}: {}, {}.", name, to_string(*cell.stance), to_string(cell.basis));
    const bool only_inferred =
        std::all_of(evidence.statements.begin(), evidence.statements.end(),
                    [](const Statement* one) { return one->act == Act::inference; });
    if (cell.basis == Basis::inferred && only_inferred) {
        out +=
            fmt::format(" No source in view states a position on '{}' itself.", lineup.motion->id);
    }
    if (!cell.arithmetic.empty())
        out += " " + cell.arithmetic + ".";
    if (cell.basis == Basis::settled) {
        for (const Ruling& ruling : dossier.rulings) {
            if (ruling.motion == lineup.motion->id && ruling.member == seat.member->code &&
                ruling.chosen == cell.decided_by.front()->id) {
                out += fmt::format(" Settled by {} on {}: {}.", ruling.by, to_string(ruling.day),
                                   ruling.reason);
                break;
            }
        }
    }
    return out;
}

Result<Answer> ask_why(const Setting& setting) {
    const Dossier& dossier = setting.dossier;
    const auto motion = find_motion(dossier, setting.asked.text("motion"));
    if (!motion)
        return fail(motion.error());
    const auto member = find_member(dossier.body, setting.asked.text("member"), "MEMBER");
    if (!member)
        return fail(member.error());
    const Lineup lineup = line_up(dossier, **motion, view_for(dossier, **motion, setting.view));
    const Seat* seat = lineup.roster.find((*member)->code);
    if (seat == nullptr) {
        return fail({Kind::not_found, "unknown-member",
                     fmt::format("{} is not a member of {} on {}", (*member)->name,
                                 dossier.body.name, to_string(lineup.roster.day)),
                     "ask about a motion of another day", Where{"MEMBER", 0, 0}, ""});
    }
    const Cell& cell = *lineup.find((*member)->code);
    const Evidence evidence = gather(dossier, lineup, **member, &cell);

    Answer answer;
    answer.data = answer_head(setting, *motion, lineup.view);
    const std::string_view basis = to_string(cell.basis);
    answer.data.emplace_back("member", (*member)->code);
    answer.data.emplace_back("name", (*member)->name);
    answer.data.emplace_back("seats_on", to_string(lineup.roster.day));
    answer.data.emplace_back("seat", to_string(seat->state));
    answer.data.emplace_back("principal", seat->spell == nullptr || seat->spell->principal.empty()
                                              ? Value()
                                              : Value(seat->spell->principal));
    answer.data.emplace_back("stance", key_of(place_of(*seat, cell)));
    answer.data.emplace_back("basis", basis.empty() ? Value() : Value(basis));
    answer.data.emplace_back("arithmetic",
                             cell.arithmetic.empty() ? Value() : Value(cell.arithmetic));
    answer.data.emplace_back("statements", list_of(dossier, evidence.statements));
    const Sources sources = sources_of(dossier, evidence.statements);
    answer.data.emplace_back("sources",
                             Object{{"named", static_cast<std::int64_t>(sources.named)},
                                    {"independent", static_cast<std::int64_t>(sources.independent)},
                                    {"one_text", one_text_data(sources.one_text)}});
    answer.data.emplace_back("aggregates", list_of(dossier, evidence.aggregates));
    answer.data.emplace_back("contradictions", list_of(dossier, evidence.contradictions));
    Array withdrawn;
    for (const Statement* one : evidence.withdrawn)
        withdrawn.emplace_back(withdrawn_data(dossier, *one));
    answer.data.emplace_back("withdrawn", std::move(withdrawn));
    Array pressure;
    for (const Pressure* one : evidence.pressure)
        pressure.emplace_back(data_of(dossier, *one));
    answer.data.emplace_back("pressure", std::move(pressure));
    Array related;
    for (const Statement* one : evidence.related)
        related.emplace_back(related_data(dossier, *one));
    answer.data.emplace_back("related", std::move(related));

    answer.headline((*motion)->sentence);
    answer.headline(say_cell(dossier, lineup, *seat, cell, evidence));
    answer.note(say_view(dossier, lineup));
    if (seat->spell != nullptr && !seat->spell->principal.empty()) {
        answer.paragraph(fmt::format("The seat is held by another: {}.", seat->spell->principal));
    }
    show(answer, dossier, "Statements on this motion, best standing first", evidence.statements,
         false);
    note_one_text(answer, sources.one_text);
    if (sources.independent < sources.named) {
        answer.note(fmt::format("Of these {} sources {} a text of {} own (same_as).", sources.named,
                                sources.independent == 1
                                    ? std::string("one has")
                                    : fmt::format("{} have", sources.independent),
                                sources.independent == 1 ? "its" : "their"));
    }
    show(answer, dossier, "Statements about a set it belongs to", evidence.aggregates, false);
    show(answer, dossier, "What contradicts it", evidence.contradictions, false);
    show_withdrawn(answer, dossier, evidence.withdrawn);
    if (!evidence.pressure.empty()) {
        answer.heading("Pressure on it (never a stance)");
        for (const Pressure* one : evidence.pressure)
            answer.item(say(dossier, *one));
    }
    show(answer, dossier,
         fmt::format("On other motions of the series '{}' (not counted here)", (*motion)->series),
         evidence.related, true);

    Table table{{{"part"},
                 {"id"},
                 {"motion"},
                 {"stance"},
                 {"act"},
                 {"acted"},
                 {"known"},
                 {"source"},
                 {"locator"}},
                {}};
    const auto rows = [&](std::string_view part, const std::vector<const Statement*>& statements) {
        for (const Statement* one : statements) {
            table.rows.push_back({std::string(part), one->id, one->motion,
                                  std::string(to_string(one->stance)),
                                  std::string(to_string(one->act)), to_string(one->acted),
                                  to_string(one->known), one->source, one->locator});
        }
    };
    rows("statement", evidence.statements);
    rows("aggregate", evidence.aggregates);
    rows("withdrawn", evidence.withdrawn);
    rows("related", evidence.related);
    for (const Pressure* one : evidence.pressure) {
        table.rows.push_back({"pressure", one->id, "", "", one->kind, to_string(one->acted),
                              to_string(one->known), one->source, one->locator});
    }
    answer.table = std::move(table);
    return answer;
}

} // namespace

extern const Question why;
const Question why{
    "why",
    "Why one member's cell is what it is",
    "Shows the statements behind a cell in order of standing, what each rests on, what "
    "contradicts it, what was withdrawn and why, the pressure on the member, and what the member "
    "did on other motions "
    "of the same series.",
    options,
    ask_why,
    false};

} // namespace plenary::question::ask
