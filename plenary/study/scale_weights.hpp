// Weights of roll calls from a file: docs/formats/weights.md.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "plenary/format/fit_settings.hpp"
#include "plenary/rollcall/archive.hpp"
#include "plenary/study/open.hpp"

namespace plenary::study {

using WeightsById = std::map<std::string, double>; // of roll calls

// Reads a CSV with the columns rollcall and weight. Every problem is reported, with its place:
// those of reading the file and of CSV; missing-column, empty-cell; unknown-roll-call;
// roll-call-twice; bad-weight (no number, negative, or beyond most_weight).
[[nodiscard]] WeightsById read_weights(const rollcall::Archive& archive, const std::string& file,
                                       std::vector<Problem>& problems);

inline constexpr double most_weight = 1e6;

// The weights of --weights, and those of an earlier fit: a roll call must not have another one now.
// Problems: of read_weights; other-settings (usage).
[[nodiscard]] WeightsById weights_asked(const Request& request, const rollcall::Archive& archive,
                                        const format::FitSettings* before,
                                        std::vector<Problem>& problems);

// By the places of roll calls; what is not named weighs 1. Notes how many have another weight, and
// how many are left out for it.
[[nodiscard]] std::vector<double> weights_by_place(const rollcall::Archive& archive,
                                                   const WeightsById& weights,
                                                   std::vector<std::string>& notes);

} // namespace plenary::study
