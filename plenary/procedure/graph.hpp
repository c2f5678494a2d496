// Where a procedure leads: from the chances of its stages' outcomes to how likely it is to come to
// each stage and to each end.
//
// A procedure begins at its first stage. A stage is held with its chance `held`; then it passes or
// fails. A name that is no stage's id is an end state. Coming to a stage that was held before, or
// whose day has gone by, is finding it not held: it leads on by on_timeout.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plenary/procedure/stage.hpp"

namespace plenary::procedure {

struct Fault {
    std::size_t stage = 0; // its place
    std::string column;    // of procedure.csv
    std::string message;
    std::string hint;
};

// What is wrong with the way the stages lead to one another (E-PROC): no end state can be reached,
// a stage nobody leads to, going round without a date, on_timeout missing where it is needed. At
// most one fault a stage. The procedure has one to most_stages stages. Cost O(2^stages x stages).
[[nodiscard]] std::vector<Fault> faults_of(const Procedure& procedure);

struct Arrival {
    std::optional<Day> day; // of the stage that led there; none: it has no day
    double chance = 0;      // of coming there on this day
};

struct EndState {
    std::string name;
    double chance = 0;
    std::vector<Arrival> arrivals; // by day, those without one last
};

struct Walked {
    std::vector<double> reached; // by stage: the chance that it is come to and held
    std::vector<double> passed;  // and passes
    std::vector<EndState> ends;  // in order of first naming in the table; all that are named
};

// `chance` by pattern, as Patterns has it. For a procedure without faults.
[[nodiscard]] Walked walk(const Procedure& procedure, const std::vector<double>& chance);

// The stages that are gone through when everything passes, in order, and the end they lead to.
[[nodiscard]] std::vector<std::size_t> main_path(const Procedure& procedure);
[[nodiscard]] std::string end_of_main_path(const Procedure& procedure);

// The end state when nothing ever passes: what blocking comes to.
[[nodiscard]] std::string default_end(const Procedure& procedure);

// The chance that all stages of the path pass, and the product of their chances each by itself.
struct JointChance {
    double joint = 0;
    double product = 0;
};

[[nodiscard]] JointChance joint_chance(const std::vector<std::size_t>& path,
                                       const std::vector<double>& chance);

// The chance that one stage passes, whether or not the procedure comes to it.
[[nodiscard]] double stage_chance(std::size_t stage, const std::vector<double>& chance);

// The stage at which the most probability is lost: come to, and not passed; none when nothing is.
[[nodiscard]] std::optional<std::size_t> bottleneck(const std::vector<std::size_t>& path,
                                                    const Walked& walked);

} // namespace plenary::procedure
