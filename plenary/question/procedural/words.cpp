#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "plenary/numeric/wilson.hpp"
#include "plenary/question/procedural/say.hpp"
#include "plenary/question/say.hpp"

namespace plenary::question::procedural {
namespace {

using procedure::Procedure;
using procedure::Stage;

// Four decimals, or what is left of a smaller chance; never a bare 0 of a sample.
std::string say_p(double p, const procedure::Patterns& patterns) {
    if (patterns.sampled) {
        const WilsonInterval interval =
            wilson(std::clamp(p, 0.0, 1.0), static_cast<double>(patterns.samples));
        if (p <= 0)
            return fmt::format("below {:.2g}", interval.high);
        return fmt::format("{:.4f} ({:.4f} to {:.4f})", p, interval.low, interval.high);
    }
    constexpr double small = 1e-3;
    return p == 0 || p >= small ? fmt::format("{:.4f}", p) : fmt::format("{:.3g}", p);
}

std::string say_short(const procedure::Expected& expected) {
    if (!expected.shortfall)
        return "cannot pass";
    const std::int64_t value = *expected.shortfall;
    if (expected.needed) {
        if (value > 0)
            return fmt::format("{} short", value);
        return value == 0 ? "exactly enough" : fmt::format("{} to spare", -value);
    }
    return value == 0 ? "passes" : fmt::format("{} would have to vote otherwise", value);
}

const Observed* observed_at(const Prepared& prepared, std::size_t stage) {
    for (const Observed& one : prepared.observed) {
        if (one.stage == stage)
            return &one;
    }
    return nullptr;
}

std::string say_stage(const Prepared& prepared, std::size_t m) {
    const Stage& stage = prepared.procedure->stages[m];
    const procedure::Expected& expected = prepared.expected[m];
    const Game& game = prepared.chain.games[m];
    std::string out = fmt::format("{}: {}", stage.id, stage.organ);
    if (stage.day)
        out += ", " + to_string(*stage.day);
    out += fmt::format("; {}", say_rule(prepared, m));
    if (expected.needed)
        out += fmt::format(": {} needed, {} can vote", *expected.needed, game.variables.size());
    if (!stage.article.empty())
        out += fmt::format(" ({})", stage.article);
    if (stage.difficulty != 0)
        out += fmt::format("; difficulty {}", stage.difficulty);
    out += fmt::format(" [{}]\n", stage.source);
    if (const Observed* seen = observed_at(prepared, m)) {
        out += fmt::format("observed: {} in '{}', {} yes of {} votes known",
                           seen->passed ? "passed" : "failed", seen->motion->id, seen->yes,
                           seen->known);
    } else {
        out += fmt::format("on the supports alone {} yes: {}", expected.yes, say_short(expected));
    }
    out += fmt::format("; passes -> {}, fails -> {}", stage.on_pass, stage.on_fail);
    if (!stage.on_timeout.empty())
        out += fmt::format(", not held -> {}", stage.on_timeout);
    if (!stage.barred.empty()) {
        out += fmt::format("\nbarred: {}", join(stage.barred, ", "));
        if (expected.needed && expected.needed_without_barring) {
            out += fmt::format("; needed {} with and {} without barring", *expected.needed,
                               *expected.needed_without_barring);
        }
    }
    if (!stage.note.empty())
        out += "\nNote: " + stage.note;
    return out;
}

// Members that alone decide one stage on the supports and not another.
void put_pivotal(Answer& answer, const Prepared& prepared) {
    std::vector<std::string> parts;
    bool differ = false;
    for (std::size_t m = 0; m < prepared.expected.size(); ++m) {
        const auto& pivotal = prepared.expected[m].pivotal;
        differ = differ || pivotal != prepared.expected.front().pivotal;
        constexpr std::size_t most_named = 6;
        std::string who = pivotal.size() > most_named
                              ? fmt::format("{} members", pivotal.size())
                              : (pivotal.empty() ? "nobody" : join(pivotal, ", "));
        parts.push_back(fmt::format("{}: {}", prepared.procedure->stages[m].id, who));
    }
    if (differ) {
        answer.paragraph("Whose change of vote alone would turn a stage, on the supports: " +
                         join(parts, "; ") + ".");
    }
}

void put_dates(Answer& answer, const Run& run) {
    Table table{{{"End"}, {"on"}, {"chance", true}, {"by then", true}}, {}};
    for (const procedure::EndState& end : run.walked.ends) {
        double so_far = 0;
        for (const procedure::Arrival& arrival : end.arrivals) {
            so_far += arrival.chance;
            if (arrival.day) {
                table.rows.push_back({end.name, to_string(*arrival.day),
                                      fmt::format("{:.4f}", arrival.chance),
                                      fmt::format("{:.4f}", so_far)});
            }
        }
    }
    if (!table.rows.empty())
        answer.show(std::move(table));
}

// Its name, whether it is come to, passes, and passes once it is come to. What was observed is no
// chance and has no interval.
std::vector<std::string> stage_row(const Prepared& prepared, const Run& run, std::size_t m) {
    const double reached = run.walked.reached[m];
    const double passed = run.walked.passed[m];
    const bool seen = observed_at(prepared, m) != nullptr;
    std::string given = "-";
    if (run.patterns.sampled && !seen && reached > 0 && passed == 0) {
        const double samples = std::round(reached * static_cast<double>(run.patterns.samples));
        given = fmt::format("below {:.2g}", wilson(0, std::max(1.0, samples)).high);
    } else if (reached > 0) {
        given = fmt::format("{:.4f}", passed / reached);
    }
    const double alone = procedure::stage_chance(m, run.patterns.chance);
    return {prepared.procedure->stages[m].id,
            m == 0 && reached == 1 ? "1.0000" : say_p(reached, run.patterns),
            seen ? fmt::format("{:.4f}", alone) : say_p(alone, run.patterns), given};
}

// Of a sample in which some stage never passed the product is not known.
std::string say_product(const Run& run) {
    if (run.patterns.sampled && run.joint.product == 0)
        return "not known, as one never passed in the samples";
    const std::string factor = say_factor(run.joint.joint, run.joint.product);
    return say_p(run.joint.product, procedure::Patterns{}) + (factor.empty() ? "" : ", " + factor);
}

void put_run(Answer& answer, const Prepared& prepared, const Run& run) {
    const Procedure& procedure = *prepared.procedure;
    answer.paragraph(fmt::format("Persistence {}, common shock {}:", run.correlation.persistence,
                                 run.correlation.common));
    Table stages{{{"Stage"}, {"reached", true}, {"passes", true}, {"passes if reached", true}}, {}};
    for (std::size_t m = 0; m < procedure.stages.size(); ++m)
        stages.rows.push_back(stage_row(prepared, run, m));
    answer.show(std::move(stages));
    std::string line = fmt::format("All pass: {}; product of the stages {}.",
                                   say_p(run.joint.joint, run.patterns), say_product(run));
    if (run.low && run.high) {
        line += fmt::format(" With all supports low {}, all high {}.",
                            say_p(run.low->joint.joint, run.patterns),
                            say_p(run.high->joint.joint, run.patterns));
    }
    answer.paragraph(line);
    std::vector<std::string> ends;
    for (const procedure::EndState& end : run.walked.ends)
        ends.push_back(fmt::format("{} {}", end.name, say_p(end.chance, run.patterns)));
    line = "Ends: " + join(ends, "; ") + ".";
    if (const auto narrow = procedure::bottleneck(prepared.path, run.walked))
        line += fmt::format(" Bottleneck: {}.", procedure.stages[*narrow].id);
    answer.paragraph(line);
    put_dates(answer, run);
    answer.note(fmt::format("  {}{}", run.patterns.method,
                            run.patterns.sampled
                                ? std::string()
                                : fmt::format("; two grids differ by {:.1e}", run.patterns.error)));
}

} // namespace

void put_words(Answer& answer, const Prepared& prepared, const std::vector<Run>& runs) {
    const Procedure& procedure = *prepared.procedure;
    answer.heading(fmt::format("{}: {}", procedure.id, procedure.title));
    if (!procedure.note.empty())
        answer.paragraph(procedure.note);
    if (procedure.ignore_seating)
        answer.note("  seating ignored: every member is treated as able to vote");
    for (std::size_t m = 0; m < procedure.stages.size(); ++m)
        answer.item(say_stage(prepared, m));
    answer.paragraph(fmt::format("If nothing passes: {}. That is what blocking comes to.",
                                 procedure::default_end(procedure)));
    put_pivotal(answer, prepared);
    if (has_ranges(procedure) && !is_monotone(prepared)) {
        answer.note("  a rule under which more support can harm: the ranges of the supports bound "
                    "nothing and are left out");
    }
    for (const Run& run : runs)
        put_run(answer, prepared, run);
}

} // namespace plenary::question::procedural
