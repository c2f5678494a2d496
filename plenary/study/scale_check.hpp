// The errors of a fit held against a sampler of the exact posterior: plenary scale --check.
#pragma once

#include <variant>

#include "plenary/question/answer.hpp"
#include "plenary/study/scale_prepare.hpp"

namespace plenary::study {

// Adds what the referee says to an answer: the key `check`, and a paragraph. The fit must have
// converged, with a chain and a spread. Error interrupted. Cost: about ten passes over the answers
// for each of 1,300 draws.
[[nodiscard]] Result<std::monostate> add_check(question::Answer& answer, const Scaled& scaled,
                                               const idealpoint::Fit& fit, const Request& request,
                                               const Workers& workers);

} // namespace plenary::study
