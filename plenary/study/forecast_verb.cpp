#include "plenary/study/forecast_verb.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "plenary/study/forecast_dossier.hpp"
#include "plenary/study/forecast_log.hpp"
#include "plenary/study/forecast_settle.hpp"
#include "plenary/study/forecast_task.hpp"
#include "plenary/study/forecast_verify.hpp"
#include "plenary/study/forecast_why.hpp"

namespace plenary::study {
namespace {

using question::Option;

// What is asked for: by the action, else by the option that says what the forecast is made of.
struct Way {
    std::string_view action;
    std::string_view option;
    bool dossier; // takes the options of a dossier
    std::vector<Option> (*options)();
    Reply (*answer)(const Request& request);

    [[nodiscard]] std::string name() const {
        return action.empty() ? fmt::format("--{}", option) : std::string(action);
    }
};

constexpr std::array ways{Way{"", "task", false, forecast_task_options, forecast_task},
                          Way{"", "motion", true, forecast_dossier_options, forecast_dossier},
                          Way{"log", "", true, forecast_log_options, forecast_log},
                          Way{"settle", "", true, forecast_settle_options, forecast_settle},
                          Way{"verify", "", false, forecast_verify_options, forecast_verify},
                          Way{"why", "", true, forecast_why_options, forecast_why}};

constexpr Option action_option{"action", Option::Kind::positional, "ACTION",
                               "log, settle, verify or why; without one a forecast is made", false};

bool holds(const std::vector<Option>& options, std::string_view name) {
    return std::any_of(options.begin(), options.end(),
                       [name](const Option& option) { return option.name == name; });
}

} // namespace

std::vector<Option> forecast_verb_options() {
    std::vector<Option> out{action_option};
    for (const Way& way : ways) {
        for (const Option& option : way.options()) {
            if (!holds(out, option.name))
                out.push_back(option);
        }
    }
    return out;
}

Reply forecast_verb(const Request& request) {
    const std::string action = request.asked.text("action");
    const auto* const way = std::find_if(ways.begin(), ways.end(), [&](const Way& each) {
        return each.action == action && (!action.empty() || request.asked.has(each.option));
    });
    if (way == ways.end() && !action.empty())
        return refused(
            usage("unknown-action", fmt::format("forecast cannot '{}'", action),
                  "the actions are log, settle, verify and why; without one a forecast is "
                  "made of --motion or --task",
                  "ACTION"));
    if (way == ways.end())
        return refused(usage("missing-argument", "a forecast of what?",
                             "name a motion of a dossier with --motion, or the "
                             "folder of a task with --task",
                             "--motion"));
    const auto unused = [&](std::string_view option) {
        return refused(
            usage("unused-option",
                  fmt::format("'plenary forecast {}' does not take {}", way->name(), option),
                  "leave it out", std::string(option)));
    };
    const std::vector<Option> own = way->options();
    for (const Option& option : forecast_verb_options()) {
        if (option.name == action_option.name || !request.asked.has(option.name) ||
            holds(own, option.name))
            continue;
        return unused(option.kind == Option::Kind::positional ? std::string(option.placeholder)
                                                              : fmt::format("--{}", option.name));
    }
    for (const std::string_view option : {"dossier", "as-of", "known-by", "sources"}) {
        if (!way->dossier && request.asked.has(option))
            return unused(fmt::format("--{}", option));
    }
    return way->answer(request);
}

} // namespace plenary::study
