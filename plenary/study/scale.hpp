// Ideal points of an archive of roll calls: plenary scale.
#pragma once

#include "plenary/study/open.hpp"

namespace plenary::study {

// Fits, and writes positions, roll calls, summary and posterior into --out where it is named, whole
// or not at all. Interrupted: nothing is written. Problems: of prepare_scale; unknown-method,
// not-marginal, joint-only; not-converged (--check); with --from-fit those of
// scale_update.hpp; of writing.
[[nodiscard]] Reply scale(const Request& request);

} // namespace plenary::study
