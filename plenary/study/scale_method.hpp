// How plenary scale estimates: --method joint or marginal.
#pragma once

#include "plenary/numeric/workers.hpp"
#include "plenary/study/scale_prepare.hpp"

namespace plenary::study {

// Fits by the method that is asked for, or else by that which the archive's shape asks for
// (idealpoint/method.hpp), and notes in `scaled` which one it was and what its errors leave out.
// Problems of usage: unknown-method; not-marginal where the model is dynamic over several periods
// or has several dimensions.
[[nodiscard]] Result<idealpoint::Fit> fit_by_method(const Request& request, Scaled& scaled,
                                                    const Workers& workers);

} // namespace plenary::study
