#include "plenary/study/picture.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include <fmt/format.h>

#include "plenary/chart/procedure/chain.hpp"
#include "plenary/chart/stakes/drawdown.hpp"
#include "plenary/chart/stakes/exposure.hpp"
#include "plenary/chart/stakes/loan.hpp"
#include "plenary/chart/stakes/ranges.hpp"
#include "plenary/chart/timeline.hpp"
#include "plenary/evidence/lineup.hpp"
#include "plenary/question/drawing_down.hpp"
#include "plenary/question/exposed/decisive.hpp"
#include "plenary/question/exposed/figures.hpp"
#include "plenary/question/over_time.hpp"
#include "plenary/question/pressed/report.hpp"
#include "plenary/question/procedural/run.hpp"
#include "plenary/question/say.hpp"
#include "plenary/stakes/told.hpp"
#include "plenary/text/join.hpp"

namespace plenary::study {
namespace {

// The last line of a picture.
std::string source_line(const question::Setting& setting, const std::string& sources) {
    return fmt::format("Source: {}{}.", sources, question::say_days_after(setting.view));
}

struct Picture {
    std::string_view question;
    Result<std::string> (*draw)(const question::Setting&);
};

Result<std::string> draw_drawdown(const question::Setting& setting) {
    const auto drawdown = question::drawdown_for(setting);
    if (!drawdown)
        return fail(drawdown.error());
    chart::DrawdownPicture out;
    out.id = "drawdown-" + drawdown->mission;
    out.title = fmt::format("{}, {}: headcount by {}", drawdown->mission, drawdown->component,
                            question::say_plan(drawdown->plan));
    out.days = drawdown->days;
    out.courses = drawdown->courses;
    if (const auto& floor = drawdown->floor) {
        out.floor = floor->persons;
        if (!floor->contributor.empty()) {
            std::erase_if(out.courses, [&](const stakes::Course& course) {
                return course.contributor != floor->contributor;
            });
            out.title += fmt::format(", {} alone", out.courses.front().name);
        }
    }
    std::vector<std::string> sources;
    for (const stakes::Course& course : out.courses) {
        for (const std::string& source : course.sources) {
            if (std::find(sources.begin(), sources.end(), source) == sources.end())
                sources.push_back(source);
        }
    }
    out.notes = {"A person counts up to but not including the day of leaving.",
                 std::string(stakes::told::no_effect)};
    out.source = source_line(setting, join(sources, ", "));
    return chart::draw_drawdown(out);
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

Result<std::string> draw_loans(const question::Setting& setting) {
    const auto loans = question::value_loans(setting);
    if (!loans)
        return fail(loans.error());
    return chart::stakes::draw_loans(setting.dossier, *loans);
}

std::string say_range(const Chance& chance) {
    return chance.low == chance.high
               ? fmt::format("{:g}", chance.value)
               : fmt::format("{:g} ({:g} to {:g})", chance.value, chance.low, chance.high);
}

std::string sources_of(const question::Setting& setting, const std::string& scenario) {
    std::vector<std::string> out;
    for (const Source* source : question::pressed::sources_of(setting, scenario))
        out.push_back(source_label(setting.dossier, source->id));
    return join(out, "; ");
}

chart::RangePanel panel_of(const question::pressed::OneReading& one) {
    constexpr std::size_t most = 12;
    const question::UnderShock& independent = one.answer.shocks.front();
    chart::RangePanel out;
    out.title = say(one.reading);
    out.said = fmt::format("chance {:.4g} (line), at most {:.4g} with the pressed certain (broken "
                           "line)",
                           independent.p.p, independent.reachable_max.p);
    out.uprights = {{independent.p.p, false}, {independent.reachable_max.p, true}};
    const auto effects = question::pressed::widest_first(one);
    for (std::size_t k = 0; k < std::min(most, effects.size()); ++k) {
        const question::MemberEffect& effect = effects[k];
        out.rows.push_back({one.reading.electorate.members[effect.member].code,
                            say_range(effect.chance),
                            effect.p_at_low,
                            effect.p_at_high,
                            {},
                            effect.pressed});
    }
    out.left_out = effects.size() - out.rows.size();
    return out;
}

Result<std::string> draw_pressure(const question::Setting& setting) {
    const auto wanted = question::pressed::wanted_of(setting);
    if (!wanted)
        return fail(wanted.error());
    const auto readings = question::pressed::answers_on(setting, *wanted);
    if (!readings)
        return fail(readings.error());
    chart::RangePicture out;
    out.id = "pressure-" + wanted->motion->id;
    out.title = "Who moves the chance most: " + wanted->motion->sentence;
    out.key = "Across: the chance of passage. A bar: over the stated range of one member alone, "
              "which stands at the right; the widest on top. Filled: pressed.";
    for (const question::pressed::OneReading& one : *readings)
        out.panels.push_back(panel_of(one));
    out.notes = {fmt::format("Scenario '{}', members independent.", wanted->scenario)};
    for (const std::string_view text : question::pressed::told())
        out.notes.emplace_back(text);
    out.source = source_line(setting, sources_of(setting, wanted->scenario));
    return chart::draw_ranges(out);
}

// One point for each member and lever: from the smallest to the largest of its shares.
std::vector<chart::ExposurePoint> points_of(const std::vector<question::exposed::Figure>& figures,
                                            const question::exposed::Decisive& decisive) {
    std::vector<chart::ExposurePoint> out;
    for (const question::exposed::Figure& figure : figures) {
        const auto pivot = decisive.of(figure.member->code);
        const auto share = stakes::share_of_base(*figure.stake);
        if (!pivot || !share)
            continue;
        const std::string lever(stakes::to_string(figure.stake->lever));
        const auto same = std::find_if(out.begin(), out.end(), [&](const auto& one) {
            return one.code == figure.member->code && one.lever == lever;
        });
        if (same == out.end()) {
            out.push_back({figure.member->code, figure.member->name, share, *pivot, lever, {}});
            continue;
        }
        const double high = std::max(same->share_high.value_or(*same->share), *share);
        same->share = std::min(*same->share, *share);
        if (high > *same->share)
            same->share_high = high;
    }
    return out;
}

Result<std::string> draw_stakes(const question::Setting& setting) {
    const auto wanted = question::exposed::wanted_of(setting);
    if (!wanted)
        return fail(wanted.error());
    const auto decisive = question::exposed::decisive_for(setting);
    if (!decisive)
        return fail(decisive.error());
    const auto figures = question::exposed::figures_of(setting, *wanted);
    chart::ExposurePicture out;
    out.id = "exposure-" + decisive->wanted.motion->id;
    out.title = "How exposed against how decisive: " + decisive->wanted.motion->sentence;
    out.share_label = "share of the base that each figure names (GDP, a budget)";
    out.points = points_of(figures, *decisive);
    const std::vector<chart::ExposurePoint> drawn = out.points;
    for (const question::MemberEffect& effect : decisive->answer.members) {
        const Elector& member = decisive->reading.electorate.members[effect.member];
        const bool has_point = std::any_of(
            drawn.begin(), drawn.end(), [&](const auto& one) { return one.code == member.code; });
        if (!has_point)
            out.points.push_back({member.code, member.name, {}, effect.birnbaum, "", {}});
    }
    out.notes = {"A line joins several figures for one member and lever (years, measures, "
                 "sources); none is chosen.",
                 decisive->convention(), std::string(stakes::told::no_effect),
                 std::string(stakes::told::independence)};
    std::vector<std::string> sources;
    for (const std::string& id : question::exposed::sources_of(figures))
        sources.push_back(source_label(setting.dossier, id));
    out.source = source_line(setting, fmt::format("{}; scenario: {}", join(sources, "; "),
                                                  sources_of(setting, decisive->wanted.scenario)));
    return chart::draw_exposure(out);
}

Result<std::string> draw_timeline(const question::Setting& setting) {
    const auto over = question::over_time(setting);
    if (!over)
        return fail(over.error());
    if (over->line.points.empty()) {
        return fail({Kind::invalid, "nothing-to-draw", "nothing happens in the evidence in view",
                     "choose other days or sources", Where{"--svg", 0, 0}, ""});
    }
    chart::TimelinePicture out;
    out.id = "timeline-" + over->motion->id;
    out.title = "The count over time: " + over->motion->sentence;
    out.line = &over->line;
    std::vector<std::string> sources;
    for (const Event& event : over->line.events) {
        out.events.push_back(question::say(setting.dossier, event));
        const std::string name =
            event.source.empty() ? "" : source_label(setting.dossier, event.source);
        if (!name.empty() && std::find(sources.begin(), sources.end(), name) == sources.end())
            sources.push_back(name);
    }
    out.notes = {question::say_basis(setting, *over), std::string(question::beside_the_count)};
    out.source = source_line(setting, sources.empty() ? "none" : join(sources, "; "));
    return chart::draw_timeline(out);
}

constexpr std::array pictures{
    Picture{"loan", draw_loans},          Picture{"drawdown", draw_drawdown},
    Picture{"procedure", draw_procedure}, Picture{"pressure", draw_pressure},
    Picture{"stakes", draw_stakes},       Picture{"timeline", draw_timeline}};

const Picture* find(std::string_view question) {
    const auto* found = std::find_if(pictures.begin(), pictures.end(),
                                     [&](const Picture& one) { return one.question == question; });
    return found == pictures.end() ? nullptr : found;
}

} // namespace

bool has_picture(std::string_view question) { return find(question) != nullptr; }

Result<std::string> picture(std::string_view question, const question::Setting& setting) {
    const Picture* found = find(question);
    assert(found != nullptr);
    return found->draw(setting);
}

} // namespace plenary::study
