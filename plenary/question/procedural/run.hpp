// What `procedure` reads of the setting, and one procedure computed under one correlation.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plenary/procedure/expected.hpp"
#include "plenary/procedure/graph.hpp"
#include "plenary/procedure/patterns.hpp"
#include "plenary/question/question.hpp"

namespace plenary::question::procedural {

// A roll call whose votes are taken as those of a stage.
struct Observed {
    std::size_t stage = 0;
    const Motion* motion = nullptr;
    std::int64_t yes = 0;
    std::int64_t known = 0; // members whose vote is known
    bool passed = false;
};

// The options, checked. Empty lists: what the procedure says itself.
struct Wanted {
    std::vector<const procedure::Procedure*> procedures; // in the order of the table
    std::vector<double> persistence;
    std::vector<double> common_shock;
    std::vector<std::pair<std::string, std::string>> observed; // motion, stage
    std::uint64_t samples = 100'000;
    std::uint64_t seed = 1;
};

// Errors: no-procedure, unknown-procedure, unknown-stage, unknown-motion, bad-number, E-CORR.
[[nodiscard]] Result<Wanted> wanted_of(const Setting& setting);

// A procedure with everything that no correlation changes.
struct Prepared {
    View view;
    const procedure::Procedure* procedure = nullptr;
    procedure::Chain chain;
    std::vector<procedure::Expected> expected; // by stage
    std::vector<Observed> observed;
    std::vector<std::size_t> path; // the stages gone through when all passes
};

[[nodiscard]] Result<Prepared> prepare(const Setting& setting, const Wanted& wanted,
                                       const procedure::Procedure& procedure);

// The same numbers with all supports at one end of their ranges.
struct AtEnd {
    procedure::JointChance joint;
    std::vector<double> ends; // as in `walked`
};

struct Run {
    procedure::Correlation correlation;
    procedure::Patterns patterns;
    procedure::Walked walked;
    procedure::JointChance joint;
    // None where every support is one number, or where more support can harm.
    std::optional<AtEnd> low;
    std::optional<AtEnd> high;
};

// Errors: those of patterns_of.
[[nodiscard]] Result<Run> run(const Setting& setting, const Wanted& wanted,
                              const Prepared& prepared, procedure::Correlation correlation);

// Every correlation asked for, else every one of the table; by common shock, then persistence.
[[nodiscard]] Result<std::vector<Run>> runs_of(const Setting& setting, const Wanted& wanted,
                                               const Prepared& prepared);

[[nodiscard]] bool has_ranges(const procedure::Procedure& procedure);

// Whether more support never harms at any stage.
[[nodiscard]] bool is_monotone(const Prepared& prepared);

} // namespace plenary::question::procedural
