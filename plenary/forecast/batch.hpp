// The forecast of roll calls of a session at once, for back-tests.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "plenary/forecast/asked.hpp"
#include "plenary/forecast/engine.hpp"
#include "plenary/forecast/settings.hpp"
#include "plenary/numeric/width.hpp"
#include "plenary/numeric/workers.hpp"
#include "plenary/score/task.hpp"

namespace plenary::forecast {

// How the targets of a task are asked about.
struct BatchAsked {
    Selection selection = Selection::unknown;
    bool titles = false; // read the task's titles
    // Roll calls that are done; false: stop. May be empty. Called by any worker.
    std::function<bool(std::size_t done)> progress;
};

struct BatchOptions : BatchAsked {
    Settings settings;
    std::uint64_t seed = 1;
};

struct BatchAnswer {
    score::Answer answer;                // of targets that were not asked about: NaN and no draws
    std::vector<double> effective;       // by target
    std::vector<double> tail;            // by target
    std::vector<std::size_t> impossible; // targets that nothing was drawn for
    bool interrupted = false;
};

// What a task teaches, whatever is known of its targets: tasks of a session that differ in what is
// revealed alone share their engine. The task has a training vote: see `can_learn`. The same for
// the same seed and width, at any number of workers.
[[nodiscard]] Engine engine_of(const score::Task& task, const Settings& settings,
                               std::uint64_t seed, Width width, const Workers& workers);

// Answers for some targets, each once. A target is a question of its own: what is known of the
// others is not looked at, and its random numbers come from its own place in the task, so it is
// answered the same whichever others are asked about. The engine is of the task or of one that
// shares it.
[[nodiscard]] BatchAnswer answer_targets(const Engine& engine, const score::Task& task,
                                         std::span<const std::size_t> targets,
                                         const BatchAsked& asked, const Workers& workers);

// All targets of a task, with an engine of its own.
[[nodiscard]] BatchAnswer forecast_task(const score::Task& task, const BatchOptions& options,
                                        Width width, const Workers& workers);

[[nodiscard]] bool can_learn(const score::Task& task);

// A vote that is known and that cannot be known under the selection.
struct AgainstSelection {
    std::size_t target = 0;
    std::size_t member = 0;
};

// The first one, by target and then by member.
[[nodiscard]] std::optional<AgainstSelection> against_selection(const score::Task& task,
                                                                Selection selection);

} // namespace plenary::forecast
