#include "plenary/study/draw.hpp"

#include <fmt/format.h>

#include "plenary/chart/chart.hpp"
#include "plenary/chart/procedure/chain.hpp"
#include "plenary/question/procedural/run.hpp"
#include "plenary/question/say.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::study {

Result<std::string> draw(std::string_view name, const question::Setting& setting) {
    std::vector<std::string> names;
    for (const chart::Chart* chart : chart::draw::all()) {
        names.emplace_back(chart->name);
        if (chart->name != name)
            continue;
        const auto counted = question::count_for(setting);
        if (!counted)
            return fail(counted.error());
        return chart->draw(setting.dossier, *counted);
    }
    const std::string hint = did_you_mean(name, names);
    return fail({Kind::not_found, "unknown-chart", fmt::format("no chart is called '{}'", name),
                 hint.empty() ? "the charts are: " + join(names, ", ") : hint, Where{"NAME", 0, 0},
                 ""});
}

Result<std::string> draw_procedure(const question::Setting& setting) {
    const auto wanted = question::procedural::wanted_of(setting);
    if (!wanted)
        return fail(wanted.error());
    if (wanted->procedures.size() > 1) {
        std::vector<std::string> ids;
        for (const procedure::Procedure* one : wanted->procedures)
            ids.push_back(one->id);
        return fail({Kind::usage, "several-procedures", "which procedure is to be drawn?",
                     "name one with --procedure: " + join(ids, ", "), Where{"--svg", 0, 0}, ""});
    }
    const procedure::Procedure& one = *wanted->procedures.front();
    const auto prepared = question::procedural::prepare(setting, *wanted, one);
    if (!prepared)
        return fail(prepared.error());
    auto runs = question::procedural::runs_of(setting, *wanted, *prepared);
    if (!runs)
        return fail(runs.error());
    return chart::draw_chain(setting.dossier, *prepared, *runs);
}

} // namespace plenary::study
