// One stage of a procedure: who decides by which rule, and where it leads. A plain value.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plenary/calendar/day.hpp"
#include "plenary/problem/problem.hpp"
#include "plenary/rule/formula.hpp"

namespace plenary::procedure {

struct Stage {
    std::string id;
    std::string organ; // which organ decides: "Permanent Council"
    std::string rule_id;
    Formula rule;
    std::vector<std::string> barred; // codes of members that cannot vote at this stage
    double difficulty = 0;           // how much harder than the supports say; 0: as they say
    std::optional<Day> day;
    std::string on_pass; // the id of a stage or the name of an end state
    std::string on_fail;
    std::string on_timeout;
    std::string source;
    std::string note;
    Where where;
};

} // namespace plenary::procedure
