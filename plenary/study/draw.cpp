#include "plenary/study/draw.hpp"

#include <fmt/format.h>

#include "plenary/chart/chart.hpp"
#include "plenary/chart/stakes/loan.hpp"
#include "plenary/question/say.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::study {
namespace {

Result<std::string> draw_loans(const question::Setting& setting) {
    const auto loans = question::value_loans(setting);
    if (!loans)
        return fail(loans.error());
    return chart::stakes::draw_loans(setting.dossier, *loans);
}

} // namespace

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

Result<std::string> draw_answer(std::string_view question, const question::Setting& setting) {
    if (question == "loan")
        return draw_loans(setting);
    return fail({Kind::not_found,
                 "unknown-chart",
                 fmt::format("'{}' has no chart", question),
                 "'plenary help chart' lists the charts of a count",
                 {},
                 ""});
}

} // namespace plenary::study
