#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "plenary/evidence/same_source.hpp"
#include "plenary/question/counting.hpp"
#include "plenary/question/movers.hpp"
#include "plenary/question/say.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::question::ask {
namespace {

constexpr std::array options{motion_option, rule_option, assume_option,
                             Option{"require", Option::Kind::text, "OUTCOME",
                                    "exit with 1 unless the outcome is this: carried, lost or open",
                                    false}};

Object rule_data(const Count& count) {
    const Reading& reading = count.reading;
    Object out{{"text", to_string(count.formula)}, {"words", say_whole_rule(count)}};
    if (count.compound) {
        out.insert(out.end(), {{"base", Value()}, {"threshold", Value()}, {"strict", Value()}});
        return out;
    }
    out.emplace_back("base",
                     Object{{"kind", base_name(reading.rule)}, {"size", data_of(reading.size)}});
    out.emplace_back("threshold", reading.rule.base ? to_string(reading.rule.share)
                                                    : std::to_string(reading.rule.number));
    out.emplace_back("strict", reading.rule.strict);
    return out;
}

Array members_data(const Count& count) {
    Array out;
    for (const BoardLine& line : count.board) {
        Array statements;
        for (const Statement* one : line.cell.decided_by)
            statements.emplace_back(one->id);
        const std::string_view basis = to_string(line.cell.basis);
        Object member{{"code", line.seat->member->code},
                      {"name", line.seat->member->name},
                      {"stance", key_of(place_of(*line.seat, line.cell))},
                      {"basis", basis.empty() ? Value() : Value(basis)},
                      {"seat", to_string(line.seat->state)},
                      {"statements", std::move(statements)}};
        if (line.seat->spell != nullptr && !line.seat->spell->principal.empty()) {
            member.emplace_back("principal", line.seat->spell->principal);
        }
        if (!line.cell.arithmetic.empty())
            member.emplace_back("arithmetic", line.cell.arithmetic);
        out.emplace_back(std::move(member));
    }
    return out;
}

std::vector<std::vector<std::string>> one_text_of(const Setting& setting, const Counted& counted) {
    return carrying_one_text(setting.dossier,
                             sources_on(setting.dossier, *counted.motion, counted.lineup.view));
}

Object data_of_count(const Setting& setting, const Counted& counted) {
    const Count& count = counted.count;
    Object out = answer_head(setting, counted.motion, counted.lineup.view);
    out.emplace_back("sentence", counted.motion->sentence);
    out.emplace_back("seats_on", to_string(counted.lineup.roster.day));
    out.emplace_back("rule", rule_data(count));
    out.emplace_back("needed", count.unreachable ? Value() : data_of(count.reading.needed));
    for (auto& field : data_of(count.tally))
        out.push_back(std::move(field));
    out.emplace_back("by_basis", Object{{"named", count.by_basis.named},
                                        {"implied", count.by_basis.implied},
                                        {"inferred", count.by_basis.inferred},
                                        {"settled", count.by_basis.settled},
                                        {"assumed", count.by_basis.assumed}});
    out.emplace_back("short", count.unreachable ? Value() : data_of(count.reading.shortfall));
    out.emplace_back("short_with_leans",
                     count.unreachable ? Value() : data_of(count.short_with_leans));
    out.emplace_back("state", to_string(count.outcome));
    out.emplace_back("state_without_inferences", to_string(count.outcome_without_inferences));
    out.emplace_back(
        "blocking",
        Object{{"needed", count.blocking.impossible ? Value() : data_of(count.blocking.needed)},
               {"have", count.blocking.have}});
    Array readings;
    for (const Reading& reading : count.others)
        readings.emplace_back(data_of(reading));
    out.emplace_back("readings", std::move(readings));
    Object groups;
    for (const GroupTally& group : count.groups) {
        Object tally{{"name", group.name}, {"members", group.tally.total()}};
        for (auto& field : data_of(group.tally))
            tally.push_back(std::move(field));
        groups.emplace_back(group.group, std::move(tally));
    }
    out.emplace_back("groups", std::move(groups));
    out.emplace_back("members", members_data(count));
    Array conflicts;
    for (const Conflict& conflict : counted.lineup.conflicts)
        conflicts.emplace_back(data_of(conflict));
    out.emplace_back("conflicts", std::move(conflicts));
    out.emplace_back("one_text", one_text_data(one_text_of(setting, counted)));
    return out;
}

std::string say_basis(const Count& count) {
    const ByBasis& by = count.yes_by_basis;
    const int yes = count.tally.yes;
    if (yes == 0)
        return "No member is known to vote yes.";
    if (by.inferred == yes) {
        return fmt::format("All {} yes are inferred: none rests on a statement about this motion.",
                           yes);
    }
    if (by.named == yes)
        return fmt::format("All {} yes are named by a source.", yes);
    std::vector<std::string> parts;
    const std::pair<int, std::string_view> counts[] = {{by.named, "named"},
                                                       {by.implied, "implied"},
                                                       {by.inferred, "inferred"},
                                                       {by.settled, "settled by a ruling"},
                                                       {by.assumed, "assumed by you"}};
    for (const auto& [number, word] : counts) {
        if (number > 0)
            parts.push_back(fmt::format("{} {}", number, word));
    }
    return fmt::format("How we know the {} yes: {}.", yes, join(parts, ", "));
}

void show_board(Answer& answer, const Count& count) {
    Table board{{{"Stance", false}, {"", true}, {"Members", false}}, {}};
    for (const Place place : all_places) {
        std::vector<std::string> codes;
        for (const BoardLine& line : count.board) {
            if (place_of(*line.seat, line.cell) != place)
                continue;
            codes.push_back(line.seat->member->code + mark_of(line.cell.basis));
        }
        if (codes.empty())
            continue;
        board.rows.push_back(
            {std::string(to_string(place)), std::to_string(codes.size()), join(codes, " ")});
    }
    answer.heading("Board");
    answer.show(std::move(board));
    const std::string marks = legend(count.board);
    if (!marks.empty())
        answer.note("  " + marks + "; without a mark: named by a source");
}

void show_readings(Answer& answer, const Count& count) {
    if (count.others.empty())
        return;
    answer.heading("The same rule on another base");
    Table readings{{{"Base", false}, {"Size", true}, {"Needed", true}, {"Result", false}}, {}};
    bool turnout = false;
    for (const Reading& reading : count.others) {
        turnout = turnout || !reading.size.single();
        readings.rows.push_back({std::string(base_name(reading.rule)), say(reading.size),
                                 say(reading.needed), say_short(reading.shortfall)});
    }
    answer.show(std::move(readings));
    if (turnout) {
        answer.note(
            "  a range runs over how many of the silent members take part without voting yes");
    }
}

Object movers_data(const Movers& who) {
    Array some;
    for (const auto& set : who.some)
        some.emplace_back(Array(set.begin(), set.end()));
    return {{"missing", who.possible ? Value(who.missing) : Value()},
            {"sets_total", who.possible ? who.sets : "0"},
            {"in_every", Array(who.in_every.begin(), who.in_every.end())},
            {"sets", std::move(some)}};
}

void show_movers(Answer& answer, const Movers& who) {
    if (!who.possible || who.missing == 0)
        return;
    answer.heading("Who would have to move");
    answer.item(say_movers(who));
    answer.note("  'plenary swing' lists them all");
}

void show_groups(Answer& answer, const Count& count) {
    if (count.groups.empty())
        return;
    answer.heading("Groups");
    Table groups{{{"Group", false}, {"Members", true}, {"", false}}, {}};
    for (const GroupTally& group : count.groups) {
        std::vector<std::string> parts;
        for (const Place place : all_places) {
            if (group.tally.of(place) > 0) {
                parts.push_back(fmt::format("{} {}", group.tally.of(place), to_string(place)));
            }
        }
        groups.rows.push_back(
            {group.group, std::to_string(group.tally.total()), join(parts, ", ")});
    }
    answer.show(std::move(groups));
}

Table table_of(const Count& count) {
    Table out{{{"code"}, {"name"}, {"stance"}, {"basis"}, {"seat"}, {"statements"}}, {}};
    for (const BoardLine& line : count.board) {
        std::vector<std::string> ids;
        for (const Statement* one : line.cell.decided_by)
            ids.push_back(one->id);
        out.rows.push_back({line.seat->member->code, line.seat->member->name,
                            std::string(key_of(place_of(*line.seat, line.cell))),
                            std::string(to_string(line.cell.basis)),
                            std::string(to_string(line.seat->state)), join(ids, ";")});
    }
    return out;
}

Result<Answer> ask_count(const Setting& setting) {
    const std::string required = setting.asked.text("require");
    const std::vector<std::string> outcomes{"carried", "lost", "open"};
    if (setting.asked.has("require") &&
        std::find(outcomes.begin(), outcomes.end(), required) == outcomes.end()) {
        const std::string hint = did_you_mean(required, outcomes);
        return fail({Kind::usage, "unknown-outcome", fmt::format("'{}' is no outcome", required),
                     hint.empty() ? "write carried, lost or open" : hint, Where{"--require", 0, 0},
                     ""});
    }
    const auto counted = count_for(setting);
    if (!counted)
        return fail(counted.error());
    const Count& count = counted->count;

    Answer answer;
    answer.data = data_of_count(setting, *counted);
    answer.headline(counted->motion->sentence);
    answer.headline(say_headline(count));
    answer.paragraph(say_outcome(count) + " " + say_basis(count));
    answer.note(say_view(setting.dossier, counted->lineup));
    note_one_text(answer, one_text_of(setting, *counted));
    if (!counted->assumed.empty()) {
        answer.note(fmt::format(
            "{} supposed with --assume, not known.",
            plural(static_cast<int>(counted->assumed.size()), "stance is", "stances are")));
    }
    if (count.tally.lean_yes > 0) {
        answer.paragraph(fmt::format("With the {} leaning yes: {}.", count.tally.lean_yes,
                                     say_short(count.short_with_leans)));
    }
    show_board(answer, count);
    show_readings(answer, count);
    answer.heading("To block it");
    answer.item(say_blocking(count));
    if (count.outcome == Outcome::open) {
        const auto who = movers(setting.dossier, *counted, 3);
        if (!who)
            return fail(who.error());
        answer.data.emplace_back("movers", movers_data(*who));
        show_movers(answer, *who);
    } else {
        answer.data.emplace_back("movers", Value());
    }
    show_groups(answer, count);
    if (!counted->lineup.conflicts.empty()) {
        answer.heading("Conflicts in the evidence");
        for (const Conflict& conflict : counted->lineup.conflicts)
            answer.item(say(conflict));
    }
    answer.table = table_of(count);
    answer.condition_holds = required.empty() || required == to_string(count.outcome);
    return answer;
}

} // namespace

extern const Question count;
const Question count{
    "count",
    "Who stands where, and how many votes are missing",
    "Counts a motion: the board by stance, the votes needed and missing under the "
    "motion's rule and under every other base it could be read with, what blocks it, "
    "and what the sources disagree about.",
    options,
    ask_count,
    false,
    true};

} // namespace plenary::question::ask
