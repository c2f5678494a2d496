#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "plenary/evidence/count.hpp"
#include "plenary/question/differing.hpp"
#include "plenary/question/say.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::question::ask {
namespace {

constexpr std::array options{
    Option{"series", Option::Kind::text, "SERIES",
           "who moved between two days over a series of motions", false},
    Option{"motion", Option::Kind::text, "MOTION", "what became known about one motion", false},
    Option{"from", Option::Kind::day, "DAY", "the earlier day", false},
    Option{"to", Option::Kind::day, "DAY", "the later day", false},
    Option{"against", Option::Kind::text, "DOSSIER",
           "another folder or ledger, as it was before: the motion of --motion, or every motion",
           false},
    Option{"steps", Option::Kind::flag, "", "with --series: every vote on the way", false}};

// One vote of one member in a series.
struct Step {
    const Motion* motion = nullptr;
    const Cell* cell = nullptr;
};

bool is_cast(const Cell& cell) {
    return cell.stance && (*cell.stance == Stance::yes || *cell.stance == Stance::no ||
                           *cell.stance == Stance::abstain);
}

// Which side of the series a vote is on: +1, 0 for an abstention, -1.
int side(const Step& step) {
    if (*step.cell->stance == Stance::abstain)
        return 0;
    return (*step.cell->stance == Stance::yes ? 1 : -1) * step.motion->sense;
}

Value data_of_step(const Step& step) {
    if (step.cell == nullptr) {
        return Object{{"stance", Value()},
                      {"motion", Value()},
                      {"day", Value()},
                      {"sense", Value()},
                      {"basis", Value()}};
    }
    const std::string_view basis = to_string(step.cell->basis);
    return Object{{"stance", step.cell->conflict ? Value("conflict")
                             : step.cell->stance ? Value(key_of(*step.cell->stance))
                                                 : Value("unknown")},
                  {"motion", step.motion->id},
                  {"day", to_string(*step.motion->day)},
                  {"sense", step.motion->sense},
                  {"basis", basis.empty() ? Value() : Value(basis)}};
}

std::string say_stance(const Step& step) {
    const std::string_view stance = step.cell->conflict ? "conflict"
                                    : step.cell->stance ? to_string(*step.cell->stance)
                                                        : "unknown";
    return fmt::format("{}{}{}", stance, mark_of(step.cell->basis),
                       step.motion->sense < 0 ? " (reversed motion)" : "");
}

// The counted, dated motions of a series in order of day.
std::vector<Lineup> votes_of_series(const Setting& setting, const std::string& series, Day last) {
    std::vector<const Motion*> motions;
    for (const Motion& motion : setting.dossier.motions) {
        if (motion.series == series && motion.rule && motion.day && *motion.day <= last) {
            motions.push_back(&motion);
        }
    }
    std::stable_sort(motions.begin(), motions.end(),
                     [](const Motion* a, const Motion* b) { return *a->day < *b->day; });
    std::vector<Lineup> out;
    for (const Motion* motion : motions) {
        out.push_back(line_up(setting.dossier, *motion, setting.view));
    }
    return out;
}

struct Move {
    const Member* member = nullptr;
    Step from;
    Step to;
    std::vector<Step> steps;
};

Array statement_ids(const Move& move) {
    Array out;
    for (const Step* step : {&move.from, &move.to}) {
        if (step->cell == nullptr)
            continue;
        for (const Statement* one : step->cell->decided_by)
            out.emplace_back(one->id);
    }
    return out;
}

Result<Answer> diff_series(const Setting& setting, const std::string& series, Day from, Day to) {
    const std::vector<std::string> known = setting.dossier.series_ids();
    if (std::find(known.begin(), known.end(), series) == known.end()) {
        const std::string hint = did_you_mean(series, known);
        return fail({Kind::not_found, "unknown-series",
                     fmt::format("no series is called '{}'", series),
                     hint.empty() ? "the series are: " + join(known, ", ") : hint,
                     Where{"--series", 0, 0}, ""});
    }
    const std::vector<Lineup> votes = votes_of_series(setting, series, to);
    std::vector<Move> moved;
    int stayed = 0;
    int newly = 0;
    std::vector<std::string> codes;
    for (const Member& member : setting.dossier.body.members) {
        if (std::find(codes.begin(), codes.end(), member.code) != codes.end())
            continue;
        codes.push_back(member.code);
        Move move;
        move.member = setting.dossier.body.find(member.code);
        for (const Lineup& vote : votes) {
            const Cell* cell = vote.find(member.code);
            if (cell == nullptr)
                continue;
            const Step step{vote.motion, cell};
            const Seat* seat = vote.roster.find(member.code);
            if (seat->can_vote() && *vote.motion->day >= from)
                move.steps.push_back(step);
            if (!is_cast(*cell))
                continue;
            if (*vote.motion->day <= from)
                move.from = step;
            move.to = step;
        }
        if (move.to.cell == nullptr)
            continue;
        if (move.from.cell == nullptr) {
            ++newly;
            moved.push_back(std::move(move));
        } else if (side(move.from) != side(move.to)) {
            moved.push_back(std::move(move));
        } else {
            ++stayed;
        }
    }

    const bool with_steps = setting.asked.has("steps");
    Answer answer;
    answer.data = answer_head(setting, nullptr, setting.view);
    answer.data.emplace_back("series", series);
    answer.data.emplace_back("from", to_string(from));
    answer.data.emplace_back("to", to_string(to));
    answer.data.emplace_back("unmoved", stayed);
    Array moves;
    for (const Move& move : moved) {
        Object one{{"member", move.member->code},
                   {"name", move.member->name},
                   {"from", data_of_step(move.from)},
                   {"to", data_of_step(move.to)},
                   {"statements", statement_ids(move)}};
        if (with_steps) {
            Array steps;
            for (const Step& step : move.steps)
                steps.push_back(data_of_step(step));
            one.emplace_back("steps", std::move(steps));
        }
        moves.emplace_back(std::move(one));
    }
    answer.data.emplace_back("moves", std::move(moves));

    answer.headline(fmt::format(
        "{} on '{}' between {} and {}; {} stayed",
        plural(static_cast<std::int64_t>(moved.size()) - newly, "member moved", "members moved"),
        series, to_string(from), to_string(to), stayed));
    answer.note(fmt::format(
        "Each member's last cast vote on either day, {}. An absence is not a vote.",
        setting.view.known_by ? "with what was known by " + to_string(*setting.view.known_by)
                              : "as known now"));
    Table table{{{"Member"}, {"From"}, {"on"}, {"To"}, {"on"}}, {}};
    Table csv{{{"member"},
               {"name"},
               {"from_stance"},
               {"from_motion"},
               {"from_day"},
               {"from_sense"},
               {"to_stance"},
               {"to_motion"},
               {"to_day"},
               {"to_sense"}},
              {}};
    bool inferred = false;
    for (const Move& move : moved) {
        std::vector<std::string> shown{label(setting.dossier.body, move.member->code)};
        std::vector<std::string> row{move.member->code, move.member->name};
        for (const Step* step : {&move.from, &move.to}) {
            if (step->cell == nullptr) {
                row.insert(row.end(), {"", "", "", ""});
                shown.insert(shown.end(), {"no vote yet", ""});
                continue;
            }
            shown.insert(shown.end(), {say_stance(*step), to_string(*step->motion->day)});
            inferred = inferred || step->cell->basis == Basis::inferred;
            row.insert(row.end(),
                       {std::string(to_string(*step->cell->stance)), step->motion->id,
                        to_string(*step->motion->day), std::to_string(step->motion->sense)});
        }
        csv.rows.push_back(std::move(row));
        table.rows.push_back(std::move(shown));
    }
    if (!with_steps) {
        answer.show(std::move(table));
    } else {
        for (const Move& move : moved) {
            answer.heading(label(setting.dossier.body, move.member->code));
            Table way{{{"", false}, {"", false}, {"", false}}, {}};
            if (move.from.cell != nullptr && *move.from.motion->day < from) {
                way.rows.push_back({"before", say_stance(move.from), move.from.motion->id});
            }
            for (const Step& step : move.steps) {
                inferred = inferred || step.cell->basis == Basis::inferred;
                way.rows.push_back(
                    {to_string(*step.motion->day), say_stance(step), step.motion->id});
            }
            answer.show(std::move(way));
        }
    }
    if (inferred)
        answer.note("  * inferred, not named by a source");
    answer.table = std::move(csv);
    return answer;
}

Result<Answer> answer_of(Result<Difference> found) {
    return found ? Result<Answer>(std::move(found->answer)) : fail(found.error());
}

Result<Answer> between_days(const Setting& setting, const Motion& motion, Day from, Day to) {
    Side early{&setting.dossier, &motion, setting.view, to_string(from)};
    early.view.as_of = from;
    Side late{&setting.dossier, &motion, setting.view, to_string(to)};
    late.view.as_of = to;
    return answer_of(difference(setting, early, late));
}

Result<Answer> between_dossiers(const Setting& setting, const Motion& motion) {
    const Motion* before = setting.against->find_motion(motion.id);
    if (before == nullptr) {
        return fail({Kind::not_found, "unknown-motion",
                     fmt::format("the other dossier has no motion '{}'", motion.id),
                     "name one that both have", Where{"--motion", 0, 0}, ""});
    }
    return answer_of(difference(
        setting,
        Side{setting.against, before, view_for(*setting.against, *before, setting.against_view),
             setting.asked.text("against")},
        Side{&setting.dossier, &motion, view_for(setting.dossier, motion, setting.view), "now"}));
}

Result<const Motion*> motion_asked(const Setting& setting) {
    return find_motion(setting.dossier, setting.asked.text("motion"));
}

Problem usage(std::string code, std::string message, std::string hint, std::string option) {
    return {Kind::usage,     std::move(code),           std::move(message),
            std::move(hint), {std::move(option), 0, 0}, ""};
}

Result<Answer> against_another(const Setting& setting) {
    for (const char* option : {"from", "to", "series"}) {
        if (setting.asked.has(option)) {
            return fail(usage("unused-option", "with --against there is no use for it",
                              "--against compares two dossiers, on the days of "
                              "--as-of and --known-by",
                              fmt::format("--{}", option)));
        }
    }
    if (!setting.asked.has("motion"))
        return diff_motions(setting);
    const auto motion = motion_asked(setting);
    return motion ? between_dossiers(setting, **motion) : fail(motion.error());
}

Result<Answer> ask_diff(const Setting& setting) {
    if (setting.against != nullptr)
        return against_another(setting);
    for (const char* day : {"from", "to"}) {
        if (!setting.asked.has(day))
            return fail(usage("missing-argument", fmt::format("--{} DAY is missing", day),
                              "name both days, or another dossier with --against", ""));
    }
    const Day from = *setting.asked.day("from");
    const Day to = *setting.asked.day("to");
    if (to < from) {
        return fail({Kind::usage, "days-backwards", "--to is before --from", "swap the two days",
                     Where{"--to", 0, 0}, ""});
    }
    if (setting.view.as_of) {
        return fail({Kind::usage, "as-of-with-diff", "diff has its days in --from and --to",
                     "leave out --as-of", Where{"--as-of", 0, 0}, ""});
    }
    const bool series = setting.asked.has("series");
    if (series == setting.asked.has("motion")) {
        return fail({Kind::usage, "series-or-motion", "name either a series or a motion",
                     "--series shows who moved, --motion what became known about one motion",
                     Where{"--series", 0, 0}, ""});
    }
    if (series)
        return diff_series(setting, setting.asked.text("series"), from, to);
    const auto motion = motion_asked(setting);
    return motion ? between_days(setting, **motion, from, to) : fail(motion.error());
}

} // namespace

extern const Question diff;
const Question diff{
    "diff",
    "Who moved between two days, or what differs between two dossiers",
    "With --series: each member's last cast vote in a series of motions on either day, and "
    "with --steps the way between. With --motion: which statements came and went, which cells "
    "changed and how the count moved, between --from and --to or from another dossier, "
    "--against, to this one. With --against alone: every motion of the two.",
    options,
    ask_diff,
    false};

} // namespace plenary::question::ask
