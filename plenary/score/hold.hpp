// A whole answer to a task held against what came, straight in memory: which roll calls are scored,
// and their rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "plenary/score/metrics.hpp"
#include "plenary/score/split.hpp"
#include "plenary/score/task.hpp"

namespace plenary::score {

struct Filter {
    double min_minority = 0.1; // least share of the votes cast that are not the largest group's
    bool novel = false;        // only titles that are new (titles.hpp)

    friend bool operator==(const Filter&, const Filter&) = default;
};

enum class Kept { scored, lopsided, not_new };

// For each target whether it is scored, or why not. `came` is outcomes_of the split; everybody
// counts, known before or not.
[[nodiscard]] std::vector<Kept> keep(const Task& task, std::span<const std::int8_t> came,
                                     const Filter& filter);

// The first hidden member of a target for whom the answer has no chances.
[[nodiscard]] std::optional<std::size_t> first_missing(const Task& task, const Answer& answer,
                                                       std::size_t target);

// The row of a target; nobody is missing. The task is make_task of the split.
[[nodiscard]] Row row_of(const Task& task, const Answer& answer, const Split& split,
                         std::span<const std::int8_t> came, std::size_t target);

} // namespace plenary::score
