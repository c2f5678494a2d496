// Weights of roll calls from a file: docs/formats/weights.md.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "plenary/problem/problem.hpp"
#include "plenary/rollcall/archive.hpp"

namespace plenary::study {

using WeightsById = std::map<std::string, double>; // of roll calls

// Reads a CSV with the columns rollcall and weight. Every problem is reported, with its place:
// those of reading the file and of CSV; missing-column, empty-cell; unknown-roll-call;
// roll-call-twice; bad-weight (no number, negative, or beyond most_weight).
[[nodiscard]] WeightsById read_weights(const rollcall::Archive& archive, const std::string& file,
                                       std::vector<Problem>& problems);

inline constexpr double most_weight = 1e6;

} // namespace plenary::study
