// A scenario: how likely members are to say yes, as a person supposes it. Never an estimate of
// Plenary and never evidence. A plain value.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/problem/problem.hpp"
#include "plenary/rule/electorate.hpp"

namespace plenary {

struct ScenarioRow {
    enum class Kind {
        set_p,       // the chance of a yes
        logit_shift, // added to the log-odds of the chance that the scenario sets
        certain      // 1: says yes for certain; 0: does not
    };
    std::string scenario;
    std::string member; // a code, or "*": every other member that can vote
    Kind kind = Kind::set_p;
    double value = 0;
    double low = 0;  // low <= value <= high
    double high = 0; // both equal to the value where none is stated
    std::string source;
    std::string note;
    Where where;
};

[[nodiscard]] std::string_view to_string(ScenarioRow::Kind kind);
[[nodiscard]] std::optional<ScenarioRow::Kind> parse_scenario_kind(std::string_view text);
[[nodiscard]] const std::vector<std::string>& scenario_kind_words();

// The chance of a yes as the scenario has it, from low to high.
struct Chance {
    double low = 0;
    double value = 0;
    double high = 0;
};

// The log-odds ln(p / (1 - p)) moved by `shift`; 0 and 1 stay.
[[nodiscard]] double shifted(double p, double shift);

// The names of the scenarios, in the order of the table.
[[nodiscard]] std::vector<std::string> scenario_names(const std::vector<ScenarioRow>& rows);

// The chance of each member of the electorate that can vote; none for the others. A shift works on
// what `set_p` gives the member, or `*`; `certain` goes before both. Errors: scenario-incomplete
// names the members that the scenario says nothing about; cannot-vote when it gives more than
// nothing to one that cannot vote.
[[nodiscard]] Result<std::vector<std::optional<Chance>>>
scenario_chances(const std::vector<ScenarioRow>& rows, std::string_view scenario,
                 const Electorate& electorate);

} // namespace plenary
