#include "plenary/question/pressed/wanted.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "plenary/evidence/scenario.hpp"
#include "plenary/text/join.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::question::pressed {
namespace {

constexpr std::size_t most_draws = 100'000'000;

tl::unexpected<Problem> bad(std::string_view option, Kind kind, std::string code,
                            std::string message, std::string hint) {
    return fail({kind, std::move(code), std::move(message), std::move(hint),
                 Where{"--" + std::string(option), 0, 0}, ""});
}

template <class Number>
std::optional<Number> number_in(const std::string& text) {
    Number value{};
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || stop != text.data() + text.size())
        return std::nullopt;
    return value;
}

// The numbers of a list option, each at least `from` and below 1.
Result<std::vector<double>> shares_of(const Setting& setting, std::string_view option, double from,
                                      std::string code, std::vector<double> usual) {
    if (!setting.asked.has(option))
        return usual;
    std::vector<double> out;
    for (const std::string& text : setting.asked.list(option)) {
        const auto value = number_in<double>(text);
        if (!value || !(*value >= from && *value < 1)) {
            return bad(option, Kind::usage, std::move(code),
                       fmt::format("'{}' is no number from {} to below 1", text, from),
                       "separate several with commas");
        }
        out.push_back(*value);
    }
    return out;
}

template <class Number>
Result<Number> whole_of(const Setting& setting, std::string_view option, Number usual,
                        Number most) {
    if (!setting.asked.has(option))
        return usual;
    const std::string text = setting.asked.text(option);
    const auto value = number_in<Number>(text);
    if (value && *value <= most)
        return *value;
    return bad(option, Kind::usage, "bad-number", fmt::format("'{}' is no such number", text),
               fmt::format("write a whole number up to {}", most));
}

Result<std::string> scenario_of(const Setting& setting) {
    const std::vector<std::string> names = scenario_names(setting.dossier.scenarios);
    if (names.empty()) {
        return bad("scenario", Kind::not_found, "no-scenario", "the dossier has no scenario",
                   "write scenarios.csv: docs/formats/scenarios.md");
    }
    if (!setting.asked.has("scenario")) {
        if (names.size() == 1)
            return names.front();
        return bad("scenario", Kind::usage, "missing-argument", "which scenario?",
                   "the scenarios are: " + join(names, ", "));
    }
    const std::string asked = setting.asked.text("scenario");
    if (std::find(names.begin(), names.end(), asked) != names.end())
        return asked;
    const std::string near = did_you_mean(asked, names);
    return bad("scenario", Kind::not_found, "unknown-scenario",
               fmt::format("no scenario is called '{}'", asked),
               near.empty() ? "the scenarios are: " + join(names, ", ") : near);
}

// Those on whom pressure is recorded, in the order of the table, or those named.
Result<std::vector<std::string>> pressed_of(const Setting& setting, const Wanted& wanted,
                                            const View& view) {
    std::vector<std::string> out;
    const auto add = [&](const std::string& code) {
        if (std::find(out.begin(), out.end(), code) == out.end())
            out.push_back(code);
    };
    if (setting.asked.has("on")) {
        for (const std::string& name : setting.asked.list("on")) {
            const auto member = find_member(setting.dossier.body, name, "--on");
            if (!member)
                return fail(member.error());
            add((*member)->code);
        }
        return out;
    }
    for (const Pressure& one : setting.dossier.pressure) {
        if (view.sees(one) && (one.series.empty() || one.series == wanted.motion->series))
            add(one.on);
    }
    if (!out.empty())
        return out;
    return bad("on", Kind::usage, "missing-argument",
               "no pressure on any member is recorded for this motion",
               "name the members with --on A,B");
}

} // namespace

Result<Wanted> scenario_on_motion(const Setting& setting) {
    Wanted out;
    const auto motion = find_motion(setting.dossier, setting.asked.text("motion"));
    if (!motion)
        return fail(motion.error());
    out.motion = *motion;
    if (setting.asked.has("rule")) {
        auto rule = parse_formula(setting.asked.text("rule"), Where{"--rule", 0, 0});
        if (!rule)
            return fail(rule.error());
        out.rule = std::move(*rule);
    } else if (out.motion->rule) {
        out.rule = *out.motion->rule;
    } else {
        return fail({Kind::invalid, "no-rule", fmt::format("'{}' has no rule", out.motion->id),
                     "give one with --rule", out.motion->where, ""});
    }
    const View view = view_for(setting.dossier, *out.motion, setting.view);
    out.view = view;
    out.seats = seats_day(setting.dossier, *out.motion, view);
    auto scenario = scenario_of(setting);
    if (!scenario)
        return fail(scenario.error());
    out.scenario = std::move(*scenario);
    return out;
}

Result<Wanted> wanted_of(const Setting& setting) {
    auto started = scenario_on_motion(setting);
    if (!started)
        return fail(started.error());
    Wanted out = std::move(*started);
    auto pressed = pressed_of(setting, out, view_for(setting.dossier, *out.motion, setting.view));
    if (!pressed)
        return fail(pressed.error());
    out.pressed = std::move(*pressed);
    const auto targets = shares_of(setting, "target", 1e-12, "E-RANGE", out.targets);
    if (!targets)
        return fail(targets.error());
    out.targets = *targets;
    const auto rhos = shares_of(setting, "common-shock", 0, "E-CORR", out.rhos);
    if (!rhos)
        return fail(rhos.error());
    out.rhos = *rhos;
    const auto draws = whole_of<std::size_t>(setting, "grid", 0, most_draws);
    if (!draws)
        return fail(draws.error());
    out.draws = *draws;
    const auto seed = whole_of<std::uint64_t>(setting, "seed", 1, ~std::uint64_t{0});
    if (!seed)
        return fail(seed.error());
    out.seed = *seed;
    return out;
}

std::vector<const Source*> sources_of(const Setting& setting, const std::string& scenario) {
    std::vector<const Source*> out;
    for (const ScenarioRow& row : setting.dossier.scenarios) {
        const Source* source = setting.dossier.find_source(row.source);
        if (row.scenario == scenario && source != nullptr &&
            std::find(out.begin(), out.end(), source) == out.end()) {
            out.push_back(source);
        }
    }
    return out;
}

} // namespace plenary::question::pressed
