// --break-factor: what a break counts where its row does not say.
#pragma once

#include <vector>

#include "plenary/question/question.hpp"

namespace plenary::study {

// 1 where it is not given. Problems (usage): bad-number; break-factor-alone where there are no
// breaks that it could be of.
[[nodiscard]] double usual_break_factor(const question::Asked& asked, bool has_breaks,
                                        std::vector<Problem>& problems);

} // namespace plenary::study
