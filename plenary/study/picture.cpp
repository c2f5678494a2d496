#include "plenary/study/picture.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include <fmt/format.h>

#include "plenary/chart/stakes/drawdown.hpp"
#include "plenary/question/drawing_down.hpp"
#include "plenary/stakes/told.hpp"
#include "plenary/study/draw.hpp"
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

constexpr std::array pictures{Picture{"drawdown", draw_drawdown},
                              Picture{"procedure", draw_procedure}};

} // namespace

Result<std::string> picture(std::string_view question, const question::Setting& setting) {
    const auto* found = std::find_if(pictures.begin(), pictures.end(),
                                     [&](const Picture& one) { return one.question == question; });
    assert(found != pictures.end());
    return found->draw(setting);
}

} // namespace plenary::study
