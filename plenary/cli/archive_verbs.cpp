#include "plenary/cli/archive_verbs.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/cli/archive_makers.hpp"
#include "plenary/cli/archive_views.hpp"
#include "plenary/text/join.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::cli {
namespace {

using question::Option;

bool has_option(const std::vector<Option>& options, std::string_view name) {
    return std::any_of(options.begin(), options.end(),
                       [name](const Option& option) { return option.name == name; });
}

// To a day for who looks, to a form for who exports.
constexpr Option to_option{"to", Option::Kind::text, "DAY|NAME",
                           "only roll calls of this day or earlier; export: the form to write",
                           false};

// Every option of any action, each once.
std::vector<Option> options_of(const std::vector<ArchiveAction>& actions) {
    std::vector<Option> out{Option{"action", Option::Kind::positional, "ACTION",
                                   "check, show, grid, agree, import or export", true}};
    for (const ArchiveAction& action : actions) {
        for (const Option& option : action.options) {
            if (!has_option(out, option.name))
                out.push_back(option.name == to_option.name ? to_option : option);
        }
    }
    return out;
}

study::Reply run(const std::vector<ArchiveAction>& actions, const Call& call) {
    const std::string name = call.asked.text("action");
    const auto action = std::find_if(actions.begin(), actions.end(),
                                     [&](const ArchiveAction& one) { return one.name == name; });
    if (action == actions.end()) {
        std::vector<std::string> names;
        for (const ArchiveAction& one : actions)
            names.emplace_back(one.name);
        const std::string hint = did_you_mean(name, names);
        return study::refused(study::usage(
            "unknown-action", fmt::format("archive cannot '{}'", name),
            hint.empty() ? fmt::format("the actions are {}", join(names, ", ")) : hint, "ACTION"));
    }
    for (const Option& option : options_of(actions)) {
        if (option.name == "action" || !call.asked.has(option.name) ||
            has_option(action->options, option.name))
            continue;
        std::vector<std::string> takers;
        for (const ArchiveAction& one : actions) {
            if (has_option(one.options, option.name))
                takers.push_back(fmt::format("'archive {}'", one.name));
        }
        return study::refused(study::usage(
            "unused-option", fmt::format("'archive {}' takes no --{}", name, option.name),
            fmt::format("it is an option of {}", join(takers, ", ")),
            fmt::format("--{}", option.name)));
    }
    for (const Option& option : action->options) {
        if (option.kind != Option::Kind::day || !call.asked.has(option.name) ||
            call.asked.day(option.name))
            continue;
        return study::refused(study::usage(
            "bad-day", fmt::format("'{}' is not a day", call.asked.text(option.name)),
            "write YYYY-MM-DD, for example 2017-03-28", fmt::format("--{}", option.name)));
    }
    return action->run(call);
}

} // namespace

Verb archive_verb() {
    std::vector<ArchiveAction> actions = archive_views();
    for (ArchiveAction& maker : archive_makers())
        actions.push_back(std::move(maker));
    std::vector<Option> options = options_of(actions);
    return {
        "archive", "Archives of roll calls: what they hold, who voted how, who votes alike",
        "'archive check ARCHIVE' says what it holds and what is odd in it. 'archive show' lists "
        "roll calls, one\nwhole with --rollcall, or how a member voted with --member. 'archive "
        "grid' shows votes by members.\n'archive agree' says how often members voted alike, out "
        "of what both voted on. docs/method/agreement.md.",
        std::move(options),
        [actions = std::move(actions)](const Call& call) { return run(actions, call); }};
}

} // namespace plenary::cli
