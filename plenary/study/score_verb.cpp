#include "plenary/study/score_verb.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/study/score_forecast.hpp"
#include "plenary/study/score_tasks.hpp"

namespace plenary::study {
namespace {

using question::Option;

bool holds(const std::vector<Option>& options, std::string_view name) {
    return std::any_of(options.begin(), options.end(),
                       [name](const Option& option) { return option.name == name; });
}

} // namespace

std::vector<Option> score_verb_options() {
    std::vector<Option> out = score_tasks_options();
    for (const Option& option : score_forecast_options()) {
        if (!holds(out, option.name))
            out.push_back(option);
    }
    return out;
}

Reply score_verb(const Request& request) {
    const std::string action = request.asked.text("action");
    const bool tasks = action == "tasks";
    if (!tasks && !action.empty()) {
        return refused(usage("unknown-action", fmt::format("score cannot '{}'", action),
                             "write 'plenary score tasks', or 'plenary score' with --pred",
                             "ACTION"));
    }
    const std::vector<Option> own = tasks ? score_tasks_options() : score_forecast_options();
    for (const Option& option : score_verb_options()) {
        if (option.name == "action" || !request.asked.has(option.name) || holds(own, option.name))
            continue;
        return refused(usage(
            "unused-option",
            fmt::format("'plenary score{}' does not take --{}", tasks ? " tasks" : "", option.name),
            "leave it out", fmt::format("--{}", option.name)));
    }
    return tasks ? score_tasks(request) : score_forecast(request);
}

} // namespace plenary::study
