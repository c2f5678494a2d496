#include "plenary/study/draw.hpp"

#include <fmt/format.h>

#include "plenary/chart/chart.hpp"
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

} // namespace plenary::study
