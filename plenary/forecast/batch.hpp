// The forecast of all roll calls of a session at once, for back-tests.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

#include "plenary/forecast/asked.hpp"
#include "plenary/forecast/settings.hpp"
#include "plenary/numeric/width.hpp"
#include "plenary/numeric/workers.hpp"
#include "plenary/score/task.hpp"

namespace plenary::forecast {

struct BatchOptions {
    Settings settings;
    Selection selection = Selection::unknown;
    bool titles = false; // read the task's titles
    std::uint64_t seed = 1;
    // Roll calls that are done; false: stop. May be empty. Called by any worker.
    std::function<bool(std::size_t done)> progress;
};

struct BatchAnswer {
    score::Answer answer;
    std::vector<double> effective;       // by target
    std::vector<double> tail;            // by target
    std::vector<std::size_t> impossible; // targets that nothing was drawn for
    bool interrupted = false;
};

// Each target is a question of its own: what is known of the others is not looked at. A task
// without any training vote has no answer: see `can_learn`. The same for the same seed and width,
// at any number of workers.
[[nodiscard]] BatchAnswer forecast_task(const score::Task& task, const BatchOptions& options,
                                        Width width, const Workers& workers);

[[nodiscard]] bool can_learn(const score::Task& task);

} // namespace plenary::forecast
