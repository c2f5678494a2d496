#include <array>

#include <fmt/format.h>

#include "plenary/question/procedural/run.hpp"
#include "plenary/question/procedural/say.hpp"
#include "plenary/question/say.hpp"

namespace plenary::question::ask {
namespace {

constexpr std::array options{
    Option{"procedure", Option::Kind::text, "ID", "one procedure (else every one)", false},
    Option{"persistence", Option::Kind::list, "TAU,...",
           "how much a member stays what it was from stage to stage (else as in the table)", false},
    Option{"common-shock", Option::Kind::list, "RHO,...",
           "how much all members move together (else as in the table)", false},
    Option{"observed", Option::Kind::list, "MOTION:STAGE,...",
           "take the votes of a motion as those of a stage", false},
    Option{"samples", Option::Kind::text, "N", "samples, where it is sampled (100000)", false},
    Option{"seed", Option::Kind::text, "N", "seed of the samples (1)", false},
    Option{"threads", Option::Kind::text, "N", "threads for long work (as many as cores)", false}};

// Warnings that stand in the tables of procedures.
std::vector<const Problem*> warnings_of(const Setting& setting) {
    std::vector<const Problem*> out;
    for (const Problem& one : setting.dossier.warnings) {
        for (const std::string_view file : {"procedures.csv", "procedure.csv", "supports.csv"}) {
            if (one.where.file.ends_with(file))
                out.push_back(&one);
        }
    }
    return out;
}

Result<Answer> ask_procedure(const Setting& setting) {
    const auto wanted = procedural::wanted_of(setting);
    if (!wanted)
        return fail(wanted.error());
    Answer out;
    out.data = answer_head(setting, nullptr, setting.view);
    out.headline(
        plural(static_cast<std::int64_t>(wanted->procedures.size()), "procedure", "procedures") +
        " of " + setting.dossier.title);
    note_days(out, setting.view);
    Array data;
    Table table = procedural::empty_table();
    for (const procedure::Procedure* one : wanted->procedures) {
        const auto prepared = procedural::prepare(setting, *wanted, *one);
        if (!prepared)
            return fail(prepared.error());
        const auto runs = procedural::runs_of(setting, *wanted, *prepared);
        if (!runs)
            return fail(runs.error());
        for (const procedural::Run& run : *runs) {
            data.emplace_back(procedural::data_of(*wanted, *prepared, run));
            procedural::put_rows(table, *prepared, run);
        }
        procedural::put_words(out, *prepared, *runs);
    }
    out.data.emplace_back("procedures", std::move(data));
    Array texts;
    for (const std::string_view text : procedural::told()) {
        texts.emplace_back(text);
        out.note(std::string(text));
    }
    out.data.emplace_back("told", std::move(texts));
    Array warnings;
    for (const Problem* one : warnings_of(setting)) {
        warnings.emplace_back(Object{
            {"code", one->code}, {"message", one->message}, {"where", to_string(one->where)}});
        out.note(describe(*one));
    }
    out.data.emplace_back("warnings", std::move(warnings));
    out.table = std::move(table);
    return out;
}

} // namespace

extern const Question procedure;
const Question procedure{
    "procedure", "How likely a chain of votes is to come through, and where it breaks",
    "For every procedure of the dossier: the chance of coming to each stage, of each end and by "
    "which day, the votes short at each stage, the bottleneck, and the chance that all stages pass "
    "beside the product of their chances. Supports, difficulties and correlations are those of the "
    "dossier's tables, not estimates of Plenary.",
    options, ask_procedure};

} // namespace plenary::question::ask
