#include "plenary/procedure/graph.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include <fmt/format.h>

#include "plenary/numeric/quadrature.hpp"
#include "plenary/text/join.hpp"

namespace plenary::procedure {
namespace {

enum class Step { pass, fail, timeout };

const std::string& target_of(const Stage& stage, Step step) {
    if (step == Step::pass)
        return stage.on_pass;
    return step == Step::fail ? stage.on_fail : stage.on_timeout;
}

std::string_view column_of(Step step) {
    if (step == Step::pass)
        return "on_pass";
    return step == Step::fail ? "on_fail" : "on_timeout";
}

bool has_gone_by(const Procedure& procedure, std::size_t stage, const std::vector<bool>& held,
                 std::optional<Day> now) {
    const auto& day = procedure.stages[stage].day;
    return held[stage] || (now && day && *day < *now);
}

// One way through. `decide(stage)` is asked for each stage that could be held; `leave(stage, step,
// next)` answers whether to go on. Answers the end, or none when `leave` stopped it or it goes
// round.
struct Way {
    std::optional<std::string> end;
    std::optional<Day> day;
    std::size_t last = 0; // the stage that led there
    Step step = Step::pass;
};

Way follow(const Procedure& procedure, const std::function<Step(std::size_t)>& decide,
           const std::function<void(std::size_t, Step)>& see) {
    Way out;
    std::vector<bool> held(procedure.stages.size(), false);
    std::size_t at = 0;
    std::optional<Day> now;
    // Each stage is held once, and between two that are held each may be found gone by once.
    const std::size_t most = (procedure.stages.size() + 1) * (procedure.stages.size() + 1);
    for (std::size_t steps = 0; steps < most; ++steps) {
        const Stage& stage = procedure.stages[at];
        const Step step = has_gone_by(procedure, at, held, now) ? Step::timeout : decide(at);
        out.last = at;
        out.step = step;
        see(at, step);
        held[at] = held[at] || step != Step::timeout;
        if (stage.day && (!now || *now < *stage.day))
            now = stage.day;
        const std::string& next = target_of(stage, step);
        if (next.empty())
            return out;
        const auto found = procedure.find(next);
        if (!found) {
            out.end = next;
            out.day = stage.day ? now : std::nullopt;
            return out;
        }
        at = *found;
    }
    return out;
}

// Every way of deciding: each stage passes, fails or, where it may, is not held.
void for_each_decision(const Procedure& procedure,
                       const std::function<void(const std::vector<Step>&)>& use) {
    const std::size_t stages = procedure.stages.size();
    for (std::size_t pattern = 0; pattern < std::size_t{1} << stages; ++pattern) {
        std::vector<Step> steps;
        for (std::size_t m = 0; m < stages; ++m)
            steps.push_back((pattern >> m & 1U) != 0 ? Step::pass : Step::fail);
        use(steps);
        // One stage at a time not held is enough to see where each leads.
        for (std::size_t m = 0; m < stages; ++m) {
            if (procedure.stages[m].held >= 1 && procedure.stages[m].on_timeout.empty())
                continue;
            const Step before = steps[m];
            steps[m] = Step::timeout;
            use(steps);
            steps[m] = before;
        }
    }
}

} // namespace

std::vector<Fault> faults_of(const Procedure& procedure) {
    std::vector<Fault> out;
    std::set<std::size_t> told;
    const auto tell = [&](std::size_t stage, std::string_view column, std::string message,
                          std::string hint) {
        if (told.insert(stage).second)
            out.push_back({stage, std::string(column), std::move(message), std::move(hint)});
    };
    for (std::size_t m = 0; m < procedure.stages.size(); ++m) {
        const Stage& stage = procedure.stages[m];
        if (stage.held < 1 && stage.on_timeout.empty()) {
            tell(m, "on_timeout",
                 fmt::format("'{}' may not be held, but on_timeout is empty", stage.id),
                 "say where it leads when it is not held by its day");
        }
    }
    if (!out.empty())
        return out;
    std::vector<bool> seen(procedure.stages.size(), false);
    bool ends = false;
    for_each_decision(procedure, [&](const std::vector<Step>& steps) {
        const Way way = follow(
            procedure, [&](std::size_t m) { return steps[m]; },
            [&](std::size_t m, Step step) {
                seen[m] = true;
                if (step != Step::timeout || steps[m] == Step::timeout || procedure.stages[m].day)
                    return;
                tell(m, "date",
                     fmt::format("the procedure comes back to '{}', which has no date",
                                 procedure.stages[m].id),
                     "give it a date and an on_timeout, or lead to an end state");
            });
        ends = ends || way.end.has_value();
        if (way.end)
            return;
        const Stage& stage = procedure.stages[way.last];
        if (way.step == Step::timeout && stage.on_timeout.empty()) {
            tell(way.last, "on_timeout",
                 fmt::format("the procedure can come to '{}' when it is too late, but on_timeout "
                             "is empty",
                             stage.id),
                 "say where it leads when it is not held by its day");
        } else {
            tell(way.last, column_of(way.step),
                 fmt::format("the procedure goes round by '{}' and never ends", stage.id),
                 "lead to an end state");
        }
    });
    if (!ends) {
        out.clear();
        out.push_back({0, "on_pass", fmt::format("'{}' has no end state", procedure.id),
                       "a name that is no stage's is an end state: 'suspended', 'lapses'"});
        return out;
    }
    for (std::size_t m = 0; m < procedure.stages.size(); ++m) {
        if (seen[m])
            continue;
        std::set<std::string> names;
        for (const Stage& stage : procedure.stages) {
            for (const Step step : {Step::pass, Step::fail, Step::timeout}) {
                const std::string& name = target_of(stage, step);
                if (!name.empty() && !procedure.find(name))
                    names.insert(name);
            }
        }
        const std::vector<std::string> listed(names.begin(), names.end());
        tell(m, "stage",
             fmt::format("no stage of '{}' leads to '{}'", procedure.id, procedure.stages[m].id),
             listed.empty() ? "" : "these are taken as end states: " + join(listed, ", "));
    }
    return out;
}

Walked walk(const Procedure& procedure, const std::vector<double>& chance) {
    const std::size_t stages = procedure.stages.size();
    std::vector<CompensatedSum> reached(stages);
    std::vector<CompensatedSum> passed(stages);
    Walked out;
    for (const Stage& stage : procedure.stages) {
        for (const Step step : {Step::pass, Step::fail, Step::timeout}) {
            const std::string& name = target_of(stage, step);
            const bool known = name.empty() || procedure.find(name) ||
                               std::any_of(out.ends.begin(), out.ends.end(),
                                           [&](const EndState& end) { return end.name == name; });
            if (!known)
                out.ends.push_back({name, 0, {}});
        }
    }
    // Every way of being held or not, for the stages that may not be.
    std::vector<std::size_t> unsure;
    for (std::size_t m = 0; m < stages; ++m) {
        if (procedure.stages[m].held < 1)
            unsure.push_back(m);
    }
    for (std::size_t pattern = 0; pattern < chance.size(); ++pattern) {
        if (chance[pattern] == 0)
            continue;
        for (std::size_t off = 0; off < std::size_t{1} << unsure.size(); ++off) {
            double p = chance[pattern];
            std::vector<Step> steps;
            for (std::size_t m = 0; m < stages; ++m)
                steps.push_back((pattern >> m & 1U) != 0 ? Step::pass : Step::fail);
            for (std::size_t k = 0; k < unsure.size(); ++k) {
                const bool left_out = (off >> k & 1U) != 0;
                const double held = procedure.stages[unsure[k]].held;
                p *= left_out ? 1 - held : held;
                if (left_out)
                    steps[unsure[k]] = Step::timeout;
            }
            if (p == 0)
                continue;
            const Way way = follow(
                procedure, [&](std::size_t m) { return steps[m]; },
                [&](std::size_t m, Step step) {
                    if (step == Step::timeout)
                        return;
                    reached[m].add(p);
                    if (step == Step::pass)
                        passed[m].add(p);
                });
            for (EndState& end : out.ends) {
                if (!way.end || end.name != *way.end)
                    continue;
                end.chance = std::min(1.0, end.chance + p);
                auto arrival = std::find_if(end.arrivals.begin(), end.arrivals.end(),
                                            [&](const Arrival& one) { return one.day == way.day; });
                if (arrival == end.arrivals.end())
                    arrival = end.arrivals.insert(arrival, {way.day, 0});
                arrival->chance += p;
            }
        }
    }
    for (EndState& end : out.ends) {
        std::sort(end.arrivals.begin(), end.arrivals.end(), [](const Arrival& a, const Arrival& b) {
            return a.day && (!b.day || *a.day < *b.day);
        });
    }
    for (std::size_t m = 0; m < stages; ++m) {
        // Rounding must not make a certainty more than certain.
        out.reached.push_back(std::min(1.0, reached[m].value()));
        out.passed.push_back(std::min(1.0, passed[m].value()));
    }
    return out;
}

std::vector<std::size_t> main_path(const Procedure& procedure) {
    std::vector<std::size_t> out;
    (void)follow(
        procedure, [](std::size_t) { return Step::pass; },
        [&](std::size_t m, Step step) {
            if (step == Step::pass)
                out.push_back(m);
        });
    return out;
}

std::string end_of_main_path(const Procedure& procedure) {
    return follow(
               procedure, [](std::size_t) { return Step::pass; }, [](std::size_t, Step) {})
        .end.value_or("");
}

std::string default_end(const Procedure& procedure) {
    return follow(
               procedure, [](std::size_t) { return Step::fail; }, [](std::size_t, Step) {})
        .end.value_or("");
}

double stage_chance(std::size_t stage, const std::vector<double>& chance) {
    CompensatedSum sum;
    for (std::size_t pattern = 0; pattern < chance.size(); ++pattern) {
        if ((pattern >> stage & 1U) != 0)
            sum.add(chance[pattern]);
    }
    return std::min(1.0, sum.value());
}

JointChance joint_chance(const std::vector<std::size_t>& path, const std::vector<double>& chance) {
    std::size_t wanted = 0;
    for (const std::size_t m : path)
        wanted |= std::size_t{1} << m;
    CompensatedSum joint;
    for (std::size_t pattern = 0; pattern < chance.size(); ++pattern) {
        if ((pattern & wanted) == wanted)
            joint.add(chance[pattern]);
    }
    JointChance out{std::min(1.0, joint.value()), 1};
    for (const std::size_t m : path)
        out.product *= stage_chance(m, chance);
    return out;
}

std::optional<std::size_t> bottleneck(const std::vector<std::size_t>& path, const Walked& walked) {
    std::optional<std::size_t> out;
    double most = 0;
    for (const std::size_t m : path) {
        const double lost = walked.reached[m] - walked.passed[m];
        if (lost > most) {
            most = lost;
            out = m;
        }
    }
    return out;
}

} // namespace plenary::procedure
