#include <fmt/format.h>

#include "plenary/evidence/same_source.hpp"
#include "plenary/question/question.hpp"
#include "plenary/question/say.hpp"

namespace plenary::question::ask {
namespace {

Object data_of_problem(const Problem& problem) {
    return {{"code", problem.code},
            {"message", problem.message},
            {"where", Object{{"file", problem.where.file},
                             {"line", problem.where.line},
                             {"column", problem.where.column}}},
            {"hint", problem.hint}};
}

std::vector<Conflict> all_conflicts(const Setting& setting) {
    std::vector<Conflict> out;
    for (const Motion& motion : setting.dossier.motions) {
        // `check` has no cut unless the user gives one: it looks at everything.
        Lineup lineup = line_up(setting.dossier, motion, setting.view);
        for (Conflict& conflict : lineup.conflicts)
            out.push_back(std::move(conflict));
    }
    return out;
}

Table table_of(const std::vector<Problem>& problems, const std::vector<Problem>& warnings,
               const std::vector<Conflict>& conflicts) {
    Table out{{{"kind"}, {"where"}, {"message"}, {"settled"}}, {}};
    for (const Problem& problem : problems) {
        out.rows.push_back({problem.code, to_string(problem.where), problem.message, ""});
    }
    for (const Problem& warning : warnings)
        out.rows.push_back({warning.code, to_string(warning.where), warning.message, ""});
    for (const Conflict& conflict : conflicts) {
        out.rows.push_back({std::string(to_string(conflict.kind)), conflict.motion,
                            conflict.message, conflict.settled() ? "yes" : "no"});
    }
    return out;
}

void show_conflicts(Answer& answer, const Dossier& dossier, const std::vector<Conflict>& conflicts,
                    bool settled) {
    for (const Conflict& conflict : conflicts) {
        if (conflict.settled() != settled)
            continue;
        std::string line = fmt::format("{}: {}", to_string(conflict.kind), say(conflict));
        std::vector<std::string> claims;
        for (const Claim& claim : conflict.claims) {
            if (claim.source.empty())
                continue;
            const Statement* statement = dossier.find_statement(claim.statement);
            std::string where = statement == nullptr ? "" : " at " + to_string(statement->where);
            for (const Motion& motion : dossier.motions) {
                for (const PrintedTally& tally : motion.tallies) {
                    if (tally.id == claim.statement)
                        where = " at " + to_string(tally.where);
                }
            }
            claims.push_back(
                fmt::format("{}: {} [{}]{}", claim.value, claim.source, claim.statement, where));
        }
        answer.item(line + "\n" + join(claims, "\n"));
    }
}

Result<Answer> ask_check(const Setting& setting) {
    const std::vector<Conflict> conflicts = all_conflicts(setting);
    std::size_t settled = 0;
    for (const Conflict& conflict : conflicts)
        settled += conflict.settled() ? 1U : 0U;

    Answer answer;
    answer.problems = setting.problems;
    answer.conflicts_remain = settled < conflicts.size();
    answer.data = answer_head(setting, nullptr, setting.view);
    Array problems;
    for (const Problem& problem : setting.problems)
        problems.emplace_back(data_of_problem(problem));
    answer.data.emplace_back("problems", std::move(problems));
    Array warnings;
    for (const Problem& warning : setting.dossier.warnings)
        warnings.emplace_back(data_of_problem(warning));
    answer.data.emplace_back("warnings", std::move(warnings));
    Array listed;
    for (const Conflict& conflict : conflicts)
        listed.emplace_back(data_of(conflict));
    answer.data.emplace_back("conflicts", std::move(listed));
    Array notes;
    for (const std::string& note : setting.notes)
        notes.emplace_back(note);
    answer.data.emplace_back("notes", std::move(notes));
    std::set<std::string> seen;
    for (const Source& source : setting.dossier.sources) {
        if (setting.view.sees_source(source.id))
            seen.insert(source.id);
    }
    const auto one_text = carrying_one_text(setting.dossier, seen);
    answer.data.emplace_back("one_text", one_text_data(one_text));

    const auto whole = [](std::size_t n, std::string_view one, std::string_view many) {
        return plural(static_cast<std::int64_t>(n), one, many);
    };
    answer.headline(fmt::format(
        "{}, {} open, {} settled", whole(setting.problems.size(), "problem", "problems"),
        whole(conflicts.size() - settled, "conflict", "conflicts"), settled));
    const Dossier& dossier = setting.dossier;
    answer.note(fmt::format(
        "{}: {}, {}, {}, {} of pressure; {}", dossier.title,
        whole(dossier.motions.size(), "motion", "motions"),
        whole(dossier.sources.size(), "source", "sources"),
        whole(dossier.statements.size(), "statement", "statements"),
        whole(dossier.pressure.size(), "row", "rows"),
        setting.view.all_sources ? "all sources" : "sources: " + join(setting.view.asked, ", ")));
    note_days(answer, setting.view);
    note_one_text(answer, one_text);
    if (!setting.problems.empty()) {
        answer.heading("Problems");
        for (const Problem& problem : setting.problems)
            answer.item(describe(problem));
    }
    if (!dossier.warnings.empty()) {
        answer.heading("Warnings");
        for (const Problem& warning : dossier.warnings)
            answer.item(describe(warning));
    }
    if (answer.conflicts_remain) {
        answer.heading("Conflicts");
        show_conflicts(answer, dossier, conflicts, false);
        answer.note("  settle a conflict with a row in rulings.csv; see docs/formats/dossier.md");
    }
    if (settled > 0) {
        answer.heading("Settled");
        show_conflicts(answer, dossier, conflicts, true);
    }
    if (!setting.notes.empty()) {
        answer.heading("Notes");
        for (const std::string& note : setting.notes)
            answer.item(note);
    }
    answer.table = table_of(setting.problems, dossier.warnings, conflicts);
    return answer;
}

} // namespace

extern const Question check;
const Question check{
    "check",
    "Everything wrong in a dossier, and everything its sources disagree about",
    "Reads the whole dossier and lists every problem with its place, and every conflict "
    "with both sources. Exits with 3 when there is a problem, else with 5 while a "
    "conflict is not settled by a ruling.",
    {},
    ask_check,
    true};

} // namespace plenary::question::ask
