#include "plenary/question/drawing_down.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>

#include <fmt/format.h>

#include "plenary/text/join.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::question {
namespace {

using stakes::Contingent;
using stakes::Course;

std::vector<Contingent> rows_in_view(const Setting& setting) {
    std::vector<Contingent> out;
    for (const Contingent& row : setting.dossier.contingents) {
        // A plan without a day of knowing is only in a view that has no end.
        const bool known =
            row.known ? setting.view.knows(*row.known) : !setting.view.known_cut().has_value();
        if (known && setting.view.sees_source(row.source))
            out.push_back(row);
    }
    return out;
}

// Keeps the rows with one word in a field: the one asked for, else the preferred one.
Result<std::string> choose(const Setting& setting, std::vector<Contingent>& rows,
                           std::string Contingent::*field, std::string_view option,
                           std::string preferred) {
    std::string chosen = std::move(preferred);
    if (setting.asked.has(option)) {
        chosen = setting.asked.text(option);
        std::vector<std::string> there;
        for (const Contingent& row : rows) {
            const std::string& word = row.*field;
            if (!word.empty() && std::find(there.begin(), there.end(), word) == there.end())
                there.push_back(word);
        }
        if (std::find(there.begin(), there.end(), chosen) == there.end()) {
            std::string hint = did_you_mean(chosen, there);
            if (hint.empty())
                hint = there.empty() ? "there is none" : "there are: " + join(there, ", ");
            return fail({Kind::not_found, fmt::format("unknown-{}", option),
                         fmt::format("contingents.csv has no {} '{}' here", option, chosen), hint,
                         Where{fmt::format("--{}", option), 0, 0}, ""});
        }
    }
    std::erase_if(rows, [&](const Contingent& row) { return row.*field != chosen; });
    return chosen;
}

std::string said(const Contingent& row) {
    return fmt::format("{}, {}, {}", row.mission, row.component, say_plan(row.plan));
}

Result<stakes::Days> days_for(const Setting& setting, const std::vector<Contingent>& rows) {
    const auto by_day = [](const Contingent& a, const Contingent& b) { return a.from < b.from; };
    const auto [first, last] = std::minmax_element(rows.begin(), rows.end(), by_day);
    const stakes::Days out{setting.asked.day("from").value_or(first->from),
                           setting.asked.day("until").value_or(last->from)};
    if (out.until < out.from || (out.until == out.from && setting.asked.has("until"))) {
        return fail({Kind::usage, "E-RANGE",
                     fmt::format("the span ends on {} and begins on {}", to_string(out.until),
                                 to_string(out.from)),
                     "the last day is not counted and comes after the first",
                     Where{setting.asked.has("until") ? "--until" : "--from", 0, 0}, ""});
    }
    if (out.until == out.from) {
        return fail({Kind::usage, "no-end", "contingents.csv does not say until when they stay",
                     "name the day with --until", Where{"--until", 0, 0}, ""});
    }
    return out;
}

Result<std::optional<Floor>> floor_for(const Setting& setting, const Drawdown& drawdown) {
    if (!setting.asked.has("floor")) {
        if (setting.asked.has("contributor")) {
            return fail({Kind::usage, "option-unused", "--contributor goes with --floor",
                         "the table shows every contributor", Where{"--contributor", 0, 0}, ""});
        }
        return std::optional<Floor>();
    }
    Floor out;
    const std::string text = setting.asked.text("floor");
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, out.persons);
    if (error != std::errc() || stop != end || out.persons < 1) {
        return fail({Kind::usage, "E-RANGE", fmt::format("'{}' is no floor", text),
                     "write a whole number of persons, at least 1", Where{"--floor", 0, 0}, ""});
    }
    out.contributor = setting.asked.text("contributor");
    std::vector<Course> courses = drawdown.courses;
    if (!out.contributor.empty()) {
        std::vector<std::string> codes;
        for (const Course& course : courses)
            codes.push_back(course.contributor);
        std::erase_if(courses,
                      [&](const Course& one) { return one.contributor != out.contributor; });
        if (courses.empty()) {
            const std::string hint = did_you_mean(out.contributor, codes);
            return fail({Kind::not_found, "unknown-contributor",
                         fmt::format("nobody called '{}' contributes here", out.contributor),
                         hint.empty() ? "there are: " + join(codes, ", ") : hint,
                         Where{"--contributor", 0, 0}, ""});
        }
    }
    out.day = stakes::floor_crossed(courses, drawdown.days, out.persons);
    const std::vector<Day> turns = stakes::turning_days(courses, drawdown.days);
    const bool reached = std::any_of(turns.begin(), turns.end(), [&](Day day) {
        return stakes::headcount_on(courses, day) >= out.persons;
    });
    if (!reached) {
        out.state = Floor::State::never_reached;
    } else if (out.day) {
        out.state = Floor::State::crossed;
    }
    return std::optional<Floor>(std::move(out));
}

} // namespace

std::string say_plan(const std::string& plan) {
    return plan.empty() ? "the record" : fmt::format("the plan '{}'", plan);
}

Result<Drawdown> drawdown_for(const Setting& setting) {
    std::vector<Contingent> rows = rows_in_view(setting);
    if (rows.empty()) {
        return fail({Kind::not_found, "no-contingents", "no row of contingents.csv is in view",
                     setting.dossier.contingents.empty()
                         ? "add the table to the dossier; see docs/formats/contingents.md"
                         : "look at a later day, or at more sources",
                     Where{}, ""});
    }
    const std::vector<Contingent> all = rows;
    Drawdown out;
    const auto mission =
        choose(setting, rows, &Contingent::mission, "mission", rows.front().mission);
    if (!mission)
        return fail(mission.error());
    const auto component =
        choose(setting, rows, &Contingent::component, "component", rows.front().component);
    if (!component)
        return fail(component.error());
    const bool recorded = std::any_of(rows.begin(), rows.end(),
                                      [](const Contingent& row) { return row.plan.empty(); });
    const auto plan =
        choose(setting, rows, &Contingent::plan, "plan", recorded ? "" : rows.front().plan);
    if (!plan)
        return fail(plan.error());
    out.mission = *mission;
    out.component = *component;
    out.plan = *plan;
    for (const Contingent& row : all) {
        const bool shown = std::tie(row.mission, row.component, row.plan) ==
                           std::tie(out.mission, out.component, out.plan);
        if (!shown &&
            std::find(out.others.begin(), out.others.end(), said(row)) == out.others.end())
            out.others.push_back(said(row));
    }
    const auto days = days_for(setting, rows);
    if (!days)
        return fail(days.error());
    out.days = *days;
    out.courses = stakes::courses_of(rows);
    auto floor = floor_for(setting, out);
    if (!floor)
        return fail(floor.error());
    out.floor = std::move(*floor);
    return out;
}

} // namespace plenary::question
