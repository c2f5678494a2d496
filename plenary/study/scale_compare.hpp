// How a fit goes together with another one, or with scores from elsewhere.
#pragma once

#include "plenary/study/open.hpp"

namespace plenary::study {

[[nodiscard]] std::vector<question::Option> scale_compare_options();

// `scale compare DIR REFERENCE`. Members are matched by id, and by session where both sides have
// them. Both clouds are centred and scaled, and the reference is turned over the fit (in one
// dimension: its sign). Problems: of reading both; no-common-members, unknown-session,
// other-dimensions, usage.
[[nodiscard]] Reply scale_compare(const Request& request);

} // namespace plenary::study
