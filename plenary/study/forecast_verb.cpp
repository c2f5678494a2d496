#include "plenary/study/forecast_verb.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "plenary/study/forecast_dossier.hpp"
#include "plenary/study/forecast_task.hpp"

namespace plenary::study {
namespace {

using question::Option;

// What the forecast is made of: the option that names it, and who answers.
struct Way {
    std::string_view option;
    std::vector<Option> (*options)();
    Reply (*answer)(const Request& request);
};

constexpr std::array ways{Way{"task", forecast_task_options, forecast_task},
                          Way{"motion", forecast_dossier_options, forecast_dossier}};

bool holds(const std::vector<Option>& options, std::string_view name) {
    return std::any_of(options.begin(), options.end(),
                       [name](const Option& option) { return option.name == name; });
}

} // namespace

std::vector<Option> forecast_verb_options() {
    std::vector<Option> out;
    for (const Way& way : ways) {
        for (const Option& option : way.options()) {
            if (!holds(out, option.name))
                out.push_back(option);
        }
    }
    return out;
}

Reply forecast_verb(const Request& request) {
    const auto* const way = std::find_if(
        ways.begin(), ways.end(), [&](const Way& each) { return request.asked.has(each.option); });
    if (way == ways.end())
        return refused(usage("missing-argument", "a forecast of what?",
                             "name a motion of a dossier with --motion, or the "
                             "folder of a task with --task",
                             "--motion"));
    const std::vector<Option> own = way->options();
    for (const Option& option : forecast_verb_options()) {
        if (!request.asked.has(option.name) || holds(own, option.name))
            continue;
        return refused(usage(
            "unused-option",
            fmt::format("'plenary forecast --{}' does not take --{}", way->option, option.name),
            "leave it out", fmt::format("--{}", option.name)));
    }
    if (way->option == "task") {
        for (const std::string_view option : {"dossier", "as-of", "known-by", "sources"}) {
            if (request.asked.has(option))
                return refused(
                    usage("unused-option",
                          fmt::format("'plenary forecast --task' does not take --{}", option),
                          "leave it out", fmt::format("--{}", option)));
        }
    }
    return way->answer(request);
}

} // namespace plenary::study
