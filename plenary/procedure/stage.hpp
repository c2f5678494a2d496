// A procedure: stages that lead to one another, and how far each member supports what is decided.
// Plain values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plenary/calendar/day.hpp"
#include "plenary/problem/problem.hpp"
#include "plenary/rule/formula.hpp"

namespace plenary::procedure {

// One stage: who decides by which rule, and where it leads.
struct Stage {
    std::string id;
    std::string organ;   // which organ decides: "Permanent Council"
    std::string rule_id; // of the body's rule; empty: the rule is a text
    std::string article; // what the body's rule rests on, or empty
    Formula rule;
    std::vector<std::string> barred; // codes of members that cannot vote at this stage
    double difficulty = 0;           // how much harder than the supports say; 0: as they say
    std::optional<Day> day;
    std::optional<Day> members_on; // the day of members and seats, where it is not `day`
    double held = 1;               // the chance that it is held by its day
    std::string on_pass;           // the id of a stage or the name of an end state
    std::string on_fail;
    std::string on_timeout;      // empty only where `held` is 1
    std::string observed_motion; // whose cells are this stage's votes; empty: not observed
    std::string source;
    std::string note;
    Where where;
};

// How far a member supports what is decided: the z of a normal latent support, 0 meaning that a yes
// is as likely as not at a stage of difficulty 0. low <= value <= high.
struct Support {
    std::string member; // a code, or "*": every other member that can vote
    double value = 0;
    double low = 0;
    double high = 0;
    double abstain_margin = 0; // abstains while it falls short by less than this
    std::string source;
    Where where;
};

struct Procedure {
    std::string id;
    std::string title;
    std::vector<double> persistence;  // each is a separate result
    std::vector<double> common_shock; // likewise
    bool ignore_seating = false;      // every member is treated as able to vote
    std::string note;
    std::string source;
    std::vector<Stage> stages; // the first is where it begins
    std::vector<Support> supports;
    Where where;

    [[nodiscard]] std::optional<std::size_t> find(std::string_view stage) const {
        for (std::size_t m = 0; m < stages.size(); ++m) {
            if (stages[m].id == stage)
                return m;
        }
        return std::nullopt;
    }
};

} // namespace plenary::procedure
