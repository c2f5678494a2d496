#include "plenary/study/picture.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include <fmt/format.h>

#include "plenary/chart/procedure/chain.hpp"
#include "plenary/chart/stakes/drawdown.hpp"
#include "plenary/chart/stakes/loan.hpp"
#include "plenary/question/drawing_down.hpp"
#include "plenary/question/procedural/run.hpp"
#include "plenary/stakes/told.hpp"
#include "plenary/text/join.hpp"

namespace plenary::study {
namespace {

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
    out.source = "Source: " + join(sources, ", ") + ".";
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

constexpr std::array pictures{Picture{"loan", draw_loans}, Picture{"drawdown", draw_drawdown},
                              Picture{"procedure", draw_procedure}};

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
