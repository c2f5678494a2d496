// From what the user asked to the courses of one mission: the steps that the verb `drawdown` and
// its chart share.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plenary/question/question.hpp"
#include "plenary/stakes/drawdown.hpp"

namespace plenary::question {

// The headcount that somebody must not fall below.
struct Floor {
    enum class State { crossed, kept, never_reached };
    int persons = 0;
    std::string contributor; // empty: of all together
    State state = State::kept;
    std::optional<Day> day; // when crossed: the first day with fewer
};

struct Drawdown {
    std::string mission;
    std::string component;
    std::string plan; // empty: the record
    stakes::Days days;
    std::vector<stakes::Course> courses; // never empty
    std::optional<Floor> floor;
    std::vector<std::string> others; // what else the table holds: "MINUJUSTH, police, the record"
};

// Reads the options mission, component, plan, from, until, floor and contributor. Without them: the
// mission, component and record (or else plan) of the first row in view, from its first to its last
// day. Rows not known in the view, or of sources that are not asked for, are out of view. Errors:
// no-contingents, unknown-mission, unknown-component, unknown-plan, unknown-contributor, no-end,
// E-RANGE (a span that ends before it begins, a floor below one), option-unused.
[[nodiscard]] Result<Drawdown> drawdown_for(const Setting& setting);

// "the record" or "the plan 'tranches'".
[[nodiscard]] std::string say_plan(const std::string& plan);

} // namespace plenary::question
