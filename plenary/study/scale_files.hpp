// What a fit of ideal points says: the answer, and the files of --out.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "plenary/idealpoint/fit.hpp"
#include "plenary/question/answer.hpp"
#include "plenary/study/scale_prepare.hpp"

namespace plenary::study {

// Data with the keys of docs/schema/scale.json, the positions as a table, and in words what the
// fit rests on.
[[nodiscard]] question::Answer scale_answer(const Scaled& scaled, const idealpoint::Fit& fit);

// positions.csv, rollcalls.csv, fit.json and, where the fit converged, posterior.bin.
[[nodiscard]] std::vector<std::pair<std::string, std::string>>
scale_files(const Scaled& scaled, const idealpoint::Fit& fit, const question::Answer& answer);

} // namespace plenary::study
