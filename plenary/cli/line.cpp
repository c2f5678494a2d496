#include "plenary/cli/line.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <optional>
#include <system_error>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "plenary/cli/verb.hpp"
#include "plenary/text/join.hpp"
#include "plenary/text/nearest.hpp"
#include "plenary/text/printable.hpp"
#include "plenary/version.hpp"

namespace plenary::cli {
namespace {

using format::Output;
using question::Option;

const Output& usual_output() {
    for (const Output* output : format::output::all()) {
        if (output->name == "text")
            return *output;
    }
    return *format::output::all().front();
}

// Writes to stdout; a full disk or a closed pipe is an error of its own.
bool put(std::string_view bytes) {
    return std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size() &&
           std::fflush(stdout) == 0;
}

int finish(std::string_view bytes, int code) {
    if (put(bytes))
        return code;
    const std::string reason = std::generic_category().message(errno);
    fmt::print(stderr, "plenary: cannot write the result: {}\n", reason);
    return static_cast<int>(Kind::io);
}

int report(const std::vector<Problem>& problems, const Output& output) {
    // The gravest first: it names the error.
    std::vector<Problem> sorted = problems;
    const int code = study::exit_code(sorted);
    std::stable_partition(sorted.begin(), sorted.end(), [&](const Problem& problem) {
        return static_cast<int>(problem.kind) == code;
    });
    const std::string text = output.print_problems(sorted);
    if (output.problems_on_stdout)
        return finish(text, code);
    fmt::print(stderr, "{}", text);
    return code;
}

int usage(std::string code, std::string message, std::string hint, const Output& output) {
    return report({{Kind::usage, std::move(code), std::move(message), std::move(hint), {}, ""}},
                  output);
}

std::string overview() {
    std::string out = fmt::format(
        "Plenary {}: who stands where in a vote, how do we know, and how many are missing.\n\n"
        "Usage: plenary VERB [OPTIONS]\n\nVerbs\n",
        version);
    for (const Verb& verb : verbs())
        out += fmt::format("  {:<8} {}\n", verb.name, verb.title);
    out += fmt::format("  {:<8} {}\n", "help", "This page, or 'plenary help VERB'");
    out += "\nOn every verb\n";
    for (const Output* output : format::output::all()) {
        out += fmt::format("  {:<12} {}\n", fmt::format("--{}", output->name), output->help);
    }
    out += "  --neutralise with --csv: no cell that a spreadsheet could run\n";
    out += "  --no-color   no colour, whatever the terminal (or set NO_COLOR)\n";
    out += "\nExit codes: 0 ok, 1 the asked condition is false, 2 usage, 3 invalid input, 4 not "
           "found,\n"
           "5 conflict, 6 input/output, 130 interrupted.\n\n"
           "First steps: plenary count --dossier data/oas-venezuela-2017 --motion suspend\n";
    return out;
}

bool is_positional(const Option& option) {
    return option.kind == Option::Kind::positional || option.kind == Option::Kind::positionals;
}

bool may_be_several(const Option& option) {
    return option.kind == Option::Kind::texts || option.kind == Option::Kind::positionals;
}

std::string spelled(const Option& option) {
    if (is_positional(option))
        return std::string(option.placeholder);
    return option.kind == Option::Kind::flag
               ? fmt::format("--{}", option.name)
               : fmt::format("--{} {}", option.name, option.placeholder);
}

std::string help_of(const Verb& verb) {
    std::string out = fmt::format("{}\n\nUsage: plenary {}", verb.title, verb.name);
    for (const Option& option : verb.options) {
        if (is_positional(option)) {
            out += option.required ? fmt::format(" {}", option.placeholder)
                                   : fmt::format(" [{}]", option.placeholder);
            if (may_be_several(option))
                out += "...";
        }
    }
    for (const Option& option : verb.options) {
        if (!is_positional(option) && option.required)
            out += " " + spelled(option);
    }
    out += fmt::format(" [OPTIONS]\n\n{}\n\nOptions\n", verb.help);
    for (const Option& option : verb.options) {
        out += fmt::format("  {:<28} {}{}\n", spelled(option), option.help,
                           option.required ? " (needed)" : "");
    }
    for (const Output* output : format::output::all()) {
        out += fmt::format("  {:<28} {}\n", fmt::format("--{}", output->name), output->help);
    }
    if (verb.makes_table) {
        out += fmt::format("  {:<28} {}\n", "--neutralise",
                           "with --csv: no cell that a spreadsheet could run");
    }
    out += fmt::format("  {:<28} {}\n", "--no-color", "no colour, whatever the terminal");
    return out;
}

const Verb* find_verb(std::string_view name) {
    for (const Verb& verb : verbs()) {
        if (verb.name == name)
            return &verb;
    }
    return nullptr;
}

std::vector<std::string> verb_names() {
    std::vector<std::string> out;
    for (const Verb& verb : verbs())
        out.push_back(verb.name);
    out.emplace_back("help");
    return out;
}

int unknown_verb(const std::string& name, const Output& output) {
    const std::string hint = did_you_mean(name, verb_names());
    return usage("unknown-verb", fmt::format("there is no verb '{}'", name),
                 hint.empty() ? "'plenary help' lists the verbs" : hint, output);
}

// The long options of a verb as typed, for "did you mean".
std::vector<std::string> option_names(const Verb& verb) {
    std::vector<std::string> out{"--no-color", "--help"};
    if (verb.makes_table)
        out.emplace_back("--neutralise");
    for (const Option& option : verb.options) {
        if (!is_positional(option))
            out.push_back("--" + std::string(option.name));
    }
    for (const Output* output : format::output::all())
        out.push_back("--" + std::string(output->name));
    return out;
}

// "--p is an option of pass": which verbs take what this one does not; empty when none does.
std::string other_verbs(std::string_view typed) {
    typed = typed.substr(0, typed.find('='));
    std::vector<std::string> takers;
    for (const Verb& verb : verbs()) {
        const bool takes =
            std::any_of(verb.options.begin(), verb.options.end(), [&](const Option& option) {
                return !is_positional(option) && typed == "--" + std::string(option.name);
            });
        if (takes)
            takers.push_back(verb.name);
    }
    return takers.empty() ? "" : fmt::format("{} is an option of {}", typed, join(takers, ", "));
}

Problem unknown_option(const Verb& verb, const std::string& typed) {
    std::string hint = other_verbs(typed);
    if (hint.empty() && typed.starts_with("-"))
        hint = did_you_mean(typed, option_names(verb));
    if (hint.empty())
        hint = fmt::format("'plenary help {}' shows the options", verb.name);
    return {Kind::usage,
            "unknown-option",
            fmt::format("'{}' is not understood here", typed),
            std::move(hint),
            {},
            ""};
}

struct Parsed {
    question::Asked asked;
    bool no_colour = false;
    bool neutralised = false;
};

// "--json=3": a flag says all it has to say.
std::optional<Problem> unwanted_value(std::string_view flag,
                                      const std::vector<std::string>& arguments) {
    const std::string name = "--" + std::string(flag);
    for (const std::string& argument : arguments) {
        if (argument.starts_with(name + "="))
            return Problem{Kind::usage,         "unwanted-value",
                           "it takes no value", fmt::format("write {} alone", name),
                           Where{name, 0, 0},   ""};
    }
    return std::nullopt;
}

// A value that is missing or empty, said before CLI11 takes the next option for it.
std::optional<Problem> missing_value(const Verb& verb, const std::vector<std::string>& arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        for (const Option& option : verb.options) {
            const std::string name = "--" + std::string(option.name);
            const bool bare = arguments[i] == name;
            const bool joined = arguments[i].starts_with(name + "=");
            const bool takes = option.kind != Option::Kind::flag && !is_positional(option);
            if (!takes || (!bare && !joined))
                continue;
            if (bare && (i + 1 == arguments.size() || arguments[i + 1].starts_with("--"))) {
                return Problem{Kind::usage,
                               "missing-argument",
                               fmt::format("{} is missing", spelled(option)),
                               fmt::format("'plenary help {}' shows the options", verb.name),
                               {},
                               ""};
            }
            const std::string value =
                bare ? arguments[i + 1] : arguments[i].substr(name.size() + 1);
            if (value.find_first_not_of(" ,") == std::string::npos) {
                return Problem{Kind::usage,          "empty-value",
                               "the value is empty", "leave the option out, or give it a value",
                               Where{name, 0, 0},    ""};
            }
        }
    }
    return std::nullopt;
}

// Reads the arguments of one verb through CLI11.
Result<Parsed> parse(const Verb& verb, std::vector<std::string> arguments) {
    if (const auto problem = missing_value(verb, arguments))
        return fail(*problem);
    for (const Option& option : verb.options) {
        if (option.kind != Option::Kind::flag)
            continue;
        if (const auto problem = unwanted_value(option.name, arguments))
            return fail(*problem);
    }
    for (const char* flag : {"no-color", "neutralise"}) {
        if (const auto problem = unwanted_value(flag, arguments))
            return fail(*problem);
    }
    CLI::App app{verb.title, verb.name};
    app.set_help_flag();
    app.allow_extras();
    std::vector<std::pair<const Option*, std::unique_ptr<std::string>>> texts;
    std::vector<std::pair<const Option*, std::unique_ptr<std::vector<std::string>>>> several;
    std::vector<std::pair<const Option*, std::unique_ptr<bool>>> flags;
    for (const Option& option : verb.options) {
        if (option.kind == Option::Kind::flag) {
            flags.emplace_back(&option, std::make_unique<bool>(false));
            app.add_flag("--" + std::string(option.name), *flags.back().second);
            continue;
        }
        const std::string name =
            is_positional(option) ? std::string(option.name) : "--" + std::string(option.name);
        if (may_be_several(option)) {
            several.emplace_back(&option, std::make_unique<std::vector<std::string>>());
            auto* added = app.add_option(name, *several.back().second)->take_all();
            // What follows the value of an option is a positional.
            added->allow_extra_args(is_positional(option));
        } else {
            texts.emplace_back(&option, std::make_unique<std::string>());
            app.add_option(name, *texts.back().second)->take_last();
        }
    }
    Parsed out;
    bool ignored = false;
    app.add_flag("--no-color", out.no_colour);
    if (verb.makes_table)
        app.add_flag("--neutralise", out.neutralised);
    for (const Output* output : format::output::all()) {
        app.add_flag("--" + std::string(output->name), ignored);
    }
    try {
        std::reverse(arguments.begin(), arguments.end());
        app.parse(arguments);
    } catch (const CLI::ParseError& error) {
        return fail({Kind::usage,
                     "bad-arguments",
                     error.what(),
                     fmt::format("'plenary help {}' shows the options", verb.name),
                     {},
                     ""});
    }
    if (const auto extra = app.remaining(); !extra.empty())
        return fail(unknown_option(verb, extra.front()));
    for (const auto& [option, value] : flags) {
        if (*value)
            out.asked.set(std::string(option->name), "yes");
    }
    const auto missing = [&](const Option& option) {
        return fail({Kind::usage,
                     "missing-argument",
                     fmt::format("{} is missing", spelled(option)),
                     fmt::format("'plenary help {}' shows the options", verb.name),
                     {},
                     ""});
    };
    for (const auto& [option, value] : texts) {
        if (value->empty()) {
            if (!option->required)
                continue;
            return missing(*option);
        }
        if (option->kind == Option::Kind::day && !Day::parse(*value)) {
            return fail({Kind::usage, "bad-day", fmt::format("'{}' is not a day", *value),
                         "write YYYY-MM-DD, for example 2017-03-28",
                         Where{"--" + std::string(option->name), 0, 0}, ""});
        }
        out.asked.set(std::string(option->name), *value);
    }
    for (const auto& [option, values] : several) {
        if (values->empty() && option->required)
            return missing(*option);
        for (std::string& value : *values)
            out.asked.add(std::string(option->name), std::move(value));
    }
    return out;
}

// How the answer is printed; two ways at once are a usage error.
Result<const Output*> output_of(const std::vector<std::string>& arguments) {
    const Output* chosen = nullptr;
    for (const Output* output : format::output::all()) {
        if (const auto problem = unwanted_value(output->name, arguments))
            return fail(*problem);
        if (std::find(arguments.begin(), arguments.end(), fmt::format("--{}", output->name)) ==
            arguments.end()) {
            continue;
        }
        if (chosen != nullptr) {
            return fail({Kind::usage,
                         "two-outputs",
                         fmt::format("--{} and --{} cannot both be", chosen->name, output->name),
                         "choose one",
                         {},
                         ""});
        }
        chosen = output;
    }
    return chosen == nullptr ? &usual_output() : chosen;
}

bool wants_help(const std::vector<std::string>& arguments) {
    return std::any_of(arguments.begin(), arguments.end(), [](const std::string& argument) {
        return argument == "--help" || argument == "-h";
    });
}

// Whether some verb has this option with a value behind it.
bool takes_value(std::string_view argument) {
    return std::any_of(verbs().begin(), verbs().end(), [&](const Verb& verb) {
        return std::any_of(verb.options.begin(), verb.options.end(), [&](const Option& option) {
            return option.kind != Option::Kind::flag && !is_positional(option) &&
                   argument == "--" + std::string(option.name);
        });
    });
}

// The verb: the first argument that is neither an option nor the value of one.
std::vector<std::string>::iterator find_verb_in(std::vector<std::string>& arguments) {
    for (auto at = arguments.begin(); at != arguments.end(); ++at) {
        if (!at->starts_with("--"))
            return at;
        if (takes_value(*at) && ++at == arguments.end())
            break;
    }
    return arguments.end();
}

int run_verb(const Verb& verb, std::vector<std::string> arguments, const Surroundings& surroundings,
             const Output& output) {
    const auto parsed = parse(verb, std::move(arguments));
    if (!parsed)
        return report({parsed.error()}, output);
    if (!verb.makes_table && output.name == "csv") {
        return report({{Kind::usage, "no-table", "this answer is no table",
                        "leave out --csv, or use --json", Where{"--csv", 0, 0}, ""}},
                      output);
    }
    if (parsed->neutralised && output.name != "csv") {
        return report({{Kind::usage, "neutralise-without-csv", "only CSV can be neutralised",
                        "add --csv, or leave it out", Where{"--neutralise", 0, 0}, ""}},
                      output);
    }
    const study::Reply reply =
        verb.run(Call{parsed->asked, surroundings, output.name, parsed->no_colour});
    if (!reply.answer && reply.problems.empty())
        return 0; // another process answers
    if (!reply.answer)
        return report(reply.problems, output);
    for (const std::string& warning : reply.warnings)
        fmt::print(stderr, "plenary: warning: {}\n", printable(warning));
    const int code = study::exit_code(reply);
    if (reply.answer->raw)
        return finish(*reply.answer->raw, code);
    const auto printed =
        output.print(*reply.answer, {surroundings.colour && !parsed->no_colour, surroundings.width,
                                     parsed->neutralised ? format::CsvCells::neutralised
                                                         : format::CsvCells::plain});
    if (!printed)
        return report({printed.error()}, output);
    return finish(*printed, code);
}

} // namespace

int run(std::vector<std::string> arguments, const Surroundings& surroundings) {
    const auto output = output_of(arguments);
    if (!output)
        return report({output.error()}, usual_output());
    auto first = find_verb_in(arguments);
    const bool asks_version =
        std::find(arguments.begin(), first, std::string("--version")) != first;
    if (asks_version) {
        if ((*output)->name == "json") {
            return finish(format::to_json({{"version", version}}), 0);
        }
        return finish(fmt::format("plenary {}\n", version), 0);
    }
    if (first == arguments.end()) {
        if (wants_help(arguments))
            return finish(overview(), 0);
        for (const std::string& argument : arguments) {
            const bool known = (argument == "--no-color" || argument == "--neutralise") ||
                               std::any_of(format::output::all().begin(),
                                           format::output::all().end(), [&](const Output* one) {
                                               return argument == fmt::format("--{}", one->name);
                                           });
            if (known)
                continue;
            if (takes_value(argument))
                break;
            const std::string hint = did_you_mean(argument, {"--version", "--help", "--no-color"});
            return usage("unknown-option", fmt::format("'{}' is not understood here", argument),
                         hint.empty() ? "'plenary help' lists the verbs" : hint, **output);
        }
        return usage("no-verb", "which verb?", "'plenary help' lists the verbs", **output);
    }
    const std::string name = *first;
    arguments.erase(first);
    if (name == "help" || name == "-h") {
        const auto topic =
            std::find_if(arguments.begin(), arguments.end(),
                         [](const std::string& argument) { return !argument.starts_with("-"); });
        if (topic == arguments.end())
            return finish(overview(), 0);
        const Verb* verb = find_verb(*topic);
        return verb == nullptr ? unknown_verb(*topic, **output) : finish(help_of(*verb), 0);
    }
    const Verb* verb = find_verb(name);
    if (verb == nullptr)
        return unknown_verb(name, **output);
    if (wants_help(arguments))
        return finish(help_of(*verb), 0);
    return run_verb(*verb, std::move(arguments), surroundings, **output);
}

} // namespace plenary::cli
